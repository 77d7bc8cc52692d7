import { pinyin } from 'pinyin-pro';
import { reservedSlugs } from '../../story/pages.ts';
import { outlineNumber } from '../../check/typed-forms.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** As much of a heading as an address needs: words, or syllables of Chinese. */
const most = 4;

/**
 * An id for a heading: its first words, of Chinese the pinyin without tones. Where it is taken, it gets a number.
 * @param otherwise the id for a heading without a letter that addresses can have
 */
export function slugFor(heading: string, otherwise: string, isTaken: (slug: string) => boolean): string {
  const parts: string[] = [];
  for (const { segment } of segmenter.segment(heading.normalize('NFKC').replace(outlineNumber, ''))) {
    const spoken = /\p{sc=Han}/u.test(segment)
      ? pinyin(segment, { type: 'array', toneType: 'none', v: true })
      : [segment];
    const next = spoken.map(plainLetters).filter(Boolean);
    if (parts.length > 0 && parts.length + next.length > most) break;
    parts.push(...next.slice(0, most));
  }
  const slug = parts.join('-') || otherwise;
  const isFree = (some: string) => !isTaken(some) && !(reservedSlugs as readonly string[]).includes(some);
  let found = slug;
  for (let number = 2; !isFree(found); number++) found = `${slug}-${number}`;
  return found;
}

function plainLetters(word: string): string {
  return word
    .normalize('NFD')
    .replaceAll(/\p{M}|[’']/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '');
}
