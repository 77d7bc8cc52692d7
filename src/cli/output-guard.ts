import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { message } from '../i18n/editors/message.ts';
import { lockHolder } from '../publish/lock-folder.ts';
import { outputFolder, recover } from '../publish/output-folder.ts';
import { inMessageLanguage } from './environment.ts';

/**
 * Keeps Astro's own commands from what they would do to the output folder: `astro build` empties whatever OUT_DIR names
 * and publishes pictures as the camera wrote them, and `astro preview` after a build that was killed finds nothing.
 */
export function outputGuard(outDir: string): AstroIntegration {
  return {
    name: 'diebian:output-guard',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command === 'build' && resolve(fileURLToPath(config.outDir)) === outDir) {
          console.error(inMessageLanguage(message('build.direct')));
          process.exit(1);
        }
        if (command === 'preview') {
          const output = outputFolder(outDir, process.cwd());
          if (lockHolder(output.work) === undefined) recover(output);
        }
      },
    },
  };
}
