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
  'report.advice': 'advice: {{sentence}}',
  'report.withAdvice_one': '{{summary}}, {{count}} piece of advice',
  'report.withAdvice_other': '{{summary}}, {{count}} pieces of advice',
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
  --pairs <file>    check this table instead: two columns with a tab between, Chinese and English; may be repeated
  --strict          let advice stop the build as well
  --verbose         also list the files that are not read
  --watch           check again whenever a file is saved
  --help            this, and what every rule asks for`,
  'check.rules': 'The check asks for this:',
  'check.noTable': '--pairs takes a table of two columns; there is no file {{path}}',
  'check.unknownFormat': '--format is {{formats, list(type: disjunction)}}',
  'check.unknownLanguage': '--lang is {{languages, list(type: disjunction)}}',
  'check.mended_one': 'mended {{count}} place in {{path}}',
  'check.mended_other': 'mended {{count}} places in {{path}}',
  'check.again': 'checking',
  'check.leftovers': 'not read, as left behind by a program: {{paths, list}}',
  'accept.notTranslation': '--accept takes the file of a translated section, not {{file}}',
  'new.usage': 'say what: npm run new -- section <slug>',
  'new.badSlug': '“{{slug}}” is no slug: use lower-case letters a-z, digits and single hyphens, as in old-estate',
  'new.faultyStory': 'story.yaml has faults: run npm run check first',
  'new.slugTaken': 'there is a section “{{slug}}” already: give the new one another slug',
  'new.note':
    'The heading goes behind title:, the text here: a paragraph a line, an empty line between; then remove this line.',
  'new.listed': 'added {{slug}} to {{path}}',
  'proof.usage': `npm run proof -- <file> [options]
  <file>            where the proof goes: .pdf to print it, .html to look at it
  --lang <code>     the language of the sheet's own words: {{languages, list(type: disjunction)}}
  --locale <code>   the translation beside the original`,
  'proof.noFile': 'say where the proof goes: a file that ends in .pdf or .html',
  'proof.unknownLocale': '--locale is a translation of the story ({{locales, list}}), not “{{code}}”',
  'proof.insideStory': '{{path}} lies in the folder of the story: write the proof to another one',
  'proof.noBrowser':
    'there is no Chromium, Chrome or Edge to print with: install one, set CHROMIUM_PATH, or write a .html and print that',
  'proof.notPrinted': '{{browser}} has printed nothing: set CHROMIUM_PATH to another, or write a .html and print that',
  'import.usage': `npm run import -- <document.docx> [options]
  --lang <code>     the language of the document; without it, the first of the story that is written as the document is
  --new <folder>    begin a new story in this folder instead of adding to the one there is`,
  'import.noFile': 'there is no document {{path}}',
  'import.folderTaken': 'there are files in {{folder}}: name a new or an empty folder, so that none of them is lost',
  'import.badLanguage': '--lang is a code of a language such as zh or en, not “{{code}}”',
  'import.encrypted':
    '{{name}} has a password: open it in Word or WPS, remove the password, save it and import it again',
  'import.oldFormat':
    '{{name}} is a document of the old kind (.doc, .wps): open it in Word, WPS or LibreOffice, save it as .docx and import that',
  'import.notDocx': '{{name}} is no Word document: save it as .docx in the program it was written in and import that',
  'import.broken':
    '{{name}} is damaged and cannot be read to its end: open it in Word, WPS or LibreOffice, save it again as .docx, or ask for it anew',
  'import.empty': '{{name}} has no words in it',
  'import.tooLarge':
    '{{name}} is larger than a document of news is (50 MB, or 200 MB unpacked): make its pictures smaller (Word: Compress Pictures) and import it again',
  'import.otherLanguage':
    '{{name}} is in none of the languages of the story ({{locales, list}}): name it with --lang, or first list it under locales: in story.yaml',
  'import.title': 'taken for the headline, which belongs into story.yaml: {{words, list}}',
  'import.deck': 'taken for the line under the headline, which belongs into story.yaml (deck:): {{words, list}}',
  'import.byline': 'not in the text, since it belongs into story.yaml (byline:, published:, source:): {{words, list}}',
  'import.typedHeading': 'taken for headings, though no style says so ({{number}}): {{words, list}}',
  'import.paired': 'put beside the sections that wait for this language, in their order ({{number}}): {{words, list}}',
  'import.photo': 'pictures with a caption; describe each behind alt: ({{number}}): {{words, list}}',
  'import.noCaption': 'pictures without a caption; write it and alt: ({{number}}), near {{words, list}}',
  'import.photoThere':
    'pictures that the story has already; their records stay as they are, add this caption there ({{number}}): {{words, list}}',
  'import.label': 'taken away before captions ({{number}}): {{words, list}}',
  'import.credit': 'who took the picture stands behind credit: now, out of the caption ({{number}}): {{words, list}}',
  'import.pictureConverted': 'pictures made into JPEG ({{number}}), near {{words, list}}',
  'import.pictureNotRead':
    'pictures left out, since they are drawings of Windows (EMF, WMF) or of another form that cannot be read ({{number}}): save them as JPEG; near {{words, list}}',
  'import.pictureTooLarge': 'pictures left out, since they are larger than 20 MB ({{number}}), near {{words, list}}',
  'import.pictureMissing':
    'pictures that the document only points to, and does not hold ({{number}}), near {{words, list}}',
  'import.drawing': 'charts and diagrams left out ({{number}}): {{words, list}}',
  'import.formula': 'formulas left out ({{number}}): {{words, list}}',
  'import.lost': 'words that could not be read, and are missing ({{number}}): {{words, list}}',
  'import.margin': 'headers and footers of pages left out ({{number}}): {{words, list}}',
  'import.contents': 'lines of a table of contents left out ({{number}}): {{words, list}}',
  'import.inserted': 'tracked insertions taken as accepted ({{number}}): {{words, list}}',
  'import.deleted': 'tracked deletions left out ({{number}}): {{words, list}}',
  'import.comment': 'comments kept as notes to colleagues, which readers do not see ({{number}}): {{words, list}}',
  'import.footnote': 'footnotes kept as notes to colleagues, which readers do not see ({{number}}): {{words, list}}',
  'import.commentAside': 'comment: {{words}}',
  'import.footnoteAside': 'footnote: {{words}}',
  'import.textBox': 'text boxes, put behind the paragraph they hang on ({{number}}): {{words, list}}',
  'import.table': 'tables made into lists, an item a row ({{number}}): {{words, list}}',
  'import.layoutTable': 'tables that only place things taken apart ({{number}}): {{words, list}}',
  'import.numbered':
    'paragraphs that Word numbers are a list now, since the numbers are not in the text ({{number}}): {{words, list}}',
  'import.link': 'links that do not lead to the web are plain words now ({{number}}): {{words, list}}',
  'import.italic': 'italics dropped ({{number}}): {{words, list}}',
  'import.bold': 'bold dropped, of whole paragraphs or where Markdown cannot set it ({{number}}): {{words, list}}',
  'import.split': 'lines broken inside a paragraph are paragraphs now ({{number}}): {{words, list}}',
  'import.joined': 'lines broken inside a sentence are joined again ({{number}}): {{words, list}}',
  'import.spaces': 'spaces between Chinese characters removed ({{number}}): {{words, list}}',
  'import.fullWidth': 'full-width digits and letters made half-width ({{number}}): {{words, list}}',
  'import.beside':
    '{{path}} is there already and was not touched; the new text is {{beside}}: compare them, take over what you want, then delete it',
  'import.unchanged': '{{path}} is there already and says the same',
  'import.next': 'Now read the texts, fill in what is empty, and run npm run check.',
  'command.wrote': 'wrote {{path}}',
  'command.unknownOption': 'there is no option {{option}}',
  'command.optionWithoutValue': '{{option}} needs a value behind it',
  'command.surplus': 'this command has no use for “{{argument}}”: options begin with --',
  'build.waiting': 'another build is writing {{dist}} (process {{holder}}); this one waits for it',
  'build.noOrigin':
    'no SITE_URL: built without canonical addresses, cards, posters, feeds and the list of pages, which need an origin',
  'build.built': 'built {{dist}} in {{seconds}} s',
  'build.noLetter':
    '{{place}} “{{character}}” ({{code}}) is in no typeface of cards and posters, which would show “{{words}}” without it: write it with another character, or have a typeface added that has it',
  'build.noReading':
    '{{place}} how “{{character}}” ({{code}}) is read the dictionary of pinyin does not know, and the page with pinyin would have to leave it out: add its word to pinyin.yaml, as in “率先: shuàixiān”',
  'build.direct': 'astro build alone checks nothing and keeps nothing private: run npm run build',
  'desk.ready': `The desk is open at {{address}}
