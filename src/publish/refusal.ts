/** One sentence in each language that the commands speak. */
export interface Sentence {
  en: string;
  zh: string;
}

/** What was asked for is not done, and why: in words for whoever started the command, never a stack. */
export class Refusal extends Error {
  /** Why, and what to do instead. */
  readonly sentence: Sentence;

  constructor(sentence: Sentence) {
    super(sentence.en);
    this.name = 'Refusal';
    this.sentence = sentence;
  }
}
