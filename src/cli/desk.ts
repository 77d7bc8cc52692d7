import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { openDesk } from '../desk/desk.ts';
import { makePage } from '../desk/page.ts';
import { serveDesk } from '../desk/server.ts';
import { MessageError } from '../i18n/editors/message-error.ts';
import { message } from '../i18n/editors/message.ts';
import { lockFolder, lockHolder } from '../publish/lock-folder.ts';
import { serveFolder } from '../publish/serve-folder.ts';
import { isDrawable } from '../site/build/published-story.ts';
import { inMessageLanguage, messageLanguage, requireEnvironment, variablesWith } from './environment.ts';
import { explainError } from './explain-error.ts';
import { nameEdition } from './name-edition.ts';
import { readOptions } from './read-options.ts';

// `npm run desk`: the story in two columns, in the browser of this machine.
const options = { port: { type: 'string' }, 'no-open': { type: 'boolean' } } as const;

try {
  const { values } = readOptions(process.argv.slice(2), options);
  const { contentDir, outDir, origin, base, webRoot } = requireEnvironment();
  const name = createHash('sha256').update(contentDir).digest('hex').slice(0, 8);
  const work = resolve('.diebian', 'desk', name);
  const holder = lockHolder(work);
  if (holder !== undefined) throw new MessageError(message('desk.isOpen', { holder }));
  const unlock = await lockFolder(work, () => undefined);
  // Without a web root of the newsroom's own, a trial is published: to this machine alone.
  const trial = resolve(work, 'web');
  const isTrial = webRoot === undefined;
  const served = isTrial ? await serveFolder(resolve(trial, 'current'), 0, { base, isTrial }) : undefined;
  const desk = openDesk({
    folder: contentDir,
    work,
    base,
    isDrawable,
    nameEdition: (story) => nameEdition(story, { base, origin }),
    outDir,
    webRoot: webRoot ?? trial,
    isTrial,
    address: served ? `${served.origin}${base}` : `${origin ?? ''}${base}`,
    variables: (changed) => ({ ...variablesWith(changed) }),
  });
  const port = Number(values.port ?? 4322);
  const { origin: address, token, server } = await serveDesk(desk, await makePage(), port, explainError);
  // Behind # it is sent to nobody, and stands in no log.
  const whole = `${address}/#${token}`;
  console.log(inMessageLanguage(message('desk.ready', { address: whole })));
  if (!values['no-open']) openBrowser(whole);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM'), once(server, 'close')]);
  desk.close();
  unlock();
  process.exit(0);
} catch (error) {
  console.error(explainError(error, messageLanguage()));
  process.exit(1);
}

/** Opens an address in the browser of whoever started the desk, where the system has one. */
function openBrowser(address: string): void {
  const [command, ...args] = { darwin: ['open'], win32: ['explorer'] }[process.platform as string] ?? ['xdg-open'];
  spawn(command ?? '', [...args, address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}
