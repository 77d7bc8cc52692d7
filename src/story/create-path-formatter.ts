/** A place in the site, independent of where it is deployed. */
export interface Destination {
  locale: string;
  /** Its path under its language: the slug of a section, or one of the site's own pages; the story page without. */
  page?: string | undefined;
  /** Id in the page, without #. */
  fragment?: string | undefined;
}

/** Writes the site's addresses: the first locale has no prefix, every page ends with a slash. */
export function createPathFormatter({ base, defaultLocale }: { base: string; defaultLocale: string }) {
  return ({ locale, page, fragment }: Destination): string => {
    const steps = [...base.split('/'), locale === defaultLocale ? '' : locale, page ?? ''].filter(Boolean);
    return `/${steps.map((step) => `${step}/`).join('')}${fragment ? `#${fragment}` : ''}`;
  };
}
