import type { AstroIntegration } from 'astro';
import { join, resolve, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { formatMessage } from '../i18n/editors/format-message.ts';
import type { Language } from '../i18n/editors/languages.ts';
import { forgetStory } from '../site/build/story-modules.ts';
import type { Problem } from '../source/problem.ts';
import type { OpenStory } from '../story/open-story.ts';
import { report } from './report.ts';
import { displayPath } from './story-paths.ts';

/** In milliseconds: one save of an editor may be several events. */
const patience = 50;

/**
 * In dev, reads and checks the story at the start and after every save: pages show it at once, and its problems cover
 * the page with file, line and remedy until they are gone.
 */
export function devServer(opened: OpenStory, language: Language): AstroIntegration {
  let problems: readonly Problem[] = [];

  const check = async (server: ViteDevServer) => {
    // Loaded here, since a build has checked before and loads this file all the same.
    const { checkStory } = await import('../check/check-story.ts');
    const story = opened.current();
    problems = await checkStory(story);
    if (problems.length === 0) return;
    const displayed = problems.map((problem) => ({ ...problem, path: displayPath(opened.folder, problem.path) }));
    server.config.logger.error(report(displayed, story.source.texts.size, 'text', language));
    cover(server, opened.folder, problems, language);
  };

  return {
    name: 'diebian:dev-server',
    hooks: {
      'astro:server:setup': ({ server, refreshContent }) => {
        let pending: NodeJS.Timeout | undefined;
        const refresh = async () => {
          opened.reread();
          forgetStory(server);
          await refreshContent?.({});
          server.ws.send({ type: 'full-reload' });
          await check(server);
        };
        server.watcher.add(opened.folder);
        server.watcher.on('all', (_, file) => {
          if (!resolve(file).startsWith(opened.folder + sep)) return;
          clearTimeout(pending);
          pending = setTimeout(() => void refresh(), patience);
        });
        server.ws.on('connection', () => {
          cover(server, opened.folder, problems, language);
        });
        void check(server);
      },
    },
  };
}

/** Lays problems over the page, as Vite does with errors of a program. */
function cover(server: ViteDevServer, folder: string, problems: readonly Problem[], language: Language): void {
  const [first] = problems;
  if (!first) return;
  const message = problems
    .map(
      ({ path, line, column, rule, message }) =>
        `${displayPath(folder, path)}:${line}:${column} ${rule}\n${formatMessage(message, language)}`,
    )
    .join('\n\n');
  server.ws.send({
    type: 'error',
    err: {
      message,
      stack: '',
      plugin: 'check',
      loc: { file: join(folder, first.path), line: first.line, column: first.column },
    },
  });
}
