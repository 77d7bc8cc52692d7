import type { Translate } from './create-translator.ts';

/** A day such as 2023-06-30 in words: 2023年6月30日, 30 June 2023. */
export function formatDate(day: string, translate: Translate): string {
  return new Intl.DateTimeFormat(translate('locale.format'), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
