import { message, type Message } from '../../i18n/editors/message.ts';
import type { Figure } from '../../schema/figure.ts';
import type { Problem } from '../../source/problem.ts';
import { recordIndex } from '../../source/read-yaml.ts';
import type { CheckedStory } from '../../story/build-story.ts';
import type { Rule } from '../rule.ts';

const rule = 'figure-sum';

export const figureSum: Rule = {
  id: rule,
  check(story) {
    return [...story.figures.flatMap((figure) => figureFaults(figure, story)), ...emptyCharts(story)];
  },
};

function figureFaults(whole: Figure, { figures, source }: CheckedStory): Problem[] {
  const problem = (field: string, message: Message): Problem => ({
    path: source.figures.path,
    ...source.figures.placeOf([recordIndex(source.figures, whole.id), field]),
    rule,
    message,
  });
  const { id, value, unit } = whole;
  if (isPartOfItself(whole, figures)) return [problem('partOf', message('figure-sum.itself', { id }))];
  const parts = figures.filter(({ partOf }) => partOf === id);
  if (parts.some((part) => JSON.stringify(part.unit) !== JSON.stringify(unit)))
    return [problem('unit', message('figure-sum.unit', { id }))];
  // Rounded, since 0.1 + 0.2 is more than 0.3 in binary.
  const sum = Number(parts.reduce((total, part) => total + part.value, 0).toPrecision(12));
  return sum > value ? [problem('value', message('figure-sum.sum', { id, sum, whole: value }))] : [];
}

/** Whether the wholes of a figure, one in the other, lead back to it. */
function isPartOfItself({ id, partOf }: Figure, figures: readonly Figure[]): boolean {
  const above = new Set<string>();
  for (let next = partOf; next !== undefined && !above.has(next);) {
    if (next === id) return true;
    above.add(next);
    const whole = next;
    next = figures.find((figure) => figure.id === whole)?.partOf;
  }
  return false;
}

/** Charts of a whole that has no parts. */
function emptyCharts({ sections, figures }: CheckedStory): Problem[] {
  return sections.flatMap(({ path, components }) =>
    components
      .filter(({ name, id }) => name === 'PartOfWhole' && figures.some((figure) => figure.id === id))
      .filter(({ id }) => !figures.some(({ partOf }) => partOf === id))
      .map(({ id, line, column }) => ({ path, line, column, rule, message: message('figure-sum.noParts', { id }) })),
  );
}
