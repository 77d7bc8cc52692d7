import * as css from 'css-tree';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { optimize } from 'svgo';
import { message, type Message } from '../i18n/editors/message.ts';
import type { Place } from './problem.ts';

/** A fault in a drawing, and where. */
export interface DrawingFault extends Place {
  message: Message;
}

/** A drawing as it is published, or what keeps it from being published. */
export interface Drawing {
  /** The SVG with nothing in it but drawing; empty where there is a fault. */
  svg: string;
  faults: readonly DrawingFault[];
}

const svgNamespace = 'http://www.w3.org/2000/svg';
/** A megabyte of paths takes a phone longer than a photograph. */
const largest = 400_000;

/** Elements that draw, and those that explain. Whatever else there is in SVG runs, loads, moves or needs a font. */
const elements = new Set(
  (
    'svg g path rect circle ellipse line polyline polygon use defs symbol pattern clipPath mask marker ' +
    'linearGradient radialGradient stop style title desc'
  ).split(' '),
);
/** Elements that a program leaves and that say nothing to a reader: they are taken out. */
const leftOut = new Set(['metadata', 'namedview', 'switch']);
/** Functions of CSS that cannot load anything. */
const functions = new Set('rgb rgba hsl hsla matrix translate translatex translatey rotate scale scalex scaley skewx skewy calc'.split(' '));
const atRules = new Set(['media', 'supports']);

/** What programs write that a drawing cannot keep, with the way to get rid of it there. */
const remedies: Readonly<Record<string, Message>> = {
  text: message('drawing.text'),
  tspan: message('drawing.text'),
  image: message('drawing.image'),
  script: message('drawing.script'),
  foreignObject: message('drawing.foreignObject'),
};

/** Reads a drawing: what drawing programs leave in it is taken out, what could do anything but draw is a fault. */
export function readDrawing(text: string): Drawing {
  const faults = findFaults(text, true);
  if (faults.length > 0) return { svg: '', faults };
  const svg = normalise(text);
  // What is published is held to the rule once more, now without any allowance.
  const left = findFaults(svg, false);
  return left.length > 0 ? { svg: '', faults: left.map((fault) => ({ ...fault, line: 1, column: 1 })) } : { svg, faults: [] };
}

/** Programs' notes and styles taken away; the paths stay as they were drawn. */
function normalise(text: string): string {
  const { data } = optimize(text, {
    plugins: [
      'removeDoctype',
      'removeXMLProcInst',
      'removeComments',
      'removeMetadata',
      'removeEditorsNSData',
      'convertStyleToAttrs',
      'removeUnusedNS',
    ],
  });
  return data.replace(/^<svg(?![^>]*\sxmlns=)/u, `<svg xmlns="${svgNamespace}"`);
}

/** @param isRaw whether what `normalise` takes away may still be there */
function findFaults(text: string, isRaw: boolean): DrawingFault[] {
  const faults: DrawingFault[] = [];
  const parser = new SaxesParser({ xmlns: true });
  // In a drawing without a namespace, everything is SVG.
  parser.ENTITIES = { ...parser.ENTITIES };
  const report = (what: Message) => {
    faults.push({ line: parser.line, column: parser.column + 1, message: what });
  };
  let depth = 0;
  let skipped = 0;
  let style: string | undefined;
  let isDrawn = false;
  if (text.length > largest) report(message('drawing.tooLarge'));

  parser.on('opentag', (tag: SaxesTagNS) => {
    depth++;
    if (skipped > 0 || (isRaw && isLeftOut(tag))) {
      skipped++;
      return;
    }
    if (depth === 1 && tag.local !== 'svg') report(message('drawing.otherRoot', { name: tag.name }));
    if (!elements.has(tag.local) || !isSvg(tag.uri)) report(remedies[tag.local] ?? message('drawing.element', { name: tag.name }));
    isDrawn ||= depth > 1 && !['defs', 'style', 'title', 'desc', 'g'].includes(tag.local);
    for (const { name, local, uri, value } of Object.values(tag.attributes)) {
      if (isRaw && uri !== '' && !isSvg(uri) && local !== 'href') continue;
      if (!isHarmless(name, local, value, isRaw)) report(message('drawing.attribute', { name, value: value.slice(0, 60) }));
    }
    style = tag.local === 'style' ? '' : undefined;
    if (depth === 1) for (const fault of sizeFaults(tag)) report(fault);
  });
  parser.on('closetag', (tag: SaxesTagNS) => {
    depth--;
    if (skipped > 0) skipped--;
    else if (tag.local === 'style' && style !== undefined && !isHarmlessSheet(style)) report(message('drawing.style'));
    style = undefined;
  });
  const addText = (piece: string) => {
    if (style !== undefined) style += piece;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', () => {
    if (faults.length === 0) report(message('drawing.broken'));
  });
  parser.write(text).close();
  if (faults.length === 0 && !isDrawn) report(message('drawing.empty'));
  return faults;
}

const isSvg = (uri: string) => uri === '' || uri === svgNamespace;

/** A program's own element: of its own namespace, or one that holds nothing drawn. */
function isLeftOut({ local, uri }: SaxesTagNS): boolean {
  return leftOut.has(local) || !isSvg(uri);
}

/** A drawing is shown as wide as its box: without a size it is shown as nothing. */
function* sizeFaults({ attributes }: SaxesTagNS): Generator<Message> {
  const value = (name: string) => attributes[name]?.value;
  const box = value('viewBox')?.trim().split(/[\s,]+/u).map(Number);
  if (box && (box.length !== 4 || box.some((side) => !Number.isFinite(side)) || (box[2] ?? 0) <= 0 || (box[3] ?? 0) <= 0))
    yield message('drawing.noSize');
  else if (!box && !(parseFloat(value('width') ?? '') > 0 && parseFloat(value('height') ?? '') > 0))
    yield message('drawing.noSize');
}

function isHarmless(name: string, local: string, value: string, isRaw: boolean): boolean {
  if (/^on/iu.test(local) || name === 'xml:base') return false;
  if (local === 'href') return value.startsWith('#');
  if (name === 'style') return isRaw && isHarmlessCss(value, 'declarationList');
  if (/^(?:d|points|id|class|viewBox|xmlns.*|version)$/u.test(name)) return true;
  return isHarmlessCss(value, 'value');
}

const isHarmlessSheet = (text: string) => isHarmlessCss(text, 'stylesheet');

/** Whether a piece of CSS loads nothing: parsed, since url(…) can be written in many ways. */
function isHarmlessCss(text: string, context: 'value' | 'declarationList' | 'stylesheet'): boolean {
  let isFine = true;
  const tree = css.parse(text, { context, parseCustomProperty: true, onParseError: () => (isFine &&= context === 'value') });
  css.walk(tree, (node) => {
    if (node.type === 'Url') isFine &&= node.value.startsWith('#');
    if (node.type === 'Function') isFine &&= functions.has(css.ident.decode(node.name).toLowerCase());
    if (node.type === 'Atrule') isFine &&= atRules.has(css.ident.decode(node.name).toLowerCase());
    // What a value cannot be read as may still be read by a browser.
    if (node.type === 'Raw') isFine &&= !/[\\(@]/u.test(node.value);
  });
  return isFine;
}
