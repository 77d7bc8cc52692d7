import { message } from '../../i18n/editors/message.ts';
import type { Problem } from '../../source/problem.ts';
import type { YamlPath, YamlSource } from '../../source/read-yaml.ts';
import type { Rule } from '../rule.ts';

export const duplicateId: Rule = {
  id: 'duplicate-id',
  check({ source: { facts, figures, terms } }) {
    const problems: Problem[] = [];
    const demandUnique = (source: YamlSource<unknown>, ids: { id: string; at: YamlPath }[]) => {
      const first = new Map<string, number>();
      for (const { id, at } of ids) {
        const line = first.get(id);
        const place = source.placeOf(at);
        if (line === undefined) first.set(id, place.line);
        else {
          problems.push({
            path: source.path,
            ...place,
            rule: 'duplicate-id',
            message: message('duplicate-id.used', { id, line }),
          });
        }
      }
    };

    if (facts.data) {
      const { lead, sections, locales } = facts.data;
      demandUnique(facts, [
        ...locales.map((id, index) => ({ id, at: ['locales', index] })),
        ...(lead ? [{ id: lead, at: ['lead'] }] : []),
        ...sections.map((id, index) => ({ id, at: ['sections', index] })),
      ]);
    }
    for (const source of [figures, terms]) {
      const items: unknown[] = Array.isArray(source.raw) ? source.raw : [];
      demandUnique(
        source,
        items.flatMap((item, index) => {
          const { id } = (item ?? {}) as { id?: unknown };
          return typeof id === 'string' ? { id, at: [index, 'id'] } : [];
        }),
      );
    }
    return problems;
  },
};
