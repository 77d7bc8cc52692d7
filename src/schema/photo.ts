import { z } from 'zod';
import { localized } from './primitives.ts';

/**
 * What a photo record shows. The image file stands beside the record under the same name, its ending follows from the
 * kind, so that a photograph replaces a drawing by one changed word.
 */
export const photoEndings = { photo: ['.jpg', '.jpeg'], illustration: ['.svg'] } as const;

/** content/photos/<id>.yaml. */
export function photoSchema(locales: readonly string[]) {
  return z.strictObject({
    /** photo: a JPEG; illustration: a drawing, marked as such wherever it is shown. */
    kind: z.enum(['photo', 'illustration']),
    caption: localized(locales),
    /** What the picture shows, for readers who do not see it. */
    alt: localized(locales),
    /** Who took it; left out while it is not known. */
    credit: localized(locales).optional(),
  });
}

export type PhotoRecord = z.infer<ReturnType<typeof photoSchema>>;
