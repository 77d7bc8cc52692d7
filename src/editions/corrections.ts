import { formatDate } from '../i18n/format-date.ts';
import { correctionId } from '../story/fragment-ids.ts';
import type { Edition } from './edition.ts';
import { inLocale } from './in-locale.ts';

/** A correction in one language, ready to be shown. */
export interface Correction {
  /** Counted from 1 through the story. */
  number: number;
  /** Id of its entry at the end of a page. */
  id: string;
  section: string;
  /** YYYY-MM-DD. */
  day: string;
  /** What stands at the paragraph. */
  mark: string;
  /** What stands at the end. */
  text: string;
}

/** The corrections of the story in one language, or of one section of it, in the order of story.yaml. */
export function correctionsOf({ facts, translate, locale }: Edition, section?: string): Correction[] {
  return (facts.corrections ?? [])
    .map((correction, index) => {
      const date = formatDate(correction.date, translate);
      return {
        number: index + 1,
        id: correctionId(index + 1),
        section: correction.section,
        day: correction.date,
        mark: translate('correction.mark', { date }),
        text: translate('correction.text', {
          date,
          wrong: inLocale(correction.wrong, locale),
          right: inLocale(correction.right, locale),
        }),
      };
    })
    .filter((correction) => section === undefined || correction.section === section);
}
