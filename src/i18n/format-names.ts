import type { Translate } from './create-translator.ts';

/** Names in a row, as the language lists them: 国晓宁 李军; Guo Xiaoning and Li Jun. */
export function formatNames(names: readonly string[], translate: Translate): string {
  const type = translate('byline.listType') === 'unit' ? 'unit' : 'conjunction';
  const parts = new Intl.ListFormat(translate('locale.format'), { type }).formatToParts(names);
  // Chinese unit lists join without a sign; a byline sets names apart by a space.
  return parts
    .map((part, index) =>
      part.type === 'element' && parts[index - 1]?.type === 'element' ? ` ${part.value}` : part.value,
    )
    .join('');
}
