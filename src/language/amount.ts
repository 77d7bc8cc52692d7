import { calloutCodes, type CalloutCode } from './units.ts';

/** Units that every locale knows how to write; anything else is counted by a noun given in each locale. */
export const measures = ['percent', ...calloutCodes] as const;

/** How a value bounds the truth: 余, 多, 超过 are `more than`; 近 is `nearly`. */
export const bounds = ['exact', 'more than', 'nearly'] as const;

export type Measure = 'percent' | CalloutCode;
export type Bound = (typeof bounds)[number];

/** A value as the story reports it. */
export interface Amount {
  /** In units: 26.4万套 is 264000; 94 % is 94. */
  value: number;
  bound: Bound;
  /** A measure, or the counted noun by locale. */
  unit: Measure | Record<string, string>;
}
