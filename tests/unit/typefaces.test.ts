import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chineseFaces } from '../../src/editions/fonts/typefaces.ts';

describe('faces of Chinese', () => {
  it('are those of its characters: no simplified face for traditional ones', () => {
    const { text, headline } = chineseFaces.traditional;
    assert.doesNotMatch(text + headline, / SC\b|YaHei|HarmonyOS|MiSans|\bdisplay\b/);
    assert.match(text, /PingFang TC.*JhengHei/);
  });
});
