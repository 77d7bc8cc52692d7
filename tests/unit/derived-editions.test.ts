import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { traditionalWriter } from '../../src/language/zh/write-traditional.ts';
import { editionOf, otherTexts } from '../../src/editions/edition.ts';
import { plainText } from '../../src/editions/plain-text.ts';
import { sectionHtml } from '../../src/editions/prose.ts';
import { alternatesOf, articleData } from '../../src/editions/structured-data.ts';
import { publishedStory } from '../../src/site/build/published-story.ts';
import { formatAmount } from '../../src/i18n/format-amount.ts';
import { formatDate } from '../../src/i18n/format-date.ts';
import { formatNames } from '../../src/i18n/format-names.ts';
import { diskFiles } from '../../src/source/files.ts';
import { loadConversion } from '../../src/source/load-conversion.ts';
import { readStory } from '../../src/source/read-story.ts';
import { buildStory, type CheckedStory } from '../../src/story/build-story.ts';
import { replaced } from '../check/sample.ts';
import { sampleStory } from '../sample-story.ts';
import { storyOf, type Overlay } from '../story-of.ts';

/** The sample story, published with an edition in the characters of a region. */
function publish(files: Overlay = {}, derived = 'derived:\n  zh-hant:\n    from: zh\n    region: tw\n') {
  const masthead = replaced('story.yaml', ['name:', `${derived}name:`]);
  return publicationOf(storyOf({ ...sampleStory, ...masthead, ...files }));
}

function publicationOf(story: CheckedStory) {
  const open = { folder: '', current: () => story, reread: () => story };
  return publishedStory(open, { base: '/', origin: 'https://example.org' })();
}

const write = (text: string, wordings: Record<string, string | undefined> = {}, region: 'tw' | 'hk' = 'tw') =>
  traditionalWriter(loadConversion(region), new Map(Object.entries(wordings)))(text);

describe('traditional characters', () => {
  it('are those of the region, and change no word', () => {
    assert.equal(write('软件里有2662万户群众。').text, '軟件裡有2662萬戶群眾。');
    assert.equal(write('软件里有2662万户群众。', {}, 'hk').text, '軟件裏有2662萬户羣眾。');
  });

  it('come with corner quotation marks, others inside, and leave apostrophes', () => {
    assert.equal(write('他说：“住建‘铁军’。”').text, '他說：「住建『鐵軍』。」');
    assert.equal(write('‘一’和“二”').text, '「一」和「二」');
    assert.equal(write('It’s “好”').text, 'It’s 「好」');
    // What is left open ends with its paragraph.
    assert.equal(write('“第一段。\n\n“第二段。”').text, '「第一段。\n\n「第二段。」');
  });

  it('follow an editor, by the longest of the wordings', () => {
    assert.equal(write('租购并举').text, '租購併舉');
    assert.equal(write('坚持租购并举制度', { 租购并举: '租購並舉' }).text, '堅持租購並舉制度');
    assert.equal(write('干部的干部处', { 干部: '甲', 干部处: '乙' }).text, '甲的乙');
  });

  it('of a name are the same whatever stands beside it', () => {
    assert.equal(write('里程', { 里: undefined }).text, `${write('里').text}程`);
  });

  it('keep the place of every character, however long an editor’s wording is', () => {
    const { text, at } = write('用打印机印20万份', { 打印机: '印表機器' });
    assert.equal(text, '用印表機器印20萬份');
    assert.equal(text.slice(at(5), at(8)), '20萬');
    assert.equal(at(9), text.length);
  });
});

