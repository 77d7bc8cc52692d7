import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { en as deskEn } from '../../src/i18n/desk/en.ts';
import { zh as deskZh } from '../../src/i18n/desk/zh.ts';
import { describe, it } from 'node:test';
import { chineseFaults } from '../../src/check/rules/zh-typography.ts';
import { dictionaries } from '../../src/i18n/dictionaries.ts';
import { createTranslator } from '../../src/i18n/create-translator.ts';
import { en } from '../../src/i18n/editors/en.ts';
import { formatMessage } from '../../src/i18n/editors/format-message.ts';
import { languageOf, languages } from '../../src/i18n/editors/languages.ts';
import { message } from '../../src/i18n/editors/message.ts';
import { zh } from '../../src/i18n/editors/zh.ts';
import { messageNotes } from '../../src/i18n/messages.ts';

const boats = {
  'locale.format': 'en-GB',
  'boats.seen_one': '{{count}} boat under {{bridge}}',
  'boats.seen_other': '{{count}} boats under {{bridge}}',
  'boats.kinds': 'boats with {{loads, list}}, for {{place}}',
  'boats.choice': 'sand or {{loads, list(type: disjunction)}}',
  'boats.language': 'in {{code, language}}',
  'boats.none': 'no boat',
} as const;

const english = createTranslator<typeof boats>('en', boats);
const polish = createTranslator<typeof boats>('pl', {
  'locale.format': 'pl-PL',
  'boats.seen_one': '{{bridge}}: {{count}} łódź',
  'boats.seen_few': '{{bridge}}: {{count}} łodzie',
  'boats.seen_many': '{{bridge}}: {{count}} łodzi',
  'boats.seen_other': '{{bridge}}: {{count}} łodzi',
  'boats.kinds': 'do {{place}} łodzie z ładunkiem {{loads, list}}',
  'boats.choice': 'piasek albo {{loads, list(type: disjunction)}}',
  'boats.language': 'w języku: {{code, language}}',
  'boats.none': 'ani jednej łodzi',
});

describe('a translator', () => {
  it('counts as its language does', () => {
    const count = (count: number) => [english, polish].map((write) => write('boats.seen', { count, bridge: 'A' }));
    assert.deepEqual(count(1), ['1 boat under A', 'A: 1 łódź']);
    assert.deepEqual(count(3), ['3 boats under A', 'A: 3 łodzie']);
    assert.deepEqual(count(5), ['5 boats under A', 'A: 5 łodzi']);
  });

  it('lists as its language does', () => {
    const values = { loads: ['sand', 'timber', 'grain'], place: 'London' };
    assert.equal(english('boats.kinds', values), 'boats with sand, timber and grain, for London');
    assert.equal(polish('boats.kinds', values), 'do London łodzie z ładunkiem sand, timber i grain');
    assert.equal(english('boats.choice', { loads: ['timber', 'grain'] }), 'sand or timber or grain');
  });

  it('names a language in its own, and a code that names none as it is', () => {
    assert.deepEqual(
      [english, polish].map((write) => write('boats.language', { code: 'zh-hant' })),
      ['in Traditional Chinese', 'w języku: chiński tradycyjny'],
    );
    assert.equal(english('boats.language', { code: 'en-a' }), 'in en-a');
  });

  it('takes words of an editor for words, whatever they look like', () => {
    const bridge = '{{count}} $t(boats.none) $& <b> {{-x}}';
    assert.equal(english('boats.seen', { count: 2, bridge }), `2 boats under ${bridge}`);
  });

  it('is asked for by key, with the values that its sentence has places for, or it does not compile', () => {
    // @ts-expect-error No such sentence.
    assert.throws(() => english('boats.lost'), /No string “boats.lost”/);
    // @ts-expect-error A value is missing.
    assert.throws(() => english('boats.seen', { count: 2 }), /No value for {{bridge}}/);
    // @ts-expect-error A list is no word.
    assert.equal(english('boats.seen', { count: 2, bridge: ['A'] }), '2 boats under A');
    // @ts-expect-error The sentence has no place for it.
    assert.equal(english('boats.none', { bridge: 'A' }), 'no boat');
    // @ts-expect-error Nor this one.
    assert.equal(english('boats.choice', { loads: ['grain'], bridge: 'A' }), 'sand or grain');
  });
});

describe('a sentence for editors', () => {
  it('is put into words with the sentences inside it', () => {
    const remedy = message('remedy.use', { words: ['a', 'b'].map((words) => message('part.quoted', { words })) });
    const sentence = message('unknown-id.figure', { id: 'c', remedy });
    assert.equal(formatMessage(sentence, 'en'), 'there is no figure “c” in figures.yaml: use “a” or “b”');
    assert.equal(formatMessage(sentence, 'zh'), 'figures.yaml 里没有关键数字“c”：可以写“a”或“b”');
  });

  it('stands in one line, and shows what would turn the line round', () => {
    const sentence = message('spelling.unknown', { word: 'a\n\u202eb\u001b[31m' });
    assert.match(formatMessage(sentence, 'en'), /^“a U\+202EbU\+001B\[31m” is not/);
  });

  it('comes in the language of whoever asks, in English to all others', () => {
    assert.deepEqual(['zh_CN.UTF-8', 'zh-Hant', 'en_GB', 'ZH', 'C', 'fr_FR', ''].map(languageOf), [
      'zh',
      'zh',
      'en',
      'zh',
      'en',
      'en',
      'en',
    ]);
  });
});

/** The places for values in a sentence, with their formats. */
const placesIn = (sentence: string) => [...new Set(sentence.match(/\{\{[^}]+\}\}/gu))].sort();
const stem = (key: string) => key.replace(/_(?:zero|one|two|few|many|other)$/u, '');

