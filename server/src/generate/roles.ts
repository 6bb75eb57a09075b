import type { Person } from '../../../schemas/people.ts';
import { hasAStake } from '../framework/meaning/roles.ts';
import type { SettledBrief } from './assumptions.ts';
import type { Speaker } from './given.ts';
import { calledBy, levelOf, lowerRole, managesPartners } from './team.ts';
import { capitalized } from './words.ts';

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
  { people, crmAdmin, partners, team: { partnerManagers, partnerOperations, conflictsDecidedBy } }: SettledBrief,
  speaker: Speaker = 'brief',
): Roles {
  const hasOperations = partnerOperations > 0;
  const isOnePerson = partnerManagers <= 1 && !hasOperations;
  // Where a consultancy changes the CRM, even one person is another one.
  const isOutside = people !== undefined && crmAdmin === 'outside';
  const named = (role: string) =>
    isOnePerson && !(isOutside && role.endsWith(' admin')) ? namedInProgramOfOne(role) : role;
  const isBiased = hasAStake(conflictsDecidedBy);
  const second = isBiased ? secondDecider(people, conflictsDecidedBy) : undefined;
  const decider = second === undefined ? conflictsDecidedBy : `${conflictsDecidedBy} and ${second.called}`;
  return {
    operations: hasOperations ? 'Partner operations' : 'Partner manager',
    operationsInWords: hasOperations ? 'partner operations' : 'the partner manager',
    decider,
    deciderInWords:
      second === undefined ? (knownInWords[decider] ?? decider) : `${conflictsDecidedBy} and ${second.inWords}`,
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
          deciderNote: `The ${speaker} names ${conflictsDecidedBy}, who has a stake in the answer. ${second === undefined ? 'Nobody without one has been told who could decide with them.' : `${capitalized(second.inWords)} decides with them, so that partners trust the decision.`}`,
        }
      : {}),
  };
}

/** Up to so many partners one person knows each of them by name. */
const SMALL_PROGRAM = 8;

/** A second person who decides, as a value holds it and as a sentence uses it. */
interface Second {
  readonly called: string;
  readonly inWords: string;
}

/**
 * Who decides with somebody who has a stake: finance, or a person of the brief without a stake, who is another one.
 * Undefined where the brief names nobody of the kind.
 */
function secondDecider(people: readonly Person[] | undefined, decider: string): Second | undefined {
  if (people === undefined) return { called: 'Finance', inWords: 'finance' };
  const others = people.filter((person) => !isAmong(person, decider) && !hasAStake(person.role));
  const found =
    others.find(({ role }) => /\b(?:finance|cfo|controller|controlling)\b/i.test(role)) ??
    others.find(({ role }) => levelOf(role) === 2) ??
    others.find(({ role }) => managesPartners(role));
  if (found === undefined) return undefined;
  const isDepartment = /(?:s|ing|finance)$/i.test(found.role);
  return found.name === undefined
    ? { called: found.role, inWords: `${isDepartment ? '' : 'the '}${lowerRole(found.role)}` }
    : { called: calledBy(found), inWords: calledBy(found) };
}

function isAmong({ name, role }: Person, decider: string): boolean {
  return decider.toLowerCase().includes((name ?? role).toLowerCase());
}

/** What an escalation says where no person of the brief stands above whoever decides. */
export const NOBODY_ABOVE = 'Whoever decides above them, still to be named';

/**
 * Somebody who is there, has not decided before, has no stake and stands higher; at the top, another one at the top.
 * With nobody else, the customer's word decides.
 */
function escalationAmong(people: readonly Person[], decider: string): string {
  const others = people.filter((person) => !isAmong(person, decider));
  if (others.length === 0) return 'The customer, asked in writing whom it wants to work with';
  const deciding = people.filter((person) => isAmong(person, decider)).map(({ role }) => levelOf(role));
  const level = Math.max(levelOf(decider), ...deciding);
  const above = others.find(({ role }) => !hasAStake(role) && (levelOf(role) > level || levelOf(role) === 2));
  return above === undefined ? NOBODY_ABOVE : (above.name ?? above.role);
}

/** The roles that the plan itself proposes, as a sentence uses them. A name of the brief stays as it was written. */
const knownInWords: Readonly<Record<string, string>> = {
  'Partner operations': 'partner operations',
  'Revenue operations': 'revenue operations',
  Finance: 'finance',
};
