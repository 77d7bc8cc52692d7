import { formatMessage } from './format-message.ts';
import type { Message } from './message.ts';

/** What was asked for cannot be done, and why: sentences for whoever asked. */
export class MessageError extends Error {
  /** The sentences, in no language yet. */
  readonly reasons: readonly Message[];

  constructor(...reasons: Message[]) {
    super(reasons.map((reason) => formatMessage(reason, 'en')).join('\n'));
    this.name = 'MessageError';
    this.reasons = reasons;
  }
}
