import type { RuleId } from '../../src/check/rule.ts';
import type { Samples } from './sample.ts';
import { allowance } from './samples/allowance.ts';
import { derivedEdition } from './samples/derived-edition.ts';
import { duplicateId } from './samples/duplicate-id.ts';
import { enTypography } from './samples/en-typography.ts';
import { figureInText } from './samples/figure-in-text.ts';
import { figureSum } from './samples/figure-sum.ts';
import { linkDead } from './samples/link-dead.ts';
import { localeMissing } from './samples/locale-missing.ts';
import { mdxPlain } from './samples/mdx-plain.ts';
import { nameRendering } from './samples/name-rendering.ts';
import { photoComplete } from './samples/photo-complete.ts';
import { pinyinFits } from './samples/pinyin-fits.ts';
import { reading } from './samples/reading.ts';
import { sameBlocks } from './samples/same-blocks.ts';
import { sameBounds } from './samples/same-bounds.ts';
import { sameNumbers } from './samples/same-numbers.ts';
import { sameUnits } from './samples/same-units.ts';
import { spelling } from './samples/spelling.ts';
import { strayLanguage } from './samples/stray-language.ts';
import { termRendering } from './samples/term-rendering.ts';
import { translationStale } from './samples/translation-stale.ts';
import { unknownId } from './samples/unknown-id.ts';
import { zhTypography } from './samples/zh-typography.ts';

/** The samples of every rule. */
export const ruleSamples: Readonly<Record<RuleId, Samples>> = {
  'derived-edition': derivedEdition,
  'duplicate-id': duplicateId,
  'en-typography': enTypography,
  'figure-in-text': figureInText,
  'figure-sum': figureSum,
  'link-dead': linkDead,
  'locale-missing': localeMissing,
  'mdx-plain': mdxPlain,
  'name-rendering': nameRendering,
  'photo-complete': photoComplete,
  'pinyin-fits': pinyinFits,
  'same-blocks': sameBlocks,
  'same-bounds': sameBounds,
  'same-numbers': sameNumbers,
  'same-units': sameUnits,
  spelling,
  'stray-language': strayLanguage,
  'term-rendering': termRendering,
  'translation-stale': translationStale,
  'unknown-id': unknownId,
  'zh-typography': zhTypography,
};

/** The samples of what is found besides: while files are read, and in comments that allow something. */
export const otherSamples: Readonly<Record<'reading' | 'allowance', Samples>> = { reading, allowance };
