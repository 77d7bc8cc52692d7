import { outlineNumber } from '../../check/typed-forms.ts';
import type { TextItem } from './read-items.ts';

/** A line that says who made a piece, when, or where it comes from; no sentence of it. */
const bylines = [
  /^[（(【□■◎\s]*(?:本报|本网|本刊|特约|见习|实习)*(?:全媒体|首席)?(?:记者|通讯员|实习生|作者|撰文|文字|摄影|编辑|责编|责任编辑|来源|供稿|发布时间|时间|日期)[\s：:／/|｜]/u,
  /^\d{4}[年./-]\s?\d{1,2}[月./-]\s?\d{1,2}日?(?:\s+\d{1,2}[:：]\d\d)?$/u,
  /^(?:By|Reporters?:?|Correspondents?:?|Edited by|Translated by|Editors?:|Source:)\s+\p{Lu}/u,
  /^\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]* \d{4}$/u,
];

const sentenceEnd = /[。！？…：；，,.!?:;”’」』"]\s*$/u;

/** Whether a line names those who made the piece, or its day. */
export function isByline(line: string): boolean {
  return line.length <= 60 && !/[。！？.!?]\s*$/u.test(line) && bylines.some((pattern) => pattern.test(line));
}

/** What stands before the words of a caption: 图1, 图：, Figure 2. */
export const captionLabel =
  /^(?:(?:图片?|照片)\s*(?:[\d一二三四五六七八九十]+(?:-\d+)?\s*[：:.．、]?|[：:])|(?:Figure|Fig\.?|Photo|Picture)\s*(?:\d+\s*[:.]?|:))\s*/u;

/** Who took a picture, at the end of its caption; the words without it and the names. */
const credits = [
  /(?:^|(?<=[\s。，！])|(?=[（(]))[（(]?\s*((?:(?:本报)?(?:记者|通讯员)\s*)?[\p{sc=Han}·]{2,8}(?:[、\s]+[\p{sc=Han}·]{2,4})*)\s*(?:摄影?|供图)\s*[）)]?\s*。?\s*$/u,
  /[（(]?\s*(?:摄影|供图)\s*[：:／/]\s*([\p{L}·、\s]{2,30}?)\s*[）)]?\s*。?\s*$/u,
  /[（(]?\s*\b(?:Photo(?:graph)?s?|Pictures?|Credit|Image)(?:\s*:|\s+by)\s*(\p{Lu}[^()（）]{1,60}?)\s*[)）]?\.?\s*$/u,
];

/** A caption in its parts; the credit is undefined where it names nobody. */
export function splitCaption(line: string): { label: string; caption: string; credit: string | undefined } {
  const label = captionLabel.exec(line)?.[0] ?? '';
  const words = line.slice(label.length);
  for (const pattern of credits) {
    const found = pattern.exec(words);
    if (found) return { label, caption: words.slice(0, found.index).trim(), credit: found[1]?.trim() };
  }
  return { label, caption: words.trim(), credit: undefined };
}

/** Whether a line below a picture is its caption. */
export function isCaption({ role, words, isCentred }: TextItem): boolean {
  if (role === 'caption' || captionLabel.test(words)) return true;
  return words.length <= 120 && (splitCaption(words).credit !== undefined || (isCentred && words.length <= 80));
}

/** Whether a line is short and ends as no sentence does. */
export function isHeadline(words: string, isHan: boolean): boolean {
  return words.length <= (isHan ? 40 : 100) && !sentenceEnd.test(words);
}

/** How high a heading stands, the highest with the lowest number; undefined for what is none. */
export function rankOf({ outline, role, list, words, isBold }: TextItem, isHan: boolean): number | undefined {
  if (outline !== undefined) return outline;
  if (role !== 'body' || list || !isHeadline(words, isHan)) return undefined;
  // Set by hand: 一、 stands above （一）, and above what is only bold.
  if (outlineNumber.test(words) && words.length <= 30) return /^[（(]/u.test(words) ? 12 : 10;
  return isBold ? 11 : undefined;
}

/** Whether a line does not continue the one before it. */
export function standsAlone(line: string): boolean {
  return isByline(line) || captionLabel.test(line) || (outlineNumber.test(line) && line.length <= 30);
}
