import type { Rule } from './rule.ts';
import { derivedEdition } from './rules/derived-edition.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { enTypography } from './rules/en-typography.ts';
import { figureInText } from './rules/figure-in-text.ts';
import { figureSum } from './rules/figure-sum.ts';
import { linkDead } from './rules/link-dead.ts';
import { localeMissing } from './rules/locale-missing.ts';
import { mdxPlain } from './rules/mdx-plain.ts';
import { nameRendering } from './rules/name-rendering.ts';
import { photoComplete } from './rules/photo-complete.ts';
import { pinyinFits } from './rules/pinyin-fits.ts';
import { sameBlocks } from './rules/same-blocks.ts';
import { sameBounds } from './rules/same-bounds.ts';
import { sameNumbers } from './rules/same-numbers.ts';
import { sameUnits } from './rules/same-units.ts';
import { spelling } from './rules/spelling.ts';
import { strayLanguage } from './rules/stray-language.ts';
import { termRendering } from './rules/term-rendering.ts';
import { translationStale } from './rules/translation-stale.ts';
import { unknownId } from './rules/unknown-id.ts';
import { zhTypography } from './rules/zh-typography.ts';

/** Every rule, in the order in which docs/editors.md explains them. */
export const rules: readonly Rule[] = [
  localeMissing,
  derivedEdition,
  unknownId,
  duplicateId,
  mdxPlain,
  linkDead,
  photoComplete,
  sameBlocks,
  translationStale,
  sameNumbers,
  sameBounds,
  sameUnits,
  figureInText,
  figureSum,
  termRendering,
  nameRendering,
  pinyinFits,
  zhTypography,
  enTypography,
  spelling,
  strayLanguage,
];
