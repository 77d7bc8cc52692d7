import { z } from 'zod';
import { bounds, measures } from '../language/amount.ts';
import { expects } from './expectations.ts';
import { id, localized } from './primitives.ts';

/** One key figure of content/figures.yaml. */
export function figureSchema(locales: readonly string[]) {
  return z.strictObject({
    id,
    /** Slug of the section whose text reports it. */
    section: id,
    /** The whole number, in units: 26.4万套 is 264000; 94 % is 94. */
    value: z.number().nonnegative(expects('notNegative')),
    bound: z.enum(bounds),
    unit: z.union([z.enum(measures), localized(locales)], expects('unit')),
    /** One line beside the number; makes sense alone. */
    label: localized(locales),
    /** Id of the figure this one is a part of; the parts are drawn and may not exceed the whole. */
    partOf: id.optional(),
  });
}

export type Figure = z.infer<ReturnType<typeof figureSchema>>;
