/** A small whole story that passes; the samples of the check are laid over it. */
export const sampleStory: Readonly<Record<string, string>> = {
  'story.yaml': `locales:
  - zh
  - en
name:
  zh: 桥
  en: Bridge
title:
  zh: 桥
  en: The bridge
promise:
  zh: 一座桥的故事。
  en: The story of a bridge.
lead: lead
sections:
  - bridge
`,
  'sections/lead.zh.mdx': '河上有一座桥。\n',
  'sections/lead.en.mdx': 'A bridge crosses the river.\n',
  'sections/bridge.zh.mdx': `---
title: 新桥
---

新桥全长120米，其中引桥20米。

<KeyFigure id="bridge-length" />

<Photo id="bridge" />
`,
  'sections/bridge.en.mdx': `---
title: The new bridge
---

The new bridge is 120 m long, 20 m of it ramp.

<KeyFigure id="bridge-length" />

<Photo id="bridge" />
`,
  'figures.yaml': `- id: bridge-length
  section: bridge
  value: 120
  bound: exact
  unit: metre
  label:
    zh: 桥长
    en: length of the bridge
- id: ramp-length
  section: bridge
  value: 20
  bound: exact
  unit: metre
  label:
    zh: 引桥长
    en: length of the ramp
  partOf: bridge-length
`,
  'glossary.yaml': `- id: ramp
  term:
    zh: 引桥
    en: ramp
  explanation:
    zh: 连接桥与路的一段。
    en: The stretch that joins bridge and road.
`,
  'photos/bridge.yaml': `kind: illustration
caption:
  zh: 新桥。
  en: The new bridge.
alt:
  zh: 示意图：河上的桥
  en: 'Illustration: a bridge over a river'
`,
  'photos/bridge.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"><path d="M0 1h3" stroke="#000"/></svg>\n',
};
