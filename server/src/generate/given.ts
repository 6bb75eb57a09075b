/**
 * What a plan that is there already says about itself, and no answer of a brief can say. A plan that is completed is
 * generated around it, so that every sentence and sum that is added agrees with it.
 */
export interface Given {
  /** Absent when the plan says nothing about tiers. */
  readonly tiers?: GivenTiers;
  /** For how many days every registration is protected. */
  readonly protection?: number;
  /** The currency of the money in the plan, in which amounts are assumed that nobody has told. */
  readonly currency?: string;
}

/** The tiers of a plan, each with its number of partners where the plan has one. */
export interface GivenTiers {
  /** Whether a tier stands between the first and the last. */
  readonly hasGrowth: boolean;
  readonly strategic?: number;
  readonly growth?: number;
  readonly registered?: number;
}
