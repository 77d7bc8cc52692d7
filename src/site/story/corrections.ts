import { formatDate } from '../../i18n/format-date.ts';
import { correctionId } from '../../story/fragment-ids.ts';
import { facts, inLocale } from './story-facts.ts';
import { translatorOf } from './translator.ts';

/** A correction in one language, ready to draw. */
export interface Correction {
  /** Id of its entry at the end of a page. */
  id: string;
  section: string;
  paragraph: number;
  /** YYYY-MM-DD. */
  day: string;
  /** What stands at the paragraph. */
  mark: string;
  /** What stands at the end. */
  text: string;
}

/** The corrections of the story in one language, or of one section of it, in the order of story.yaml. */
export function correctionsOf(locale: string, section?: string): Correction[] {
  const translate = translatorOf(locale);
  return (facts.corrections ?? [])
    .map((correction, index) => {
      const date = formatDate(correction.date, translate);
      return {
        id: correctionId(index + 1),
        section: correction.section,
        paragraph: correction.paragraph,
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
