import { Buffer } from 'node:buffer';
import { replaced, type Samples } from '../sample.ts';

/** One grey dot, as a JPEG. */
const jpeg = Buffer.from(
  '/9j/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wAARCAABAAEDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AKwAf//Z',
  'base64',
);
const asPhotograph = replaced('photos/bridge.yaml', ['kind: illustration', 'kind: photo']);
const drawing = (inside: string) => ({
  'photos/bridge.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2">\n${inside}\n</svg>\n`,
});

export const photoComplete: Samples = {
  bad: [
    {
      files: { 'photos/bridge.svg': null },
      finds: ['photos/bridge.yaml:1:7 “illustration” needs the picture bridge.svg beside this file: put it there'],
    },
    {
      files: asPhotograph,
      finds: ['photos/bridge.yaml:1:7 “photo” needs the picture bridge.jpg beside this file: put it there'],
    },
    {
      files: { ...asPhotograph, 'photos/bridge.jpg': 'not a picture' },
      finds: ['photos/bridge.yaml:1:7 photos/bridge.jpg is not a JPEG picture: export it again as JPEG'],
    },
    {
      files: { ...asPhotograph, 'photos/bridge.jpg': jpeg.subarray(0, -40) },
      finds: ['photos/bridge.yaml:1:7 photos/bridge.jpg is not a JPEG picture: export it again as JPEG'],
    },
    {
      files: replaced('story.yaml', [
        'sections:\n',
        'hero:\n  drawing: hero.svg\n  alt:\n    zh: 河\n    en: A river\nsections:\n',
      ]),
      finds: ['story.yaml:15:12 there is no file hero.svg: put the drawing there or correct its name'],
    },
    // Whatever is no drawing.
    {
      files: drawing('<script>alert(1)</script>'),
      finds: ['photos/bridge.svg:2:9 <script> is not allowed in a drawing: remove it'],
    },
    {
      files: drawing('<foreignObject><p>A bridge</p></foreignObject>'),
      finds: [
        'photos/bridge.svg:2:16 <foreignObject> is not allowed in a drawing: remove it',
        'photos/bridge.svg:2:19 <p> is not allowed in a drawing: remove it',
      ],
    },
    {
      files: drawing('<animate attributeName="href" to="https://example.org/"/>'),
      finds: ['photos/bridge.svg:2:58 <animate> is not allowed in a drawing: remove it'],
    },
    {
      files: drawing('<path d="M0 1h3" onclick="alert(1)"/>'),
      finds: ['photos/bridge.svg:2:38 the attribute onclick="alert(1)" is not allowed in a drawing: remove it'],
    },
    {
      files: drawing('<path d="M0 1h3" ONLOAD="alert(1)"/>'),
      finds: ['photos/bridge.svg:2:37 the attribute ONLOAD="alert(1)" is not allowed in a drawing: remove it'],
    },
    {
      files: drawing('<path d="M0 1h3" style="stroke:#000"/>'),
      finds: ['photos/bridge.svg:2:39 the attribute style="stroke:#000" is not allowed in a drawing: remove it'],
    },
    {
      files: drawing('<use href="other.svg#p"/>'),
      finds: ['photos/bridge.svg:2:26 the attribute href="other.svg#p" is not allowed in a drawing: remove it'],
    },
    {
      files: drawing('<use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="data:image/svg+xml,"/>'),
      finds: [
        'photos/bridge.svg:2:83 the attribute xlink:href="data:image/svg+xml," is not allowed in a drawing: remove it',
      ],
    },
    {
      files: drawing('<path d="M0 1h3" fill="url(https://example.org/)"/>'),
      finds: [
        'photos/bridge.svg:2:52 the attribute fill="url(https://example.org/)" is not allowed in a drawing: remove it',
      ],
    },
    {
      files: drawing('<style>@import "other.css";</style>'),
      finds: ['photos/bridge.svg:2:29 a drawing may not load another file: remove @import and url(…)'],
    },
    {
      files: drawing("<style>path { fill: url('other.svg'); }</style>"),
      finds: ['photos/bridge.svg:2:41 a drawing may not load another file: remove @import and url(…)'],
    },
    {
      files: { 'photos/bridge.svg': '<html></html>\n' },
      finds: ['photos/bridge.svg:1:7 this is no SVG, it begins with <html>: export the drawing as SVG'],
    },
    {
      files: { 'photos/bridge.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path></svg>\n' },
      finds: ['photos/bridge.svg:1:53 this SVG is broken here: export the drawing again'],
    },
    {
      files: { 'photos/bridge.svg': '' },
      finds: ['photos/bridge.svg:1:1 this SVG is broken here: export the drawing again'],
    },
    // The record is faulty, and its drawing is looked into all the same.
    {
      files: { ...replaced('photos/bridge.yaml', ['caption:', 'captoin:']), ...drawing('<script/>') },
      finds: ['photos/bridge.svg:2:10 <script> is not allowed in a drawing: remove it'],
    },
  ],
  good: [
    { ...asPhotograph, 'photos/bridge.jpg': jpeg },
    { ...asPhotograph, 'photos/bridge.jpeg': jpeg },
    drawing('<style>path { fill: url(#p); }</style><defs><path id="p" d="M0 1h3"/></defs><use href="#p"/>'),
  ],
};