describe('the dictionaries', () => {
  it('have the same places for values in every language', () => {
    const places = (dictionary: Readonly<Record<string, string>>) => {
      const found = new Map<string, string[]>();
      for (const [key, sentence] of Object.entries(dictionary))
        found.set(stem(key), placesIn((found.get(stem(key)) ?? []).join('') + sentence));
      return Object.fromEntries(found);
    };
    for (const language of Object.values(languages)) assert.deepEqual(places(language), places(en));
    for (const dictionary of Object.values(dictionaries)) assert.deepEqual(places(dictionary), places(messageNotes));
    assert.deepEqual(places(deskZh), places(deskEn));
  });

  it('have no words of the desk that nothing shows', () => {
    const code = globSync('src/desk/**/*.{ts,tsx}')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    // Fields are named by the schemas, and some words by what they are of: publish.${step}.
    const isShown = (key: string) =>
      key.startsWith('field.') || code.includes(`'${key}'`) || code.includes(`\`${key.replace(/\.[^.]+$/u, '')}.\${`);
    const silent = Object.keys(deskEn).filter((key) => key !== 'locale.format' && !isShown(stem(key)));
    assert.deepEqual(silent, []);
  });

  it('have every plural form of their language', () => {
    for (const dictionary of Object.values(languages)) {
      const keys = Object.keys(dictionary);
      const { pluralCategories } = new Intl.PluralRules(dictionary['locale.format']).resolvedOptions();
      for (const counted of new Set(keys.filter((key) => key !== stem(key)).map(stem)))
        for (const form of pluralCategories) assert.ok(keys.includes(`${counted}_${form}`), `${counted}_${form}`);
    }
  });

  it('name no value as i18next names its options, which would change what is written', () => {
    const taken = ['locale', 'lng', 'type', 'style', 'context', 'ns', 'defaultValue', 'replace', 'interpolation'];
    for (const sentence of Object.values(en))
      for (const place of placesIn(sentence)) assert.ok(!taken.includes(place.replaceAll(/[{}]|,.*/gu, '')), sentence);
  });

  it('leave no English in a Chinese sentence but what is written so in every language', () => {
    const same = new Set([
      ...'zh-Hans-CN zh en pt-br UTF-8 MB KB HTML JPEG PNG HEIC SVG Markdown'.split(' '),
      ...'Illustrator Inkscape iPhone Mac viewBox ten thousand a hundred million'.split(' '),
      ...'npm run check new section accept fix format lang name pairs strict verbose watch help'.split(' '),
      ...'story.yaml figures.yaml names.yaml glossary.yaml words.en.txt ui. yaml mdx photos'.split(' '),
      ...'id title sections notes drawing alt photo kind illustration partOf also allow same-numbers old-estate'.split(
        ' ',
      ),
      ...'OUT_DIR CONTENT_DIR BASE_PATH SITE_URL Git Bash news Ctrl C dist public ulimit n'.split(' '),
      ...'astro build release built rollback current'.split(' '),
      ...'proof pdf html locale Chromium Chrome Edge CHROMIUM_PATH'.split(' '),
      ...'Word WPS LibreOffice Windows EMF WMF doc docx wps byline published source deck credit'.split(' '),
      ...'derived locales words zh-hant zh-tw zh-hk'.split(' '),
      ...'KeyFigure Photo Term import export lt https mailto url'.split(' '),
      // Pinyin, whose letters with tones part it.
      ...'pinyin.yaml shu ixi a e o'.split(' '),
      ...'place explainPlace ISO USD'.split(' '),
      // English that Chinese is translated into, as examples.
      ...'million more than nearly round the clock'.split(' '),
    ]);
    for (const [key, sentence] of Object.entries(zh))
      for (const [word] of sentence.matchAll(/[A-Za-z][\w.-]*(?![^{]*\}\})/gu))
        assert.ok(same.has(word), `${key}: ${word}`);
  });

  it('keep Chinese to the marks that the check asks of a story', () => {
    for (const [key, sentence] of Object.entries(zh)) {
      // A list of options, and what is said of marks themselves.
      if (/^(?:check.usage|zh-typography.ellipsis|en-typography)/u.test(key)) continue;
      // What is copied has marks of its own.
      const copied = /\{\{[^}]+\}\}|“[^”]*”|[!-~ …]*[\w#<>{}*/`"=&-][!-~ …]*/gu;
      const words = sentence.replaceAll(/"[^"]*"/gu, '文').replaceAll(copied, '文');
      for (const { pattern, key: fault } of chineseFaults.heading)
        assert.doesNotMatch(words, new RegExp(pattern.source, 'u'), `${key} ${fault}`);
    }
  });
});
