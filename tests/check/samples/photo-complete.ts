import { Buffer } from 'node:buffer';
import sharp from 'sharp';
import { replaced, type Samples } from '../sample.ts';

/** A grey photograph. */
const jpegOf = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 20 } },
  })
    .jpeg()
    .toBuffer();
const jpeg = await jpegOf(600, 400);
const png = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#888' } })
  .png()
  .toBuffer();
/** Its middle overwritten, as by a card that fails. */
const damaged = Buffer.concat([
  jpeg.subarray(0, jpeg.length / 2),
  Buffer.alloc(400, 0xff),
  jpeg.subarray(jpeg.length / 2 + 400),
]);
const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(40)]);
const asPhotograph = replaced('photos/bridge.yaml', ['kind: illustration', 'kind: photo']);
const drawing = (inside: string) => ({
  'photos/bridge.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2">\n${inside}\n</svg>\n`,
});

/** A story that shows a drawing of its place, which is not there. */
const placed = replaced('story.yaml', [
  'sections:\n',
  `place:
  name:
    zh: 桥镇
    en: Bridgetown
  sentence:
    zh: 桥镇在河边。
    en: Bridgetown lies by the river.
  drawing:
    file: map.svg
    alt:
      zh: 河与桥
      en: A river and a bridge
  source:
    name:
      zh: 桥报
      en: The Bridge
    url: https://example.org/
explainPlace:
  - en
sections:
`,
]);

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
      files: { ...asPhotograph, 'photos/bridge.jpg': png },
      finds: ['photos/bridge.yaml:1:7 photos/bridge.jpg is not a JPEG picture: export it again as JPEG'],
    },
    ...[jpeg.subarray(0, -400), damaged].map((bytes) => ({
      files: { ...asPhotograph, 'photos/bridge.jpg': bytes },
      finds: [
        'photos/bridge.yaml:1:7 photos/bridge.jpg is damaged, part of it would be grey: copy it from the camera again, or export it again as JPEG',
      ],
    })),
    {
      files: { ...asPhotograph, 'photos/bridge.JPG': heic },
      finds: [
        'photos/bridge.yaml:1:7 photos/bridge.JPG is a HEIC picture, whatever its name: export it as JPEG (iPhone: Settings > Camera > Formats > Most Compatible; Mac: Preview > File > Export)',
      ],
    },
    {
      files: { ...asPhotograph, 'photos/bridge.jpg': jpeg, 'photos/bridge.jpeg': jpeg },
      finds: [
        'photos/bridge.yaml:1:7 photos/bridge.jpeg and photos/bridge.jpg are both there: keep the one to be published',
      ],
    },
    {
      files: { ...asPhotograph, 'photos/bridge.jpg': await jpegOf(100, 80) },
      finds: [
        'photos/bridge.yaml:1:7 photos/bridge.jpg is 100 pixels wide and would be blurred: use the original, at least 480 pixels wide',
      ],
    },
    {
      files: { ...asPhotograph, 'photos/bridge.jpg': await jpegOf(500, 10_000) },
      finds: [
        'photos/bridge.yaml:1:7 photos/bridge.jpg is 500 × 10000 pixels, on a phone a thin strip or many screens high: crop it to four to one at most',
      ],
    },
    {
      files: replaced('story.yaml', [
        'sections:\n',
        'hero:\n  drawing: hero.svg\n  alt:\n    zh: 河\n    en: A river\nsections:\n',
      ]),
      finds: ['story.yaml:15:12 there is no file hero.svg: put the drawing there or correct its name'],
    },
    {
      files: placed,
      finds: ['story.yaml:22:11 there is no file map.svg: put the drawing there or correct its name'],
    },
    {
      files: { ...placed, 'map.svg': '<svg viewBox="0 0 3 2"><text>Bridge</text></svg>\n' },
      finds: [
        'map.svg:1:30 a drawing has no fonts of its own: turn its words into shapes (Illustrator: Type > Create Outlines; Inkscape: Path > Object to Path)',
      ],
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
      files: drawing('<path d="M0 1h3" style="fill:url(https://example.org/)"/>'),
      finds: [
        'photos/bridge.svg:2:58 the attribute style="fill:url(https://example.org/)" is not allowed in a drawing: remove it',
      ],
    },
    {
      files: drawing('<path d="M0 1h3" fill="u\\72l(https://example.org/)"/>'),
      finds: [
        'photos/bridge.svg:2:54 the attribute fill="u\\72l(https://example.org/)" is not allowed in a drawing: remove it',
      ],
    },
    {
      files: drawing('<text>A bridge</text>'),
      finds: [
        'photos/bridge.svg:2:7 a drawing has no fonts of its own: turn its words into shapes (Illustrator: Type > Create Outlines; Inkscape: Path > Object to Path)',
      ],
    },
    {
      files: drawing('<image href="#p"/>'),
      finds: [
        'photos/bridge.svg:2:19 a drawing may not hold a picture: remove it (Illustrator: Links panel; Inkscape: Edit > Delete), or publish it as a photograph',
      ],
    },
    {
      files: drawing('<style><![CDATA[path { fill: url(https://example.org/); }]]></style><path d="M0 1h3"/>'),
      finds: ['photos/bridge.svg:2:8 a drawing may not load another file: remove @import and url(…)'],
    },
    {
      files: drawing('<g/>'),
      finds: ['photos/bridge.svg:1:1 this file holds no drawing: export it again'],
    },
    {
      files: {
        'photos/bridge.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="2"><path d="M0 1h3"/></svg>\n',
      },
      finds: [
        'photos/bridge.svg:1:62 this drawing has no size, so nothing would be seen: export it with a viewBox, or with width and height above 0',
      ],
    },
    {
      files: drawing(`<path d="M0 1${'h1'.repeat(200_000)}"/>`),
      finds: [
        'photos/bridge.svg:1:1 this drawing is larger than 400 kB and would keep a phone waiting: simplify its paths (Inkscape: Path > Simplify; Illustrator: Object > Path > Simplify)',
      ],
    },
    {
      files: {
        ...replaced('story.yaml', [
          'sections:\n',
          'hero:\n  drawing: hero.svg\n  alt:\n    zh: 河\n    en: A river\nsections:\n',
        ]),
        'hero.svg': '<svg viewBox="0 0 3 2"><style>body { display: none; }</style><path d="M0 1h3"/></svg>\n',
      },
      finds: [
        'hero.svg:1:1 a style sheet in the drawing at the head would change the whole page: export it with presentation attributes (Illustrator: File > Export As > SVG, Styling; Inkscape: Plain SVG)',
      ],
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
      finds: ['photos/bridge.svg:2:8 a drawing may not load another file: remove @import and url(…)'],
    },
    {
      files: drawing("<style>path { fill: url('other.svg'); }</style>"),
      finds: ['photos/bridge.svg:2:8 a drawing may not load another file: remove @import and url(…)'],
    },
    {
      files: { 'photos/bridge.svg': '<html></html>\n' },
      finds: ['photos/bridge.svg:1:7 this is no SVG, it begins with <html>: export the drawing as SVG'],
    },
    {
      files: { 'photos/bridge.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path></svg>\n' },
      finds: ['photos/bridge.svg:1:71 this SVG is broken here: export the drawing again'],
    },
    // A letter in the name of an attribute that one parser of SVG takes and the other does not.
    {
      files: {
        'photos/bridge.svg':
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path \u{10000}d="M0 1h3"/></svg>\n',
      },
      finds: ['photos/bridge.svg:1:65 this SVG is broken here: export the drawing again'],
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
    // What Inkscape and Illustrator leave in a file.
    {
      'photos/bridge.svg':
        '<?xml version="1.0"?>\n<!-- Generator -->\n<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/namespaces/inkscape" width="3mm" height="2mm" viewBox="0 0 3 2"><metadata><i:a/></metadata><i:namedview zoom="1"/><path i:label="river" style="fill:none;stroke:#000" d="M0 1h3"/></svg>\n',
    },
    drawing('<style>path { fill: url(#p); }</style><defs><path id="p" d="M0 1h3"/></defs><use href="#p"/>'),
  ],
};
