/** What is measured in a page, in every engine: each function stands alone, since it is sent there as text. */

/** Elements that reach beyond the right edge of the window. */
export function findOverflow(): string[] {
  const limit = document.documentElement.clientWidth;
  const tooWide = [...document.querySelectorAll('body *')]
    .filter((e) => !e.closest('svg, details:not([open]) nav') && e.getBoundingClientRect().right > limit + 0.5)
    .map((e) => `${e.tagName}.${e.getAttribute('class') ?? ''}`);
  return document.documentElement.scrollWidth > limit ? ['page', ...tooWide] : tooWide;
}

/** Places where a line breaks before a closing mark, after an opening one, or inside a number and its unit. */
export function findLineFaults(): string[] {
  const found: string[] = [];
  const blocks = document.querySelectorAll('h1, h2, p, .photo figcaption, dd, .callout a > span + span');
  for (const block of blocks) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let text = '';
    const tops: number[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      // What stands over a word is no part of its line.
      if (node.parentElement?.closest('rt')) continue;
      for (let i = 0; i < node.data.length; i++) {
        const range = document.createRange();
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const box = [...range.getClientRects()].at(-1);
        if (!box || box.width === 0) continue;
        text += node.data.charAt(i);
        tops.push(box.top + box.height / 2);
      }
    }
    for (let i = 1; i < text.length; i++) {
      if (Math.abs((tops[i] ?? 0) - (tops[i - 1] ?? 0)) < 6) continue;
      const [before, after] = [text[i - 1] ?? '', text[i] ?? ''];
      const isTorn = /[\d.]$/.test(before) && /^[\d.万亿余多%套户个座家元吨公平]/u.test(after);
      const isTornBehind =
        /[万亿]/u.test(before) && /\d[万亿]$/u.test(text.slice(0, i)) && /[余户套元吨平]/u.test(after);
      const isTornRange =
        (/\d[年月日]?[-–—～]$/u.test(text.slice(0, i)) && /^\d/u.test(after)) ||
        (/\d[年月日]?$/u.test(text.slice(0, i)) && /^[-–—～]\d/u.test(text.slice(i, i + 2)));
      if (/[，。！？；：、”’）》]/u.test(after) || /[“‘（《]/u.test(before) || isTorn || isTornBehind || isTornRange) {
        found.push(`${text.slice(Math.max(0, i - 6), i)}|${text.slice(i, i + 6)}`);
      }
    }
  }
  return found;
}

/** Width of “ between two characters, in em. */
export function measureQuote(neighbour: string): number {
  const measure = (text: string) => {
    const probe = document.createElement('span');
    probe.textContent = text;
    document.querySelector('.lead p')?.append(probe);
    const { width } = probe.getBoundingClientRect();
    const size = parseFloat(getComputedStyle(probe).fontSize);
    probe.remove();
    return width / size;
  };
  return measure(`${neighbour}“${neighbour}`) - measure(neighbour + neighbour);
}

/** Lines that begin with a digit wider than it is by itself: with the gap that belongs between it and a character. */
export function findGaps(): string[] {
  const found: string[] = [];
  for (const paragraph of document.querySelectorAll('.prose p, .plain .pair p')) {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let line = -Infinity;
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (node.parentElement?.closest('rt')) continue;
      for (let i = 0; i < node.data.length; i++) {
        const range = document.createRange();
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const box = range.getBoundingClientRect();
        const isFirst = box.top > line + 10;
        if (isFirst) line = box.top;
        // The gap behind a digit belongs to it.
        if (!isFirst || !/^\d(?!\p{sc=Han})/u.test(node.data.slice(i))) continue;
        const probe = document.createElement('span');
        probe.textContent = node.data.charAt(i);
        probe.style.cssText = 'position: absolute; font: inherit';
        node.parentElement?.append(probe);
        if (box.width > probe.getBoundingClientRect().width + 0.5) found.push(node.data.slice(i, i + 8));
        probe.remove();
      }
    }
  }
  return found;
}
