import { resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { checkStory } from '../check/check-story.ts';
import { formatMessage } from '../i18n/editors/format-message.ts';
import type { Problem } from '../source/problem.ts';
import { report } from './report.ts';
import { environmentLanguage } from './run-check.ts';

/**
 * In dev, checks the story at the start and after every save: problems cover the page, with file, line and remedy, and
 * stand in the terminal; when they are gone the page comes back.
 */
export function checkOverlay(folder: string): Plugin {
  let problems: readonly Problem[] = [];

  const show = (server: ViteDevServer) => {
    const [first] = problems;
    if (!first) return;
    const message = problems
      .map(
        ({ path, line, column, rule, message }) =>
          `${path}:${line}:${column} ${rule}\n${formatMessage(message, environmentLanguage())}`,
      )
      .join('\n\n');
    server.ws.send({
      type: 'error',
      err: {
        message,
        stack: '',
        plugin: 'check',
        loc: { file: resolve(first.path), line: first.line, column: first.column },
      },
    });
  };

  const check = async (server: ViteDevServer) => {
    const hadProblems = problems.length > 0;
    const result = await checkStory(folder);
    ({ problems } = result);
    if (problems.length > 0) server.config.logger.error(report(problems, result.files, 'text', environmentLanguage()));
    else if (hadProblems) server.ws.send({ type: 'full-reload' });
    show(server);
  };

  return {
    name: 'diebian:check-overlay',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('all', (_, file) => {
        if (resolve(file).startsWith(folder)) void check(server);
      });
      server.ws.on('connection', () => {
        show(server);
      });
      void check(server);
    },
  };
}