describe('a derived edition', () => {
  it('says the whole story: text, heading, glossary, figures, pictures', () => {
    const edition = editionOf(publish(), 'zh-hant');
    const text = plainText(edition);
    assert.match(text, /^橋\n/u);
    assert.match(text, /新橋全長120米，其中引橋20米。/u);
    assert.match(text, /- 橋長：120米/u);
    assert.equal(edition.publication.story.terms[0]?.explanation['zh-hant'], '連接橋與路的一段。');
    assert.equal(edition.publication.story.photos['bridge']?.record.caption['zh-hant'], '新橋。');
    assert.equal(edition.translate('locale.tag'), 'zh-Hant');
    assert.equal(edition.translate('notFound.title'), '找不到這個頁面');
  });

  it('has the numbers, terms and ids of the edition that it is made from', () => {
    const { sections, figures } = publish({
      ...replaced('glossary.yaml', ['    zh: 引桥\n', '    zh: 引桥\n    zh-hant: 引道橋\n']),
    }).story;
    const [simplified, traditional] = ['zh', 'zh-hant'].map((locale) =>
      sections.find((section) => section.slug === 'bridge' && section.locale === locale),
    );
    assert.deepEqual(
      traditional?.blocks.map(({ id }) => id),
      simplified?.blocks.map(({ id }) => id),
    );
    const marked = (traditional?.blocks ?? []).flatMap(({ text, marks }) =>
      marks.map(({ start, end, mark }) => [mark.kind, text.slice(start, end)]),
    );
    assert.deepEqual(marked, [
      ['number', '120米'],
      ['term', '引道橋'],
      ['number', '20米'],
    ]);
    assert.deepEqual(
      figures.map(({ anchor }) => anchor),
      ['n120', 'n20'],
    );
  });

  it('stands behind its source, before the others, and is no translation of it', () => {
    const publication = publish();
    assert.deepEqual(publication.story.locales, ['zh', 'zh-hant', 'en']);
    const [chinese, traditional, english] = publication.story.locales.map((locale) => editionOf(publication, locale));
    assert.ok(chinese && traditional && english);
    assert.deepEqual(
      alternatesOf(traditional, 'bridge').map(({ hreflang, href }) => `${hreflang} ${href}`),
      [
        'zh-Hans https://example.org/bridge/',
        'zh-Hant https://example.org/zh-hant/bridge/',
        'en https://example.org/en/bridge/',
        'x-default https://example.org/en/bridge/',
      ],
    );
    const data = { ...articleData(traditional, undefined) } as Record<string, unknown>;
    assert.deepEqual([data['isBasedOn'], data['translationOfWork']], [{ '@id': 'https://example.org/' }, undefined]);
    assert.deepEqual(articleData(chinese, undefined)?.workTranslation, [{ '@id': 'https://example.org/en/' }]);
    // The terms of either Chinese edition are explained with their English, those of the English with their Chinese.
    assert.deepEqual(
      [chinese, traditional, english].map((edition) => otherTexts(edition)[0]?.locale),
      ['en', 'en', 'zh'],
    );
  });

  it('is told apart from its source in the switch, which is called 中文 without it', () => {
    const name = (locale: string, derived?: string) => editionOf(publish({}, derived), locale).translate('locale.name');
    assert.deepEqual([name('zh'), name('zh-hant')], ['简体', '繁體']);
    assert.equal(name('zh', ''), '中文');
  });

  it('leads to its own pages where its source does', () => {
    const publication = publish({
      'sections/lead.zh.mdx':
        '河上有一座[桥](/bridge/#bridge-1)，见[英文](/en/bridge/)和[站外](https://example.com/桥)。\n',
      'sections/lead.en.mdx': 'A [bridge](/en/bridge/#bridge-1) crosses the river.\n',
    });
    const edition = editionOf(publication, 'zh-hant');
    assert.ok(edition.lead);
    const html = sectionHtml(edition.lead, [], new Map(), edition);
    assert.match(html, /href="https:\/\/example\.org\/zh-hant\/bridge\/#bridge-1">橋/);
    assert.match(html, /href="https:\/\/example\.org\/en\/bridge\/"/);
    assert.match(html, /href="https:\/\/example\.com\/%E6%A1%A5"/);
  });

  it('writes numbers and days as its region does', () => {
    for (const region of ['tw', 'hk']) {
      const { translate } = editionOf(
        publish({}, `derived:\n  zh-hant:\n    from: zh\n    region: ${region}\n`),
        'zh-hant',
      );
      assert.equal(translate('locale.format'), `zh-Hant-${region.toUpperCase()}`);
      const amount = { value: 264_000, unit: 'hectare', bound: 'more than' } as const;
      assert.equal(formatAmount(amount, translate), '26.4萬餘公頃');
      assert.equal(formatDate('2023-06-30', translate), '2023年6月30日');
      assert.equal(formatNames(['國曉寧', '李軍'], translate), '國曉寧 李軍');
    }
  });
});

describe('the article in traditional characters', () => {
  const publication = publicationOf(buildStory(readStory(diskFiles('content'))));
  const texts = (locale: string) => plainText(editionOf(publication, locale));

  it('has no character that is simplified only, by the tables of opencc-js', () => {
    const { Converter } = createRequire(import.meta.url)('opencc-js/cn2t') as typeof import('opencc-js/cn2t');
    const traditional = Converter({ from: 'cn', to: 'tw' });
    // Those that are traditional characters too, for another word.
    const both = new Set('台只里系面制后余松范周');
    const all = JSON.stringify([
      texts('zh-hant'),
      publication.story.terms.map(({ term, explanation }) => [term['zh-hant'], explanation['zh-hant']]),
      Object.values(publication.story.photos).map(({ record }) => [record.caption['zh-hant'], record.alt['zh-hant']]),
      Object.values(publication.story.dictionaries['zh-hant'] ?? {}),
    ]);
    const left = [...new Set(all)].filter(
      (one) => /\p{sc=Han}/u.test(one) && traditional(one) !== one && !both.has(one),
    );
    assert.deepEqual(left, []);
  });

  it('is else the same: letters, digits and marks at their places', () => {
    const plain = (text: string) =>
      text
        .replaceAll(/\p{sc=Han}/gu, '文')
        .replaceAll(/[“「‘『]/gu, '“')
        .replaceAll(/[”」’』]/gu, '”');
    const paragraphs = (locale: string) =>
      publication.story.sections
        .filter((section) => section.locale === locale)
        .flatMap(({ title, blocks }) => [title?.text ?? '', ...blocks.map(({ text }) => plain(text))].map(plain));
    assert.deepEqual(paragraphs('zh-hant'), paragraphs('zh'));
    assert.doesNotMatch(texts('zh-hant'), /[“”‘’]/u);
  });

  it('is set right where the tables are wrong', () => {
    for (const right of ['租購並舉', '出台了', '指揮平台', '週調度、週例會、週通報'])
      assert.ok(texts('zh-hant').includes(right), right);
  });
});
