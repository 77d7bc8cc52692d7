import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { languageOf, type Language } from '../i18n/editors/languages.ts';
import { Refusal, type Sentence } from '../publish/refusal.ts';
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
}

/**
 * Reads the environment. Relative folders are those of the project, which is where the commands are started. Throws a
 * Refusal that names everything that is wrong.
 */
export function readEnvironment(variables: Variables = process.env, project: string = process.cwd()): Environment {
  const faults: Sentence[] = [];
  const value = (name: string) => variables[name]?.trim() ?? '';
  const refuse = (sentence: Sentence) => faults.push(sentence);

  const contentDir = resolve(project, value('CONTENT_DIR') || 'content');
  if (!isFolder(contentDir)) refuse(sentences.noStory(contentDir));

  const segments = value('BASE_PATH').split('/').filter(Boolean);
  const base = segments.length === 0 ? '/' : `/${segments.join('/')}/`;
  if (/^[a-z]:/iu.test(value('BASE_PATH'))) refuse(sentences.windowsPath(value('BASE_PATH')));
  else if (!segments.every(isSegment)) refuse(sentences.badBase(value('BASE_PATH')));

  const address = value('SITE_URL') === '' ? undefined : readAddress(value('SITE_URL'));
  if (address === 'none') refuse(sentences.badOrigin(value('SITE_URL')));
  else if (address?.rest) refuse(sentences.originWithPath(value('SITE_URL'), address));

  const metaPolicy = value('META_POLICY') || 'no';
  if (!['yes', 'no'].includes(metaPolicy)) refuse(sentences.noChoice('META_POLICY', metaPolicy, ['yes', 'no']));

  const httpsOnly = value('HSTS') || 'host';
  if (!isHttpsOnly(httpsOnly)) refuse(sentences.noChoice('HSTS', httpsOnly, Object.keys(httpsOnlyChoices)));

  if (faults.length > 0 || !isHttpsOnly(httpsOnly) || address === 'none') {
    throw new Refusal({
      en: faults.map(({ en }) => en).join('\n'),
      zh: faults.map(({ zh }) => zh).join('\n'),
    });
  }
  return {
    contentDir,
    outDir: resolve(project, value('OUT_DIR') || 'dist'),
    base,
    origin: address?.origin,
    hasMetaPolicy: metaPolicy === 'yes',
    httpsOnly,
  };
}

/** The environment for a command that ends here if there is nonsense in it. */
export function requireEnvironment(): Environment {
  try {
    return readEnvironment();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(inMessageLanguage(error.sentence));
    process.exit(1);
  }
}

/** The language that the commands speak: that of the system. Variables as in readEnvironment. */
export function messageLanguage({ LC_ALL, LC_MESSAGES, LANG }: Variables = process.env): Language {
  // Windows sets none of the three.
  return languageOf(LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale);
}

/** A sentence in the language that the commands speak. */
export function inMessageLanguage(sentence: Sentence): string {
  return sentence[messageLanguage()];
}

/** The address of a site in its parts, or 'none' for what is no address of a host that browsers can ask. */
function readAddress(text: string): { origin: string; path: string; rest: string } | 'none' {
  const url = URL.parse(text);
  if (!url || !['http:', 'https:'].includes(url.protocol) || !url.host || /^https?:[^/]/iu.test(text)) return 'none';
  const { origin, pathname, search, hash, username } = url;
  return { origin, path: pathname, rest: (pathname === '/' ? '' : pathname) + search + hash + username };
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

const sentences = {
  noStory: (folder: string) => ({
    en: `CONTENT_DIR: there is no folder ${folder}; name the folder that story.yaml lies in`,
    zh: `CONTENT_DIR：没有 ${folder} 这个文件夹；请写 story.yaml 所在的文件夹`,
  }),
  badBase: (base: string) => ({
    en: `BASE_PATH is “${base}”: write a path such as /news/, of letters a-z, digits, hyphens, dots and slashes; the host belongs in SITE_URL`,
    zh: `BASE_PATH 写成了“${base}”：应为 /news/ 这样的路径，只用英文字母、数字、连字符、点和斜线；域名写在 SITE_URL 里`,
  }),
  windowsPath: (base: string) => ({
    en: `BASE_PATH is “${base}”, a folder of this computer: Git Bash makes one of /news/; write it without slashes, BASE_PATH=news`,
    zh: `BASE_PATH 成了“${base}”，这是本机的文件夹：Git Bash 会把 /news/ 改成这样；请不带斜线，写 BASE_PATH=news`,
  }),
  badOrigin: (address: string) => {
    const host = /^[\p{L}\p{N}.-]+\.\p{L}+(?::\d+)?\/?$/u.test(address) ? address : 'example.org';
    return {
      en: `SITE_URL is “${address}”: write the whole address of the host, SITE_URL=https://${host}`,
      zh: `SITE_URL 写成了“${address}”：请写完整的网址，例如 SITE_URL=https://${host}`,
    };
  },
  originWithPath: (address: string, { origin, path }: { origin: string; path: string }) => {
    const base = path === '/' ? '' : ` BASE_PATH=${path.replace(/\/?$/u, '/')}`;
    return {
      en: `SITE_URL is “${address}”: it names the host alone, and a path goes into BASE_PATH: SITE_URL=${origin}${base}`,
      zh: `SITE_URL 写成了“${address}”：这里只写域名，路径写在 BASE_PATH 里：SITE_URL=${origin}${base}`,
    };
  },
  noChoice: (name: string, value: string, choices: readonly string[]) => ({
    en: `${name} is “${value}”: it can be ${choices.join(', ')}`,
    zh: `${name} 写成了“${value}”：可写 ${choices.join('、')}`,
  }),
};
