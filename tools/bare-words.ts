/**
 * The words of the open page as a page without any design would send them: a title, headings, paragraphs, lists and
 * tables, alternative texts; no attribute, style or script. It stands alone, since it is sent into the page as text.
 */
export function bareWords(): { html: string; blocks: number } {
  const kept = 'H1 H2 H3 P UL OL LI DL DT DD TABLE CAPTION TR TH TD FIGCAPTION'.split(' ');
  const dropped = ['SCRIPT', 'STYLE', 'SVG'];
  const escape = (text: string) => text.replaceAll(/\s+/g, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  let blocks = 0;
  const write = (node: Node): string => {
    if (node instanceof Text) return escape(node.data);
    if (!(node instanceof Element) || dropped.includes(node.tagName.toUpperCase())) return '';
    if (node instanceof HTMLImageElement) return `<img alt="${escape(node.alt)}">`;
    const inner = [...node.childNodes].map(write).join('');
    if (!kept.includes(node.tagName)) return inner;
    const name = node.tagName.toLowerCase();
    blocks++;
    return `<${name}>${inner}</${name}>`;
  };
  const html = `<!doctype html><title>${escape(document.title)}</title>${write(document.body)}`;
  return { html, blocks };
}
