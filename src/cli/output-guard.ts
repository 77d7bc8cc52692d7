import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { lockHolder } from '../publish/lock-folder.ts';
import { outputFolder, recover } from '../publish/output-folder.ts';
import { inMessageLanguage, requireEnvironment } from './environment.ts';

/**
 * Keeps Astro's own commands from what they would do to the output folder: `astro build` empties whatever OUT_DIR names
 * and publishes pictures as the camera wrote them, and `astro preview` after a build that was killed finds nothing.
 */
export function outputGuard(): AstroIntegration {
  const { outDir } = requireEnvironment();
  return {
    name: 'diebian:output-guard',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command === 'build' && resolve(fileURLToPath(config.outDir)) === outDir) {
          console.error(inMessageLanguage(sentences.directBuild));
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

const sentences = {
  directBuild: {
    en: 'astro build alone checks nothing and keeps nothing private: run npm run build',
    zh: '单用 astro build 不查稿，也不保护隐私信息：请运行 npm run build',
  },
};
