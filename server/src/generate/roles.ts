import type { Person } from '../../../schemas/people.ts';
import { capitalized } from '../core/words.ts';
import { crmFacts } from '../framework/crm/systems.ts';
import { isFinance, managesPartners, namesSomebody, rankOf } from '../framework/meaning/role-kinds.ts';
import { isDepartment, lowerRole, roleInSentence } from '../framework/meaning/role-words.ts';
import { hasAStake, roleIn } from '../framework/meaning/roles.ts';
import { countedRole } from './amounts-in-words.ts';
import type { SettledBrief } from './assumptions.ts';
import type { Speaker } from './given.ts';
import { calledBy } from './team.ts';
import { type UsualRole, usualRoles, type Work } from './usual-roles.ts';
import { countedAmong, doerAmong, isDoneBySomebody } from './who-works.ts';

/** Whoever sells for the company, as sentences speak of them. */
interface Seller {
  /** `account executive`, `seller`. */
  readonly one: string;
  /** With the article. */
  readonly aOne: string;
  readonly many: string;
}

/** Who does what in the program: the one place that every section asks. */
export interface Roles {
  /** Who does a kind of work, as the value of a key: `VP Sales`, `Ana`. */
  readonly who: (work: Work) => string;
  /** The same in a sentence: `the VP Sales`, `Ana`, `finance`. */
  readonly the: (work: Work) => string;
  /** ` with the VP Sales`; nothing where the same person does both, because nobody signs off with themselves. */
  readonly withOther: (work: Work, other: Work) => string;
  /** `VP Sales and Head of Partnerships`, and one name where it is the same person. */
  readonly both: (one: Work, other: Work) => string;
  /** Those who look after partners, counted: `2 partner managers`. */
  readonly managers: string;
  /** One of several of them: `one of the 9 channel account managers`. */
  readonly oneManager: string;
  readonly seller: Seller;
  /** Whether the people of the company were told, so that nobody else can be meant. */
  readonly isTold: boolean;
  /** Runs the program from day to day. */
  readonly operations: string;
  /** The same as a sentence uses it. */
  readonly operationsInWords: string;
  /** Decides conflicts. */
  readonly decider: string;
  readonly deciderInWords: string;
  /** Who decides when the parties do not accept the decision. Nobody who has decided before. */
  readonly escalation: string;
  /** Whether one person does all that the program needs, beside people who work for the whole company. */
  readonly isOnePerson: boolean;
  /** Whether the program is so small that everything is known by name and a short list of tasks is enough. */
  readonly isSmall: boolean;
  /** Why not the role that was named alone; absent when it is that one. */
  readonly deciderNote?: string;
  /** Who decides today and hears appeals only, because the evidence says that deals wait there. */
  readonly takenOut?: string;
  /** Answers in the place of whoever runs the program, when they are away. Never the same person where there is another. */
  readonly standIn: string;
  /** The same as a sentence uses it. */
  readonly standInInWords: string;
}

