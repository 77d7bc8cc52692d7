import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parallelRows, type ParallelBlock } from '../../src/story/parallel-rows.ts';
import { sampleStory } from '../sample-story.ts';
import { storyOf } from '../story-of.ts';

/** What stands beside each other in a section: the words of each side, with the number of its pair behind each number. */
function rowsOf(zh: string, en: string): string[] {
  const { sections } = storyOf({
    ...sampleStory,
    'sections/bridge.zh.mdx': `---\ntitle: 新桥\n---\n\n${zh}\n`,
    'sections/bridge.en.mdx': `---\ntitle: The new bridge\n---\n\n${en}\n`,
  });
  const [translation, original] = sections
    .filter(({ slug }) => slug === 'bridge')
    .sort((a, b) => a.locale.localeCompare(b.locale));
  assert.ok(original && translation);
  const write = (blocks: readonly ParallelBlock[]) =>
    blocks
      .map(({ block, pairs }) => {
        const numbers = [...pairs].map(([{ text }, pair]) => `${text}=${pair}`);
        return `${block.id ?? ''} ${numbers.join(' ')}`.trim();
      })
      .join(' + ');
  return parallelRows(original, translation).map(
    ({ original, translation }) => `${write(original)} | ${write(translation)}`,
  );
}

describe('a section beside its translation', () => {
  it('has block beside block, and every number beside the one that answers it', () => {
    assert.deepEqual(
      rowsOf(
        '新桥全长120米，其中引桥20米。\n\n造价2.4亿元。',
        'Of its 120 m, 20 m are ramp.\n\nIt cost 240 million yuan.',
      ),
      ['bridge-1 120米=1 20米=2 | bridge-1 120 m=1 20 m=2', 'bridge-2 2.4亿元=1 | bridge-2 240 million=1'],
    );
  });

  it('leaves out callouts and pictures', () => {
    const callout = '<KeyFigure id="bridge-length" />';
    assert.deepEqual(rowsOf(`${callout}\n\n新桥全长120米。`, `${callout}\n\nThe bridge is 120 m long.`), [
      'bridge-1 120米=1 | bridge-1 120 m=1',
    ]);
  });

  it('is whole while a translator is still at work: what was split, merged or is missing stands beside what there is', () => {
    assert.deepEqual(
      rowsOf(
        '新桥全长120米，其中引桥20米，造价2.4亿元，工期3年。',
        'The new bridge is 120 m long, of which 20 m are ramp.\n\nIt cost 240 million yuan and took 3 years to build.',
      ),
      ['bridge-1 120米=1 20米=2 2.4亿元=3 3年=4 | bridge-1 120 m=1 20 m=2 + bridge-2 240 million=3 3=4'],
    );
    assert.deepEqual(rowsOf('新桥全长120米。\n\n> 好桥。', 'The bridge is 120 m long.'), [
      'bridge-1 120米=1 | bridge-1 120 m=1',
      'bridge-quote-1 | ',
    ]);
  });
});
