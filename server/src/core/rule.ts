import type * as z from 'zod';
import type { Plan } from './plan.ts';
import type { Fix, RelatedPlace, Severity } from './problem.ts';
import type { PathStep } from './source.ts';
import type { Suppression } from './suppressions.ts';
import type { Span } from './text.ts';

/** What findings of a rule say together where they have one cause: the same thing is missing in several places. */
export interface Together {
  /** What is missing, in the middle of a sentence: "a dedicated partner success manager". */
  readonly what: string;
  /** Where, as a sentence starts with it: `Tier 1 "Strategic"`. */
  readonly where: string;
  /** The message for all of them, in which nothing is said twice. */
  readonly tell: (all: readonly Together[]) => string;
  /** What the fix for all of them does. */
  readonly fix: string;
  /** Which of several causes it is, where a rule has more than one. */
  readonly cause?: string;
}

/** What a rule says about one place of a plan. */
export interface Finding {
  /** Where. A node of the plan fits, because it has a span. */
  readonly at: Span;
  /** What is wrong with the values seen, why it matters, and what to do. */
  readonly message: string;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
  /** The path of the part that is missing, where that is what was found. */
  readonly lacks?: readonly PathStep[];
  /** Set where several findings of the rule have one cause. They are told as one, at the first of their places. */
  readonly together?: Together;
}

/** A comment that takes findings out of sight, and what it does. Only the rules of the group suppression get to know. */
export interface JudgedSuppression {
  readonly suppression: Suppression;
  readonly rules: readonly {
    readonly id: string;
    readonly span: Span;
    readonly known: boolean;
    /** The id that was probably meant. */
    readonly suggestion?: string;
    /** How many findings it holds back. */
    readonly used: number;
  }[];
  readonly expired: boolean;
}

export interface RuleContext<Options> {
  readonly plan: Plan;
  readonly options: Options;
  /** The day that counts as today, `YYYY-MM-DD`. */
  readonly today: string;
  /** Empty for all rules but those of the group suppression, which run when the others are done. */
  readonly suppressions: readonly JudgedSuppression[];
  readonly report: (finding: Finding) => void;
}

/** One demand on a plan. The object carries all that checks, docs, settings and tests need to know about it. */
export interface Rule<Options extends z.ZodType = z.ZodType> {
  /** The path of its file below `rules/`, named after the bad pattern: `tiers/too-many`. */
  readonly id: string;
  /** One sentence for lists. */
  readonly summary: string;
  /** Why it matters, in a paragraph. */
  readonly why: string;
  /** The sentences of the framework that it comes from, word by word. Absent for a rule that only practice suggests. */
  readonly source?: readonly string[];
  /**
   * Where a rule comes from that the framework does not state. Beside `source`, what practice adds to sentences that do
   * not carry the rule alone.
   */
  readonly practice?: string;
  /** When not to use it: the situation in which its finding is wrong or costs more than it brings, in words of its own. */
  readonly exceptions: string;
  readonly severity: Severity;
  /** Whether its problems can be repaired by a fix. */
  readonly fixable: boolean;
  /**
   * Whether it looks at each text, or each comment, by itself: what it finds in one follows from its words, its place
   * and parts of the plan that it names, and not from other texts. Of a plan that changes it then looks at the texts
   * that did.
   */
  readonly isTextByText?: boolean;
  /** A zod object with a default for every option. */
  readonly options?: Options;
  /** Two plans, or the part of a plan that matters: `bad` is reported, `good` is not. */
  readonly examples: { readonly bad: string; readonly good: string };
  readonly check: (context: RuleContext<z.output<Options>>) => void;
}

/**
 * Gives a rule its type: while it is written, `check` knows its own options. Whoever runs or lists rules does not, and
 * gives each the options that its own `options` has read. So what is returned is a rule of any options.
 */
export function defineRule<Options extends z.ZodType>(rule: Rule<Options>): Rule {
  return rule as unknown as Rule;
}
