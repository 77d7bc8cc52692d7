import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dictionaries } from '../../i18n/dictionaries.ts';
import { head, type Problem } from '../../source/problem.ts';
import { displayPath } from '../../source/read-text.ts';
import { madeFromName } from '../made-from.ts';
import type { Rule } from '../rule.ts';

/** Names that no section file can have by mistake: notes of the operating system or an editor. */
const ignored = /^(\.|~)|~$/;

export const localeMissing: Rule = {
  id: 'locale-missing',
  check({ folder, locales, facts, sections, dictionaries: brought }) {
    const problems: Problem[] = [];
    for (const [index, locale] of locales.entries()) {
      if (Object.hasOwn(dictionaries, locale) || brought.has(locale)) continue;
      problems.push({
        path: facts.path,
        ...facts.placeOf(['locales', index]),
        rule: 'locale-missing',
        message: {
          en: `the site has no interface words in “${locale}”: put ui.${locale}.yaml beside this file`,
          zh: `网站没有“${locale}”的界面文字：请在本文件旁放一个 ui.${locale}.yaml`,
        },
      });
    }
    if (!facts.data) return problems;
    const { lead, sections: slugs } = facts.data;
    const expected = new Set<string>();

    const places = [
      ...(lead ? [{ slug: lead, place: facts.placeOf(['lead']) }] : []),
      ...slugs.map((slug, index) => ({ slug, place: facts.placeOf(['sections', index]) })),
    ];
    for (const { slug, place } of places) {
      for (const locale of locales) {
        const name = `${slug}.${locale}.mdx`;
        expected.add(name);
        if (locale !== locales[0]) expected.add(madeFromName(slug, locale));
        if (sections.some((section) => section.slug === slug && section.locale === locale)) continue;
        problems.push({
          path: facts.path,
          ...place,
          rule: 'locale-missing',
          message: {
            en: `section “${slug}” has no ${locale} file: write ${displayPath(join(folder, 'sections', name))}`,
            zh: `“${slug}”这一节缺少 ${locale} 文件：请写 ${displayPath(join(folder, 'sections', name))}`,
          },
        });
      }
    }

    const sectionFolder = join(folder, 'sections');
    for (const name of existsSync(sectionFolder) ? readdirSync(sectionFolder) : []) {
      if (expected.has(name) || ignored.test(name)) continue;
      problems.push({
        path: displayPath(join(sectionFolder, name)),
        ...head,
        rule: 'locale-missing',
        message: {
          en: `no section and language of story.yaml goes with this file: list its slug under sections:, rename it to <slug>.<language>.mdx, or remove it`,
          zh: `story.yaml 里没有与此文件对应的节和语种：请把它列入 sections:，或改名为 <节名>.<语种>.mdx，或删去`,
        },
      });
    }
    return problems;
  },
  samples: {
    bad: { 'sections/bridge.en.mdx': null },
    good: { 'sections/.DS_Store': 'left by an operating system' },
  },
};
