/**
 * What a plan that is there already says about itself, and no answer of a brief can say. A plan that is completed is
 * generated around it, so that every sentence and sum that is added agrees with it.
 */
export interface Given {
  /** The tiers of the plan, the highest first, at least two. Absent when it says nothing about tiers. */
  readonly tiers?: readonly GivenTier[];
  /** For how many days every registration is protected. */
  readonly protection?: number;
  /** What the plan asks the program to return, revenue over cost. No cost follows from it. */
  readonly returns?: number;
  /** The parts of the cost that the plan does not state, where it states others, in words: `partner events`. */
  readonly costsMissing?: readonly string[];
  /** The currency of the money in the plan, in which amounts are assumed that nobody has told. */
  readonly currency?: string;
  /** Where the answers come from of which sentences speak. A brief unless it is said. */
  readonly speaker?: Speaker;
}

/** A tier of the plan, with what the plan says of it. */
export interface GivenTier {
  readonly id?: string;
  readonly name?: string;
  readonly partners?: number;
}

/** Whose answers a plan is written from: those of a brief, or those that the plan itself gives. */
export type Speaker = 'brief' | 'plan';
