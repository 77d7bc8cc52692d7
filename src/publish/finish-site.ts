import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { findCopies } from './find-copies.ts';
import { findNamedFiles, type Address } from './find-named-files.ts';
import { findPrivateData, type PrivateData } from './find-private-data.ts';
import { listFiles } from './list-files.ts';
import { packFiles } from './pack-files.ts';
import { Refusal, type Sentence } from './refusal.ts';
import {
  hashedFolders,
  metaPolicy,
  responseHeaders,
  type HttpsOnly,
  type ResponseHeaders,
} from './response-headers.ts';
import { caddyFile, hostHeaders, nginxFile, origin } from './server-files.ts';

/** What a finished build is told about its place. */
export interface Place extends Address {
  /** Whether pages carry their policy themselves, for a host that sends no headers. */
  hasMetaPolicy: boolean;
  /** Which hosts browsers are told to ask by HTTPS alone. */
  httpsOnly: HttpsOnly;
  /** The story folder, none of whose files may be published as it is, drawings aside. */
  contentDir: string;
  /** The folder whose files are published untouched, whether anything names them or not. */
  publicDir: string;
  /** Where packed texts are kept from one build to the next. */
  cache: string;
}

/** Files that are asked for without being named by any other. */
const known = ['index.html', '404.html', 'robots.txt', 'llms.txt'] as const;

/** What file managers and word processors leave in folders. */
const leftover = /^(?:\.DS_Store|\._.*|Thumbs\.db|desktop\.ini|~\$.*|.*~|.*\.bak|\..*\.sw[op])$/iu;

/**
 * Makes a built folder ready for servers: takes out what nothing names, refuses what is private, adds the policy,
 * `_headers` and `.nojekyll`, and every text once more in brotli at its best. Returns what servers have to be told, by
 * file name: nginx.conf, caddy.conf. Throws a Refusal for a build that may not be published.
 */
export async function finishSite(folder: string, place: Place): Promise<Map<string, string>> {
  removeUnnamed(folder, place);
  await requirePublic(folder, place);
  const headers = writePolicy(folder, place);
  writeFileSync(join(folder, '_headers'), hostHeaders(headers, place.base));
  // GitHub Pages would leave out folders that begin with an underscore, and with them every picture.
  writeFileSync(join(folder, '.nojekyll'), '');
  await packFiles(folder, textsOf(folder, headers), place.cache);
  return new Map([
    ['nginx.conf', nginxFile(headers, place.base)],
    ['caddy.conf', caddyFile(headers, place.base)],
  ]);
}

/** Puts the files for servers beside a build, not into it: `dist-servers/`. Throws a Refusal where others lie there. */
export function writeServerFiles(dist: string, files: ReadonlyMap<string, string>): void {
  const folder = `${dist}-servers`;
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of files) {
    const file = join(folder, name);
    if (existsSync(file) && !readFileSync(file, 'utf8').startsWith(origin)) throw new Refusal(sentences.foreign(file));
    writeFileSync(file, text);
  }
}

/**
 * Takes out what no page, feed or list names: Astro also publishes pictures that it only looked at, as the camera wrote
 * them. Anything else that is not named is a fault of the program, not of an editor, and stops the build.
 */
function removeUnnamed(folder: string, place: Place): void {
  const untouched = listFiles(place.publicDir);
  for (const file of untouched) if (leftover.test(basename(file))) rmSync(join(folder, file), { force: true });
  const files = listFiles(folder);
  const named = findNamedFiles(folder, files, [...known, ...untouched], place);
  for (const file of files) {
    if (named.has(file)) continue;
    if (!hashedFolders.some((hashed) => file.startsWith(`${hashed}/`))) throw new Refusal(sentences.unnamed(file));
    rmSync(join(folder, file));
  }
  for (const hashed of hashedFolders) {
    const path = join(folder, hashed);
    if (existsSync(path) && readdirSync(path).length === 0) rmdirSync(path);
  }
}

