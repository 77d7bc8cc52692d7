import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import sharp from 'sharp';
import { finishSite, requireOwnServerFiles, writeServerFiles, type Place } from '../../src/publish/finish-site.ts';
import { listFiles } from '../../src/publish/list-files.ts';
import { packFiles } from '../../src/publish/pack-files.ts';
import { keepIn } from '../../src/source/keep.ts';
import { says } from '../says.ts';
import { makePhotograph } from '../make-photograph.ts';

const css = 'body{color:#000}';
const hash = `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
const temporary = () => mkdtempSync(join(tmpdir(), 'diebian-'));
const keep = keepIn(temporary());

/** A new folder with these files. */
function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporary();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const page = (body = '') => `<html><head><meta charset="utf-8"><style>${css}</style></head><body>${body}</body></html>`;

/** A built folder with one page and these further files, finished for a host. */
async function finish(files: Readonly<Record<string, string | Uint8Array>> = {}, place: Partial<Place> = {}) {
  const folder = folderWith({ 'index.html': page(), '404.html': page(), ...files });
  const servers = await finishSite(folder, {
    base: '/',
    origin: undefined,
    hasMetaPolicy: false,
    httpsOnly: 'host',
    isSaved: true,
    browsers: ['chrome80'],
    contentDir: temporary(),
    publicDir: temporary(),
    keep,
    ...place,
  });
  return { folder, servers, text: (file: string) => readFileSync(join(folder, file), 'utf8') };
}

const photograph = await makePhotograph();
const pixels = await sharp(photograph).rotate().resize(300).jpeg().toBuffer();

describe('a build made ready for a host', () => {
  it('names the style sheet of its pages in the policy, and lets nothing else in', async () => {
    const [pages = ''] = (await finish()).text('_headers').split('\n/*.svg');
    assert.match(pages, /default-src 'none'/);
    assert.ok(pages.includes(`style-src 'self' ${hash};`));
    assert.match(pages, /script-src 'self'\n/);
    assert.doesNotMatch(pages, /unsafe-|https?:\/\//);
  });

  it('carries the policy in the page where the host sends no headers, and only there', async () => {
    const { text, folder } = await finish({}, { hasMetaPolicy: true });
    const html = text('index.html');
    assert.ok(html.includes(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'`));
    assert.ok(html.indexOf('Content-Security-Policy') < html.indexOf('<style>'), 'it must come before what it allows');
    assert.ok(html.includes(hash));
    // A page cannot say who may frame it: browsers would complain.
    assert.doesNotMatch(html, /frame-ancestors/);
    assert.equal(brotliDecompressSync(readFileSync(join(folder, 'index.html.br'))).toString(), html);
    assert.doesNotMatch((await finish()).text('index.html'), /http-equiv/);
  });

  it('keeps to the path of a larger site in the files for servers', async () => {
    const { servers, text } = await finish({}, { base: '/news/' });
    assert.match(servers.get('nginx.conf') ?? '', /location \/news\/_astro\/ \{/);
    assert.match(
      servers.get('caddy.conf') ?? '',
      /@hashed path \/news\/_astro\/\* \/news\/drawings\/\* \/news\/fonts\/\*/,
    );
    assert.match(text('_headers'), /^\/news\/fonts\/\*$/m);
    assert.match(text('_headers'), /^\/news\/\*\.svg$/m);
  });

  it('speaks of HTTPS for its own host, and for others only where the publisher says so', async () => {
    assert.match((await finish()).text('_headers'), /^ {2}Strict-Transport-Security: max-age=63072000$/m);
    const wide = await finish({}, { httpsOnly: 'subdomains' });
    assert.match(wide.servers.get('nginx.conf') ?? '', /"max-age=63072000; includeSubDomains" always/);
    const none = await finish({}, { httpsOnly: 'no' });
    for (const file of [...none.servers.values(), none.text('_headers')]) assert.doesNotMatch(file, /Strict-Transport/);
  });

  it('overrules a header for drawings and pictures in the way of both hosts', async () => {
    const rules = (await finish()).text('_headers').split(/\n(?=\/)/);
    const drawing = rules.find((rule) => rule.startsWith('/*.svg')) ?? '';
    // Cloudflare joins the values of all rules that fit, unless an earlier one is taken away first.
    for (const name of ['Content-Security-Policy', 'Cross-Origin-Resource-Policy']) {
      assert.ok(drawing.includes(`\n  ! ${name}\n`));
      assert.ok(drawing.indexOf(`! ${name}`) < drawing.indexOf(`\n  ${name}: `));
    }
    // Netlify and Cloudflare both go through the rules from the top.
    assert.ok(rules.findIndex((rule) => rule.startsWith('/*\n')) < rules.indexOf(drawing));
    assert.ok(rules.length < 100, 'Cloudflare reads a hundred rules');
  });

  it('holds what GitHub Pages needs to serve pictures', async () => {
    assert.ok(existsSync(join((await finish()).folder, '.nojekyll')));
  });

  it('holds every text once more, packed', async () => {
    const { folder } = await finish({
      'index.html': page('<a href="/a.jsonld"></a><a href="/b.txt"></a><a href="/c.xml"></a><a href="/d.csv"></a>'),
      'a.jsonld': '{"a": 1}',
      'b.txt': 'b',
      'c.xml': '<c/>',
      'd.csv': 'd',
    });
    for (const file of ['index.html', '404.html', 'a.jsonld', 'b.txt', 'c.xml', 'd.csv'])
      assert.deepEqual(
        brotliDecompressSync(readFileSync(join(folder, `${file}.br`))),
        readFileSync(join(folder, file)),
      );
  });
});

