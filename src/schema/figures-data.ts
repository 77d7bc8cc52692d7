import { z } from 'zod';
import type { FigureField } from '../i18n/messages.ts';
import { figureSchema } from './figure.ts';
import { localized } from './primitives.ts';

/** The key figures as the site publishes them for programs: the records of figures.yaml, and where the text reports them. */
export function figuresDataSchema(locales: readonly string[], describe: (field: FigureField) => string) {
  const { shape } = figureSchema(locales);
  const figure = z.strictObject({
    id: shape.id.describe(describe('id')),
    section: shape.section.describe(describe('section')),
    value: shape.value.describe(describe('value')),
    bound: shape.bound.describe(describe('bound')),
    unit: shape.unit.describe(describe('unit')),
    label: shape.label.describe(describe('label')),
    partOf: shape.partOf.describe(describe('partOf')),
    sentence: localized(locales).describe(describe('sentence')),
    address: localized(locales).describe(describe('address')),
  });
  return z.strictObject({ $schema: z.string(), title: localized(locales), figures: z.array(figure) });
}

export type FiguresData = z.infer<ReturnType<typeof figuresDataSchema>>;
