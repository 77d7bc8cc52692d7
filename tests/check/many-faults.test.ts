import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { copyStory } from '../write-story.ts';

/** A fault of an editor: what is written instead of what, and the rule that must name its line. */
interface Fault {
  what: string;
  path: string;
  from: string;
  to: string;
  rule: string;
  says: RegExp;
  /** Where it is reported, if not at the planted words themselves. */
  at?: { path: string; words: string };
}

const fault = (
  what: string,
  path: string,
  from: string,
  to: string,
  rule: string,
  says: RegExp,
  at?: Fault['at'],
): Fault => ({
  what,
  path,
  from,
  to,
  rule,
  says,
  ...(at && { at }),
});

const sections = 'sections/';
const [housing, countryside, construction, lead] = ['housing', 'countryside', 'construction', 'lead'].map((slug) => ({
  zh: `${sections}${slug}.zh.mdx`,
  en: `${sections}${slug}.en.mdx`,
})) as [
  Record<'zh' | 'en', string>,
  Record<'zh' | 'en', string>,
  Record<'zh' | 'en', string>,
  Record<'zh' | 'en', string>,
];

/** All of them at once, in one copy of the published story. */
const faults: readonly Fault[] = [
  // Numbers, bounds, units.
  fault('two digits swapped', housing.en, '764 old', '746 old', 'same-numbers', /two digits have changed places/),
  fault('万 for 亿', countryside.zh, '1.62亿元', '1.62万元', 'same-numbers', /1\.62万元/, {
    path: countryside.en,
    words: '162 million',
  }),
  fault('a percentage off', countryside.en, 'more than 94%', 'more than 93%', 'same-numbers', /93%/),
  fault('a month off', housing.en, 'built before 2000', 'built before 2001', 'same-numbers', /2001/),
  fault('a bound turned round', housing.en, 'nearly 200,000', 'more than 200,000', 'same-bounds', /more than/),
  fault('a bound dropped', housing.zh, '4.2万余户', '4.2万户', 'same-bounds', /42,000/, {
    path: housing.en,
    words: '42,000',
  }),
  fault(
    'a unit without its value',
    countryside.en,
    '3,252 hectares',
    '3,252 square kilometres',
    'same-units',
    /hectare/,
  ),
  fault(
    'two numbers exchanged',
    countryside.en,
    '1 million of them through coal-to-gas conversion and 217,000',
    '217,000 of them through coal-to-gas conversion and 1 million',
    'same-numbers',
    /other way round/,
  ),
  // Words.
  fault('a misspelling', housing.en, 'prudently', 'prudentely', 'spelling', /did you mean “prudently”/),
  fault('an American spelling', housing.en, 'complaints centred', 'complaints centered', 'spelling', /centered/),
  fault('a name misspelt', countryside.en, 'Xinghua Road Bridge', 'Xinghai Road Bridge', 'name-rendering', /兴华路/),
  fault(
    'a name added',
    'photos/pocket-park.yaml',
    'Pocket parks’ have',
    'Pocket parks’ on Xinghua Road have',
    'name-rendering',
    /does not name it/,
  ),
  fault(
    'a term rendered in another way',
    countryside.en,
    'sponge city',
    'spongy town',
    'term-rendering',
    /sponge city/,
  ),
  fault('Chinese left standing', housing.en, 'weekly bulletins', 'weekly 通报', 'stray-language', /通报/),
  fault('a character that reverses the text', housing.zh, '刀刀向内', '\u202e刀刀向内', 'stray-language', /U\+202E/),
  // Setting.
  fault('a half-width comma', housing.zh, '周调度、', '周调度,', 'zh-typography', /half-width/),
  fault('a space between Chinese', housing.zh, '长效机制。', '长效 机制。', 'zh-typography', /space inside/),
  fault('a quotation mark without its partner', housing.zh, '“消费券”', '“消费券', 'zh-typography', /no partner/),
  fault('a broken line', countryside.zh, '基础设施建设，', '基础设施建设，\n', 'zh-typography', /line break/),
  fault('full-width digits', countryside.zh, '113.5平方公里', '１１３.5平方公里', 'zh-typography', /full-width/),
  fault('three dots', countryside.zh, '取得初步成果。', '取得初步成果...', 'zh-typography', /no ellipsis/),
  fault('a paragraph cut in mid-sentence', housing.zh, '促进办证。', '促进办', 'zh-typography', /mid-sentence/),
  fault(
    'a straight apostrophe',
    housing.en,
    'Liaocheng’s housing and',
    "Liaocheng's housing and",
    'en-typography',
    /apostrophe/,
  ),
  fault('two spaces', 'glossary.yaml', 'Government coupons', 'Government  coupons', 'en-typography', /two spaces/),
  // Form.
  fault('broken bold', countryside.zh, '**四是创新', '** 四是创新', 'mdx-plain', /bold is broken/),
  fault(
    'a program in the text',
    countryside.en,
    'with initial results',
    'with {initial} results',
    'mdx-plain',
    /run as a program/,
  ),
  fault(
    'a link that runs a program',
    countryside.en,
    'a command platform',
    'a [command platform](javascript:alert)',
    'mdx-plain',
    /javascript/,
  ),
  fault(
    'a dead link',
    housing.en,
    'The city treats',
    'The [city](/en/city/) treats',
    'link-dead',
    /no page \/en\/city\//,
  ),
  fault('a misspelt component', housing.en, '<Photo', '<Foto', 'mdx-plain', /<Photo>/),
  fault(
    'an unknown figure',
    countryside.en,
    'id="toilets-converted"',
    'id="toilets-conveted"',
    'unknown-id',
    /did you mean “toilets-converted”/,
  ),
  fault('a stray <', construction.en, '21 products', '<21 products', 'mdx-syntax', /&lt;/),
  fault(
    'a full-width colon in front matter',
    construction.zh,
    'title: ',
    'title：',
    'yaml-syntax',
    /colon behind a key is half-width/,
  ),
  fault(
    'an allowance that nothing needs',
    lead.en,
    'In recent years',
    '{/* allow same-numbers “5”: no reason */}\n\nIn recent years',
    'allowance',
    /remove this comment/,
  ),
  // Structure and freshness.
  fault(
    'a picture moved',
    countryside.en,
    '<KeyFigure id="drainage-pipes" />\n\n<Photo id="jianshe-west-road" />',
    '<Photo id="jianshe-west-road" />\n\n<KeyFigure id="drainage-pipes" />',
    'same-blocks',
    /another place/,
    { path: countryside.en, words: 'This year has seen' },
  ),
  fault('an original changed after its translation', lead.zh, '深学笃行', '勤学笃行', 'translation-stale', /勤学笃行/, {
    path: lead.en,
    words: 'In recent years',
  }),
  fault(
    'a section without files',
    'story.yaml',
    '  - construction\n',
    '  - construction\n  - parks\n',
    'locale-missing',
    /parks\.zh\.mdx/,
    { path: 'story.yaml', words: '- parks' },
  ),
  fault(
    'a section listed twice',
    'story.yaml',
    '  - parks\n',
    '  - parks\n  - housing # again\n',
    'duplicate-id',
    /housing/,
    {
      path: 'story.yaml',
      words: '- housing # again',
    },
  ),
  // Records.
  fault('a value that the text does not report', 'figures.yaml', 'value: 502', 'value: 520', 'figure-in-text', /520/),
  fault(
    'a figure bounded otherwise than the text',
    'figures.yaml',
    'value: 42000\n  bound: more than',
    'value: 42000\n  bound: exact',
    'figure-in-text',
    /“exact”/,
    { path: 'figures.yaml', words: '  bound: exact\n  unit:\n    zh: 户' },
  ),
  fault(
    'parts larger than their whole',
    'figures.yaml',
    'value: 217000\n',
    'value: 227000\n',
    'figure-sum',
    /more than its 1217000/,
    { path: 'figures.yaml', words: 'value: 1217000' },
  ),
  fault(
    'a figure of an unknown section',
    'figures.yaml',
    'id: title-deed-area\n  section: housing',
    'id: title-deed-area\n  section: houses',
    'unknown-id',
    /houses/,
    { path: 'figures.yaml', words: 'section: houses' },
  ),
  fault(
    'an unknown bound',
    'figures.yaml',
    'bound: nearly',
    'bound: circa',
    'wrong-value',
    /“exact”, “more than” or “nearly”/,
  ),
  fault('a misspelt key', 'photos/old-estate.yaml', 'caption:', 'captoin:', 'unknown-key', /caption/),
  fault('a tab in YAML', 'photos/jianshe-west-road.yaml', '  zh: 改造', '\tzh: 改造', 'yaml-syntax', /tab/),
  fault(
    'a script in a drawing',
    'photos/jianshe-west-road.svg',
    '</svg>',
    '<script>1</script></svg>',
    'photo-complete',
    /<script>/,
  ),
  fault(
    'a name in one language only',
    'names.yaml',
    '    zh: 东昌路\n    en: Dongchang Road\n',
    '    zh: 东昌路\n',
    'missing-key',
    /“en” is missing/,
    { path: 'names.yaml', words: '- name:\n    zh: 东昌路' },
  ),
];

