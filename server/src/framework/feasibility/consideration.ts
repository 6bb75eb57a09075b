/** How likely a target is to be reached. */
export type Outlook = 'reachable' | 'stretch' | 'out-of-reach';

/** Beyond this multiple of last year, or of what partners do in practice, nobody has a reason to expect the target. */
export const OUT_OF_REACH = 3;

/** One thing that decides whether a target can be reached. */
export interface Consideration {
  /** The arithmetic, in a sentence or two, with every number that it takes. */
  readonly words: string;
  /** What it says about the target; absent where it only informs. */
  readonly outlook?: Outlook;
  /** The same in half a sentence, as the verdict gives it. */
  readonly reason?: string;
}

/** A multiple as a sentence gives it: one digit behind the point below ten, none above. */
export function timesOf(ratio: number): number {
  return ratio < 10 ? Math.round(ratio * 10) / 10 : Math.round(ratio);
}
