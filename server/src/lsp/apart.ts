import type { Settings } from '../core/settings.ts';
import type { PositionEncoding } from '../core/text.ts';
import type { DocumentKind } from '../features/document.ts';
import type { ClientAbilities } from '../features/feature.ts';

/** A request with all that its answer is made of, as plain data, so that it can be answered on another thread. */
export interface ApartQuestion {
  readonly method: string;
  readonly params: unknown;
  readonly client: ClientAbilities;
  readonly encoding: PositionEncoding;
  /** Absent for what is asked about no document. */
  readonly document?: ApartDocument | undefined;
}

export interface ApartDocument {
  readonly kind: DocumentKind;
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly settings: Settings;
}

/** An answer, or the sentence that says why there can be none, or what failed. */
export type ApartAnswer = (
  | { readonly kind: 'answered'; readonly result: unknown }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'failed'; readonly details: string }
) & {
  /** What the log should hold beside it. */
  readonly log?: readonly string[];
};

/**
 * Answers requests on a thread of its own, so that those that come meanwhile do not wait.
 *
 * @param whenGivenUp is called with what ends the thread, to be called when nobody waits for the answer any more.
 * @returns undefined where there can be no such thread, so that the request is answered on this one.
 */
export type AnswerApart = (
  question: ApartQuestion,
  whenGivenUp: (end: () => void) => void,
) => Promise<ApartAnswer | undefined>;
