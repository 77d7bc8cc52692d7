import { z } from 'zod';
import type { YamlSource } from '../source/read-yaml.ts';
import type { CheckedStory } from '../story/build-story.ts';

/** What can be filled in at a place of a YAML file, as its schema says. */
export type Field =
  | { kind: 'text' | 'number' }
  | { kind: 'choice'; options: readonly string[] }
  /** Values under known keys. */
  | { kind: 'group'; fields: Readonly<Record<string, Field>>; optional: readonly string[] }
  | { kind: 'list'; item: Field }
  /** Values under keys that an editor chooses. */
  | { kind: 'map'; value: Field }
  /** One of several forms: a drawing or a photograph. */
  | { kind: 'either'; forms: readonly Field[] };

/** A YAML file as a form. */
export interface Form {
  path: string;
  field: Field;
  /** The file as plain values, whatever its faults. */
  value: unknown;
  /** The line of every value, by its path: `0.label.en`. */
  lines: Readonly<Record<string, number>>;
  /** Ids that a field of this name may hold. */
  known: Readonly<Record<string, readonly string[]>>;
}

/** The files of a story besides its sections, those that are not there yet among them. */
export function formPaths({ source }: CheckedStory): string[] {
  return [
    ...sourcesOf(source).map(({ path }) => path),
    ...source.files.paths.filter((path) => path.startsWith('words.')),
  ];
}

/** The form of a file; undefined for one that has none, and for one that is no YAML at the moment. */
export function formOf({ source }: CheckedStory, path: string): Form | undefined {
  const found = sourcesOf(source).find((file) => file.path === path && file.raw !== undefined);
  const idsOf = ({ raw }: YamlSource<unknown>) =>
    (Array.isArray(raw) ? raw : []).flatMap((item: { id?: unknown } | null) =>
      typeof item?.id === 'string' ? item.id : [],
    );
  const { lead, sections = [] } = (source.facts.raw ?? {}) as { lead?: string; sections?: string[] };
  return (
    found && {
      path,
      field: fieldOf(found.schema),
      value: found.raw,
      lines: Object.fromEntries(pathsIn(found.raw).map((at) => [at.join('.'), found.placeOf(at).line])),
      known: {
        section: [...(lead === undefined ? [] : [lead]), ...(Array.isArray(sections) ? sections : [])],
        partOf: idsOf(source.figures),
        photo: [...source.photos.keys()],
      },
    }
  );
}

/** The paths of a value and of everything in it. */
function pathsIn(value: unknown, at: PropertyKey[] = []): PropertyKey[][] {
  if (typeof value !== 'object' || value === null) return [at];
  const keys: PropertyKey[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [at, ...keys.flatMap((key) => pathsIn((value as Record<PropertyKey, unknown>)[key], [...at, key]))];
}

function sourcesOf(source: CheckedStory['source']): YamlSource<unknown>[] {
  const { facts, figures, terms, names, readings, photos, dictionaries } = source;
  return [facts, figures, terms, names, readings, ...photos.values(), ...dictionaries.values()];
}

/** What a schema asks for, as a field of a form. Any schema has one: what is not known here is a text. */
export function fieldOf(schema: z.core.$ZodType): Field {
  if (schema instanceof z.ZodOptional) return fieldOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return { kind: 'list', item: fieldOf(schema.element) };
  if (schema instanceof z.ZodRecord) return { kind: 'map', value: fieldOf(schema.valueType) };
  if (schema instanceof z.ZodUnion) return { kind: 'either', forms: schema.options.map(fieldOf) };
  if (schema instanceof z.ZodEnum) return { kind: 'choice', options: schema.options.map(String) };
  if (schema instanceof z.ZodNumber) return { kind: 'number' };
  if (!(schema instanceof z.ZodObject)) return { kind: 'text' };
  const shape = Object.entries<z.core.$ZodType>(schema.shape);
  return {
    kind: 'group',
    fields: Object.fromEntries(shape.map(([key, value]) => [key, fieldOf(value)])),
    optional: shape.filter(([, value]) => value instanceof z.ZodOptional).map(([key]) => key),
  };
}
