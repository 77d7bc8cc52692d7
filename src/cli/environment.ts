import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatMessage } from '../i18n/editors/format-message.ts';
import { languageOf, type Language } from '../i18n/editors/languages.ts';
import { MessageError } from '../i18n/editors/message-error.ts';
import { message, type Message } from '../i18n/editors/message.ts';
import { httpsOnlyChoices, type HttpsOnly } from '../publish/response-headers.ts';

/** Environment variables by name. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** What the commands take from the environment, read and held to its rules in this one place. */
export interface Environment {
  /** CONTENT_DIR: whole path of the story folder. Without it, content/ of the project. */
  contentDir: string;
  /** OUT_DIR: whole path of the folder that a build is put into. Without it, dist/ of the project. */
  outDir: string;
  /** BASE_PATH: path of the site under its origin, always with a slash at both ends; `/` without it. */
  base: string;
  /** SITE_URL: scheme and host of the site, without a path: https://example.org. Undefined without it. */
  origin: string | undefined;
  /** META_POLICY=yes: pages carry their security policy themselves, for a host that sends no headers. */
  hasMetaPolicy: boolean;
  /** HSTS: which hosts browsers are told to ask by HTTPS alone. Without it, the site's own. */
  httpsOnly: HttpsOnly;
  /** PREVIEW=yes: dev shows pages inside the desk, which says itself what the check finds and chooses the theme. */
  isPreview: boolean;
  /** WEB_ROOT: whole path of the folder that the desk publishes to, as `npm run release` does. Undefined without it. */
  webRoot: string | undefined;
  /** OFFLINE: whether readers' browsers save the story. `OFFLINE=no` also takes back what they have saved. */
  isSaved: boolean;
  /** CHROMIUM_PATH: the browser that prints. Undefined without it: one is looked for. */
  chromium: string | undefined;
}

/**
 * Reads the environment. Relative folders are those of the project, which is where the commands are started. Throws a
 * MessageError that names everything that is wrong.
 */
export function readEnvironment(variables: Variables = process.env, project: string = process.cwd()): Environment {
  const faults: Message[] = [];
  const value = (name: string) => variables[name]?.trim() ?? '';
  const refuse = (fault: Message) => faults.push(fault);

  const contentDir = resolve(project, value('CONTENT_DIR') || 'content');
  if (!isFolder(contentDir)) refuse(message('environment.noStory', { folder: contentDir }));

  const segments = value('BASE_PATH').split('/').filter(Boolean);
  const base = segments.length === 0 ? '/' : `/${segments.join('/')}/`;
  if (/^[a-z]:/iu.test(value('BASE_PATH'))) refuse(message('environment.windowsPath', { base: value('BASE_PATH') }));
  else if (!segments.every(isSegment)) refuse(message('environment.badBase', { base: value('BASE_PATH') }));

  const address = value('SITE_URL') === '' ? undefined : readAddress(value('SITE_URL'));
  if (address === 'none') refuse(badOrigin(value('SITE_URL')));
  else if (address?.rest) refuse(originWithPath(value('SITE_URL'), address));

  const yesOrNo = (name: string, otherwise: 'yes' | 'no') => {
    const written = value(name) || otherwise;
    if (!['yes', 'no'].includes(written))
      refuse(message('environment.noChoice', { name, written, choices: ['yes', 'no'] }));
    return written === 'yes';
  };
  const hasMetaPolicy = yesOrNo('META_POLICY', 'no');
  const isSaved = yesOrNo('OFFLINE', 'yes');
  const isPreview = yesOrNo('PREVIEW', 'no');

  const httpsOnly = value('HSTS') || 'host';
  if (!isHttpsOnly(httpsOnly))
    refuse(
      message('environment.noChoice', { name: 'HSTS', written: httpsOnly, choices: Object.keys(httpsOnlyChoices) }),
    );

  if (faults.length > 0 || !isHttpsOnly(httpsOnly) || address === 'none') {
    throw new MessageError(...faults);
  }
  return {
    contentDir,
    outDir: resolve(project, value('OUT_DIR') || 'dist'),
    base,
    origin: address?.origin,
    hasMetaPolicy,
    httpsOnly,
    isSaved,
    isPreview,
    webRoot: value('WEB_ROOT') === '' ? undefined : resolve(project, value('WEB_ROOT')),
    chromium: value('CHROMIUM_PATH') || undefined,
  };
}

/** The environment of a command that is started from here: this one's, with some variables changed. */
export function variablesWith(changed: Variables): Variables {
  return { ...process.env, ...changed };
}

/** The environment for a command that ends here if there is nonsense in it. */
export function requireEnvironment(): Environment {
  try {
    return readEnvironment();
  } catch (error) {
    if (!(error instanceof MessageError)) throw error;
    console.error(error.reasons.map(inMessageLanguage).join('\n'));
    process.exit(1);
  }
}

/** The language that the commands speak: that of the system. Variables as in readEnvironment. */
export function messageLanguage({ LC_ALL, LC_MESSAGES, LANG }: Variables = process.env): Language {
  // Windows sets none of the three.
  return languageOf(LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale);
}

/** A sentence in the language that the commands speak. */
export function inMessageLanguage(sentence: Message): string {
  return formatMessage(sentence, messageLanguage());
}

/** The address of a site in its parts, or 'none' for what is no address of a host that browsers can ask. */
function readAddress(text: string): { origin: string; path: string; rest: string } | 'none' {
  const url = URL.parse(text);
  if (!url || !['http:', 'https:'].includes(url.protocol) || !url.host || /^https?:[^/]/iu.test(text)) return 'none';
  const { origin, pathname, search, hash, username } = url;
  return { origin, path: pathname, rest: (pathname === '/' ? '' : pathname) + search + hash + username };
}

function badOrigin(written: string): Message {
  const host = /^[\p{L}\p{N}.-]+\.\p{L}+(?::\d+)?\/?$/u.test(written) ? written : 'example.org';
  return message('environment.badOrigin', { written, better: `SITE_URL=https://${host}` });
}

function originWithPath(written: string, { origin, path }: { origin: string; path: string }): Message {
  const base = path === '/' ? '' : ` BASE_PATH=${path.replace(/\/?$/u, '/')}`;
  return message('environment.originWithPath', { written, better: `SITE_URL=${origin}${base}` });
}

/** A part of a path that servers, browsers and feed readers all write the same way. */
function isSegment(segment: string): boolean {
  return /^[\w.~-]+$/u.test(segment) && !/^\.+$/u.test(segment);
}

function isHttpsOnly(value: string): value is HttpsOnly {
  return Object.hasOwn(httpsOnlyChoices, value);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
