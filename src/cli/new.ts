import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import { keepsRecords, madeFromName } from '../check/made-from.ts';
import { readStory } from '../source/read-story.ts';
import { requireEnvironment } from './environment.ts';
import { id } from '../schema/primitives.ts';

// `npm run new -- section <slug>`: a file in every language, and the slug in story.yaml. The check passes as soon as
// title and words are written.
const [kind, slug = ''] = process.argv.slice(2);
const folder = requireEnvironment().contentDir;
const story = readStory(folder);
const storyFile = join(folder, 'story.yaml');
const outline = parseDocument(readFileSync(storyFile, 'utf8'));
const sections = outline.get('sections');
const [original] = story.locales;

const fault =
  kind !== 'section' || slug === ''
    ? 'say what: npm run new -- section <slug>'
    : !id.safeParse(slug).success
      ? `“${slug}” is no slug: use lower-case letters a-z, digits and single hyphens, as in old-estate`
      : !isSeq(sections) || original === undefined
        ? 'story.yaml has faults: run npm run check first'
        : story.sections.some((section) => section.slug === slug) || (outline.toJS() as { lead?: string }).lead === slug
          ? `there is a section “${slug}” already: give the new one another slug`
          : undefined;

if (fault !== undefined || !isSeq(sections)) {
  console.error(fault);
  process.exit(1);
}

const write = (name: string, text: string) => {
  const file = join(folder, 'sections', name);
  if (existsSync(file)) return;
  writeFileSync(file, text);
  console.log(`wrote ${relative(process.cwd(), file)}`);
};
for (const locale of story.locales) {
  const note = locale.startsWith('zh')
    ? '{/* 在 title: 后写标题，在此处写正文：一段一行，段间空一行；写好后删去本行。 */}'
    : '{/* The heading goes behind title:, the text here: a paragraph a line, an empty line between; then remove this line. */}';
  write(`${slug}.${locale}.mdx`, `---\ntitle:\n---\n\n${note}\n`);
  // Filled by the first check that finds nothing.
  if (locale !== original && keepsRecords(story)) write(madeFromName(slug, locale), '[]\n');
}
sections.add(slug);
writeFileSync(storyFile, outline.toString({ lineWidth: 0, flowCollectionPadding: false }));
console.log(`added ${slug} to ${relative(process.cwd(), storyFile)}`);
