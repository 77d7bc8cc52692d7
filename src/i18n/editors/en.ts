import { unitNames } from '../../language/units.ts';
import { unitStrings } from '../unit-strings.ts';

/**
 * Every sentence that the check and the commands print, by rule (or command) and case. The keys and the places for
 * values are those of every other language. Parts of sentences are keys too: what they are called inside a sentence.
 * What an editor wrote stands in “ ”; paths, commands and marks to be copied stand as they are.
 */
export const en = {
  'locale.format': 'en-GB',

  // The last line of a report.
  'report.clean_one': '{{count}} file checked, no problem',
  'report.clean_other': '{{count}} files checked, no problem',
  'report.problems': '{{problems}} in {{faulty}}, {{checked}} checked',
  'count.problems_one': '{{count}} problem',
  'count.problems_other': '{{count}} problems',
  'count.files_one': '{{count}} file',
  'count.files_other': '{{count}} files',

  // The commands.
  'check.usage': `npm run check -- [options]
  --accept <file>   record that this translation is up to date with its original; may be repeated
  --fix             mend marks and spaces, never a word or a number
  --format <name>   {{formats, list(type: disjunction)}}
  --lang <code>     the language of messages: {{languages, list(type: disjunction)}}
  --watch           check again whenever a file is saved
  --help            this, and what every rule asks for`,
  'check.rules': 'The check asks for this:',
  'check.unknownFormat': '--format is {{formats, list(type: disjunction)}}',
  'check.unknownLanguage': '--lang is {{languages, list(type: disjunction)}}',
  'check.unknownOption': 'there is no option {{option}}',
  'check.optionWithoutValue': '{{option}} needs a value behind it',
  'check.notAnOption': '“{{argument}}” is no option: options begin with --',
  'check.mended_one': 'mended {{count}} place in {{path}}',
  'check.mended_other': 'mended {{count}} places in {{path}}',
  'check.again': 'checking',
  'accept.notTranslation': '--accept takes the file of a translated section, not {{file}}',
  'new.usage': 'say what: npm run new -- section <slug>',
  'new.badSlug': '“{{slug}}” is no slug: use lower-case letters a-z, digits and single hyphens, as in old-estate',
  'new.faultyStory': 'story.yaml has faults: run npm run check first',
  'new.slugTaken': 'there is a section “{{slug}}” already: give the new one another slug',
  'new.note':
    'The heading goes behind title:, the text here: a paragraph a line, an empty line between; then remove this line.',
  'new.listed': 'added {{slug}} to {{path}}',
  'command.wrote': 'wrote {{path}}',

  // What stands inside other sentences.
  'part.quoted': '“{{words}}”',
  'part.quotedWithValue': '“{{words}}” ({{value}})',
  'part.month': '“{{words}}” (month {{month}})',
  'remedy.didYouMean': 'did you mean “{{word}}”?',
  'remedy.correctOrRemove': 'correct or remove it',
  'remedy.use': 'use {{words, list(type: disjunction)}}',
  'remedy.useOneOfMany': 'use one of the {{count}} there, such as {{words, list}}',
  'remedy.addThere': 'add it there',
  'remedy.places': 'a paragraph is #<section>-<number>; another section has a page of its own, /<section>/',
  'kind.text': 'a text',
  'kind.number': 'a number',
  'kind.list': 'a list',
  'kind.map': 'a map of keys',
  'kind.figure': 'figure',
  'kind.photo': 'photo',
  'kind.term': 'term',
  'kind.section': 'section',
  'block.paragraph': 'the paragraph “{{start}}”',
  'block.heading': 'the heading “{{start}}”',
  'block.list': 'the list “{{start}}”',
  'block.quotation': 'the quotation “{{start}}”',
  'block.other': 'a block',
  'bound.exact': 'exact',
  'bound.atLeast': '“more than”',
  'bound.nearly': '“nearly”',
  'bound.about': '“about”',
  'bound.under': '“under”',
  'bound.atMost': '“at most”',
  'unit.percent': 'per cent',
  ...unitStrings(unitNames('en')),

  // Reading files.
  'file-missing.missing': 'this file is missing: create it',
  'file-encoding.notUtf8': 'this file is not UTF-8 text: save it again as UTF-8',
  'file-size.tooLarge': 'this file is larger than 1 MB: it holds something else than text, or several sections',
  'yaml-syntax.fullWidthColon': 'the colon behind a key is half-width, and a space follows: “title: …”',
  'yaml-syntax.noSpace': 'a space is missing behind this colon: “title: …”',
  'yaml-syntax.tab': 'a tab indents this line: use spaces',
  'yaml-syntax.dash': 'an item of a list begins with a hyphen: “- …”',
  'yaml-syntax.reference': 'a text that begins with * is taken for a reference: put it in quotation marks',
  'yaml-syntax.keyTwice': 'this key stands here twice: keep one',
  'yaml-syntax.colonInText': 'a text with a colon and a space in it needs quotation marks: title: "One: two"',
  'yaml-syntax.indentation':
    'this line is indented otherwise than its neighbours, or a bracket or quotation mark above it is not closed: indent by two spaces a level',
  'yaml-syntax.firstMark': 'a text may not begin with this mark: put it in quotation marks',
  'yaml-syntax.notClosed': 'a quotation mark or bracket is not closed: close it',
  'yaml-syntax.neither': 'this line is neither “key: …” nor “- …”: add the colon and its space, or the hyphen',
  'yaml-syntax.secondDocument': 'a line of --- may stand only around front matter: remove this one',
  'yaml-syntax.unreadable':
    'this is not written as YAML asks: check the indentation, the colon and its space, and the quotation marks',
  'unknown-key.inFile': 'there is no key “{{key}}”: {{remedy}}',
  'unknown-key.inField': 'there is no key “{{key}}” in “{{field}}”: {{remedy}}',
  'missing-key.inFile': '“{{key}}” is missing: add it',
  'missing-key.inField': '“{{key}}” is missing in “{{field}}”: add it',
  'wrong-value.expected': '“{{field}}”: {{expectation}}',
  'wrong-value.oneOf': '“{{field}}” must be {{values, list(type: disjunction)}}',
  'wrong-value.fieldKind': '“{{field}}” must be {{kind}}',
  'wrong-value.kind': 'this must be {{kind}}',
  'expectation.id': 'use lower-case letters a-z, digits and single hyphens, as in old-estate',
  'expectation.words': 'write words, without white space around them',
  'expectation.localeCode': 'use a language code such as zh, en or pt-br',
  'expectation.date': 'write a date as 2023-06-30',
  'expectation.url': 'write a whole address, with https://',
  'expectation.hero': 'give either drawing: and alt: in every language, or photo:',
  'expectation.unit':
    'give a measure ({{measures, list(type: disjunction)}}), or the counted noun in every language of the story',
  'expectation.notEmpty': 'list at least one',
  'expectation.notNegative': 'give a number that is not less than 0',
  'expectation.position': 'give a whole number, counted from 1',
  'expectation.other': 'correct this value',

  // Reading MDX.
  'mdx-syntax.termNotClosed': '<Term …> is not closed: write </Term> behind its words',
  'mdx-syntax.unknownTag': 'there is no component <{{name}}>: use Markdown',
  'mdx-syntax.componentNotClosed':
    '<{{name}} …> is not closed: write <{{name}} id="…" />, with a slash, on a line of its own',
  'mdx-syntax.closesNothing': 'this tag closes nothing: remove it, or write the opening <Term id="…"> before the words',
  'mdx-syntax.htmlNote': 'a note to colleagues is written {/* … */}, on a line of its own, not <!-- … -->',
  'mdx-syntax.bareLink': 'a link is written [words](https://…), not <https://…>',
  'mdx-syntax.curlyQuotes': 'the id stands in straight quotation marks, id="…", not in {{mark}}',
  'mdx-syntax.noQuotes': 'the id stands in quotation marks: id="…"',
  'mdx-syntax.quoteNotClosed': 'the quotation mark of the id is not closed: id="…"',
  'mdx-syntax.brace': '{ begins a program: write it as &#123; in prose',
  'mdx-syntax.import':
    'a paragraph may not begin with import or export, which are words of a program: put another word first',
  'mdx-syntax.tagNotEnded': 'this tag has no end: write > behind it, or &lt; for a < in prose',
  'mdx-syntax.lessThan': '< before “{{next}}” begins a tag: write it as &lt; in prose',
  'mdx-syntax.tooDeep': 'this stands in too many quotations, lists or brackets inside each other: write it as prose',
  'mdx-syntax.unreadable': 'this cannot be read: close every tag, and write < and { in prose as &lt; and &#123;',

  // What each rule asks for.
  'locale-missing.demands':
    'Every section of story.yaml has one file in every language, and every file belongs to a section.',
  'unknown-id.demands': 'Every id that a text or a record refers to exists.',
  'duplicate-id.demands': 'No two sections, figures or terms share an id, and no section is called like a language.',
  'mdx-plain.demands':
    'A section is Markdown with the known components, each with an id in quotation marks: no program, no HTML.',
  'link-dead.demands':
    'A link inside the site leads to a page and a place that exist; a link out of it is a whole address.',
  'photo-complete.demands':
    'Every photo record has its picture beside it: a JPEG for kind photo, a plain SVG drawing for kind illustration.',
  'same-blocks.demands':
    'A section has the same paragraphs, headings, lists, callouts and pictures in every language, in the same order.',
  'translation-stale.demands': 'A paragraph of the original has not changed since its translation was last accepted.',
  'same-numbers.demands':
    'Every number of a text stands with the same value in its other languages: 2662万 is 26.62 million.',
  'same-bounds.demands':
    'A number is bounded the same way in every language: 4000余 is more than 4,000, 近20万 is nearly 200,000.',
  'same-units.demands':
    'A number is measured in the same unit in every language; whoever converts the unit converts the value too.',
  'figure-in-text.demands':
    'Every figure stands in the text of its section, in every language, with its value, bound and unit.',
  'figure-sum.demands': 'Parts of a whole are counted in its unit and do not add up to more than it.',
  'term-rendering.demands':
    'A glossary term that a paragraph uses stands in its other languages in a wording of the glossary.',
  'name-rendering.demands':
    'A person, place or office of names.yaml stands in every language under a name of that list.',
  'zh-typography.demands':
    'Chinese is set as newspapers set it: full-width marks in pairs, no spaces, no broken lines, sentences that end.',
  'en-typography.demands': 'English is set with curly quotation marks, en dashes, single spaces, and its own marks.',
  'spelling.demands':
    'English words are spelt as in Britain; names stand in names.yaml, other words of the story’s own in words.en.txt.',
  'stray-language.demands': 'A text is in its own language, without invisible control characters.',
} as const;
