import type { Person } from '../../../schemas/people.ts';
import { hasAStake } from '../framework/meaning/roles.ts';
import type { SettledBrief } from './assumptions.ts';
import type { Speaker } from './given.ts';
import { isSales } from './team.ts';

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
  /** Whether the program is so small that everything is known by name and a short list of tasks is enough. */
  readonly isSmall: boolean;
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
  { people, partners, team: { partnerManagers, partnerOperations, conflictsDecidedBy } }: SettledBrief,
  speaker: Speaker = 'brief',
): Roles {
  const hasOperations = partnerOperations > 0;
  const isOnePerson = partnerManagers <= 1 && !hasOperations;
  const named = isOnePerson ? namedInProgramOfOne : (role: string) => role;
  const isBiased = hasAStake(conflictsDecidedBy);
  const decider = isBiased ? `${conflictsDecidedBy} and Finance` : conflictsDecidedBy;
  return {
    operations: hasOperations ? 'Partner operations' : 'Partner manager',
    operationsInWords: hasOperations ? 'partner operations' : 'the partner manager',
    decider,
    deciderInWords: knownInWords[decider] ?? decider,
    isSmall: isOnePerson && Math.max(partners.current, partners.target) <= SMALL_PROGRAM,
    escalation:
      people !== undefined
        ? escalationAmong(people, decider)
        : /\bsales\b|partnerships/i.test(decider)
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

/** Up to so many partners one person knows each of them by name. */
const SMALL_PROGRAM = 8;

/** Somebody who is there and has not decided before; with nobody else, the customer's word decides. */
function escalationAmong(people: readonly Person[], decider: string): string {
  const others = people.filter((person) => !decider.includes(person.name ?? person.role));
  const first = others.find(({ role }) => !isSales(role)) ?? others[0];
  return first === undefined ? 'The customer, asked in writing whom it wants to work with' : (first.name ?? first.role);
}

/** The roles that the plan itself proposes, as a sentence uses them. A name of the brief stays as it was written. */
const knownInWords: Readonly<Record<string, string>> = {
  'Partner operations': 'partner operations',
  'Revenue operations': 'revenue operations',
  Finance: 'finance',
};
