import { calloutCodes, type CalloutCode } from '../language/units.ts';

/** The key of a unit's name. */
export type UnitKey = `unit.${CalloutCode}`;

const unitNotes = Object.fromEntries(
  calloutCodes.map((code) => [`unit.${code}`, 'Unit behind a number, plural']),
) as Record<UnitKey, string>;

/** What the published data says of a figure; each has a heading in the table and an explanation on the page. */
export const figureFields = [
  'id',
  'section',
  'value',
  'bound',
  'unit',
  'label',
  'partOf',
  'sentence',
  'address',
] as const;

/** One of them. */
export type FigureField = (typeof figureFields)[number];

const fieldNotes = Object.fromEntries(
  figureFields.flatMap((field) => [
    [`figures.column.${field}`, `In the table, the heading of “${field}”: one or two words`],
    [`figures.field.${field}`, `What “${field}” holds`],
  ]),
) as Record<`figures.${'column' | 'field'}.${FigureField}`, string>;

/**
 * Every string of the interface: its key, named by the place it stands in, and a note for whoever translates it.
 * `{{…}}` are values put in at build time. A dictionary has exactly these keys.
 */
export const messageNotes = {
  'locale.name': 'The language in its own language, as the switch shows it: 中文, English',
  'locale.tag': 'BCP 47 tag for <html lang>, with the script where it matters: zh-Hans, en',
  'locale.format': 'BCP 47 tag for dates, numbers and lists: zh-Hans-CN, en-GB',

  'site.skipToContent': 'First link of every page, for the keyboard',
  'site.top': 'Link at the foot of a page, back to its head',
  'contents.label': 'Button that opens the table of contents, and its name for a screen reader',
  'languageSwitch.page': 'What the switch to this language does on a page',
  'languageSwitch.section':
    'Behind the name of the language at a section, where the switch leads; {{number}} counts the sections',

  'byline.reporter': 'Reporters; {{names}}',
  'byline.correspondent': 'Correspondents, who supply a newspaper without being on its staff; {{names}}',
  'byline.photographer': 'Photographers; {{names}}',
  'byline.translator': 'Translators; {{names}}',
  'byline.listType': 'How names are listed, one of: conjunction (A and B), unit (A B)',
  'story.published': 'Date line; {{date}}',
  'story.publishedUnknown': 'In place of the date line where the source gives no date',
  'story.source': 'Where the story first appeared; {{name}}',
  'story.illustrated': 'At the foot, where drawings stand in for photographs',
  'story.sections': 'Over the list of sections',
  'story.whole': 'Link from a section to the whole story',
  'section.position': 'Small line over a section page: {{number}} of {{total}}',
  'pager.label': 'Name of the previous/next navigation',
  'pager.previous': 'Over the title of the previous section',
  'pager.next': 'Over the title of the next section',

  'figure.source': 'Link from a callout to the sentence that reports its number',
  'figures.title': 'Heading of the list of all figures, and the links to it',
  'figures.intro': 'Below it: what the list is, and where its links lead',
  'figures.csv': 'Link to the list as a table in a file',
  'figures.json': 'Link to the list as data for programs, in all languages',
  'figures.schema': 'Link to the formal description of the data (a JSON Schema)',
  'figures.address': 'For a screen reader: link of a figure to itself, to be copied and shared',
  'figures.files': 'Heading of what the files hold',
  'figures.filesNote': 'Below it: the names are those of the data; those of the table stand beside them',
  ...fieldNotes,
  'figures.exact': 'In the table, of a number as it is',
  'figures.moreThan': 'In the table, of a lower bound',
  'figures.nearly': 'In the table, of an upper bound, close',
  'conversion.about': 'Money in another currency, rounded; {{amount}}',
  'conversion.rate': 'Its rate, behind the amount; {{amount}}, {{rate}}, {{date}}',
  'place.title': 'Before the sentence that says where the story plays, with its colon',
  'place.map': 'Link that opens the place in the reader’s own map application; {{name}}',
  'chart.part': 'Table head: the part',
  'chart.amount': 'Table head: its amount',
  'chart.share': 'Table head: its share of the whole',
  'chart.whole': 'Table row: the whole',

  'photo.illustration': 'Mark before the caption and the alternative text of a drawing, with its punctuation',
  'photo.credit': 'Behind a caption; {{credit}}',
  'poster.save': 'Link on a section’s page to its picture, for phones to keep and send on',
  'poster.saveStory': 'Below it: link to the picture of the whole story',
  'poster.scan': 'On such a picture, beside the code of the page: read on by scanning it',
  'plainText.link': 'Link at the foot to the whole story as plain text',
  'correction.title': 'Heading of the corrections, at the end',
  'correction.mark': 'At a paragraph that was corrected, and link to the correction; {{date}}',
  'correction.text': 'A correction: {{date}}, then two sentences, {{wrong}} and {{right}}',
  'reader.continue': 'Link at the foot of the screen, on a later day: to where the reader stopped',
  'reader.close': 'Name of a button ✕ that closes something',
  'reader.failed': 'Line at the foot of the screen: what a reader asked for could not be loaded',
  'reader.settings': 'Name of the button (Aa) that opens the settings for reading',
  'reader.size': 'Over the five steps of the size of the text',
  'reader.smaller': 'Button: the text one step smaller',
  'reader.larger': 'Button: the text one step larger',
  'reader.spacing': 'Over the choice of the space between lines',
  'reader.spacing.normal': 'Space between lines: as it is set',
  'reader.spacing.wide': 'Space between lines: wider',
  'reader.theme': 'Over the choice of colours',
  'reader.theme.system': 'Colours: as the device is set',
  'reader.theme.day': 'Colours: light',
  'reader.theme.night': 'Colours: dark',
  'reader.large': 'Button: large print for readers with weak eyes; in China 大字版',
  'reader.standard': 'Button: back from large print',
  'reader.saved':
    'At the foot of the screen, on a page that comes from the device and not from the network; {{date}} is a day and a time',
  'reader.share': 'Button: sends the page to others',
  'reader.shareParagraph': 'Button at a selection: sends the address of its paragraph to others',
  'reader.copied': 'Said once the address of the page has been copied',
  'reader.poster': 'Link to the picture of the page that is made for sending on',
  'reader.phone': 'On a desk: button, and then over a QR code, to go on reading on the phone',
  'reader.listen': 'Button, short: has the story read aloud by the voice of the device',
  'listen.label': 'Name of the controls at the foot of the screen while the story is read aloud',
  'listen.play': 'Button: reads on',
  'listen.pause': 'Button: stops reading for now',
  'listen.previous': 'Button: back to the paragraph before',
  'listen.next': 'Button: on to the next paragraph',
  'listen.speed': 'Button: changes how fast is read; a number such as 1.25× follows',
  'listen.close': 'Button: ends the reading aloud',

  'print.scan': 'At the end of a printed page, over its address and beside a code of it for phones',
  'print.edition':
    'At the end of a printed page: which version of the story it is; {{id}} is made of digits and letters',
  'glossary.title': 'Heading of the explained terms',
  'glossary.back': 'Behind an explanation, for a screen reader: link back to the paragraph that uses the term',
  'sideBySide.title': 'Title of the page that sets two languages side by side, and link to it',
  'sideBySide.titlePinyin': 'Title of the same page with pinyin over the Chinese',
  'sideBySide.withPinyin': 'Link from the first of these pages to the second',
  'sideBySide.withoutPinyin': 'Link back',
  'sideBySide.show': 'Over the choice of one language or both',
  'sideBySide.both': 'The choice of both; the others are the names of the languages',
  'sideBySide.paragraph': 'Address of a paragraph, for a screen reader; {{number}} counts those of its section',
  'sideBySide.back': 'Behind a paragraph, for a screen reader: link to its place in the story',
  'notFound.title': 'Heading of the page for addresses that lead nowhere',
  'notFound.text': 'What to do there',

  'amount.exact': 'An amount; {{number}} and {{unit}}',
  'amount.moreThan': 'A lower bound; {{number}} and {{unit}}',
  'amount.nearly': 'An upper bound, close; {{number}} and {{unit}}',
  'amount.percentMoreThan': 'A lower bound that is a percentage; {{number}} has its sign',
  'amount.exactShort': '{{number}} on a callout',
  'amount.moreThanShort': 'A lower bound on a callout; {{number}}',
  'amount.nearlyShort': 'An upper bound, close, on a callout; {{number}}',
  ...unitNotes,
} as const;

/** The strings whose keys begin with a word and a point, by the rest of their key. */
export type WordsOf<Prefix extends string> = {
  readonly [Key in MessageKey as Key extends `${Prefix}.${infer Name}` ? Name : never]: string;
};

/** The key of an interface string. */
export type MessageKey = keyof typeof messageNotes;

/** All interface strings of one locale; a missing or surplus key fails type checking. */
export type Dictionary = Record<MessageKey, string>;
