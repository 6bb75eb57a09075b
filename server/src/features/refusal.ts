import { shortSentence } from '../core/short-sentence.ts';

/**
 * Thrown instead of an answer where a person asked for something that cannot be done, with a sentence that says why and
 * what would work. An editor shows it. Whatever else is thrown is a failure of ours, which is logged.
 */
export class Refusal extends Error {
  constructor(message: string) {
    super(shortSentence(message));
  }
}
