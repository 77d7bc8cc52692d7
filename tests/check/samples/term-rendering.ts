import { bridge, replaced, type Samples } from '../sample.ts';

export const termRendering: Samples = {
  bad: [
    {
      files: bridge('en', ['of it ramp', 'of it approach']),
      finds: [
        'sections/bridge.en.mdx:5:1 “引桥” is “ramp” in the glossary, but this text does not say so: use that wording, add yours under also:, or mark it with <Term id="ramp">',
      ],
    },
    {
      files: replaced('photos/bridge.yaml', ['zh: 新桥。', 'zh: 新桥的引桥。']),
      finds: [
        'photos/bridge.yaml:4:7 “引桥” is “ramp” in the glossary, but this text does not say so: use that wording, add yours under also:, or mark it with <Term id="ramp">',
      ],
    },
  ],
  good: [
    bridge('en', ['of it ramp', 'of it <Term id="ramp">approach</Term>']),
    {
      ...bridge('en', ['of it ramp', 'of it ramps']),
      ...replaced('glossary.yaml', ['  explanation', '  also:\n    en:\n      - ramps\n  explanation']),
    },
  ],
};
