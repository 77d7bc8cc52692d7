import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { displayFaceOf, findChineseFaces } from '../../src/editions/fonts/typefaces.ts';

describe('faces of Chinese', () => {
  it('are those of its characters: no simplified face for traditional ones', () => {
    for (const [faces, region] of [
      [findChineseFaces('zh-Hant', 'zh-Hant-TW'), 'TC'],
      [findChineseFaces('zh-Hant', 'zh-Hant-HK'), 'HK'],
    ] as const) {
      assert.ok(faces);
      assert.doesNotMatch(faces.text + faces.paper + faces.headline, / SC\b|YaHei|HarmonyOS|MiSans/);
      assert.match(faces.text, new RegExp(`PingFang ${region}.*Noto Sans ${region}.*JhengHei`));
    }
    assert.match(displayFaceOf('zh-Hant').file, /noto-serif-tc/);
    assert.match(displayFaceOf('zh-HK').file, /noto-serif-tc/);
    assert.match(displayFaceOf('zh-Hans').file, /noto-serif-sc/);
  });
});
