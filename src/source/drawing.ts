import * as css from 'css-tree';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { optimize, type PluginConfig } from 'svgo';
import { message, type Message } from '../i18n/editors/message.ts';
import { head, type Place } from './problem.ts';

/** A fault in a drawing, and where. */
export interface DrawingFault extends Place {
  message: Message;
}

/** A drawing as it is published: an SVG with nothing in it but drawing. */
export interface Drawing {
  /** The whole SVG, for a file of its own. */
  svg: string;
  /** What stands inside <svg>, to be set into a page. */
  inside: string;
  /** The attributes of <svg> that say how it is drawn, viewBox among them. */
  attributes: Readonly<Record<string, string>>;
  /** In its own units; what counts is their ratio. */
  width: number;
  height: number;
}

/** A drawing, or what keeps it from being published. */
export interface ReadDrawing {
  drawing: Drawing | undefined;
  faults: readonly DrawingFault[];
}

/** Where a drawing is shown: in a file of its own, or as a part of a page, which its styles and ids must not touch. */
export type DrawingUse = 'file' | 'inline';

const svgNamespace = 'http://www.w3.org/2000/svg';
/** In characters: more takes an old phone longer to draw than a photograph. */
const largest = 400_000;

/** Elements that draw, and those that hold or describe what is drawn. All else in SVG runs, loads, moves or needs a font. */
const elements = new Set([
  ...['svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'style'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
  ...['pattern', 'clipPath', 'mask', 'marker', 'linearGradient', 'radialGradient', 'stop'],
]);
/** Elements that show nothing by themselves. */
const holders = new Set(['svg', 'g', 'defs', 'symbol', 'title', 'desc', 'style']);
/** Functions of CSS that cannot load anything. */
const functions = new Set([
  ...['rgb', 'rgba', 'hsl', 'hsla', 'calc', 'matrix'],
  ...['translate', 'translatex', 'translatey', 'rotate', 'scale', 'scalex', 'scaley', 'skewx', 'skewy'],
]);
const atRules = new Set(['media', 'supports']);

/** What drawing programs write and a drawing cannot keep, with the way to get rid of it there. */
const remedies: Readonly<Record<string, Message>> = {
  text: message('photo-complete.text'),
  tspan: message('photo-complete.text'),
  textPath: message('photo-complete.text'),
  image: message('photo-complete.image'),
};

/**
 * Reads a drawing. What programs leave in it (notes, style attributes, their own namespaces) is taken out; whatever could
 * do anything but draw is a fault with its place.
 */
export function readDrawing(text: string, use: DrawingUse): ReadDrawing {
  const faults = findFaults(text, 'raw');
  if (faults.length > 0) return { drawing: undefined, faults };
  let svg: string;
  try {
    svg = normalise(text, use);
  } catch (error) {
    // SVGO reads with a parser of its own, which knows fewer letters for names.
    const { line = head.line, column = head.column } = error as Partial<Place>;
    return { drawing: undefined, faults: [{ line, column, message: message('photo-complete.brokenSvg') }] };
  }
  // What is published is held to the rule once more, now without allowance for what was to be taken out.
  const left = findFaults(svg, use).map((fault) => ({ ...fault, line: 1, column: 1 }));
  return left.length > 0 ? { drawing: undefined, faults: left } : { drawing: drawingOf(svg), faults };
}

/** Takes away programs' notes and styles; the paths stay as they were drawn. */
function normalise(text: string, use: DrawingUse): string {
  const always: PluginConfig[] = [
    'removeDoctype',
    'removeXMLProcInst',
    'removeComments',
    'removeMetadata',
    'removeEditorsNSData',
    'convertStyleToAttrs',
    'removeUnusedNS',
  ];
  // In a page a style sheet would reach everything, and an id could be that of a section.
  const inPage: PluginConfig[] = [
    { name: 'inlineStyles', params: { onlyMatchedOnce: false } },
    ...always,
    { name: 'prefixIds', params: { prefix: 'd', delim: '_', prefixClassNames: false } },
  ];
  const { data } = optimize(text, { plugins: use === 'inline' ? inPage : always });
  return data.replace(/^<svg(?![^>]*\sxmlns=)/u, `<svg xmlns="${svgNamespace}"`);
}

function drawingOf(svg: string): Drawing {
  const [open = ''] = /^<svg[^>]*>/u.exec(svg) ?? [];
  const all = Object.fromEntries(
    [...open.matchAll(/\s([\w:-]+)="([^"]*)"/gu)].map(([, name = '', value = '']) => [name, value]),
  );
  const { viewBox, width: givenWidth, height: givenHeight, ...rest } = all;
  const [, , boxWidth = 0, boxHeight = 0] = (viewBox ?? '')
    .trim()
    .split(/[\s,]+/u)
    .map(Number);
  const width = boxWidth || parseFloat(givenWidth ?? '');
  const height = boxHeight || parseFloat(givenHeight ?? '');
  const attributes = Object.fromEntries(
    Object.entries(rest).filter(([name]) => !/^xml|^(?:x|y|version|id)$/u.test(name)),
  );
  return {
    svg,
    inside: svg.slice(open.length, svg.lastIndexOf('</svg>')),
    attributes: { viewBox: viewBox ?? `0 0 ${width} ${height}`, ...attributes },
    width,
    height,
  };
}

/** @param stage raw: as an editor gives it; otherwise as it is published for a use */
function findFaults(text: string, stage: 'raw' | DrawingUse): DrawingFault[] {
  const faults: DrawingFault[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const report = (what: Message) => {
    faults.push({ line: parser.line, column: parser.column + 1, message: what });
  };
  const seen = { depth: 0, skipped: 0, isDrawn: false };
  /** The style sheet that is being read, and where it began. */
  let style: string | undefined;
  let opened: Place = head;

  if (text.length > largest) report(message('photo-complete.tooLarge'));
  parser.on('opentag', (tag: SaxesTagNS) => {
    seen.depth++;
    if (seen.skipped > 0 || (stage === 'raw' && isNote(tag))) {
      seen.skipped++;
      return;
    }
    const fault = seen.depth === 1 ? rootFault(tag) : elementFault(tag, stage);
    for (const each of fault ? [fault] : attributeFaults(tag, stage)) report(each);
    seen.isDrawn ||= !holders.has(tag.local);
    style = tag.local === 'style' ? '' : undefined;
    opened = { line: parser.line, column: parser.column + 1 };
  });
  parser.on('closetag', () => {
    seen.depth--;
    if (seen.skipped > 0) seen.skipped--;
    else if (style !== undefined && !isHarmlessCss(style, 'stylesheet'))
      faults.push({ ...opened, message: message('photo-complete.loadsFile') });
    style = undefined;
  });
  const read = (piece: string) => {
    if (style !== undefined) style += piece;
  };
  parser.on('text', read);
  parser.on('cdata', read);
  parser.on('error', () => {
    if (faults.length === 0) report(message('photo-complete.brokenSvg'));
  });
  parser.write(text).close();
  if (faults.length === 0 && !seen.isDrawn) report(message('photo-complete.empty'));
  return faults;
}

// A drawing without a namespace is shown by a page, though not by itself: the namespace is added.
const isSvg = (uri: string) => uri === '' || uri === svgNamespace;

/** A program's note: an element of its own namespace, or metadata. */
function isNote({ local, uri }: SaxesTagNS): boolean {
  return local === 'metadata' || !isSvg(uri);
}

function rootFault({ name, local, uri, attributes }: SaxesTagNS): Message | undefined {
  if (local !== 'svg' || !isSvg(uri)) return message('photo-complete.notSvg', { element: name });
  const value = (key: string) => attributes[key]?.value.trim();
  const box = value('viewBox')
    ?.split(/[\s,]+/u)
    .map(Number);
  const sides = box ? box.slice(2) : [parseFloat(value('width') ?? ''), parseFloat(value('height') ?? '')];
  const isSized = sides.length === 2 && sides.every((side) => Number.isFinite(side) && side > 0);
  // A width of 0 shows nothing, whatever the box.
  const isHidden = ['width', 'height'].some((key) => parseFloat(value(key) ?? '1') <= 0);
  return isSized && !isHidden ? undefined : message('photo-complete.noSize');
}

function elementFault({ name, local, uri }: SaxesTagNS, stage: 'raw' | DrawingUse): Message | undefined {
  if (!elements.has(local) || !isSvg(uri))
    return remedies[local] ?? message('photo-complete.element', { element: name });
  return local === 'style' && stage === 'inline' ? message('photo-complete.style') : undefined;
}

function attributeFaults({ attributes }: SaxesTagNS, stage: 'raw' | DrawingUse): Message[] {
  return Object.values(attributes).flatMap(({ name, local, prefix, uri, value }) => {
    const isNote =
      stage === 'raw' && prefix !== '' && prefix !== 'xmlns' && local !== 'href' && !isSvg(uri) && prefix !== 'xml';
    return isNote || isHarmless(name, local, value, stage)
      ? []
      : message('photo-complete.attribute', { attribute: name, value: value.slice(0, 60) });
  });
}

function isHarmless(name: string, local: string, value: string, stage: 'raw' | DrawingUse): boolean {
  if (/^on/iu.test(local) || name === 'xml:base') return false;
  if (local === 'href') return value.startsWith('#');
  if (name === 'style') return stage === 'raw' && isHarmlessCss(value, 'declarationList');
  if (/^(?:d|points|id|class|viewBox|version|xmlns.*|xml:.*|data-.*)$/u.test(name)) return true;
  return isHarmlessCss(value, 'value');
}

/** Whether a piece of CSS loads nothing. Parsed, since url(…) can be written in many ways. */
function isHarmlessCss(text: string, context: 'value' | 'declarationList' | 'stylesheet'): boolean {
  const tree = parseCss(text, context);
  if (!tree) return false;
  let isFine = true;
  css.walk(tree, (node) => {
    if (node.type === 'Url') isFine &&= node.value.startsWith('#');
    if (node.type === 'Function') isFine &&= functions.has(css.ident.decode(node.name).toLowerCase());
    if (node.type === 'Atrule') isFine &&= atRules.has(css.ident.decode(node.name).toLowerCase());
    // What this parser cannot read a browser may.
    if (node.type === 'Raw') isFine &&= !/[\\(@]/u.test(node.value);
  });
  return isFine;
}

/** Undefined for what is no CSS, which a browser may read in a way of its own. */
function parseCss(text: string, context: string): css.CssNode | undefined {
  try {
    return css.parse(text, { context, parseCustomProperty: true });
  } catch {
    return undefined;
  }
}