/** Refuses a build that holds a picture with more in it than pixels, or a file of the story as it lies there. */
async function requirePublic(folder: string, { contentDir, publicDir }: Place): Promise<void> {
  const files = listFiles(folder);
  const untouched = new Set(listFiles(publicDir));
  const faults: Sentence[] = [];
  for (const file of files) {
    const data = await privateData(join(folder, file));
    if (data === 'damaged') faults.push(sentences.damaged(untouched.has(file) ? `public/${file}` : file));
    else if (data.includes('camera')) faults.push(sentences.cameraFormat(`public/${file}`));
    else if (data.length > 0)
      faults.push(
        untouched.has(file) ? sentences.privatePublic(`public/${file}`, data) : sentences.private(file, data),
      );
  }
  // A drawing is published as it was drawn; the check has looked into it.
  const others = files.filter((file) => extname(file) !== '.svg' && !untouched.has(file));
  for (const [file, original] of findCopies(folder, others, contentDir)) faults.push(sentences.copy(file, original));
  if (faults.length > 0)
    throw new Refusal({ en: faults.map(({ en }) => en).join('\n'), zh: faults.map(({ zh }) => zh).join('\n') });
}

async function privateData(file: string): Promise<PrivateData[] | 'damaged'> {
  const bytes = readFileSync(file);
  try {
    return await findPrivateData(bytes);
  } catch {
    return 'damaged';
  }
}

/** Puts the policy into pages if they are to carry it. Returns the headers that the finished pages need. */
function writePolicy(folder: string, { hasMetaPolicy, httpsOnly }: Place): ResponseHeaders {
  const pages = listFiles(folder).filter((file) => file.endsWith('.html'));
  const texts = pages.map((page) => readFileSync(join(folder, page), 'utf8'));
  if (hasMetaPolicy) {
    for (const [index, html] of texts.entries()) {
      const meta = `<meta http-equiv="Content-Security-Policy" content="${metaPolicy(html)}">`;
      writeFileSync(
        join(folder, pages[index] ?? ''),
        html.replace('<meta charset="utf-8">', (charset) => charset + meta),
      );
    }
  }
  return responseHeaders(texts, httpsOnly);
}

/** Every file that packing makes smaller, by its ending. */
function textsOf(folder: string, { kinds }: ResponseHeaders): string[] {
  const types = kinds.flatMap(({ types }) => Object.entries(types));
  const endings = types.filter(([, type]) => /^text|xml|json/u.test(type)).map(([ending]) => `.${ending}`);
  return listFiles(folder).filter((file) => [...endings, '.html', '.css', '.js'].includes(extname(file)));
}

const sentences = {
  foreign: (file: string) => ({
    en: `${file} was not written by a build and is left alone: move it, or set OUT_DIR to another folder`,
    zh: `${file} 不是构建时写的，未作改动：请移走它，或把 OUT_DIR 换成别的文件夹`,
  }),
  unnamed: (file: string) => ({
    en: `the build made ${file}, but no page, feed or list names it: link it or do not make it`,
    zh: `构建生成了 ${file}，但没有任何页面、订阅源或清单用到它：请加上链接，或不要生成`,
  }),
  private: (file: string, data: readonly PrivateData[]) => ({
    en: `not published: ${file} would carry what the camera wrote (${data.join(', ')}), perhaps the place and the time; a picture goes online only as the build draws it anew`,
    zh: `未发布：${file} 会带出相机写入的信息（${data.join('、')}），可能含拍摄地点和时间；图片须由构建重新生成后才能上线`,
  }),
  privatePublic: (file: string, data: readonly PrivateData[]) => ({
    en: `not published: ${file} carries what the camera wrote (${data.join(', ')}), perhaps the place and the time; save it without (“remove properties and personal information”), or use it as a photo of the story`,
    zh: `未发布：${file} 带有相机写入的信息（${data.join('、')}），可能含拍摄地点和时间；请去掉后重新保存（“删除属性和个人信息”），或作为报道的图片使用`,
  }),
  cameraFormat: (file: string) => ({
    en: `not published: ${file} is as the camera or program stored it, which browsers do not show: export it as JPEG or PNG`,
    zh: `未发布：${file} 是相机或软件的原始格式，浏览器打不开：请导出为 JPEG 或 PNG`,
  }),
  damaged: (file: string) => ({
    en: `not published: the picture ${file} cannot be read to its end: export it again`,
    zh: `未发布：图片 ${file} 不完整，无法读取：请重新导出`,
  }),
  copy: (file: string, original: string) => ({
    en: `not published: ${file} is ${original} of the story as it lies there, not a picture that the build made`,
    zh: `未发布：${file} 就是报道文件夹里的 ${original} 原样，不是构建生成的图片`,
  }),
};
