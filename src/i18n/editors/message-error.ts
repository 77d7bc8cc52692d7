import { formatMessage } from './format-message.ts';
import type { Message } from './message.ts';

/** What was asked for cannot be done, and why: a sentence for an editor. */
export class MessageError extends Error {
  /** The sentence, in no language yet. */
  readonly reason: Message;

  constructor(reason: Message) {
    super(formatMessage(reason, 'en'));
    this.name = 'MessageError';
    this.reason = reason;
  }
}
