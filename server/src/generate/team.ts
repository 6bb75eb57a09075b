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
  return name === undefined ? role : `${name} (${role.charAt(0).toLowerCase()}${role.slice(1)})`;
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