/** @param owners the people of a plan that is there already, by the names that would be written in their place. */
export function rolesOf(
  { people: told, crmAdmin, crm, crmName, partners, team, engagement }: SettledBrief,
  speaker: Speaker = 'brief',
  owners: ReadonlyMap<string, string> = new Map(),
): Roles {
  const people = told === undefined || told.length === 0 ? undefined : told;
  const { partnerManagers, partnerOperations, conflictsDecidedBy } = team;
  const isOnePerson = partnerManagers <= 1 && partnerOperations === 0;
  const isSmall = isOnePerson && Math.max(partners.current, partners.target) <= SMALL_PROGRAM;
  const founder = people === undefined && isSmall && rankOf(conflictsDecidedBy) === 2 ? conflictsDecidedBy : undefined;
  const usualDoer = (work: Work): UsualRole => {
    if (work === 'crm' && crmAdmin === 'outside') return outside(crmName);
    if (people !== undefined) return doerAmong(people, work);
    if (founder !== undefined) {
      if (doneByFounders.has(work)) return { called: founder, inWords: roleInSentence(founder) };
      if (work === 'crm' || work === 'revenueOperations') return usualRoles.partnerManager;
    }
    // Whoever leads sales has one name, that under which somebody told of them.
    if (work === 'sales' && roleIn(conflictsDecidedBy) === 'headOfSales')
      return { called: conflictsDecidedBy, inWords: roleInSentence(conflictsDecidedBy) };
    const usual = work === 'crm' ? adminOf(crm, crmName) : usualRoles[work];
    return isOnePerson ? (usual.inProgramOfOne ?? usual) : usual;
  };
  const own = (called: string): string => owners.get(called) ?? called;
  const doer = (work: Work): UsualRole => ownRole(usualDoer(work), owners);
  const who = (work: Work) => doer(work).called;
  const both = (one: Work, other: Work): string =>
    owners.get(`${usualDoer(one).called} and ${usualDoer(other).called}`) ??
    (who(one) === who(other) ? who(one) : `${who(one)} and ${who(other)}`);
  const operations = doer(partnerOperations > 0 ? 'partnerOperations' : 'partnerManager');
  const managers =
    people === undefined
      ? countedRole(partnerManagers, 'partner manager')
      : countedAmong(people, 'partnerManager', partnerManagers);
  const isBiased = hasAStake(conflictsDecidedBy);
  const desk =
    engagement.slowDecision === undefined ? [] : deskWithout(conflictsDecidedBy, people, operations, founder);
  const takenOut = desk.length > 0 ? conflictsDecidedBy : undefined;
  const second = isBiased && takenOut === undefined ? secondDecider(people, conflictsDecidedBy) : undefined;
  const deciders: readonly Second[] =
    takenOut !== undefined
      ? desk
      : [
          { called: conflictsDecidedBy, inWords: roleInSentence(conflictsDecidedBy) },
          ...(second === undefined ? [] : [second]),
        ];
  const decider = deciders.map(({ called }) => called).join(' and ');
  const substitutes = (['sales', 'finance', 'partnerships'] as const).map(doer);
  const standIn = substitutes.find(({ called }) => called !== operations.called) ?? operations;
  return {
    who,
    the: (work) => (work === 'legal' && !hasLegal(people) ? 'counsel' : doer(work).inWords),
    withOther: (work, other) => (who(work) === who(other) ? '' : ` with ${doer(work).inWords}`),
    both,
    managers,
    oneManager: `one of the ${managers.replace(/^\d+\.\d+ /, '')}`,
    seller: sellerOf(people, founder !== undefined),
    isTold: people !== undefined,
    operations: operations.called,
    operationsInWords: operations.inWords,
    decider: own(decider),
    deciderInWords:
      owners.has(decider) || deciders.length === 1
        ? roleInSentence(own(decider))
        : deciders.map(({ inWords }) => inWords).join(' and '),
    isSmall,
    standIn: standIn.called,
    standInInWords: standIn.inWords,
    escalation:
      takenOut !== undefined
        ? takenOut
        : people !== undefined
          ? own(escalationAmong(people, decider))
          : founder !== undefined
            ? THE_CUSTOMER
            : /\bsales\b|partnerships/i.test(decider)
              ? who('chief')
              : both('sales', 'partnerships'),
    isOnePerson,
    ...(takenOut === undefined
      ? {}
      : {
          takenOut,
          deciderNote: `The ${speaker} says that decisions wait for ${roleInSentence(takenOut)} today. ${capitalized(deciders.map(({ inWords }) => inWords).join(' and '))} decide by the rules, and ${roleInSentence(takenOut)} hears appeals only.`,
        }),
    ...(isBiased && takenOut === undefined
      ? {
          deciderNote: `The ${speaker} names ${conflictsDecidedBy}, who has a stake in the answer. ${second === undefined ? 'Nobody without one has been told who could decide with them.' : `${capitalized(second.inWords)} decides with them, so that partners trust the decision.`}`,
        }
      : {}),
  };
}

/** What a plan that is there already calls whoever does something. */
function ownRole(usual: UsualRole, owners: ReadonlyMap<string, string>): UsualRole {
  const own = owners.get(usual.called);
  return own === undefined ? usual : { called: own, inWords: roleInSentence(own) };
}

