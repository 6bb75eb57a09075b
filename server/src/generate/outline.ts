import type { RegistrationChannel } from '../../../schemas/attribution.ts';
import { type PartnerType, partnerName, partnerWordOf, partnerWords } from '../../../schemas/partner-types.ts';
import { joined, withSmallStart } from '../core/words.ts';
import { fieldOfParty, passingParties } from '../framework/facts/channel.ts';
import { type Assumption, type SettledBrief, UNNAMED_COMPANY } from './assumptions.ts';
import { type Week, weekOf } from './calendar.ts';
import { type Crm, crmOf } from './crm.ts';
import type { Given, Speaker } from './given.ts';
import { type Block, comment } from './layout.ts';
import { hasMotion, type MotionKnowledge, motionsOf } from './motions.ts';
import type { Names } from './names.ts';
import { type Numbers, numbersOf } from './numbers/numbers.ts';
import { type Roles, rolesOf } from './roles.ts';
import type { PartnerTypeKnowledge } from './types/partner-type.ts';
import { knowledgeOf } from './types/partner-types.ts';

/** What every section of a plan is written from: the brief, and all that follows from it. */
export interface Outline {
  readonly brief: SettledBrief;
  /** The day on which the plan is built, `YYYY-MM-DD`. */
  readonly today: string;
  readonly numbers: Numbers;
  readonly crm: Crm;
  /** At least one. */
  readonly types: readonly PartnerTypeKnowledge[];
  /** What the motions add that does not follow from the types. */
  readonly motions: readonly MotionKnowledge[];
  /** All partner types in the plural, as a sentence uses them. */
  readonly partners: string;
  /** The names of the plan that this one is written for. */
  readonly names: Names;
  /** Whose answers sentences speak of. */
  readonly speaker: Speaker;
  /** What a plan that is there already says of its tiers, costs and return. */
  readonly told: Pick<Given, 'tiers' | 'returns' | 'costsMissing'>;
  readonly roles: Roles;
  /** Where partners register and find what they need. */
  readonly site: PartnerSite;
  readonly week: Week;
  readonly assumed: AssumedNotes;
  /** Whether partners and our own team sell together, and whether partners sell to customers themselves. */
  readonly coSells: boolean;
  readonly resells: boolean;
  /** Through whom a deal passes without credit: distributors, in most programs. */
  readonly passing: readonly PassingParty[];
}

/** A kind of partner through whom deals pass, in words, and the field of a deal that names it. */
interface PassingParty {
  readonly one: string;
  readonly many: string;
  readonly field: string;
}

function passingOf({ channel }: SettledBrief): readonly PassingParty[] {
  return passingParties(channel?.flow ?? [], channel?.credited).map((party) => {
    const id = partnerWordOf(party);
    const one = partnerName(party);
    const many = id !== undefined && partnerWords[id].singular === one ? partnerWords[id].plural : `${one}s`;
    return { one, many, field: fieldOfParty(party) };
  });
}

export function outlineOf(brief: SettledBrief, today: string, given: Given = {}): Outline {
  const { speaker = 'brief' } = given;
  const roles = rolesOf(brief, speaker, given.owners);
  const crm = crmOf(brief, given.crm);
  const numbers = numbersOf(brief, roles.managers, given);
  const types = brief.partnerTypes.map((type) => ({
    ...knowledgeOf(type, roles, crm.labels),
    ...ownPlural(type, brief),
    ...lostSourceTold(type, brief),
  }));
  return {
    brief,
    today,
    numbers,
    crm,
    types,
    motions: motionsOf(brief, roles),
    partners: joined(types.map(({ plural }) => plural)),
    names: numbers.names,
    speaker,
    told: given,
    roles,
    site: siteOf(brief),
    week: weekOf(brief.workingDays),
    assumed: assumedNotes(brief.assumptions),
    coSells: hasMotion(brief, 'co-sell'),
    passing: passingOf(brief),
    resells: brief.partnerTypes.includes('reseller') || hasMotion(brief, 'resell'),
  };
}

