import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import sharp from 'sharp';
import { listFiles } from '../../src/publish/list-files.ts';
import { makePhotograph } from '../make-photograph.ts';
import { copyStory } from '../write-story.ts';

/** What lies about in the folders of a newsroom, beside what the story uses. */
async function untidyStory(): Promise<string> {
  const photograph = await makePhotograph();
  const record = (kind: string) =>
    readFileSync('content/photos/old-estate.yaml', 'utf8').replace('kind: illustration', `kind: ${kind}`);
  const draft = 'Not for readers: the source asked not to be named.';
  return copyStory({
    // The original of a drawing; a picture straight from the camera; a record that no text uses.
    'photos/pocket-park.jpg': photograph,
    'photos/DSC_0001.jpg': photograph,
    'photos/later.yaml': record('photo'),
    'photos/later.jpg': photograph,
    // A photograph that is drawn, and its older version. (A second ending of one name, .jpeg, is for the check to refuse.)
    'photos/old-estate.yaml': record('photo'),
    'photos/old-estate.jpg': photograph,
    'photos/Thumbs.db': photograph,
    'photos/.DS_Store': draft,
    'drafts/interview.mdx': draft,
    'story.yaml.bak': draft,
    'photos/old-estate.jpg.bak': photograph,
    'sections/~$using.docx': draft,
    'sections/.housing.en.mdx.swp': draft,
    'notes.txt': draft,
  });
}

test.describe('what a newsroom leaves in its folders', () => {
  test.describe.configure({ mode: 'serial' });
  const dist = join(mkdtempSync(join(tmpdir(), 'diebian-private-')), 'dist');
  let content = '';
  let files: string[] = [];

  test.beforeAll(async () => {
    content = await untidyStory();
    const env = { ...process.env, CONTENT_DIR: content, OUT_DIR: dist, SITE_URL: 'https://example.org' };
    execFileSync('node', ['src/cli/build.ts'], { env });
    files = listFiles(dist);
  });

  test('is never published as it lies there', () => {
    const originals = listFiles(content)
      .filter((file) => extname(file) !== '.svg')
      .map((file) => ({ file, bytes: readFileSync(join(content, file)) }));
    const published = files.map((file) => readFileSync(join(dist, file)));
    const found = originals.filter(({ bytes }) => published.some((other) => other.equals(bytes)));
    expect(found.map(({ file }) => file)).toEqual([]);
    expect(published.some((bytes) => bytes.includes('Not for readers'))).toBe(false);
  });

  test('brings no camera, no place and no time into a picture', async () => {
    const pictures = files.filter((file) => /\.(?:jpe?g|png|webp|avif)$/.test(file));
    expect(pictures.filter((file) => file.includes('old-estate')).length).toBeGreaterThan(10);
    for (const file of pictures) {
      const bytes = readFileSync(join(dist, file));
      const { exif, xmp, iptc } = await sharp(bytes).metadata();
      expect({ exif, xmp, iptc }, file).toEqual({});
      for (const mark of ['Exif\0\0', 'Test camera', 'xmpmeta', 'Photoshop 3.0'])
        expect(bytes.includes(mark), file).toBe(false);
    }
  });

  test('leaves no file in the build that nothing names', () => {
    const texts = files.filter((file) => /\.(?:html|xml|txt|jsonld|webmanifest|js)$/.test(file));
    const known = ['index.html', '404.html', '_headers', '.nojekyll', 'robots.txt', 'llms.txt'];
    const lonely = files.filter((file) => {
      if (known.includes(file) || file.endsWith('.br')) return false;
      const address = `/${file.replace(/index\.html$/, '')}`;
      return !texts.some((text) => text !== file && readFileSync(join(dist, text), 'utf8').includes(address));
    });
    expect(lonely).toEqual([]);
    expect(files.filter((file) => /DSC|later|pocket-park.*jpg/.test(file))).toEqual([]);
  });
});
