import type { TraditionalRegion } from '../language/zh/write-traditional.ts';
import { zhHant } from './dictionaries/zh-hant.ts';
import type { Dictionary } from './messages.ts';

/** What tells two traditional editions of a story apart. */
const regionNames = { tw: '繁體（台灣）', hk: '繁體（香港）' } as const satisfies Record<TraditionalRegion, string>;

/** The strings of an edition in traditional characters that is made from a simplified one; `isOnly` where no other is. */
export function derivedDictionary(locale: string, region: TraditionalRegion, isOnly: boolean): Dictionary {
  const [tag = locale] = Intl.getCanonicalLocales(locale);
  const name = isOnly ? zhHant['locale.name'] : regionNames[region];
  return { ...zhHant, 'locale.name': name, 'locale.tag': tag, 'locale.format': `zh-Hant-${region.toUpperCase()}` };
}

/** The strings of a simplified edition that has a traditional one beside it: 中文 would be both. */
export function besideTraditional(simplified: Dictionary): Dictionary {
  return {
    ...simplified,
    'locale.name': '简体',
    'languageSwitch.page': '本页简体中文版',
  };
}
