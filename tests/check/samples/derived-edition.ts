import { replaced, type Samples } from '../sample.ts';

/** The sample story with editions made from others. */
const deriving = (derived: string, from = '  - en\nname:', to = from) =>
  replaced('story.yaml', [from, to.replace('name:', `derived:\n${derived}name:`)]);

const traditional = '  zh-hant:\n    from: zh\n    region: tw\n';

const notRead =
  '1:1 Traditional Chinese is made from Chinese when the site is built, and this file is not read: remove it; how a word is written there is said in glossary.yaml, names.yaml or under words: in story.yaml';

export const derivedEdition: Samples = {
  bad: [
    {
      files: deriving('  en-us:\n    from: zh\n    region: tw\n'),
      finds: [
        'story.yaml:5:3 “en-us” is no code of traditional Chinese, and no other edition can be made: call it zh-hant, zh-tw or zh-hk',
      ],
    },
    {
      files: deriving('  Zh_Hant:\n    from: zh\n    region: tw\n'),
      finds: [
        'story.yaml:5:3 “Zh_Hant” is no code of traditional Chinese, and no other edition can be made: call it zh-hant, zh-tw or zh-hk',
      ],
    },
    {
      files: deriving('  en:\n    from: zh\n    region: hk\n'),
      finds: [
        'story.yaml:5:3 “en” is under locales: too, where its files are written: keep it in one of the two places',
      ],
    },
    {
      files: deriving('  zh-hant:\n    from: ja-jp\n    region: tw\n'),
      finds: ['story.yaml:6:11 “ja-jp” is no language of this story: use “zh” or “en”'],
    },
    {
      files: deriving(`${traditional}  zh-hk:\n    from: zh-hant\n    region: hk\n`),
      finds: ['story.yaml:9:11 “zh-hant” is itself made from another edition: name the one that is written'],
    },
    {
      files: deriving('  zh-hant:\n    from: en\n    region: tw\n'),
      finds: [
        'story.yaml:6:11 “en” is not written in simplified Chinese, which traditional Chinese is made from: name the language that is',
      ],
    },
    {
      files: {
        ...deriving(traditional),
        'sections/bridge.zh-hant.mdx': '---\ntitle: 新橋\n---\n',
        'sections/bridge.zh-hant.made-from.yaml': '[]\n',
        'words.zh-hant.txt': '新橋\n',
      },
      finds: [
        `sections/bridge.zh-hant.made-from.yaml:${notRead}`,
        `sections/bridge.zh-hant.mdx:${notRead}`,
        `words.zh-hant.txt:${notRead}`,
      ],
    },
    {
      files: {
        ...deriving(`${traditional}    words:\n      - zh: 引桥\n        zh-hant: 匝道\n`),
        ...replaced('glossary.yaml', ['    zh: 引桥\n', '    zh: 引桥\n    zh-hant: 引橋\n']),
      },
      finds: ['story.yaml:10:18 “引桥” would be “引橋” and “匝道” in Traditional Chinese: write it in one way'],
    },
    {
      files: deriving(`${traditional}    words:\n      - zh: 引橋\n        zh-hant: 引橋\n`),
      finds: ['story.yaml:9:13 “引橋” stands nowhere in Chinese: correct or remove it'],
    },
    {
      // Only the file is found: what a section says that cannot be read, nobody knows.
      files: {
        ...deriving(`${traditional}    words:\n      - zh: 其中\n        zh-hant: 其中\n`),
        'sections/bridge.zh.mdx': '---\ntitle: 新桥\n---\n\n新桥全长120米，其中引桥20米。<b\n',
        'words.zh-hant.txt': '新橋\n',
      },
      finds: [`words.zh-hant.txt:${notRead}`],
    },
  ],
  good: [
    deriving(traditional),
    deriving(traditional.replace('tw', 'hk')),
    // A term, a name and any other word, each written in a way of its own.
    {
      ...deriving(`${traditional}    words:\n      - zh: 一座桥\n        zh-hant: 一座大橋\n`),
      ...replaced('glossary.yaml', ['    zh: 引桥\n', '    zh: 引桥\n    zh-hant: 引橋\n']),
      'names.yaml': '- name:\n    zh: 新桥\n    zh-hant: 新橋\n    en: new bridge\n',
    },
    // Of two, each for itself.
    deriving(`${traditional}  zh-hk:\n    from: zh\n    region: hk\n`),
  ],
};