describe('more than forty faults of editors in one story', () => {
  const dist = '.diebian/kept-whole';
  const state = () =>
    globSync(`${dist}/**/*`)
      .filter((file) => statSync(file).isFile())
      .sort()
      .map((file) => `${file} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`);
  let stdout = '';
  let status: number | null = null;
  let after: string[] = [];
  let last: string[] = [];
  const files = new Map<string, string>();

  before(() => {
    for (const { path, from, to } of faults) {
      const text = files.get(path) ?? readFileSync(join('content', path), 'utf8');
      assert.ok(text.includes(from), `${path} does not hold ${from}`);
      files.set(path, text.replace(from, to));
    }
    mkdirSync(dist, { recursive: true });
    writeFileSync(join(dist, 'index.html'), 'the last good build');
    last = state();
    ({ stdout, status } = spawnSync('node', ['src/cli/build.ts', '--lang', 'en'], {
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: copyStory(Object.fromEntries(files)), OUT_DIR: dist, NO_COLOR: '1' },
    }));
    after = state();
  });

  it('stop the build and leave the last one as it was', () => {
    assert.ok(faults.length > 40);
    assert.equal(status, 1);
    assert.deepEqual(after, last);
  });

  for (const { what, path, to, rule, says, at } of faults) {
    it(`are reported in one run, each at its place: ${what}`, () => {
      const place = at ?? { path, words: to };
      const text = files.get(place.path) ?? readFileSync(join('content', place.path), 'utf8');
      const line = text.slice(0, text.indexOf(place.words)).split('\n').length;
      const lines = stdout
        .split('\n')
        .filter((text) => text.includes(`${place.path}:${line}:`) && text.includes(` ${rule} `));
      assert.ok(
        lines.some((text) => says.test(text)),
        `wanted ${place.path}:${line} ${rule}, got\n${stdout}`,
      );
    });
  }
});
