import type { DealSource } from '../../../schemas/attribution.ts';
import type { Duration, Money } from '../../../schemas/quantities.ts';
import type { FieldNames } from '../framework/crm/crm-facts.ts';

/**
 * What a plan that is there already says about itself, and no answer of a brief can say. A plan that is completed is
 * generated around it, so that every sentence and sum that is added agrees with it.
 */
export interface Given {
  /** The tiers of the plan, the highest first, at least two. Absent when it says nothing about tiers. */
  readonly tiers?: readonly GivenTier[];
  /** For how many days every registration is protected. */
  readonly protection?: number;
  /** How fast every registration is acknowledged and decided, as far as the plan says so. */
  readonly times?: { readonly acknowledge?: Duration; readonly decide?: Duration };
  /** What the plan asks the program to return, revenue over cost. No cost follows from it. */
  readonly returns?: number;
  /** The parts of the cost that the plan does not state, where it states others, in words: `partner events`. */
  readonly costsMissing?: readonly string[];
  /** The currency of the money in the plan, in which amounts are assumed that nobody has told. */
  readonly currency?: string;
  /** How the plan calls what its CRM holds. */
  readonly crm?: GivenCrm;
  /** The people of the plan, by the names that would be written in their place. */
  readonly owners?: ReadonlyMap<string, string>;
  /** Where the answers come from of which sentences speak. A brief unless it is said. */
  readonly speaker?: Speaker;
}

/** A tier of the plan, with what the plan says of it. */
export interface GivenTier {
  readonly id?: string;
  readonly name?: string;
  readonly partners?: number;
  /** On which deals it gets co-sell, and from which size on. */
  readonly coSell?: 'every-deal' | 'above-threshold' | 'none';
  readonly coSellFrom?: Money;
}

/** How a plan calls the fields, views, stages and records of its CRM, as far as it says so. */
export interface GivenCrm {
  readonly labels: Partial<FieldNames>;
  readonly apiNames: Partial<FieldNames>;
  readonly views: Partial<Readonly<Record<ViewKind, GivenView>>>;
  /** The workflow that brings registrations into the CRM. */
  readonly routing?: string;
  /** The object on which the fields of a deal live. */
  readonly dealObject?: string;
  /** All stages of a deal in their order, with those that close it, and those that are open. */
  readonly stages?: { readonly all: readonly string[]; readonly open: readonly string[] };
}

export interface GivenView {
  readonly id?: string;
  readonly name?: string;
}

/** What a view over the pipeline shows: deals of one source, or all of them. */
export type ViewKind = DealSource | 'total';

/** Whose answers a plan is written from: those of a brief, or those that the plan itself gives. */
export type Speaker = 'brief' | 'plan';
