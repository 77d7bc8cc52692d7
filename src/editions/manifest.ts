import { colours } from './colours.ts';
import type { Edition } from './edition.ts';
import { deviceIcons } from './story-icon.ts';

/** File of a language's manifest, from the root of the site. */
export function manifestFile({ locale }: Pick<Edition, 'locale'>): string {
  return `manifest.${locale}.webmanifest`;
}

/** What a device is told to install the story in a language. */
export function manifest({ title, name, deck, locale, translate, formatPath, formatFilePath }: Edition): object {
  return {
    name: title,
    short_name: name,
    ...(deck !== undefined && { description: deck }),
    lang: translate('locale.tag'),
    start_url: formatPath({ locale }),
    scope: formatFilePath(''),
    display: 'minimal-ui',
    background_color: colours.day.paper,
    theme_color: colours.day.paper,
    icons: deviceIcons.map(({ name, size, isMaskable }) => ({
      src: formatFilePath(`icons/${name}.png`),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: isMaskable ? 'maskable' : 'any',
    })),
  };
}
