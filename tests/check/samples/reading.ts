import { Buffer } from 'node:buffer';
import { sampleStory } from '../../sample-story.ts';
import { bridge, replaced, type Samples } from '../sample.ts';

const samplePlace = `place:
  name:
    zh: 桥镇
    en: Bridgetown
  sentence:
    zh: 桥镇在河边。
    en: Bridgetown lies by the river.
  coordinates:
    lat: 36.5
    lon: -116
  source:
    name:
      zh: 桥报
      en: The Bridge
    url: https://example.org/
`;

const sampleConversion = `conversions:
  - currency: USD
    rate: 7.24
    date: 2023-06-30
    source:
      name:
        zh: 桥报
        en: The Bridge
      url: https://example.org/
`;

/** story.yaml with further lines before the sections, their words replaced. */
function withFacts(lines: string, ...changes: readonly (readonly [from: string, to: string])[]) {
  const changed = changes.reduce((text, [from, to]) => text.replace(from, to), lines);
  return replaced('story.yaml', ['sections:\n', `${changed}sections:\n`]);
}

/** What reading the files finds, before any rule. */
export const reading: Samples = {
  bad: [
    { files: { 'story.yaml': null }, finds: ['story.yaml:1:1 this file is missing: create it'] },
    {
      files: { 'sections/lead.en.mdx': Buffer.from('A bridge crosses the river.\n', 'utf16le') },
      finds: ['sections/lead.en.mdx:1:1 this file is not UTF-8 text: save it again as UTF-8'],
    },
    {
      files: { 'sections/lead.en.mdx': Buffer.from([0xc1, 0xc4, 0xb3, 0xc7, 0x0a]) },
      finds: ['sections/lead.en.mdx:1:1 this file is not UTF-8 text: save it again as UTF-8'],
    },
    {
      files: { 'glossary.yaml': '#'.repeat(1_000_001) },
      finds: [
        'glossary.yaml:1:1 this file is larger than 1 MB: it holds something else than text, or several sections',
      ],
    },

    // Names of photo records, which are part of addresses.
    ...['a#b', 'a?b c', 'Bridge', '桥'].map((name) => ({
      files: { [`photos/${name}.yaml`]: sampleStory['photos/bridge.yaml'] ?? '' },
      finds: [
        `photos/${name}.yaml:1:1 the name of this file is the id of a photo, and “${name}” can be none: use lower-case letters a-z, digits and single hyphens, as in old-estate`,
      ],
    })),
    {
      files: { 'photos/bridge (1).yaml': sampleStory['photos/bridge.yaml'] ?? '' },
      finds: [
        'photos/bridge (1).yaml:1:1 this is named like a copy of photos/bridge.yaml: bring what is new in it over there, and remove it',
      ],
    },

    // YAML, in a file and in front matter.
    {
      files: replaced('figures.yaml', ['value: 120', 'value：120']),
      finds: ['figures.yaml:3:8 the colon behind a key is half-width, and a space follows: “title: …”'],
    },
    {
      files: bridge('zh', ['title: ', 'title：']),
      finds: ['sections/bridge.zh.mdx:2:6 the colon behind a key is half-width, and a space follows: “title: …”'],
    },
    {
      files: bridge('en', ['title: ', 'title:']),
      finds: ['sections/bridge.en.mdx:2:6 a space is missing behind this colon: “title: …”'],
    },
    {
      files: replaced('figures.yaml', ['    zh: 桥长', '\tzh: 桥长']),
      finds: ['figures.yaml:7:1 a tab indents this line: use spaces'],
    },
    {
      files: replaced('story.yaml', ['  - bridge', '  — bridge']),
      finds: ['story.yaml:15:3 an item of a list begins with a hyphen: “- …”'],
    },
    {
      files: bridge('en', ['title: The new bridge', 'title: *new* bridge']),
      finds: [
        'sections/bridge.en.mdx:2:8 a text that begins with * is taken for a reference: put it in quotation marks',
      ],
    },
    {
      files: bridge('en', ['title: The new bridge', 'title: *new']),
      finds: [
        'sections/bridge.en.mdx:2:8 a text that begins with * is taken for a reference: put it in quotation marks',
      ],
    },
    {
      files: replaced('figures.yaml', ['  value: 120\n', '  value: 120\n  value: 120\n']),
      finds: ['figures.yaml:4:3 this key stands here twice: keep one'],
    },
    {
      files: bridge('en', ['title: The new bridge', 'title: A bridge: new']),
      finds: [
        'sections/bridge.en.mdx:2:8 a text with a colon and a space in it needs quotation marks: title: "One: two"',
      ],
    },
    {
      files: replaced('figures.yaml', ['  value: 120\n', '   value: 120\n']),
      finds: ['figures.yaml:2:12 the line below is indented further than this one: begin both at the same column'],
    },
    {
      files: { 'glossary.yaml': '- id: ramp\n  term: [\n' },
      finds: [
        'glossary.yaml:3:1 this line is indented otherwise than its neighbours, or a bracket or quotation mark above it is not closed: indent by two spaces a level',
      ],
    },
    {
      files: bridge('en', ['title: The new bridge', 'title: @bridge']),
      finds: ['sections/bridge.en.mdx:2:8 a text may not begin with this mark: put it in quotation marks'],
    },
    {
      files: bridge('en', ['title: The new bridge', 'title: "The new bridge']),
      finds: ['sections/bridge.en.mdx:2:23 a quotation mark or bracket is not closed: close it'],
    },
    {
      files: bridge('en', ['title: The new bridge', 'The new bridge\ntitle: a']),
      finds: [
        'sections/bridge.en.mdx:2:1 this line is neither “key: …” nor “- …”: add the colon and its space, or the hyphen',
      ],
    },
    {
      files: replaced('glossary.yaml', ['  term:', '---\n  term:']),
      finds: ['glossary.yaml:2:1 a line of --- may stand only around front matter: remove this one'],
    },
    {
      files: bridge('en', ['title: The new bridge', 'title: "The new" bridge']),
      finds: [
        'sections/bridge.en.mdx:2:18 this is not written as YAML asks: check the indentation, the colon and its space, and the quotation marks',
      ],
    },

    {
      files: bridge('zh', ['title: 新桥', 'title: 新桥 # 夜景']),
      finds: [
        'sections/bridge.zh.mdx:2:11 what stands behind # is a comment and would be lost: put the whole text in quotation marks, or the comment on a line of its own',
      ],
    },
    {
      files: replaced('photos/bridge.yaml', ['en: The new bridge.', 'en: The bridge #1.']),
      finds: [
        'photos/bridge.yaml:4:18 what stands behind # is a comment and would be lost: put the whole text in quotation marks, or the comment on a line of its own',
      ],
    },
    {
      files: bridge('zh', ['title: 新桥', 'title: !新桥 夜景']),
      finds: [
        'sections/bridge.zh.mdx:2:8 a text may not begin with !, which is read as a sign: put the text in quotation marks',
      ],
    },
    {
      files: bridge('zh', ['title: 新桥', 'title: &新桥 夜景']),
      finds: [
        'sections/bridge.zh.mdx:2:8 a text may not begin with &, which is read as a sign: put the text in quotation marks',
      ],
    },

    // The lines around front matter.
    {
      files: bridge('zh', ['---\n', ''], ['---\n', '']),
      finds: [
        'sections/bridge.zh.mdx:1:1 the heading stands between two lines of ---: write one above “title:” as the first line of the file, and one below',
      ],
    },
    {
      files: bridge('zh', ['---\n', '']),
      finds: [
        'sections/bridge.zh.mdx:1:1 the heading stands between two lines of ---: write one above “title:” as the first line of the file, and one below',
      ],
    },
    {
      files: bridge('zh', ['---\n', '——\n']),
      finds: [
        'sections/bridge.zh.mdx:1:1 the heading stands between two lines of ---: write one above “title:” as the first line of the file, and one below',
      ],
    },
    {
      files: bridge('zh', ['\n---\n', '\n']),
      finds: ['sections/bridge.zh.mdx:1:1 the first lines have no end: write --- below “title: …”'],
    },
    {
      files: bridge('zh', ['---\n', '\n---\n']),
      finds: ['sections/bridge.zh.mdx:2:1 the file begins with ---: remove what stands above it'],
    },
    {
      files: bridge('zh', ['\n\n新', '\n\n---\ntitle: 新桥\n---\n\n新']),
      finds: [
        'sections/bridge.zh.mdx:5:1 the heading stands here a second time: keep the lines between --- and --- once',
      ],
    },

    // Keys and values.
    {
      files: replaced('photos/bridge.yaml', ['caption:', 'captoin:']),
      finds: [
        'photos/bridge.yaml:1:1 “caption” is missing: add it',
        'photos/bridge.yaml:2:1 there is no key “captoin”: did you mean “caption”?',
      ],
    },
    {
      files: replaced('figures.yaml', ['  partOf:', '  colour:']),
      finds: ['figures.yaml:17:3 there is no key “colour”: correct or remove it'],
    },
    {
      files: replaced('photos/bridge.yaml', ['  en: The new bridge.', '  eng: The new bridge.']),
      finds: [
        'photos/bridge.yaml:2:1 “en” is missing in “caption”: add it',
        'photos/bridge.yaml:4:3 there is no key “eng” in “caption”: did you mean “en”?',
      ],
    },
    {
      files: replaced('figures.yaml', ['    zh: 桥长\n', '']),
      finds: ['figures.yaml:6:3 “zh” is missing in “label”: add it'],
    },
    {
      files: bridge('en', ['title: The new bridge', '{}']),
      finds: ['sections/bridge.en.mdx:2:1 “title” is missing: add it'],
    },
    { files: { 'glossary.yaml': 'term: ramp\n' }, finds: ['glossary.yaml:1:1 this must be a list'] },
    {
      files: replaced('figures.yaml', ['bound: exact', 'bound: circa']),
      finds: ['figures.yaml:4:10 “bound” must be “exact”, “more than” or “nearly”'],
    },
    {
      files: replaced('figures.yaml', ['value: 120', 'value: many']),
      finds: ['figures.yaml:3:10 “value” must be a number'],
    },
    {
      files: replaced('figures.yaml', ['value: 120', 'value: 26,400']),
      finds: ['figures.yaml:3:10 “value” is a number in plain digits: write 26400'],
    },
    {
      files: replaced('figures.yaml', ['value: 120', 'value: 26.4万']),
      finds: ['figures.yaml:3:10 “value” is a number in plain digits: write 264000'],
    },
    {
      files: replaced('figures.yaml', ['value: 120', 'value: "264000"']),
      finds: ['figures.yaml:3:10 “value” is a number in plain digits: write 264000'],
    },
    {
      files: replaced('figures.yaml', ['value: 120', 'value: 26.4万套']),
      finds: ['figures.yaml:3:10 “value” is a number in plain digits: write 264000'],
    },
    {
      files: replaced('figures.yaml', ['value: 120', 'value: 0264000']),
      finds: ['figures.yaml:3:10 “value” is a number in plain digits: write 264000'],
    },
    {
      files: replaced('figures.yaml', ['value: 120', 'value: 0x10']),
      finds: ['figures.yaml:3:10 “value” is a number in plain digits: write 16'],
    },
    {
      files: replaced('figures.yaml', ['value: 120', 'value: 264_000']),
      finds: ['figures.yaml:3:10 “value” is a number in plain digits: write 264000'],
    },
    {
      files: replaced('figures.yaml', ['value: 120', 'value: 26.4e4']),
      finds: ['figures.yaml:3:10 “value” is a number in plain digits: write 264000'],
    },
    // A key that an item of a list lacks is missed at that item; one without a value, at itself.
    {
      files: replaced(
        'figures.yaml',
        ['    zh: 引桥长\n    en: length of the ramp\n', ''],
        ['label:\n  partOf', 'partOf'],
      ),
      finds: ['figures.yaml:9:3 “label” is missing: add it'],
    },
    {
      files: replaced('story.yaml', ['lead: lead', 'lead: lead\nnotes:\n  - zh: 一。\n    en: One.\n  - zh: 二。']),
      finds: ['story.yaml:17:5 “en” is missing in “notes”: add it'],
    },
    {
      files: replaced('figures.yaml', ['value: 120', 'value:']),
      finds: ['figures.yaml:3:3 “value” is missing: add it'],
    },
    {
      files: replaced('figures.yaml', ['    zh: 桥长\n    en: length of the bridge', '    - 桥长']),
      finds: ['figures.yaml:7:5 “label” must be keys and their values, a line each'],
    },
    {
      files: replaced('story.yaml', ['  - bridge', '  bridge: 1']),
      finds: ['story.yaml:15:3 “sections” must be a list'],
    },
    {
      files: bridge('en', ['title: The new bridge', 'title: 2024']),
      finds: ['sections/bridge.en.mdx:2:8 “title” must be a text'],
    },
    {
      files: { 'glossary.yaml': '- ramp\n' },
      finds: ['glossary.yaml:1:3 this must be keys and their values, a line each'],
    },
    {
      files: replaced('figures.yaml', ['id: bridge-length', 'id: Bridge Length']),
      finds: ['figures.yaml:1:7 “id”: use lower-case letters a-z, digits and single hyphens, as in old-estate'],
    },
    {
      files: bridge('en', ['title: The new bridge', "title: ' The new bridge'"]),
      finds: ['sections/bridge.en.mdx:2:8 “title”: write words, without white space around them'],
    },
    {
      files: replaced('story.yaml', ['  - en\n', '  - EN\n']),
      finds: ['story.yaml:3:5 “locales”: write en'],
    },
    {
      files: replaced('story.yaml', ['  - zh\n', '  - zh_CN\n']),
      finds: ['story.yaml:2:5 “locales”: write zh-cn'],
    },
    {
      files: replaced('story.yaml', ['  - en\n', '  - English (UK)\n']),
      finds: ['story.yaml:3:5 “locales”: use a language code such as zh, en or pt-br'],
    },
    {
      files: replaced('story.yaml', ['lead: lead', 'lead: lead\npublished: 30 June 2023']),
      finds: ['story.yaml:14:12 “published”: write a date as 2023-06-30'],
    },
    {
      files: replaced('story.yaml', [
        'lead: lead',
        'lead: lead\nsource:\n  name:\n    zh: 报\n    en: Paper\n  url: example.org',
      ]),
      finds: ['story.yaml:18:8 “source.url”: write a whole address, with https://'],
    },
    {
      files: replaced('story.yaml', [
        'lead: lead',
        'lead: lead\nsource:\n  name:\n    zh: 报\n    en: Paper\n  url: javascript:alert(1)',
      ]),
      finds: ['story.yaml:18:8 “source.url”: write a whole address, with https://'],
    },
    {
      files: replaced('story.yaml', [
        'lead: lead',
        'lead: lead\nsource:\n  name:\n    zh: 报\n    en: Paper\n  url: mailto:a@example.org',
      ]),
      finds: ['story.yaml:18:8 “source.url”: write a whole address, with https://'],
    },
    {
      files: replaced('story.yaml', [
        'lead: lead',
        'lead: lead\nsource:\n  name:\n    zh: 报\n    en: Paper\n  url: https:///path',
      ]),
      finds: ['story.yaml:18:8 “source.url”: write a whole address, with https://'],
    },
    {
      files: replaced('story.yaml', [
        'lead: lead',
        'lead: lead\nsource:\n  name:\n    zh: 报\n    en: Paper\n  url: ftp://example.org/',
      ]),
      finds: ['story.yaml:18:8 “source.url”: write a whole address, with https://'],
    },
    {
      files: replaced('story.yaml', ['lead: lead', 'lead: lead\nhero:\n  picture: bridge']),
      finds: ['story.yaml:15:3 “hero”: give either drawing: and alt: in every language, or photo:'],
    },
    {
      files: replaced('figures.yaml', ['unit: metre', 'unit: furlong']),
      finds: [
        'figures.yaml:5:9 “unit”: give a measure (percent, square-kilometre, square-metre, hectare, mu, kilometre, metre, tonne or yuan), or the counted noun in every language of the story',
      ],
    },
    {
      files: replaced('story.yaml', ['sections:\n  - bridge', 'sections: []']),
      finds: ['story.yaml:14:11 “sections”: list at least one'],
    },
    {
      files: replaced('figures.yaml', ['value: 120', 'value: -120']),
      finds: ['figures.yaml:3:10 “value”: give a number that is not less than 0'],
    },
    {
      files: replaced('story.yaml', [
        'lead: lead',
        `lead: lead
corrections:
  - date: 2024-03-12
    section: bridge
    paragraph: 0
    wrong:
      zh: 有误。
      en: It was wrong.
    right:
      zh: 更正。
      en: It is right.`,
      ]),
      finds: ['story.yaml:17:16 “corrections.paragraph”: give a whole number, counted from 1'],
    },

    // Where the story plays, and what its money is worth.
    {
      files: withFacts('explainPlace:\n  - en\n'),
      finds: ['story.yaml:15:3 “explainPlace”: say where it is, under place:'],
    },
    {
      files: withFacts(samplePlace),
      finds: ['story.yaml:15:3 “place”: list under explainPlace: the languages whose pages show it'],
    },
    {
      files: withFacts(`${samplePlace}explainPlace:\n  - fr\n`),
      finds: ['story.yaml:30:5 “explainPlace” must be “zh” or “en”'],
    },
    {
      files: withFacts(`${samplePlace}explainPlace:\n  - en\n`, ['lat: 36.5', 'lat: 136.5'], ['lon: -116', 'lon: 216']),
      finds: [
        'story.yaml:22:10 “place.coordinates.lat”: give degrees north of the equator, from -90 to 90',
        'story.yaml:23:10 “place.coordinates.lon”: give degrees east of Greenwich, from -180 to 180',
      ],
    },
    {
      files: withFacts(`${samplePlace}explainPlace:\n  - en\n`, ['    url: https://example.org/\n', '']),
      finds: ['story.yaml:24:3 “url” is missing in “place.source”: add it'],
    },
    {
      files: withFacts(sampleConversion, ['currency: USD', 'currency: dollars'], ['rate: 7.24', 'rate: 0']),
      finds: [
        'story.yaml:15:15 “conversions.currency”: use the three letters of a foreign currency (ISO 4217), such as USD',
        'story.yaml:16:11 “conversions.rate”: give the yuan that one unit of the currency costs, such as 7.24',
      ],
    },
    {
      files: withFacts(sampleConversion, ['currency: USD', 'currency: CNY']),
      finds: [
        'story.yaml:15:15 “conversions.currency”: use the three letters of a foreign currency (ISO 4217), such as USD',
      ],
    },
    {
      files: withFacts(sampleConversion, ['    date: 2023-06-30\n', '']),
      finds: ['story.yaml:15:5 “date” is missing in “conversions”: add it'],
    },
    {
      files: withFacts('conversions: []\n'),
      finds: ['story.yaml:14:14 “conversions”: list at least one'],
    },

    // Tags, braces and whatever else is a program in MDX.
    {
      files: { 'sections/lead.en.mdx': 'Fine.\n\nA <Term id="ramp">ramp.\n' },
      finds: ['sections/lead.en.mdx:3:3 <Term …> is not closed: write </Term> behind its words'],
    },
    {
      files: { 'sections/lead.en.mdx': 'Fine.\n\n<Photo id="bridge">\n' },
      finds: [
        'sections/lead.en.mdx:3:1 <Photo …> is not closed: write <Photo id="…" />, with a slash, on a line of its own',
      ],
    },
    {
      files: { 'sections/lead.en.mdx': 'Fine.\n\n<b>bridge\n' },
      finds: ['sections/lead.en.mdx:3:1 there is no component <b>: use Markdown'],
    },
    {
      files: { 'sections/lead.en.mdx': 'Fine.\n\nA ramp</Term>.\n' },
      finds: [
        'sections/lead.en.mdx:3:8 this tag closes nothing: remove it, or write the opening <Term id="…"> before the words',
      ],
    },
    {
      files: { 'sections/lead.en.mdx': 'Fine.\n\n<!-- to be checked -->\n' },
      finds: [
        'sections/lead.en.mdx:3:2 a note to colleagues is written {/* … */}, on a line of its own, not <!-- … -->',
      ],
    },
    {
      files: { 'sections/lead.en.mdx': 'Fine.\n\n<https://example.org>\n' },
      finds: ['sections/lead.en.mdx:3:8 a link is written [words](https://…), not <https://…>'],
    },
    {
      files: { 'sections/lead.en.mdx': 'Fine.\n\n<Photo id=“bridge” />\n' },
      finds: ['sections/lead.en.mdx:3:11 the id stands in straight quotation marks, id="…", not in “'],
    },
    {
      files: { 'sections/lead.en.mdx': 'Fine.\n\n<Photo id=bridge />\n' },
      finds: ['sections/lead.en.mdx:3:11 the id stands in quotation marks: id="…"'],
    },
    {
      files: { 'sections/lead.en.mdx': 'Fine.\n\n<Photo id="bridge />\n' },
      finds: ['sections/lead.en.mdx:3:1 the quotation mark of the id is not closed: id="…"'],
    },
    {
      files: { 'sections/lead.en.mdx': 'Fine.\n\nA {bridge.\n' },
      finds: ['sections/lead.en.mdx:3:3 { begins a program: write it as &#123; in prose'],
    },
    {
      files: { 'sections/lead.en.mdx': 'Fine.\n\nA {long bridge}.\n' },
      finds: ['sections/lead.en.mdx:3:8 { begins a program: write it as &#123; in prose'],
    },
    {
      files: { 'sections/lead.en.mdx': 'Fine.\n\nimport duties fell.\n' },
      finds: [
        'sections/lead.en.mdx:3:1 a paragraph may not begin with import or export, which are words of a program: put another word first',
      ],
    },
    {
      files: { 'sections/lead.en.mdx': 'Fine.\n\nA <Photo id="bridge"\n' },
      finds: ['sections/lead.en.mdx:3:3 this tag has no end: write > behind it, or &lt; for a < in prose'],
    },
    {
      files: { 'sections/lead.en.mdx': 'Fine.\n\nFewer than <5%.\n' },
      finds: ['sections/lead.en.mdx:3:13 < before “5” begins a tag: write it as &lt; in prose'],
    },
    {
      files: { 'sections/lead.zh.mdx': '河上有一座桥。\n\n桥长<路长，不宽。\n' },
      finds: ['sections/lead.zh.mdx:3:3 < before “路” begins a tag: write it as &lt; in prose'],
    },
    {
      files: { 'sections/lead.en.mdx': `Fine.\n\n\n${'[*'.repeat(600)}\n` },
      finds: [
        'sections/lead.en.mdx:4:1 this paragraph has more than 1,000 marks of Markdown (* _ [ ` ~ <): it holds something else than prose, take it out',
      ],
    },
    {
      files: { 'sections/lead.en.mdx': `${'> '.repeat(60)}Fine.\n` },
      finds: [
        'sections/lead.en.mdx:1:1 this stands in too many quotations, lists or brackets inside each other: write it as prose',
      ],
    },
    {
      files: { 'sections/lead.en.mdx': `${'> '.repeat(3000)}Fine.\n` },
      finds: [
        'sections/lead.en.mdx:1:1 this stands in too many quotations, lists or brackets inside each other: write it as prose',
      ],
    },
    {
      files: { 'sections/lead.en.mdx': 'Fine.\n\n<Photo id="bridge"" />\n' },
      finds: [
        'sections/lead.en.mdx:3:19 this cannot be read: close every tag, and write < and { in prose as &lt; and &#123;',
      ],
    },
  ],
  good: [
    // A comment of its own, and one behind what can hold no words.
    {
      ...replaced('figures.yaml', ['value: 120', '# a comment\n  value: 120 # 一百二十']),
      ...replaced('photos/bridge.yaml', ['zh: 新桥。', 'zh: "新桥。" # 待核']),
    },
    bridge('zh', ['title: 新桥', 'title: "新桥 # 夜景"']),
    { 'figures.yaml': `\ufeff\ufeff${sampleStory['figures.yaml'] ?? ''}` },
    { 'glossary.yaml': '# nothing yet\n', 'sections/bridge.en.mdx': null, 'sections/bridge.zh.mdx': null },
    withFacts(`${samplePlace}explainPlace:\n  - en\n${sampleConversion}`),
    withFacts(`${samplePlace}explainPlace:\n  - en\n`, ['  coordinates:\n    lat: 36.5\n    lon: -116\n', '']),
    bridge('en', ['title: The new bridge', 'title: "A bridge: new"'], ['ramp.', 'ramp. &lt;5 &#123;a}']),
  ],
};
