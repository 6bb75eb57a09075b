import type { Brief } from '../../../schemas/brief.ts';
import type { Person } from '../../../schemas/people.ts';

/** What the people who were told come to, as the answers about the team say it. */
export function teamOf(people: readonly Person[]): NonNullable<Brief['team']> {
  const operations = people.filter(({ role }) => isOperations(role));
  const managers = people.filter((person) => managesPartners(person.role) && !operations.includes(person));
  const decider = [...operations, ...people.filter(({ role }) => !isSales(role))][0] ?? people[0];
  return {
    // Where no role says so, somebody does it beside other work.
    partnerManagers: managers.length === 0 ? Math.min(1, people.length) : heads(managers),
    partnerOperations: heads(operations),
    ...(decider === undefined ? {} : { conflictsDecidedBy: calledBy(decider) }),
  };
}

/** What a plan calls a person: the name where there is one, and else the role. */
export function calledBy({ name, role }: Person): string {
  return name === undefined ? role : `${name} (${lowerRole(role)})`;
}

/** Inside a sentence a role begins with a small letter, unless it is an abbreviation: `founder`, `CEO`, `VP of Sales`. */
export function lowerRole(role: string): string {
  return /^\p{Lu}\p{Ll}/u.test(role) ? role.charAt(0).toLowerCase() + role.slice(1) : role;
}

/** Several people of a role: `channel account managers`, `heads of sales`. What is plural stays as it is. */
export function pluralRole(role: string): string {
  const [, head, rest] = /^(\S+)( of .+)$/.exec(role) ?? [];
  if (head !== undefined && rest !== undefined) return `${pluralRole(head)}${rest}`;
  return /(?:s|ing|finance|legal|staff)$/i.test(role) ? role : `${role}s`;
}

/**
 * How high a role stands: 2 at the top of the company, 1 at the top of a department, and 0 for all others and for
 * somebody of whom no role is known.
 */
export function levelOf(role: string): 0 | 1 | 2 {
  if (/\b(?:founder|chief|c[efoirmt]o|president|managing director|managing partner|^owner)\b/i.test(role)) {
    return /\bvice president\b/i.test(role) ? 1 : 2;
  }
  return /\b(?:head|vp|(?<!account )director)\b/i.test(role) ? 1 : 0;
}

/** Whether a role looks after partners. */
export function managesPartners(role: string): boolean {
  return /\b(?:partner|partners|partnerships?|channel|alliances?|reseller|referral|ecosystem)\b/i.test(role);
}

export function isOperations(role: string): boolean {
  return /\b(?:operations|ops|revops|administrator|admin)\b/i.test(role);
}

export function isSales(role: string): boolean {
  return /\b(?:sales|account executives?|seller|sdr|revenue officer|cro|commercial)\b/i.test(role);
}

function heads(people: readonly Person[]): number {
  return people.reduce((sum, { count = 1 }) => sum + count, 0);
}
