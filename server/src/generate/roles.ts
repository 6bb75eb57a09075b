import { hasAStake } from '../framework/meaning/roles.ts';
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
  /** Accepts or declines a registration. */
  readonly acceptsInWords: string;
  /** Whether one person does all that the program needs, beside people who work for the whole company. */
  readonly isOnePerson: boolean;
  /** Who does the work of a role: in a program of one person, there is nobody for each of them. */
  readonly named: (role: string) => string;
  /** Why not the role that was named alone; absent when it is that one. */
  readonly deciderNote?: string;
}

/** Who does what is done by a role of its own in a program with more people. */
const inProgramOfOne: Readonly<Record<string, string>> = {
  'Head of Partnerships': 'Partner manager',
  'Partner success manager': 'Partner manager',
  'Brand manager': 'Marketing',
  'Product marketing': 'Marketing',
  'Sales enablement': 'VP Sales',
  'Head of Sales Development': 'VP Sales',
  'Regional sales managers': 'VP Sales',
  'Sales managers with a partner target': 'VP Sales',
  'Head of Services': 'Services',
  'Customer success': 'Services',
  'Head of Product': 'Product',
  'Product operations': 'Product',
  'Data protection officer': 'Legal',
  'Chief revenue officer': 'Chief executive officer',
};

function namedInProgramOfOne(role: string): string {
  if (role.endsWith(' admin')) return 'Revenue operations';
  return inProgramOfOne[role] ?? role;
}

export function rolesOf(
  { team: { partnerManagers, partnerOperations, conflictsDecidedBy } }: SettledBrief,
  speaker: Speaker = 'brief',
): Roles {
  const hasOperations = partnerOperations > 0;
  const isOnePerson = partnerManagers === 1 && !hasOperations;
  const named = isOnePerson ? namedInProgramOfOne : (role: string) => role;
  const isBiased = hasAStake(conflictsDecidedBy);
  const decider = isBiased ? `${conflictsDecidedBy} and Finance` : conflictsDecidedBy;
  return {
    operations: hasOperations ? 'Partner operations' : 'Partner manager',
    operationsInWords: hasOperations ? 'partner operations' : 'the partner manager',
    decider,
    deciderInWords: knownInWords[decider] ?? decider,
    escalation: /\bsales\b|partnerships/i.test(decider)
      ? named('Chief revenue officer')
      : `VP Sales and ${named('Head of Partnerships')}`,
    acceptsInWords: isOnePerson ? 'the VP Sales' : 'the regional sales manager',
    isOnePerson,
    named,
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
