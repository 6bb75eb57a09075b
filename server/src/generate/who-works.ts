import type { Person } from '../../../schemas/people.ts';
import {
  isFinance,
  isLaw,
  isMarketing,
  isOperations,
  isProduct,
  isSales,
  isService,
  managesPartners,
  rankOf,
} from '../framework/meaning/role-kinds.ts';
import { isDepartment, lowerRole, pluralRole } from '../framework/meaning/role-words.ts';
import { countedRole } from './amounts-in-words.ts';
import type { UsualRole, Work } from './usual-roles.ts';

type Fits = (role: string) => boolean;

const isAtTheTop: Fits = (role) => rankOf(role) === 2;
const leads: Fits = (role) => rankOf(role) > 0;

/** Who does a kind of work among the people who were told: by the words of the role, the best first. */
const doers: Readonly<Record<Work, readonly Fits[]>> = {
  partnerships: [(role) => managesPartners(role) && leads(role), managesPartners],
  partnerManager: [(role) => managesPartners(role) && !leads(role), managesPartners],
  partnerSuccess: [(role) => managesPartners(role) && !leads(role), managesPartners],
  partnerOperations: [isOperations, managesPartners],
  revenueOperations: [isOperations, managesPartners],
  productOperations: [isOperations, isProduct, managesPartners],
  sales: [(role) => isSales(role) && leads(role), isSales],
  regionalSales: [isSales],
  salesTargets: [isSales],
  salesDevelopment: [isSales],
  salesEnablement: [isSales],
  crm: [isOperations],
  finance: [isFinance, isAtTheTop, leads],
  chief: [isAtTheTop, isFinance, leads],
  productMarketing: [isMarketing],
  brand: [isMarketing],
  legal: [isLaw],
  product: [isProduct],
  services: [isService],
  customerSuccess: [isService],
};

/** What sales decides falls to somebody else who leads, where nobody sells. */
const ofSales: ReadonlySet<Work> = new Set([
  'sales',
  'regionalSales',
  'salesTargets',
  'salesDevelopment',
  'salesEnablement',
]);

/**
 * Who does a kind of work. Where nobody has a role for it, whoever looks after partners does it too.
 *
 * @param people at least one.
 */
export function doerAmong(people: readonly Person[], work: Work): UsualRole {
  const found = doers[work].flatMap((fits) => people.filter(({ role }) => fits(role)))[0];
  return inWordsOf(found ?? standIn(people, work));
}

/** Whether somebody has a role for a kind of work. */
export function isDoneBySomebody(people: readonly Person[], work: Work): boolean {
  return doers[work].some((fits) => people.some(({ role }) => fits(role)));
}

function standIn(people: readonly Person[], work: Work): Person {
  const first = people.find(({ role }) => managesPartners(role)) ?? people[0];
  const other = people.find((person) => person !== first && leads(person.role));
  const found = ofSales.has(work) ? (other ?? first) : first;
  if (found === undefined) throw new Error('Nobody is there to do the work.');
  return found;
}

/** A person by name, and a role with its article, one of several as one: `the channel account manager`. */
function inWordsOf({ name, role }: Person): UsualRole {
  if (name !== undefined) return { called: name, inWords: name };
  return { called: role, inWords: isDepartment(role) ? lowerRole(role) : `the ${lowerRole(role)}` };
}

/**
 * So many people who do a kind of work, or the work of so many: `9 channel account managers`, `0.4 of a founder`. A
 * person by name is that person, however much time there is.
 */
export function countedAmong(people: readonly Person[], work: Work, number: number): string {
  const { called } = doerAmong(people, work);
  if (people.some(({ name }) => name === called)) return called;
  const one = lowerRole(called);
  // Somebody above them looks after partners, too, and is none of them.
  const told = people.find(({ role, name, time }) => name === undefined && time === undefined && role === called);
  return countedRole(Math.min(number, told?.count ?? number), one, pluralRole(one));
}
