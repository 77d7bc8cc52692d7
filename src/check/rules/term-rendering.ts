import { message } from '../../i18n/editors/message.ts';
import { missingRenderings } from '../missing-renderings.ts';
import type { Rule } from '../rule.ts';
import { placeIn } from '../text-problem.ts';

export const termRendering: Rule = {
  id: 'term-rendering',
  check(story) {
    return missingRenderings(story, 'term').map(({ pair, id, words, wanted }) => ({
      path: pair.translation.path,
      ...placeIn(story, pair.translation, 0),
      rule: 'term-rendering',
      message: message('term-rendering.missing', { words, wanted, id }),
      words: [words],
    }));
  },
  samples: {
    bad: {
      'sections/bridge.en.mdx':
        '---\ntitle: The new bridge\n---\n\nThe new bridge is 120 m long, 20 m of it approach.\n\n<KeyFigure id="bridge-length" />\n\n<Photo id="bridge" />\n',
    },
    good: {
      'sections/bridge.en.mdx':
        '---\ntitle: The new bridge\n---\n\nThe new bridge is 120 m long, 20 m of it <Term id="ramp">approach</Term>.\n\n<KeyFigure id="bridge-length" />\n\n<Photo id="bridge" />\n',
    },
  },
};
