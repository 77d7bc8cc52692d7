import { parseDocument, isSeq } from 'yaml';
import { editYaml } from './edit-yaml.ts';

/**
 * story.yaml with further sections at the end of its list, everything else as it is, comments included. Undefined where it
 * has no list of sections.
 * @param lead slug of opening paragraphs that the story has not had so far
 */
export function listSections(outline: string, slugs: readonly string[], lead?: string): string | undefined {
  const document = parseDocument(outline);
  const sections = document.get('sections');
  if (!isSeq(sections) || document.errors.length > 0) return undefined;
  const { length } = sections.items;
  const listed = slugs.reduce(
    (text, value, index) => editYaml(text, { do: 'insert', at: ['sections', length + index], value }),
    outline,
  );
  return lead === undefined ? listed : editYaml(listed, { do: 'set', at: ['lead'], value: lead });
}
