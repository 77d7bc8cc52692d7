import { createRequire } from 'node:module';

/** A typeface the site can cut subsets from: an npm package with its licence. */
export interface Typeface {
  /** Path of the whole font. */
  file: string;
  weight: number;
}

const { resolve } = createRequire(import.meta.url);

/** Headlines by script: a heavy Song face for Chinese, road-sign lettering for Latin. */
export const displayFaces: Readonly<Record<'han' | 'latin', Typeface>> = {
  han: {
    file: resolve('@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-900-normal.woff2'),
    weight: 900,
  },
  latin: { file: resolve('@fontsource/barlow-condensed/files/barlow-condensed-latin-700-normal.woff2'), weight: 700 },
};

/** The digits of callouts, in every language. */
export const numeralFace: Typeface = {
  file: resolve('@fontsource/barlow-condensed/files/barlow-condensed-latin-600-normal.woff2'),
  weight: 600,
};
