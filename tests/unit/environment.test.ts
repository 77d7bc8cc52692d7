import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { messageLanguage, readEnvironment } from '../../src/cli/environment.ts';
import { formatMessage } from '../../src/i18n/editors/format-message.ts';
import { MessageError } from '../../src/i18n/editors/message-error.ts';

/** The sentences in which an environment is refused. */
function refusal(variables: Record<string, string>): { en: string; zh: string } {
  try {
    readEnvironment(variables);
  } catch (error) {
    if (error instanceof MessageError) {
      const { reasons } = error;
      const say = (language: 'en' | 'zh') => reasons.map((reason) => formatMessage(reason, language)).join('\n');
      return { en: say('en'), zh: say('zh') };
    }
    throw error;
  }
  assert.fail(`${JSON.stringify(variables)} was taken`);
}

describe('the environment of a command', () => {
  it('is that of the project where nothing is set, or set to nothing', () => {
    const expected = {
      contentDir: resolve('content'),
      outDir: resolve('dist'),
      base: '/',
      origin: undefined,
      hasMetaPolicy: false,
      isSaved: true,
      isPreview: false,
      webRoot: undefined,
      chromium: undefined,
      httpsOnly: 'host',
    };
    assert.deepEqual(readEnvironment({}), expected);
    assert.deepEqual(
      readEnvironment({ CONTENT_DIR: '', OUT_DIR: '', BASE_PATH: '', SITE_URL: '', HSTS: '' }),
      expected,
    );
  });

  it('has a base path with both slashes, however it is written', () => {
    for (const written of ['news', '/news', 'news/', '/news/', '//news//', ' /news/ '])
      assert.equal(readEnvironment({ BASE_PATH: written }).base, '/news/');
    assert.equal(readEnvironment({ BASE_PATH: 'papers/news-2026' }).base, '/papers/news-2026/');
    assert.equal(readEnvironment({ BASE_PATH: '/' }).base, '/');
  });

  it('refuses a base path that is an address, a way up or a folder of the computer', () => {
    for (const written of ['https://example.org/news', '../news', 'a b', 'news?x', '新闻', 'news\\x'])
      assert.match(refusal({ BASE_PATH: written }).en, /^BASE_PATH is “.*”: write a path such as \/news\//);
    assert.match(refusal({ BASE_PATH: 'C:/Program Files/Git/news/' }).en, /Git Bash .* BASE_PATH=news$/);
  });

  it('has an origin of scheme and host', () => {
    for (const written of ['https://example.org', 'https://example.org/', 'HTTPS://Example.org'])
      assert.equal(readEnvironment({ SITE_URL: written }).origin, 'https://example.org');
    assert.equal(readEnvironment({ SITE_URL: 'http://localhost:4321' }).origin, 'http://localhost:4321');
  });

  it('says what to write instead of an origin that is none', () => {
    assert.equal(
      refusal({ SITE_URL: 'example.org' }).en,
      'SITE_URL is “example.org”: write the whole address of the host, SITE_URL=https://example.org',
    );
    for (const written of ['yes', 'ftp://example.org', 'https:example.org', '//example.org', 'https://'])
      assert.match(
        refusal({ SITE_URL: written }).en,
        /write the whole address of the host, SITE_URL=https:\/\/example\.org$/,
      );
    assert.match(
      refusal({ SITE_URL: 'https://example.org/news' }).en,
      /a path goes into BASE_PATH: SITE_URL=https:\/\/example\.org BASE_PATH=\/news\/$/,
    );
    assert.match(refusal({ SITE_URL: 'https://example.org/?a' }).en, /SITE_URL=https:\/\/example\.org$/);
  });

  it('refuses a story folder that is not there, and choices that do not exist', () => {
    assert.match(refusal({ CONTENT_DIR: '/nowhere' }).en, /^CONTENT_DIR: there is no folder \/nowhere;/);
    assert.match(refusal({ CONTENT_DIR: 'package.json' }).en, /^CONTENT_DIR: there is no folder/);
    assert.equal(refusal({ META_POLICY: 'true' }).en, 'META_POLICY is “true”: it can be yes or no');
    assert.equal(refusal({ HSTS: 'all' }).en, 'HSTS is “all”: it can be host, subdomains, preload or no');
    assert.equal(refusal({ OFFLINE: 'off' }).en, 'OFFLINE is “off”: it can be yes or no');
    assert.equal(readEnvironment({ OFFLINE: 'no' }).isSaved, false);
    assert.equal(readEnvironment({ META_POLICY: 'yes', HSTS: 'subdomains' }).httpsOnly, 'subdomains');
  });

  it('names everything that is wrong at once, in both languages', () => {
    const { en, zh } = refusal({ SITE_URL: 'example.org', BASE_PATH: '..', HSTS: 'all' });
    assert.equal(en.split('\n').length, 3);
    assert.match(zh, /^BASE_PATH 写成了“\.\.”/);
    assert.equal(zh.split('\n').length, 3);
  });

  it('knows the language of the system', () => {
    assert.equal(messageLanguage({ LANG: 'zh_CN.UTF-8' }), 'zh');
    assert.equal(messageLanguage({ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_GB.UTF-8' }), 'en');
    assert.equal(messageLanguage({ LANG: 'C' }), 'en');
  });
});