/** How introductions get lost, in the ways in which somebody told that they arrive. */
function lostSourceTold(type: PartnerType, { engagement }: SettledBrief): { readonly lostSource?: string } {
  if (type !== 'referral' || engagement.channels.length === 0) return {};
  return {
    lostSource: `Introductions come by ${joined(engagement.channels)}, where no field asks for their source.`,
  };
}

/** The partners of a type in the words of the person: `accountants`, `agencies and consulting partners`. */
function ownPlural(type: PartnerType, { partnerWords: told = [] }: SettledBrief): { readonly plural?: string } {
  const ids = [...new Set(told.map(partnerWordOf))];
  const own = ids.flatMap((id) => (id !== undefined && partnerWords[id].type === type ? [id] : []));
  // A word of the framework stands for the kinds of it that are named beside it.
  if (own.length === 0 || own.includes(type)) return {};
  return { plural: joined(own.map((id) => partnerWords[id].plural)) };
}

/** Sentences of several types, each told apart by its type where the program has several. */
export function byType(
  { types }: Pick<Outline, 'types'>,
  sentenceOf: (type: PartnerTypeKnowledge) => string,
): readonly string[] {
  if (types.length === 1) return types.map(sentenceOf);
  return types.map((type) => `With ${type.plural}: ${withSmallStart(sentenceOf(type))}`);
}

/** How assumed values are marked in a plan. */
interface AssumedNotes {
  /** Whether a value was assumed, because nobody gave it. */
  readonly isAssumed: (key: string) => boolean;
  /** The comment behind a value that was assumed, by the keys that it stands for; undefined where all were given. */
  readonly note: (...keys: readonly string[]) => string | undefined;
  /** The same as comments of their own, for values that share a line. */
  readonly comments: (...keys: readonly string[]) => Block[];
}

function assumedNotes(assumptions: readonly Assumption[]): AssumedNotes {
  const found = (keys: readonly string[]) =>
    assumptions.filter(({ key }) => keys.some((wanted) => key === wanted || key.startsWith(`${wanted}.`)));
  const words = (keys: readonly string[]): string | undefined => {
    const matching = found(keys);
    const reasons = matching.map(({ value, reason }) => (matching.length === 1 ? reason : `${value}, ${reason}`));
    return reasons.length === 0 ? undefined : `Assumed: ${reasons.join('; ')}.`;
  };
  return {
    isAssumed: (key) => found([key]).length > 0,
    note: (...keys) => words(keys),
    comments: (...keys) => {
      const text = words(keys);
      return text === undefined ? [] : [comment(text)];
    },
  };
}

/** Where partners register deals and find their numbers and assets, as sentences name it. */
interface PartnerSite {
  readonly name: string;
  /** With its preposition: `in the partner portal`. */
  readonly at: string;
  /** Whether there is a product for it, or only a page with a form. */
  readonly isPortal: boolean;
  /** How registrations arrive. The first is the way that partners should take. */
  readonly channels: readonly RegistrationChannel[];
}

/** A program that exists gets registrations by e-mail, whether it wants to or not. A new one need not begin with it. */
function siteOf({ portal, state }: SettledBrief): PartnerSite {
  if (portal === undefined) {
    return { name: 'the partner page', at: 'on the partner page', isPortal: false, channels: ['form', 'email'] };
  }
  const name = /portal/i.test(portal) ? portal : `the portal ${portal}`;
  return { name, at: `in ${name}`, isPortal: true, channels: state === 'none' ? ['portal'] : ['portal', 'email'] };
}

/** Whose program it is, as it follows a noun. Nothing where nobody named the company. */
export function ofCompany({ brief: { company } }: Pick<Outline, 'brief'>): string {
  return company === UNNAMED_COMPANY ? '' : ` of ${company}`;
}
