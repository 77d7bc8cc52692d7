import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { brotliDecompressSync } from 'node:zlib';
import { finishSite } from '../../src/publish/finish-site.ts';

const css = 'body{color:#000}';
const hash = `'sha256-${createHash('sha256').update(css).digest('base64')}'`;

/** A folder with one page, finished for a host. */
function finish(hasMetaPolicy: boolean, base = '/') {
  const folder = mkdtempSync(join(tmpdir(), 'diebian-'));
  writeFileSync(join(folder, 'index.html'), `<html><head><meta charset="utf-8"><style>${css}</style></head></html>`);
  const files = finishSite(folder, { base, hasMetaPolicy });
  return { html: readFileSync(join(folder, 'index.html'), 'utf8'), folder, files };
}

describe('a build made ready for a host', () => {
  it('names the style sheet of its pages in the policy, and lets nothing else in', () => {
    const headers = readFileSync(join(finish(false).folder, '_headers'), 'utf8');
    assert.match(headers, /default-src 'none'/);
    assert.ok(headers.includes(`style-src ${hash}`));
    assert.doesNotMatch(headers, /unsafe-|script-src|https?:\/\//);
  });

  it('carries the policy in the page where the host sends no headers, and only there', () => {
    const { html, folder } = finish(true);
    assert.ok(html.includes(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'`));
    assert.ok(html.indexOf('Content-Security-Policy') < html.indexOf('<style>'), 'it must come before what it allows');
    assert.ok(html.includes(hash));
    // A page cannot say who may frame it: browsers would complain.
    assert.doesNotMatch(html, /frame-ancestors/);
    assert.equal(brotliDecompressSync(readFileSync(join(folder, 'index.html.br'))).toString(), html);
    assert.doesNotMatch(finish(false).html, /http-equiv/);
  });

  it('keeps to the path of a larger site in the files for servers', () => {
    const { files, folder } = finish(false, '/news/');
    assert.match(files.get('nginx.conf') ?? '', /location \/news\/_astro\/ \{/);
    assert.match(files.get('caddy.conf') ?? '', /@hashed path \/news\/_astro\/\* \/news\/fonts\/\*/);
    assert.match(readFileSync(join(folder, '_headers'), 'utf8'), /^\/news\/fonts\/\*$/m);
  });
});
