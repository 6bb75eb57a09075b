import { capitalized, joined } from '../core/words.ts';
import type { GivenTier } from './given.ts';

/** What a tier is in a program: the first, one in between, or the last. */
export type TierRank = 'strategic' | 'growth' | 'registered';

/** The partners of a tier, or of several, as sentences name them. */
export interface PartnersInWords {
  /** One of them without an article: `strategic partner`, `partner in the tier Elite (2024)`. */
  readonly one: string;
  /** With its article: `a strategic partner`, `an Authorized partner`. */
  readonly aOne: string;
  /** Several of them: `Gold partners`. */
  readonly many: string;
  /** `1 Gold partner`, `8 Gold partners`. */
  readonly counted: (number: number) => string;
  /** What a partner of the tier below can do: `become strategic`, `move up to Gold`. */
  readonly reach: string;
}

/** A tier under the name that it has in the plan. */
export interface TierNames extends PartnersInWords {
  readonly rank: TierRank;
  readonly id: string;
  readonly name: string;
}

/** The names with which a plan is written: its own where it is there already, and otherwise those that are proposed. */
export interface Names {
  /** The highest first. */
  readonly tiers: readonly TierNames[];
  readonly strategic: TierNames;
  /** All tiers between the first and the last together, which ask for the same. */
  readonly growth: PartnersInWords;
  readonly registered: TierNames;
}

const proposed: Readonly<Record<TierRank, string>> = {
  strategic: 'Strategic',
  growth: 'Growth',
  registered: 'Registered',
};

/**
 * @param own the tiers of a plan that is there already.
 * @param hasGrowth whether a plan without tiers of its own gets one between the first and the last.
 */
export function namesOf(own: readonly GivenTier[] | undefined, hasGrowth: boolean): Names {
  const usual: readonly GivenTier[] = hasGrowth ? [{}, {}, {}] : [{}, {}];
  const given = own ?? usual;
  const tiers = given.map((tier, index) => tierNames(tier, rankAt(index, given.length), index));
  const [strategic = tierNames({}, 'strategic', 0)] = tiers;
  const registered = tiers.at(-1) ?? tierNames({}, 'registered', 1);
  return { tiers, strategic, growth: together(tiers.filter(({ rank }) => rank === 'growth')), registered };
}

export function rankAt(index: number, count: number): TierRank {
  return index === 0 ? 'strategic' : index === count - 1 ? 'registered' : 'growth';
}

function tierNames({ id, name }: GivenTier, rank: TierRank, index: number): TierNames {
  const ownName = name ?? (id === undefined ? undefined : capitalized(id.replaceAll('-', ' ')));
  const ids = { rank, id: id ?? (rank === 'growth' && index > 1 ? `${rank}-${index}` : rank) };
  if (ownName === undefined || ownName === proposed[rank]) {
    const name = proposed[rank];
    return { ...ids, name, ...inWords(name.toLowerCase(), `become ${name.toLowerCase()}`) };
  }
  return { ...ids, name: ownName, ...inWords(ownName, `move up to ${ownName}`) };
}

/** A name that reads like a word in front of "partners". All others stand behind it, as a name and nothing else. */
const READS_AS_ADJECTIVE = /^\p{L}[\p{L}\p{N}]*(?:[ -][\p{L}\p{N}]+)*$/u;

/** Names that end in the word themselves: `Silver Partner`, `Gold-Partner`. */
const ENDS_IN_PARTNER = /^(.*[^\s-])[\s-]+(partner)s?$/iu;

/** A plural, or a word that says partner in its own way: `Ambassadors`, `Goldpartner`, `Partenaire Or`. */
const IS_NOUN = /s$|part(?:n|en)|parceir|socio/iu;

function inWords(name: string, reach: string): PartnersInWords {
  const [, head, partner] = ENDS_IN_PARTNER.exec(name) ?? [];
  if (head !== undefined && partner !== undefined && isAdjective(head)) return words(`${head} ${partner}`, reach);
  return isAdjective(name)
    ? words(`${name} partner`, reach)
    : behind('partner', 'partners', `in the tier ${name}`, reach);
}

function isAdjective(name: string): boolean {
  return READS_AS_ADJECTIVE.test(name) && !IS_NOUN.test(name);
}

/** Tiers of which one sentence speaks. */
export function together(tiers: readonly TierNames[]): PartnersInWords {
  const [only] = tiers;
  if (only !== undefined && tiers.length === 1) return only;
  return behind('partner', 'partners', `in the tiers ${joined(tiers.map(({ name }) => name))}`, '');
}

function words(one: string, reach: string): PartnersInWords {
  return behind(one, `${one}s`, '', reach);
}

function behind(noun: string, nouns: string, place: string, reach: string): PartnersInWords {
  const one = `${noun} ${place}`.trimEnd();
  const many = `${nouns} ${place}`.trimEnd();
  return {
    one,
    aOne: `${/^[aeiou]/i.test(one) ? 'an' : 'a'} ${one}`,
    many,
    counted: (number) => `${number} ${number === 1 ? one : many}`,
    reach,
  };
}