describe('what readers keep of a build', () => {
  const list = (worker: string) =>
    [...worker.matchAll(/=\[("[^\]]*)\]/g)].flatMap(([, names = '']) => JSON.parse(`[${names}]`) as string[]);
  const picture = (name: string, width: number) =>
    `<picture><source type="image/avif" srcset="/_astro/${name}.avif ${width}w"><source type="image/webp" srcset="/_astro/${name}_a.webp 480w, /_astro/${name}_b.webp ${width}w, /_astro/${name}_c.webp 1080w"><img src="/_astro/${name}.jpg"></picture>`;
  const bytes = (count: number) => Uint8Array.from({ length: count }, (_, at) => (at * 7919) % 251);

  it('is its pages with what they load, of a photograph one size, and nothing else', async () => {
    const { text } = await finish({
      'index.html': page(`<a href="/en/">en</a><script src="/reader/a.js"></script>${picture('p', 720)}`),
      'en/index.html': page('<a href="/story.txt"></a>'),
      'story.txt': 'story',
      'reader/a.js': '"/reader/b.js"',
      'reader/b.js': '',
      ...Object.fromEntries(
        ['p.avif', 'p_a.webp', 'p_b.webp', 'p_c.webp', 'p.jpg'].map((name) => [`_astro/${name}`, 'x']),
      ),
    });
    assert.deepEqual(list(text('sw.js')).sort(), ['', '_astro/p_b.webp', 'en/', 'reader/a.js', 'reader/b.js']);
    assert.match(text('_headers'), /\n\/sw\.js\n {2}Cache-Control: no-store\n/);
  });

  it('has narrower photographs where it would be too much, then fewer', async () => {
    const names = ['p', 'q', 'r'];
    const files = (small: number) =>
      Object.fromEntries(
        names.flatMap((name) => [
          [`_astro/${name}_a.webp`, bytes(small)],
          [`_astro/${name}_b.webp`, bytes(200_000)],
        ]),
      );
    const pictures = async (small: number) => {
      const body = names.map((name) => picture(name, 720)).join('');
      const { text } = await finish({ 'index.html': page(body), ...files(small) });
      return list(text('sw.js')).filter((file) => file.endsWith('.webp'));
    };
    assert.deepEqual(await pictures(100_000), ['_astro/p_a.webp', '_astro/q_a.webp', '_astro/r_a.webp']);
    assert.deepEqual(await pictures(190_000), ['_astro/p_a.webp', '_astro/q_a.webp']);
  });

  it('changes its name with every word, and is taken back where the publisher says so', async () => {
    const worker = async (body: string, isSaved = true) =>
      (await finish({ 'index.html': page(body) }, { isSaved })).text('sw.js');
    assert.equal(await worker('a'), await worker('a'));
    assert.notEqual(await worker('a'), await worker('b'));
    assert.match(await worker('a', false), /unregister\(\)/);
    assert.doesNotMatch(await worker('a', false), /fetch/);
  });

  it('leaves a worker of the publisher’s own in its place', async () => {
    const publicDir = folderWith({ 'sw.js': '/* own */' });
    assert.equal((await finish({ 'sw.js': '/* own */' }, { publicDir })).text('sw.js'), '/* own */');
  });
});

describe('what a build publishes', () => {
  it('is only what a page, a feed or a list names, however far behind', async () => {
    const { folder } = await finish(
      {
        'index.html': page(
          '<a href="/news/en/"></a><img src="/news/_astro/a.b1.avif" srcset="/news/_astro/a.b2.avif 480w, /news/_astro/a.b3.avif 720w">',
        ),
        'en/index.html': page('<a href="https://example.org/news/feed.xml"></a>'),
        'feed.xml': '<item>&lt;img src="https://example.org/news/share/x.png"&gt;</item>',
        'share/x.png': await sharp(pixels).png().toBuffer(),
        '_astro/a.b1.avif': 'a',
        '_astro/a.b2.avif': 'b',
        '_astro/a.b3.avif': 'c',
        '_astro/DSC_0001.b4.jpg': photograph,
        '_astro/hero.b5.svg': '<svg/>',
      },
      { base: '/news/', origin: 'https://example.org' },
    );
    assert.deepEqual(
      listFiles(folder).filter((file) => !file.endsWith('.br')),
      [
        '.nojekyll',
        '404.html',
        '_astro/a.b1.avif',
        '_astro/a.b2.avif',
        '_astro/a.b3.avif',
        '_headers',
        'en/index.html',
        'feed.xml',
        'index.html',
        'share/x.png',
        'sw.js',
      ],
    );
  });

  it('holds no page or list of the program’s own that nothing leads to', async () => {
    await assert.rejects(finish({ 'lost/index.html': page() }), says(/the build made lost\/index\.html, but no page/));
  });

  it('holds what lies in public/, without what a file manager leaves there', async () => {
    const publicDir = folderWith({
      CNAME: 'example.org',
      'photos/.DS_Store': '',
      'Thumbs.db': '',
      '.well-known/a.txt': 'a',
    });
    const { folder } = await finish(
      { CNAME: 'example.org', 'photos/.DS_Store': '', 'Thumbs.db': '', '.well-known/a.txt': 'a' },
      { publicDir },
    );
    const files = listFiles(folder);
    assert.ok(files.includes('CNAME') && files.includes('.well-known/a.txt'));
    assert.ok(!files.includes('photos/.DS_Store') && !files.includes('Thumbs.db'));
  });

  const onPage = { 'index.html': page('<img src="/_astro/a.b1.jpg">') };

  it('never is a picture with the place and the camera in it', async () => {
    await assert.rejects(
      finish({ ...onPage, '_astro/a.b1.jpg': photograph }),
      says(/not published: _astro\/a\.b1\.jpg would carry what the camera wrote \(EXIF\)/),
    );
    await finish({ ...onPage, '_astro/a.b1.jpg': pixels });
  });

  it('never is such a picture in another format, in another picture, or under another name', async () => {
    const exif = { IFD0: { Make: 'Test' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '36/1 0/1 0/1' } };
    const small = () => sharp(pixels).resize(40);
    const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/"></x:xmpmeta>';
    for (const [what, bytes] of Object.entries({
      webp: await small().webp().withExif(exif).toBuffer(),
      avif: await small().avif().withExif(exif).toBuffer(),
      png: await small().png().withExif(exif).toBuffer(),
      xmp: await small().png().withXmp(xmp).toBuffer(),
      second: Buffer.concat([pixels, await small().jpeg().withExif(exif).toBuffer()]),
      iptc: Buffer.concat([pixels, Buffer.from('Photoshop 3.0\u00008BIM')]),
      heic: Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')]),
      raw: Buffer.from('II*\0\u0008\0\0\0'),
      drawing: `<svg><image href="data:image/jpeg;base64,${(await small().jpeg().withExif(exif).toBuffer()).toString('base64')}"/></svg>`,
    }))
      await assert.rejects(finish({ ...onPage, '_astro/a.b1.jpg': bytes }), says(/not published/), what);
  });

  it('never is a file of the story as it lies there', async () => {
    const contentDir = folderWith({ 'photos/bare.jpg': pixels, 'sections/draft.txt': 'not for readers' });
    await assert.rejects(
      finish({ ...onPage, '_astro/a.b1.jpg': pixels }, { contentDir }),
      says(/_astro\/a\.b1\.jpg is photos\/bare\.jpg of the story as it lies there/),
    );
    await assert.rejects(
      finish({ 'index.html': page('<a href="/a.txt"></a>'), 'a.txt': 'not for readers' }, { contentDir }),
      says(/a\.txt is sections\/draft\.txt/),
    );
    // A drawing is published as it was drawn.
    const drawings = folderWith({ 'photos/bridge.svg': '<svg/>' });
    const named = { 'index.html': page('<img src="/_astro/bridge.b1.svg">'), '_astro/bridge.b1.svg': '<svg/>' };
    await finish(named, { contentDir: drawings });
  });

  it('refuses pictures in public/ with camera data, and says what to do', async () => {
    const publicDir = folderWith({ 'team/Anna.JPG': photograph });
    await assert.rejects(
      finish({ 'team/Anna.JPG': photograph }, { publicDir }),
      says(/not published: public\/team\/Anna\.JPG carries what the camera wrote \(EXIF\).*; save it without/),
    );
  });
});

describe('packing', () => {
  it('takes from the cache what it has packed before, by its content', async () => {
    const kept = temporary();
    const [first, second] = [
      folderWith({ 'a.txt': 'one', 'b.txt': 'two' }),
      folderWith({ 'c.txt': 'one', 'd.txt': 'new' }),
    ];
    await packFiles(first, ['a.txt', 'b.txt'], keepIn(kept));
    const before = readdirSync(kept).length;
    await packFiles(second, ['c.txt', 'd.txt'], keepIn(kept));
    assert.equal(before, 2);
    assert.equal(readdirSync(kept).length, 3);
    assert.equal(brotliDecompressSync(readFileSync(join(second, 'c.txt.br'))).toString(), 'one');
    assert.equal(brotliDecompressSync(readFileSync(join(second, 'd.txt.br'))).toString(), 'new');
  });

  it('does not believe a cache that has been cut', async () => {
    const kept = temporary();
    const folder = folderWith({ 'a.txt': 'one' });
    await packFiles(folder, ['a.txt'], keepIn(kept));
    for (const name of readdirSync(kept)) writeFileSync(join(kept, name), '');
    await packFiles(folder, ['a.txt'], keepIn(kept));
    assert.equal(brotliDecompressSync(readFileSync(join(folder, 'a.txt.br'))).toString(), 'one');
  });
});

describe('files for servers', () => {
  it('replace those of an earlier build, and nothing that somebody else has put there', async () => {
    const dist = join(temporary(), 'dist');
    const { servers } = await finish();
    writeServerFiles(dist, servers);
    requireOwnServerFiles(dist, servers.keys());
    const file = join(`${dist}-servers`, 'caddy.conf');
    writeFileSync(file, 'reverse_proxy localhost:3000\n');
    assert.throws(
      () => {
        requireOwnServerFiles(dist, servers.keys());
      },
      says(/caddy\.conf/u),
    );
  });
});
