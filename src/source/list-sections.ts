import { isSeq, parseDocument } from 'yaml';

/**
 * story.yaml with further sections at the end of its list, everything else as it is, comments included. Undefined where it
 * has no list of sections.
 * @param lead slug of opening paragraphs that the story has not had so far
 */
export function listSections(outline: string, slugs: readonly string[], lead?: string): string | undefined {
  const document = parseDocument(outline);
  const sections = document.get('sections');
  if (!isSeq(sections) || document.errors.length > 0) return undefined;
  for (const slug of slugs) sections.add(slug);
  if (lead !== undefined) document.set('lead', lead);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
