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

/** Faces of readers' own systems, as lists of CSS. */
export interface SystemFaces {
  text: string;
  /** Text on paper, where fine strokes are sharp: a Song face, as in newspapers. */
  paper: string;
  headline: string;
}

/**
 * What Chinese is set in, by its characters; other languages have the lists of tokens.css. A Chinese face comes first: “ ”
 * … and — share their code points with Latin, and the first face decides how wide they are. The display face has
 * simplified forms, so headlines in traditional characters do without it.
 */
export const chineseFaces: Readonly<Record<'simplified' | 'traditional', SystemFaces>> = {
  simplified: {
    text: '"PingFang SC","HarmonyOS Sans SC",MiSans,"Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",sans-serif',
    paper: '"Songti SC","Noto Serif CJK SC","Noto Serif SC",SimSun,serif',
    headline: 'display,"Songti SC","Noto Serif CJK SC",serif',
  },
  traditional: {
    text: '"PingFang TC","Noto Sans CJK TC","Noto Sans TC","Microsoft JhengHei",sans-serif',
    paper: '"Songti TC","Noto Serif CJK TC","Noto Serif TC",PMingLiU,serif',
    headline: '"Songti TC","Noto Serif CJK TC",serif',
  },
};
