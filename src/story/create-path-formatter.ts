/** A place in the site, independent of where it is deployed. */
export interface Destination {
  locale: string;
  /** Slug of a section page; the story page without. */
  section?: string | undefined;
  /** Id in the page, without #. */
  fragment?: string | undefined;
}

/** Writes the site's addresses: the first locale has no prefix, every page ends with a slash. */
export function createPathFormatter({ base, defaultLocale }: { base: string; defaultLocale: string }) {
  return ({ locale, section, fragment }: Destination): string => {
    const steps = [...base.split('/'), locale === defaultLocale ? '' : locale, section ?? ''].filter(Boolean);
    return `/${steps.map((step) => `${step}/`).join('')}${fragment ? `#${fragment}` : ''}`;
  };
}