/** Somebody who is not of the company changes the CRM. */
function outside(crmName = 'CRM'): UsualRole {
  return { called: `${crmName} consultancy (outside)`, inWords: `the ${crmName} consultancy` };
}

function adminOf(crm: SettledBrief['crm'], crmName: string | undefined): UsualRole {
  const name = crm === 'other' ? crmName : crmFacts[crm].name;
  const { called, ...usual } = usualRoles.crm;
  return name === undefined
    ? { called, ...usual }
    : { ...usual, called: `${name} admin`, inWords: `the ${name} admin` };
}

/** Where people are told, legal is a department only when one of them is. */
function hasLegal(people: readonly Person[] | undefined): boolean {
  return people === undefined || isDoneBySomebody(people, 'legal');
}

/**
 * Account executives are there where somebody tells of them, and in a program of which nobody told who is there, unless
 * a founder sells.
 */
function sellerOf(people: readonly Person[] | undefined, isFounder: boolean): Seller {
  const one =
    (people === undefined && !isFounder) || people?.some(({ role }) => /\baccount executive/i.test(role))
      ? 'account executive'
      : 'seller';
  return { one, aOne: one === 'seller' ? 'a seller' : `an ${one}`, many: `${one}s` };
}

/** Up to so many partners one person knows each of them by name. */
const SMALL_PROGRAM = 8;

/**
 * What the founder of a company does who decides about the conflicts of a handful of partners, where nobody has told of
 * anybody else: a VP Sales above a founder is nobody's company.
 */
const doneByFounders: ReadonlySet<Work> = new Set([
  'sales',
  'regionalSales',
  'salesTargets',
  'salesDevelopment',
  'salesEnablement',
  'chief',
  'legal',
]);

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
    others.find(({ role }) => isFinance(role)) ??
    others.find(({ role }) => rankOf(role) === 2) ??
    others.find(({ role }) => managesPartners(role));
  if (found === undefined) return undefined;
  return found.name === undefined
    ? { called: found.role, inWords: `${isDepartment(found.role) ? '' : 'the '}${lowerRole(found.role)}` }
    : { called: calledBy(found), inWords: calledBy(found) };
}

/**
 * Who decides in the place of somebody for whom deals wait: whoever runs the program from day to day, with somebody who
 * is no party to any case. Empty where nobody else is there.
 */
function deskWithout(
  slow: string,
  people: readonly Person[] | undefined,
  operations: UsualRole,
  founder: string | undefined,
): readonly Second[] {
  const isOther = ({ called }: Second): boolean => !namesSomebody(slow, called) && !namesSomebody(called, slow);
  if (people === undefined) return [operations, ...(founder === undefined ? [usualRoles.finance] : [])].filter(isOther);
  const others = people.filter((person) => !isAmong(person, slow) && !hasAStake(person.role));
  const second = secondDecider(others, operations.called);
  return [operations, ...(second === undefined ? [] : [second])].filter(
    (one) => isOther(one) && !hasAStake(one.called),
  );
}

function isAmong({ name, role }: Person, decider: string): boolean {
  return decider.toLowerCase().includes((name ?? role).toLowerCase());
}

/** What decides where nobody is left who could. */
const THE_CUSTOMER = 'The customer, asked in writing whom it wants to work with';

/** What an escalation says where no person of the brief stands above whoever decides. */
export const NOBODY_ABOVE = 'Whoever decides above them, still to be named';

/**
 * Somebody who is there, has not decided before, has no stake and stands higher; at the top, another one at the top.
 * With nobody else, the customer's word decides.
 */
function escalationAmong(people: readonly Person[], decider: string): string {
  const others = people.filter((person) => !isAmong(person, decider));
  if (others.length === 0) return THE_CUSTOMER;
  const deciding = people.filter((person) => isAmong(person, decider)).map(({ role }) => rankOf(role));
  const level = Math.max(rankOf(decider), ...deciding);
  const above =
    others.find(({ role }) => !hasAStake(role) && (rankOf(role) > level || rankOf(role) === 2)) ??
    // Whoever leads those who decided answers for both sides of a conflict, although sales is one of them.
    others.find(({ role }) => rankOf(role) > level);
  return above === undefined ? NOBODY_ABOVE : (above.name ?? above.role);
}
