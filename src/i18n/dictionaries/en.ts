import { calloutNames } from '../../language/units.ts';
import type { Dictionary } from '../messages.ts';
import { unitStrings } from '../unit-strings.ts';

export const en = {
  'locale.name': 'English',
  'locale.tag': 'en',
  'locale.format': 'en-GB',

  'site.skipToContent': 'Skip to the story',
  'site.top': 'Back to the top',
  'contents.label': 'Contents',
  'languageSwitch.page': 'Read this page in English',
  'languageSwitch.section': 'Read section {{number}} in English',

  'byline.reporter': 'By {{names}}',
  'byline.correspondent': 'Correspondent: {{names}}',
  'byline.photographer': 'Photographs by {{names}}',
  'byline.translator': 'Translated by {{names}}',
  'byline.listType': 'conjunction',
  'story.published': '{{date}}',
  'story.publishedUnknown': 'No publication date is given.',
  'story.source': 'Source: {{name}}',
  'story.illustrated': 'Pictures marked ‘Illustration’ were drawn for this site.',
  'story.sections': 'In this story',
  'story.whole': 'Read the whole story',
  'section.position': 'Section {{number}} of {{total}}',
  'pager.label': 'Previous and next section',
  'pager.previous': 'Previous',
  'pager.next': 'Next',

  'figure.source': 'In the text',
  'chart.part': 'Part',
  'chart.amount': 'Amount',
  'chart.share': 'Share',
  'chart.whole': 'Total',

  'photo.illustration': 'Illustration: ',
  'photo.credit': 'Photograph: {{credit}}',
  'correction.title': 'Corrections',
  'correction.mark': 'Corrected on {{date}}',
  'correction.text': '{{date}}: {{wrong}} {{right}}',
  'glossary.title': 'Terms explained',
  'glossary.back': 'Back to the text',
  'notFound.title': 'Page not found',
  'notFound.text': 'The address may be wrong, or the page has moved. Start here instead:',

  'amount.exact': '{{number}} {{unit}}',
  'amount.moreThan': 'more than {{number}} {{unit}}',
  'amount.nearly': 'nearly {{number}} {{unit}}',
  'amount.percentMoreThan': 'more than {{number}}',
  'amount.exactShort': '{{number}}',
  'amount.moreThanShort': '{{number}}+',
  'amount.nearlyShort': 'nearly {{number}}',
  ...unitStrings(calloutNames('en')),
} satisfies Dictionary;
