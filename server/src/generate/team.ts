import type { Brief } from '../../../schemas/brief.ts';
import type { Person } from '../../../schemas/people.ts';
import { FULL_WEEK, hoursAWeek } from '../framework/facts/working-time.ts';
import { isOperations, isSales, managesPartners } from '../framework/meaning/role-kinds.ts';
import { lowerRole } from '../framework/meaning/role-words.ts';

/** What the people who were told come to, as the answers about the team say it. */
export function teamOf(people: readonly Person[]): NonNullable<Brief['team']> {
  const operations = people.filter(({ role }) => isOperations(role));
  const managers = people.filter((person) => managesPartners(person.role) && !operations.includes(person));
  const decider = deciderAmong(people);
  return {
    // Where no role says so, the plan assumes that somebody does it beside other work.
    ...(managers.length > 0 ? { partnerManagers: heads(managers) } : {}),
    ...(managers.length === 0 && operations.length > 0 ? { partnerManagers: 0 } : {}),
    partnerOperations: heads(operations),
    ...(decider === undefined ? {} : { conflictsDecidedBy: calledBy(decider) }),
  };
}

/**
 * Who decides about accounts that two sides claim: operations of the business, then somebody who watches over rules or
 * money, and last whoever sells nothing. An administrator of a system decides nothing about customers.
 */
function deciderAmong(people: readonly Person[]): Person | undefined {
  const order: readonly ((role: string) => boolean)[] = [
    (role) => isOperations(role) && !isAdmin(role),
    isNeutral,
    (role) => !isSales(role) && !isAdmin(role),
    (role) => !isSales(role),
  ];
  return order.flatMap((fits) => people.filter(({ role }) => fits(role)))[0] ?? people[0];
}

function isAdmin(role: string): boolean {
  return /\b(?:administrator|admin)\b/i.test(role);
}

/** Whose work is to watch over rules or money, in the languages in which roles are told most. */
function isNeutral(role: string): boolean {
  return /\b(?:finance|financi[eè]re?|finanzen|cfo|controller|controlling|compliance|legal|counsel)\b/iu.test(role);
}

/** What a plan calls a person: the name where there is one, and else the role. */
export function calledBy({ name, role }: Person): string {
  return name === undefined ? role : `${name} (${lowerRole(role)})`;
}

/** How many people they are, by the time that they have where it is told: two days a week are 0.4 of a person. */
function heads(people: readonly Person[]): number {
  const sum = people.reduce((heads, { count = 1, time }) => heads + count * (shareOf(time) ?? 1), 0);
  return sum === 0 ? 0 : Math.max(0.01, Math.round(sum * 100) / 100);
}

function shareOf(time: string | undefined): number | undefined {
  const hours = time === undefined ? undefined : hoursAWeek(time);
  return hours === undefined ? undefined : hours / FULL_WEEK;
}

/** The time that people have told who look after partners beside other work, up to one person; one where none did. */
export function besideOtherWork(people: readonly Person[]): number {
  const told = people.filter(({ time }) => shareOf(time) !== undefined);
  return told.length === 0 ? 1 : Math.min(1, heads(told));
}
