/** Names that programs give to files of their own, by the program. */
const forms: readonly RegExp[] = [
  // macOS: .DS_Store, ._picture.jpg, and a folder's icon, whose name ends with a carriage return.
  /^Icon\r?$/u,
  /^__MACOSX$/u,
  // Whatever begins with a full stop is hidden: of vim (.x.swp), Emacs (.#x), LibreOffice (.~lock.x#), git.
  /^\./u,
  // Emacs: #x# and x~, as many editors keep the version before; vim, where it writes beside the file.
  /^#.*#$/u,
  /~$/u,
  /\.sw[nop]$/iu,
  // Word: ~$x, ~WRL0001.tmp.
  /^~/u,
  // Windows.
  /^(?:thumbs|ehthumbs)\.db$/iu,
  /^desktop\.ini$/iu,
  // npm run import, beside a text that is there already.
  /\.import$/iu,
  // Backups and what was not downloaded or written to its end.
  /\.(?:bak|old|orig|tmp|temp|part|crdownload)$/iu,
];

/** Whether a file, or a folder on the way to it, is what a program has left and no part of a story. */
export function isLeftover(path: string): boolean {
  return path.split('/').some((name) => forms.some((form) => form.test(name)));
}

/** What file managers and browsers add to the name of a copy: (1), 副本, copy, Kopie. */
const copyMarks =
  /^(?:copy of|复件)\s+|\s*[-–_]?\s*的?(?:\bcopy\b|\bkopie\b|副本|复件|拷贝)|\s*[（(]\d+[)）]|\s+\d+(?=\.[a-z.-]+$)/giu;

/** The path that a file was copied from, by its name; undefined where it is not named like a copy. */
export function originalOfCopy(path: string): string | undefined {
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*)$/su.exec(path) ?? [];
  const original = name.replaceAll(copyMarks, '').replaceAll(/\s+(?=\.|$)/gu, '');
  return original === name || original === '' ? undefined : folder + original;
}
