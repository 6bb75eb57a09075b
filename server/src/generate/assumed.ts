import type { Assumption } from './assumptions.ts';
import { type Block, comment } from './layout.ts';

/** How assumed values are marked in a plan. */
export interface AssumedNotes {
  /** Whether a value was assumed, because nobody gave it. */
  readonly isAssumed: (key: string) => boolean;
  /** The comment behind a value that was assumed, by the keys that it stands for; undefined where all were given. */
  readonly note: (...keys: readonly string[]) => string | undefined;
  /** The same as comments of their own, for values that share a line. */
  readonly comments: (...keys: readonly string[]) => Block[];
}

export function assumedNotes(assumptions: readonly Assumption[]): AssumedNotes {
  const found = (keys: readonly string[]) =>
    assumptions.filter(({ key }) => keys.some((wanted) => key === wanted || key.startsWith(`${wanted}.`)));
  const words = (keys: readonly string[]): string | undefined => {
    const matching = found(keys);
    const reasons = matching.map(({ value, reason }) => (matching.length === 1 ? reason : `${value}, ${reason}`));
    return reasons.length === 0 ? undefined : `Assumed: ${reasons.join('; ')}.`;
  };
  return {
    isAssumed: (key) => found([key]).length > 0,
    note: (...keys) => words(keys),
    comments: (...keys) => {
      const text = words(keys);
      return text === undefined ? [] : [comment(text)];
    },
  };
}
