import type { AstroIntegration } from 'astro';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { resolve, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { formatMessage } from '../i18n/editors/format-message.ts';
import type { Language } from '../i18n/editors/languages.ts';
import { writeWithdrawnWorker } from '../publish/offline/write-worker.ts';
import { workerFile } from '../publish/response-headers.ts';
import { isDrawable } from '../site/build/published-story.ts';
import { oldestBrowsers } from '../site/build/reader-files.ts';
import { forgetStory } from '../site/build/story-modules.ts';
import type { Problem } from '../source/problem.ts';
import type { OpenStory } from '../story/open-story.ts';
import type { Environment } from './environment.ts';
import { report } from './report.ts';
import { settled } from './settled.ts';
import { displayPath } from './story-paths.ts';

/** A problem in words, its file named from where the command was started. */
interface SaidProblem extends Pick<Problem, 'line' | 'column' | 'rule'> {
  path: string;
  sentence: string;
}

/**
 * In dev, reads and checks the story at the start and after every save: pages show it at once. What the check finds
 * covers the page, with file, line and remedy; where it keeps the page from being drawn, it stands in its place.
 */
export function devServer(
  opened: OpenStory,
  language: Language,
  { base, isPreview }: Pick<Environment, 'base' | 'isPreview'>,
): AstroIntegration {
  let problems: readonly SaidProblem[] = [];
  let isShown = true;
  let checked: Promise<void> = Promise.resolve();

  const check = async (server: ViteDevServer) => {
    // Loaded here, since a build has checked before and loads this file all the same.
    const { checkStory } = await import('../check/check-story.ts');
    const story = opened.current();
    const found = (await checkStory(story)).map((problem) => ({
      ...problem,
      path: displayPath(opened.folder, problem.path),
    }));
    problems = found
      .filter(({ isAdvice = false }) => !isAdvice)
      .map(({ message, ...problem }) => ({ ...problem, sentence: formatMessage(message, language) }));
    isShown = isDrawable(story) && found.every(({ rule }) => rule !== 'photo-complete');
    if (found.length > 0) server.config.logger.error(report(found, story.source.texts.size, 'text', language));
    if (!isPreview) cover(server, problems);
  };

  return {
    name: 'diebian:dev-server',
    hooks: {
      'astro:config:setup': ({ command, injectScript }) => {
        if (command === 'dev' && isPreview) injectScript('head-inline', chooseTheme);
      },
      'astro:server:setup': ({ server, refreshContent }) => {
        const refresh = async () => {
          opened.reread();
          forgetStory(server);
          checked = check(server);
          await Promise.all([checked, refreshContent?.({})]);
          server.ws.send({ type: 'full-reload' });
        };
        const saved = settled(() => void refresh());
        server.watcher.add(opened.folder);
        server.watcher.on('all', (_, file) => {
          if (resolve(file).startsWith(opened.folder + sep)) saved();
        });
        server.ws.on('connection', () => {
          if (!isPreview) cover(server, problems);
        });
        // What `npm start` on the same port has saved would hide what the editor changes. Vite takes the base off paths.
        server.middlewares.use(`/${workerFile}`, (_: IncomingMessage, response: ServerResponse) => {
          void writeWithdrawnWorker({ base, browsers: oldestBrowsers }).then((text) => {
            response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-store' });
            response.end(text);
          });
        });
        server.middlewares.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
          if (!request.headers.accept?.includes('text/html')) {
            next();
            return;
          }
          void checked.then(() => {
            if (isShown) next();
            else showProblems(response, problems, language);
          });
        });
        checked = check(server);
      },
    },
  };
}

/** The theme that the desk asks for, as a reader would have chosen it: ?theme=night. */
const chooseTheme =
  "const theme=new URLSearchParams(location.search).get('theme');" +
  "if(theme)document.documentElement.classList.add(theme==='night'?'night':'day')";

/** Lays problems over the page, as Vite does with errors of a program. */
function cover(server: ViteDevServer, problems: readonly SaidProblem[]): void {
  const [first] = problems;
  if (!first) return;
  server.ws.send({
    type: 'error',
    err: {
      message: problems
        .map(({ path, line, column, rule, sentence }) => `${path}:${line}:${column} ${rule}\n${sentence}`)
        .join('\n\n'),
      stack: '',
      plugin: 'check',
      // Astro takes a whole path for one of the project, unless the project holds it.
      loc: { file: first.path, line: first.line, column: first.column },
    },
  });
}

/** A page of problems, which comes back as the story when they are gone. */
function showProblems(response: ServerResponse, problems: readonly SaidProblem[], language: Language): void {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const list = problems.map(
    ({ path, line, column, rule, sentence }) =>
      `<li><code>${escape(path)}:${line}:${column}</code> ${rule}<br>${escape(sentence)}</li>`,
  );
  response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${problems.length}</title>` +
      '<script type="module" src="/@vite/client"></script>' +
      `<body style="font:1.1rem/1.6 sans-serif;max-width:45rem;margin:2rem auto"><ul>${list.join('')}</ul>`,
  );
}
