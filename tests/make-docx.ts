import JSZip from 'jszip';

const namespaces = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['c', 'http://schemas.openxmlformats.org/drawingml/2006/chart'],
  ['v', 'urn:schemas-microsoft-com:vml'],
]
  .map(([prefix = '', uri = '']) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

/** The smallest document of Word with this body: for what takes one line to write, where python3-docx would take a second. */
export async function makeDocx(
  body: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<Uint8Array> {
  const zip = new JSZip();
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const kinds = ['styles', 'numbering', 'footnotes', 'comments'].filter((kind) => `word/${kind}.xml` in parts);
  const pictures = Object.keys(parts).filter((path) => path.startsWith('word/media/'));
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/></Types>',
  );
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  const relations = [
    ...kinds.map((kind) => `<Relationship Id="${kind}" Type="${office}/${kind}" Target="${kind}.xml"/>`),
    ...pictures.map(
      (path) => `<Relationship Id="${mediaId(path)}" Type="${office}/image" Target="media/${mediaId(path)}"/>`,
    ),
    `<Relationship Id="gone.jpg" Type="${office}/image" Target="media/gone.jpg"/>`,
    `<Relationship Id="mail" Type="${office}/hyperlink" Target="mailto:desk@example.org" TargetMode="External"/>`,
  ];
  zip.file(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
  );
  zip.file('word/document.xml', `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`);
  for (const [path, content] of Object.entries(parts))
    zip.file(
      path,
      typeof content === 'string' ? content.replace(/^<[\w:]+/u, (tag) => `${tag} ${namespaces}`) : content,
    );
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const mediaId = (path: string) => path.slice('word/media/'.length);

/** A run of words, with its properties. */
export const run = (words: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;

/** A paragraph of words or runs, with its properties. */
export const paragraph = (content: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`;

/** A heading, by the level of its outline. */
export const heading = (words: string, level = 1) => paragraph(words, `<w:outlineLvl w:val="${level - 1}"/>`);

/** A picture by its file in word/media/. */
export const picture = (file: string) =>
  paragraph(
    `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${file}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
  );
