declare module 'doiuse' {
  import type { AcceptedPlugin } from 'postcss';
  /** Calls back for every feature of a style sheet that one of the browsers does not know. */
  export default function doiuse(options: {
    browsers: string[];
    onFeatureUsage: (use: { feature: string; usage: unknown }) => void;
  }): AcceptedPlugin;
}
