import type { TraditionalRegion } from '../language/zh/write-traditional.ts';
import { zhHant } from './dictionaries/zh-hant.ts';
import type { Dictionary } from './messages.ts';

/** The strings of an edition in traditional characters that is made from a simplified one. */
export function derivedDictionary(locale: string, region: TraditionalRegion): Dictionary {
  const [tag = locale] = Intl.getCanonicalLocales(locale);
  return { ...zhHant, 'locale.tag': tag, 'locale.format': `zh-Hant-${region.toUpperCase()}` };
}

/** The strings of a simplified edition that has a traditional one beside it: 中文 would be both. */
export function besideTraditional(simplified: Dictionary): Dictionary {
  return {
    ...simplified,
    'locale.name': '简体',
    'languageSwitch.page': '阅读本页简体中文版',
  };
}
