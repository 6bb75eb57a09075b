import type { SettledBrief } from './assumptions.ts';
import type { Speaker } from './given.ts';

/** Who does what in the program. */
export interface Roles {
  /** Runs the program from day to day. */
  readonly operations: string;
  /** The same as a sentence uses it. */
  readonly operationsInWords: string;
  /** Decides conflicts. */
  readonly decider: string;
  readonly deciderInWords: string;
  /** Who decides when the parties do not accept the decision. Nobody who has decided before. */
  readonly escalation: string;
  /** Why not the role that was named alone; absent when it is that one. */
  readonly deciderNote?: string;
}

/** Roles whose pay depends on who gets a deal. */
const HAS_A_STAKE =
  /\bsales\b|\baccount (?:executive|manager|owner|director)s?\b|\baes?\b|\breps?\b|\bsellers?\b|\bsdrs?\b|\bbdrs?\b|\bcros?\b|chief revenue officer/iu;

/** Roles that only sound like sales, or that somebody without a stake shares. */
const HAS_NONE =
  /partner|channel|alliance|operations|\bops\b|revops|finance|committee|council|managing director|\bceo\b|\bcoo\b|jointly|enablement|legal/iu;

export function rolesOf(
  { team: { partnerOperations, conflictsDecidedBy } }: SettledBrief,
  speaker: Speaker = 'brief',
): Roles {
  const hasOperations = partnerOperations > 0;
  const isBiased = HAS_A_STAKE.test(conflictsDecidedBy) && !HAS_NONE.test(conflictsDecidedBy);
  const decider = isBiased ? `${conflictsDecidedBy} and Finance` : conflictsDecidedBy;
  return {
    operations: hasOperations ? 'Partner operations' : 'Partner manager',
    operationsInWords: hasOperations ? 'partner operations' : 'the partner manager',
    decider,
    deciderInWords: knownInWords[decider] ?? decider,
    escalation: /\bsales\b|partnerships/i.test(decider) ? 'Chief revenue officer' : 'VP Sales and Head of Partnerships',
    ...(isBiased
      ? {
          deciderNote: `The ${speaker} names ${conflictsDecidedBy}, who has a stake in the answer. Finance decides with them, so that partners trust the decision.`,
        }
      : {}),
  };
}

/** The roles that the plan itself proposes, as a sentence uses them. A name of the brief stays as it was written. */
const knownInWords: Readonly<Record<string, string>> = {
  'Partner operations': 'partner operations',
  'Revenue operations': 'revenue operations',
  Finance: 'finance',
};
