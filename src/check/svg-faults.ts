import { SaxesParser } from 'saxes';
import { message, type Message } from '../i18n/editors/message.ts';
import type { Place } from '../source/problem.ts';

/** A fault in a drawing, and where. */
export interface SvgFault extends Place {
  message: Message;
}

/** The elements that draw, and those that hold or describe what is drawn. */
const elements = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'style'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
  ...['pattern', 'clipPath', 'mask', 'linearGradient', 'radialGradient', 'stop'],
]);

/** Whatever a url(…) or a reference leads to stands in the drawing itself. */
const outside = /url\(\s*['"]?(?!#)/i;

/** Everything in an SVG that is no drawing: scripts, event handlers, references to other files, unknown elements. */
export function svgFaults(text: string): SvgFault[] {
  const faults: SvgFault[] = [];
  const parser = new SaxesParser();
  const report = (message: Message) => faults.push({ line: parser.line, column: parser.column + 1, message });
  const seen: string[] = [];
  parser.on('opentag', ({ name: element, attributes }) => {
    if (seen.length === 0 && element !== 'svg') report(message('photo-complete.notSvg', { element }));
    else if (!elements.has(element)) report(message('photo-complete.element', { element }));
    seen.push(element);
    for (const [attribute, value] of Object.entries(attributes)) {
      if (isForbidden(attribute, value)) report(message('photo-complete.attribute', { attribute, value }));
    }
  });
  parser.on('text', (css) => {
    if (/@import/i.test(css) || outside.test(css)) report(message('photo-complete.loadsFile'));
  });
  parser.on('error', () => {
    if (faults.length === 0) report(message('photo-complete.brokenSvg'));
  });
  parser.write(text).close();
  return faults;
}

/** Attributes that run a program, load a file, or need a style that the policy of the pages refuses. */
function isForbidden(attribute: string, value: string): boolean {
  const isReference = /^(?:xlink:)?href$/.test(attribute);
  return /^(?:on.*|style)$/i.test(attribute) || (isReference && !value.startsWith('#')) || outside.test(value);
}
