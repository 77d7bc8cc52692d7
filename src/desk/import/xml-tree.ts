import { SaxesParser } from 'saxes';

/** An element of an XML file, with its places in the text. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Where its first tag begins and ends, and where its last tag begins and ends. */
  start: number;
  contentStart: number;
  contentEnd: number;
  end: number;
  children: XmlElement[];
  /** Its own characters, without those of the elements in it. */
  text: string;
}

/** Reads an XML file. Throws where it is broken. */
export function readXml(xml: string): XmlElement {
  const root = element('', {}, 0, 0);
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    // No attribute has a < in it.
    const next = element(name, attributes, xml.lastIndexOf('<', parser.position - 1), parser.position);
    open.at(-1)?.children.push(next);
    open.push(next);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    const last = open.pop();
    if (!last) return;
    last.end = parser.position;
    last.contentEnd = isSelfClosing ? last.contentStart : xml.lastIndexOf('<', parser.position - 1);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root;
}

function element(name: string, attributes: Record<string, string>, start: number, contentStart: number): XmlElement {
  return { name, attributes, start, contentStart, contentEnd: contentStart, end: contentStart, children: [], text: '' };
}

/** The elements inside an element, however deep, that have a name. */
export function within({ children }: XmlElement, name: string): XmlElement[] {
  return children.flatMap((child) => [...(child.name === name ? [child] : []), ...within(child, name)]);
}

/** The element at the end of a path of names below an element; undefined where there is none. */
export function findBelow(from: XmlElement, ...path: string[]): XmlElement | undefined {
  let found: XmlElement | undefined = from;
  for (const name of path) found = found?.children.find((child) => child.name === name);
  return found;
}
