import { SaxesParser } from 'saxes';
import type { Message, Place } from '../source/problem.ts';

/** A fault in a drawing, and where. */
export interface SvgFault extends Place {
  message: Message;
}

const elements = new Set(
  'svg g path rect circle ellipse line polyline polygon use defs symbol pattern clipPath mask linearGradient radialGradient stop style title desc'.split(
    ' ',
  ),
);

/** Everything in an SVG that is no drawing: scripts, event handlers, references to other files, unknown elements. */
export function svgFaults(text: string): SvgFault[] {
  const faults: SvgFault[] = [];
  const parser = new SaxesParser();
  const report = (en: string, zh: string) =>
    faults.push({ line: parser.line, column: parser.column + 1, message: { en, zh } });
  const seen = { elements: 0 };
  parser.on('opentag', ({ name, attributes }) => {
    if (seen.elements === 0 && name !== 'svg')
      report(`this is no SVG: it begins with <${name}>`, `这不是 SVG：开头是 <${name}>`);
    seen.elements += 1;
    if (!elements.has(name)) report(`<${name}> is not allowed in a drawing: remove it`, `图里不能有 <${name}>：请删去`);
    for (const [key, value] of Object.entries(attributes)) {
      const isReference = /^(xlink:)?href$/.test(key) && !value.startsWith('#');
      const isForeign = /url\(\s*['"]?(?!#)/i.test(value);
      if (/^on|^style$/i.test(key) || isReference || isForeign) {
        report(
          `the attribute ${key}="${value}" is not allowed in a drawing: remove it`,
          `图里不能有属性 ${key}="${value}"：请删去`,
        );
      }
    }
  });
  parser.on('text', (css) => {
    if (/@import|url\(\s*['"]?(?!#)/i.test(css)) {
      report(
        'a drawing may not load another file: remove @import and url(…)',
        '图不能引用别的文件：请删去 @import 和 url(…)',
      );
    }
  });
  parser.on('error', ({ message }) => {
    if (faults.length === 0)
      report(`this is no SVG (${message}): export it again`, `这不是有效的 SVG（${message}）：请重新导出`);
  });
  parser.write(text).close();
  if (seen.elements === 0 && faults.length === 0) report('this file holds no drawing', '这个文件里没有图');
  return faults;
}