This address lets whoever has it write to the story: keep it to yourself. Ctrl+C closes the desk.`,
  'desk.isOpen':
    'the desk of this story is open already (process {{holder}}): use that one, or close it with Ctrl+C first',
  'start.stop': 'Ctrl+C stops it.',
  'release.usage': `npm run release -- <web root> [options]
  --built <folder>  publish this finished build instead of building
  --rollback        serve the release before the current one again
The server's root is <web root>/current.`,
  'release.noRoot': 'say which web root',
  'release.serving': 'serving {{id}}',
  'release.servingAfter': 'serving {{id}}, before it {{before}}',
  'release.servingAgain': 'serving {{id}} again',

  // The environment of the commands.
  'environment.noStory': 'CONTENT_DIR: there is no folder {{folder}}; name the folder that story.yaml lies in',
  'environment.badBase':
    'BASE_PATH is “{{base}}”: write a path such as /news/, of letters a-z, digits, hyphens, dots and slashes; the host belongs in SITE_URL',
  'environment.windowsPath':
    'BASE_PATH is “{{base}}”, a folder of this computer: Git Bash makes one of /news/; write it without slashes, BASE_PATH=news',
  'environment.badOrigin': 'SITE_URL is “{{written}}”: write the whole address of the host, {{better}}',
  'environment.originWithPath':
    'SITE_URL is “{{written}}”: it names the host alone, and a path goes into BASE_PATH: {{better}}',
  'environment.noChoice': '{{name}} is “{{written}}”: it can be {{choices, list(type: disjunction)}}',
  'disk.noPermission': '{{path}} may not be written or read: give yourself the right to, or choose another folder',
  'disk.full': 'the disk is full: make room and start again, nothing published has changed',
  'disk.fullAt':
    'the disk is full, {{path}} could not be written: make room and start again, nothing published has changed',
  'disk.tooManyFiles':
    'the system allows this program no more open files: close others, or raise the limit (ulimit -n)',

  // Why a build is not put in its place, or not published.
  'publish.outputHolds':
    'OUT_DIR is {{dist}}: a build would replace everything in it, and {{folder}} is there; name a folder of its own, such as dist',
  'publish.outputInside':
    'OUT_DIR is {{dist}}, inside {{folder}}, which builds are made from; name a folder outside it, such as dist',
  'publish.outputIsFile': 'OUT_DIR is {{dist}}, which is a file; name a folder, such as dist',
  'publish.outputNoRight': 'OUT_DIR is {{dist}}, where you may not write: get the right to, or name another folder',
  'publish.outputForeign':
    'OUT_DIR is {{dist}}: there are files in it, and it is no former build, so nothing there is touched; name a new or an empty folder',
  'publish.outputForeignFile':
    '{{dist}} is a former build, but {{file}} came from elsewhere and would be lost: move it; what is to be published unchanged lies in public/',
  'publish.outputForeignFiles':
    '{{dist}} is a former build, but {{file}} and others, {{total}} in all, came from elsewhere and would be lost: move them; what is to be published unchanged lies in public/',
  'publish.serverFileForeign':
    '{{file}} was not written by a build and is left alone: move it, or set OUT_DIR to another folder',
  'publish.fileUnnamed': 'the build made {{file}}, but no page, feed or list names it: link it or do not make it',
  'publish.picturePrivate':
    'not published: {{file}} would carry what the camera wrote ({{found, list}}), perhaps the place and the time; a picture goes online only as the build draws it anew',
  'publish.publicPicturePrivate':
    'not published: {{file}} carries what the camera wrote ({{found, list}}), perhaps the place and the time; save it without (“remove properties and personal information”), or use it as a photo of the story',
  'publish.pictureOfCamera':
    'not published: {{file}} is as the camera or program stored it, which browsers do not show: export it as JPEG or PNG',
  'publish.pictureDamaged': 'not published: the picture {{file}} cannot be read to its end: export it again',
  'publish.pictureCopied':
    'not published: {{file}} is {{original}} of the story as it lies there, not a picture that the build made',
  'publish.buildLacks': '{{dist}} is no whole build: it has no {{needed}}; run npm run build',
  'publish.pageLacks': '{{dist}} is no whole build: {{page}} asks for {{file}}, which is not there; run npm run build',
  'publish.currentForeign':
    '{{link}} is a file or folder of somebody’s, and releases need a link of that name: name an empty folder as the web root',
  'publish.releaseNoneBefore': '{{folder}} holds no release before the current one',

  // What stands inside other sentences.
  'part.quoted': '“{{words}}”',
  'part.quotedWithValue': '“{{words}}” ({{value}})',
  'part.month': '“{{words}}” (month {{month}})',
  'remedy.didYouMean': 'did you mean “{{word}}”?',
  'remedy.correctOrRemove': 'correct or remove it',
  'remedy.use': 'use {{words, list(type: disjunction)}}',
  'remedy.useOneOfMany': 'use one of the {{total}} there, such as {{words, list}}',
  'remedy.addThere': 'add it there',
  'remedy.places': 'a paragraph is #<section>-<number>; another section has a page of its own, /<section>/',
  'kind.text': 'a text',
  'kind.number': 'a number',
  'kind.list': 'a list',
  'kind.map': 'keys and their values, a line each',
  'block.paragraph': 'the paragraph “{{start}}”',
  'block.heading': 'the heading “{{start}}”',
  'block.list': 'the list “{{start}}”',
  'block.quotation': 'the quotation “{{start}}”',
  'block.component': '{{tag}}',
  'block.other': 'a block',
  'bound.exact': 'exact',
  'bound.atLeast': '“more than”',
  'bound.nearly': '“nearly”',
  'bound.about': '“about”',
  'bound.atMost': '“at most”',
  'bound.under': '“under”',
  ...unitStrings(unitNames('en')),

  // Reading files.
  'file-missing.missing': 'this file is missing: create it',
  'file-missing.noRight': 'this file may not be read: give yourself the right to read it',
  'file-encoding.notUtf8': 'this file is not UTF-8 text: save it again as UTF-8',
  'file-size.tooLarge': 'this file is larger than 1 MB: it holds something else than text, or several sections',
  'file-name.copy': 'this is named like a copy of {{path}}: bring what is new in it over there, and remove it',
  'file-name.spelt': 'this file is looked for as {{path}}: rename it',
  'file-name.photo':
    'the name of this file is the id of a photo, and “{{name}}” can be none: use lower-case letters a-z, digits and single hyphens, as in old-estate',
  'yaml-syntax.fullWidthColon': 'the colon behind a key is half-width, and a space follows: “title: …”',
  'yaml-syntax.noSpace': 'a space is missing behind this colon: “title: …”',
  'yaml-syntax.tab': 'a tab indents this line: use spaces',
  'yaml-syntax.dash': 'an item of a list begins with a hyphen: “- …”',
  'yaml-syntax.reference': 'a text that begins with * is taken for a reference: put it in quotation marks',
  'yaml-syntax.sign': 'a text may not begin with {{mark}}, which is read as a sign: put the text in quotation marks',
  'yaml-syntax.commentInText':
    'what stands behind # is a comment and would be lost: put the whole text in quotation marks, or the comment on a line of its own',
  'yaml-syntax.keyTwice': 'this key stands here twice: keep one',
  'yaml-syntax.colonInText': 'a text with a colon and a space in it needs quotation marks: title: "One: two"',
  'yaml-syntax.deeper': 'the line below is indented further than this one: begin both at the same column',
  'yaml-syntax.indentation':
    'this line is indented otherwise than its neighbours, or a bracket or quotation mark above it is not closed: indent by two spaces a level',
  'yaml-syntax.firstMark': 'a text may not begin with this mark: put it in quotation marks',
  'yaml-syntax.notClosed': 'a quotation mark or bracket is not closed: close it',
  'yaml-syntax.neither': 'this line is neither “key: …” nor “- …”: add the colon and its space, or the hyphen',
  'yaml-syntax.secondDocument': 'a line of --- may stand only around front matter: remove this one',
  'yaml-syntax.noFence':
    'the heading stands between two lines of ---: write one above “title:” as the first line of the file, and one below',
  'yaml-syntax.openFence': 'the first lines have no end: write --- below “title: …”',
  'yaml-syntax.fenceLower': 'the file begins with ---: remove what stands above it',
  'yaml-syntax.fenceTwice': 'the heading stands here a second time: keep the lines between --- and --- once',
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
  'wrong-value.writeNumber': '“{{field}}” is a number in plain digits: write {{number}}',
  'wrong-value.write': '“{{field}}”: write {{words}}',
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
  'expectation.place': 'say where it is, under place:',
  'expectation.explainPlace': 'list under explainPlace: the languages whose pages show it',
  'expectation.latitude': 'give degrees north of the equator, from -90 to 90',
  'expectation.longitude': 'give degrees east of Greenwich, from -180 to 180',
  'expectation.currency': 'use the three letters of a foreign currency (ISO 4217), such as USD',
  'expectation.rate': 'give the yuan that one unit of the currency costs, such as 7.24',
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
  'mdx-syntax.tooManyMarks':
    'this paragraph has more than 1,000 marks of Markdown (* _ [ ` ~ <): it holds something else than prose, take it out',
  'mdx-syntax.unreadable': 'this cannot be read: close every tag, and write < and { in prose as &lt; and &#123;',

  // What each rule asks for.
  'locale-missing.demands':
    'Every section of story.yaml has one file in every language, and every file belongs to a section.',
  'derived-edition.demands':
    'An edition under derived: in story.yaml is one in traditional Chinese, made from a simplified one; nobody writes files for it.',
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
  'pinyin-fits.demands':
    'A reading in pinyin has a syllable for each character, and every word of pinyin.yaml stands in the text.',
  'zh-typography.demands':
    'Chinese is set as newspapers set it: full-width marks in pairs, no spaces, no broken lines, sentences that end.',
  'en-typography.demands': 'English is set with curly quotation marks, en dashes, single spaces, and its own marks.',
  'spelling.demands':
    'English words are spelt as in Britain; names stand in names.yaml, other words of the story’s own in words.en.txt.',
  'stray-language.demands': 'A text is in its own language, without invisible control characters.',

  // What the rules find.
  'locale-missing.noInterface':
    'the site has no interface words in {{code, language}}: put ui.{{code}}.yaml beside this file',
  'locale-missing.noFile': 'section “{{slug}}” has no {{code, language}} file: write {{path}}',
  'locale-missing.stray':
    'no section and language of story.yaml goes with this file: list its slug under sections:, rename it to <slug>.<language>.mdx, or remove it',
  'derived-edition.notTraditional':
    '“{{code}}” is no code of traditional Chinese, and no other edition can be made: call it zh-hant, zh-tw or zh-hk',
  'derived-edition.isWritten':
    '“{{code}}” is under locales: too, where its files are written: keep it in one of the two places',
  'derived-edition.fromUnknown': '“{{code}}” is no language of this story: {{remedy}}',
  'derived-edition.fromDerived': '“{{code}}” is itself made from another edition: name the one that is written',
  'derived-edition.fromOther':
    '“{{code}}” is not written in simplified Chinese, which traditional Chinese is made from: name the language that is',
  'derived-edition.file':
    '{{code, language}} is made from {{from, language}} when the site is built, and this file is not read: remove it; how a word is written there is said in glossary.yaml, names.yaml or under words: in story.yaml',
  'derived-edition.twoWays':
    '“{{words}}” would be “{{before}}” and “{{written}}” in {{code, language}}: write it in one way',
  'derived-edition.unused': '“{{words}}” stands nowhere in {{code, language}}: correct or remove it',
  'unknown-id.figure': 'there is no figure “{{id}}” in figures.yaml: {{remedy}}',
  'unknown-id.photo': 'there is no photo “{{id}}” in photos/: {{remedy}}',
  'unknown-id.term': 'there is no term “{{id}}” in glossary.yaml: {{remedy}}',
  'unknown-id.section': 'there is no section “{{id}}” in story.yaml: {{remedy}}',
  'unknown-id.paragraph_one':
    'section “{{slug}}” has {{count}} paragraph, not {{paragraph}}: count those of the text, without headings and callouts',
  'unknown-id.paragraph_other':
    'section “{{slug}}” has {{count}} paragraphs, not {{paragraph}}: count those of the text, without headings and callouts',
  'duplicate-id.used': '“{{id}}” is already used in line {{line}}: give each its own',
  'duplicate-id.reserved': 'the site uses “{{id}}” itself: give the section another slug',
  'duplicate-id.reservedFigure': 'the site uses “{{id}}” itself: give the figure another id',
  'duplicate-id.clash':
    'section “{{id}}” would have a place of the same address as another, {{clash}}: give one of them another slug',
  'duplicate-id.readerView':
    'the reading view of Firefox leaves out what is called “{{word}}”, and “{{id}}” is: give the section another slug',
  'mdx-plain.noWords': 'this section has no words yet: write its first paragraph below the heading',
  'mdx-plain.bold':
    'bold is broken: put ** directly before and behind the words, without a space, both in one paragraph',
  'mdx-plain.link': 'this link is broken: write [words](https://…), with half-width brackets and no space between',
  'mdx-plain.headingMark': 'a heading inside a section is written ### words: half-width marks, then a space',
  'mdx-plain.fullWidthTag': 'a component is written with half-width < and >: <Photo id="…" />',
  'mdx-plain.table': 'a table would be shown as it is typed: write a list, or a sentence a row',
  'mdx-plain.tickBox': 'a box to tick, [ ], would be shown as it is typed: remove it',
  'mdx-plain.footnote':
    'there are no footnotes: put the note into the sentence, in brackets, or under notes: in story.yaml',
  'mdx-plain.bullet': 'an item of a list begins with a hyphen and a space: “- …”',
  'mdx-plain.strike': '~~ strikes nothing out here: remove it, and the words if they no longer hold',
  'mdx-plain.emphasis':
    'emphasis is *words*, with the marks directly at the words; a mark of its own is written \\* or \\_',
  'mdx-plain.quoteMark': 'a quotation begins with a half-width > and a space',
  'mdx-plain.asTyped':
    '“{{words}}” would be shown as it is typed: marks of Markdown and HTML belong to the text of sections; remove them here',
  'mdx-plain.foreignMark':
    '“{{words}}” would be shown as it is typed, since no such mark is known here: write it in words, without the signs',
  'mdx-plain.linkTarget': 'a link goes to https://…, mailto:…, /… or #…, not to “{{url}}”',
  'mdx-plain.linkWithoutWords': 'this link has no words to click on: write [words](https://…)',
  'mdx-plain.import': 'import and export are not needed here: remove the line, components are there by name',
  'mdx-plain.braces': 'text in { } would be run as a program: remove it, or write the brace as &#123;',
  'mdx-plain.heading': 'the heading of a section is title: in the front matter; in the text use ### only',
  'mdx-plain.underlined':
    'a line of --- or === below words makes a heading of them: remove that line, or put an empty line above it',
  'mdx-plain.headingInside': 'a heading may not stand in a list or quotation: put it on a line of its own, outside',
  'mdx-plain.emptyHeading': 'this heading has no words: write them behind ###, or remove it',
  'mdx-plain.subhead': 'this looks like a heading: write ### and its words, without bold; if it is a sentence, end it',
  'mdx-plain.image':
    'pictures are placed by <Photo id="…" />, with caption and alternative text in photos/: write it so',
  'mdx-plain.codeBlock': 'lines between ``` would be set as program code: remove the ```',
  'mdx-plain.code': 'words between ` and ` would be set as program code: remove the `',
  'mdx-plain.rule': 'a line of --- or *** would draw a rule across the page: remove it',
  'mdx-plain.lineBreak': 'two spaces or a \\ at the end of a line would break it here: remove them',
  'mdx-plain.linkElsewhere': 'this link has its address in another place: write [words](https://…)',
  'mdx-plain.otherForm':
    'sections have paragraphs, ### headings, lists, quotations and components: write this as one of them',
  'mdx-plain.unknownComponent': 'there is no component <{{name}}>: {{remedy}}',
  'mdx-plain.html':
    '<{{name}}> is HTML, which a section does not have: write bold as **words**, a link as [words](https://…), and remove other tags',
  'mdx-plain.onlyId': 'write it as <{{name}} id="…">, with nothing but the id',
  'mdx-plain.termWithoutWords': 'put the words between <Term id="…"> and </Term>',
  'mdx-plain.notAlone': '<{{name}} id="…" /> stands alone: put an empty line before and behind it',
  'mdx-plain.inside':
    '<{{name}} id="…" /> may not stand in a list or quotation: put it before or behind, on a line of its own',
  'link-dead.notWhole': '“{{url}}” is no whole address: write https://…',
  'link-dead.noPage': 'there is no page {{path}}: {{remedy}}',
  'link-dead.noPlaceHere': 'there is no place #{{fragment}} in this section: {{remedy}}',
  'link-dead.noPlace': 'there is no place #{{fragment}} on {{path}}: {{remedy}}',
  'photo-complete.noPicture': '“{{kind}}” needs the picture {{file}} beside this file: put it there',
  'photo-complete.notJpeg': '{{path}} is not a JPEG picture: export it again as JPEG',
  'photo-complete.twoPictures': '{{files, list}} are both there: keep the one to be published',
  'photo-complete.damaged':
    '{{path}} is damaged, part of it would be grey: copy it from the camera again, or export it again as JPEG',
  'photo-complete.heic':
    '{{path}} is a HEIC picture, whatever its name: export it as JPEG (iPhone: Settings > Camera > Formats > Most Compatible; Mac: Preview > File > Export)',
  'photo-complete.small':
    '{{path}} is {{width}} pixels wide and would be blurred: use the original, at least {{narrowest}} pixels wide',
  'photo-complete.long':
    '{{path}} is {{width}} × {{height}} pixels, on a phone a thin strip or many screens high: crop it to four to one at most',
  'photo-complete.noDrawing': 'there is no file {{path}}: put the drawing there or correct its name',
  'photo-complete.notSvg': 'this is no SVG, it begins with <{{element}}>: export the drawing as SVG',
  'photo-complete.element': '<{{element}}> is not allowed in a drawing: remove it',
  'photo-complete.attribute': 'the attribute {{attribute}}="{{value}}" is not allowed in a drawing: remove it',
  'photo-complete.loadsFile': 'a drawing may not load another file: remove @import and url(…)',
  'photo-complete.brokenSvg': 'this SVG is broken here: export the drawing again',
  'photo-complete.empty': 'this file holds no drawing: export it again',
  'photo-complete.noSize':
    'this drawing has no size, so nothing would be seen: export it with a viewBox, or with width and height above 0',
  'photo-complete.tooLarge':
    'this drawing is larger than 400 kB and would keep a phone waiting: simplify its paths (Inkscape: Path > Simplify; Illustrator: Object > Path > Simplify)',
  'photo-complete.text':
    'a drawing has no fonts of its own: turn its words into shapes (Illustrator: Type > Create Outlines; Inkscape: Path > Object to Path)',
  'photo-complete.image':
    'a drawing may not hold a picture: remove it (Illustrator: Links panel; Inkscape: Edit > Delete), or publish it as a photograph',
  'photo-complete.style':
    'a style sheet in the drawing at the head would change the whole page: export it with presentation attributes (Illustrator: File > Export As > SVG, Styling; Inkscape: Plain SVG)',
  'same-blocks.missing': '{{block}} of {{path}}:{{line}} is missing here: add it',
  'same-blocks.elsewhere': '{{block}} of {{path}}:{{line}} stands in another place: move it here',
  'same-blocks.added': '{{block}} has no counterpart in the original: remove it, or add it there',
  'same-blocks.merged': 'this paragraph holds two of {{path}}, lines {{first}} and {{second}}: split it as there',
  'same-blocks.split': 'this paragraph and the one before are one in {{path}}, line {{line}}: join them',
  'translation-stale.noRecord':
    'nothing says which original this was made from: read it against {{original}}, then run npm run check -- --accept {{path}}',
  'translation-stale.changed':
    'the original has changed since this was translated: “{{before}}” is now “{{after}}”: bring this up to date, then run npm run check -- --accept {{path}}',
  'translation-stale.longer':
    'the original has changed since this was translated: it now says “{{words}}”: bring this up to date, then run npm run check -- --accept {{path}}',
  'translation-stale.shorter':
    'the original has changed since this was translated: it no longer says “{{words}}”: bring this up to date, then run npm run check -- --accept {{path}}',
  'same-numbers.differ': '{{original}} in the original, {{translation}} here: make the two agree',
  'same-numbers.timesMore':
    '{{original}} in the original, {{translation}} here: {{times}} times as much; mind the zeros and the decimal point',
  'same-numbers.timesLess':
    '{{original}} in the original, {{translation}} here: {{times}} times too little; mind the zeros and the decimal point',
  'same-numbers.myriadMore':
    '{{original}} in the original, {{translation}} here: 10,000 times as much; 万 is ten thousand, 亿 a hundred million',
  'same-numbers.myriadLess':
    '{{original}} in the original, {{translation}} here: 10,000 times too little; 万 is ten thousand, 亿 a hundred million',
  'same-numbers.digitsSwapped':
    '{{original}} in the original, {{translation}} here: two digits have changed places, make the two agree',
  'same-numbers.rounded':
    '{{original}} in the original, {{translation}} here: one is the other in round numbers, make sure that it is meant',
  'same-numbers.inName': '{{sentence}}; if “{{name}}” is a name, names.yaml takes it: - name: {{example}}',
  'same-numbers.percentForPoints':
    '{{original}} in the original, {{translation}} here: per cent and percentage points are not the same, use the one that is meant',
  'same-numbers.riseForFall':
    '{{original}} in the original, {{translation}} here: one rises where the other falls, make the two agree',
  'same-numbers.partOfDay':
    '{{original}} in the original, {{translation}} here: another part of the day, make the two agree',
  'same-numbers.lost': 'the original has {{original}}, and the translation has no such number: add it',
  'same-numbers.added':
    'the translation has {{translation}}, and the original has no such number: remove or correct it',
  'same-numbers.supplied':
    'the translation says {{translation}}, which the original leaves to its readers: make sure that it is right',
  'same-numbers.swallowed':
    'the original counts {{original}}, and the translation leaves the number to grammar: make sure that nothing is lost',
  'same-numbers.exchanged':
    '“{{first}}” and “{{second}}” stand the other way round than in the original: exchange them',
  'same-bounds.differ':
    '“{{original}}” is {{originalBound}} in the original, “{{translation}}” is {{translationBound}} here: bound both the same way',
  'same-units.differ':
    '“{{original}}” is in {{originalUnit}} in the original, “{{translation}}” in {{translationUnit}} here: use the same unit',
  'figure-in-text.value': '“{{id}}” is {{value}} here, but {{path}} does not report that value: correct one of them',
  'figure-in-text.unit': '“{{id}}” is in {{unit}} here, but {{path}} says “{{words}}”: correct one of them',
  'figure-in-text.bound': '“{{id}}” is “{{bound}}” here, but {{path}} says “{{words}}”: correct one of them',
  'figure-sum.unit': 'the parts of “{{id}}” are in another unit: give them the same',
  'figure-sum.itself': '“{{id}}” is a part of itself: correct its partOf',
  'figure-sum.noParts':
    'no figure is a part of “{{id}}”, so there is nothing to draw: give its parts partOf: {{id}}, or use <KeyFigure>',
  'figure-sum.sum': 'the parts of “{{id}}” add up to {{sum}}, more than its {{whole}}: correct one of them',
  'term-rendering.missing':
    '“{{words}}” is “{{wanted}}” in the glossary, but this text does not say so: use that wording, add yours under also:, or mark it with <Term id="{{id}}">',
  'name-rendering.missing':
    '“{{words}}” is “{{wanted}}” in names.yaml, but this text does not say so: use that name, or add yours there under also:',
  'name-rendering.added':
    '“{{words}}” is “{{wanted}}” in names.yaml, but the original does not name it: remove it, or add the original’s wording there under also:',
  'pinyin-fits.unreadable': '“{{pinyin}}” is not pinyin: write it with tone marks, as shuàixiān',
  'pinyin-fits.count':
    '“{{pinyin}}” does not fit “{{word}}”, {{syllables}} to {{characters}}: write a syllable for each character, with ’ before a, e and o inside a word',
  'pinyin-fits.unused': 'no Chinese text of the story says “{{word}}”: correct the word, or remove it',
  'zh-typography.halfWidth': '“{{words}}” is half-width beside Chinese: use ，。；：？！（）',
  'zh-typography.twice': '“{{words}}” stands twice: keep one',
  'zh-typography.fullWidth': '“{{words}}” is full-width: use plain digits and letters',
  'zh-typography.percent': '“{{words}}” is full-width: use %',
  'zh-typography.torn': 'a space stands between a number and its sign: remove it',
  'zh-typography.cornerQuotes': '“{{words}}” is not used on the mainland: use “ ” and ‘ ’',
  'zh-typography.dash': '“{{words}}” is no dash: write two full ones, ——',
  'zh-typography.ellipsis': '“{{words}}” is no ellipsis: write ……',
  'zh-typography.doubled': '“{{words}}” is doubled: keep one',
  'zh-typography.straightQuotes': '“{{words}}” is a straight quotation mark: use “ ” or ‘ ’',
  'zh-typography.wideSpace': 'a full-width space stands here: remove it',
  'zh-typography.space': 'a space inside a Chinese sentence: remove it',
  'zh-typography.lineBreak':
    'a line break inside a Chinese paragraph would show as a space: write the paragraph in one line',
  'zh-typography.lineOrParagraph':
    'a line ends here, and would go on behind a space: if a new paragraph begins below, put an empty line between; if not, join the two lines',
  'zh-typography.indented':
    'this line is indented, as the first of a paragraph: put an empty line above it and remove the indent',
  'zh-typography.noPartner': '{{mark}} has no partner: write {{open}} and {{close}}',
  'zh-typography.unfinished': '“{{words}}” ends the paragraph in mid-sentence: finish it, or add 。',
  'en-typography.apostrophe': '“{{words}}” is a straight apostrophe: use ’',
  'en-typography.straightQuotes': '“{{words}}” is a straight quotation mark: use ‘ ’',
  'en-typography.spaces': 'two spaces: keep one',
  'en-typography.spaceBefore': 'a space before a mark: remove it',
  'en-typography.torn': 'a space stands between a number and its sign: remove it',
  'en-typography.chineseMark': '“{{words}}” is a Chinese mark: use the English one',
  'en-typography.dash': '“{{words}}” is no dash: write a spaced en dash, –',
  'en-typography.ellipsis': '“{{words}}” is no ellipsis: write …',
  'spelling.british': '“{{word}}” is spelt “{{better}}” in British English: correct it',
  'spelling.near':
    '“{{word}}” is not in the British dictionary: did you mean “{{near}}”? Names go into names.yaml, other right words into words.en.txt',
  'spelling.unknown':
    '“{{word}}” is not in the British dictionary: correct it. Names go into names.yaml, other right words into words.en.txt',
  'stray-language.foreign': '“{{words}}” is not {{code, language}}, the language of this text: translate it',
  'stray-language.invisible': 'there is an invisible character here ({{character}}): delete and retype the word',
  'stray-language.lineEnd':
    'a line end of Word or of another system stands here ({{character}}): put an empty line if a new paragraph begins, otherwise remove it',
  'stray-language.fixedSpace':
    'a space that does not break ({{character}}) stands here: remove it, or type a plain one',
  'stray-language.lookalike':
    '“{{words}}” ({{character}}) only looks like a letter, as copied from a PDF: write “{{plain}}”',
  'stray-language.radical':
    '“{{words}}” ({{character}}) is a radical and no character, as copied from a PDF: retype the word',
  'allowance.malformed':
    'an allowance names the rule, the words and the reason: allow same-numbers “24”: said as ‘round the clock’',
  'allowance.unneeded': 'nothing here needs “{{words}}” to be allowed by {{rule}}: remove this comment',
} as const;
