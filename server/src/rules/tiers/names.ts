import {
  type PartnerWordId,
  partnerWordMeant,
  partnerWordOf,
  partnerWords,
} from '../../../../schemas/partner-types.ts';
import type { Located, Plan } from '../../core/plan.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';

/** The names that the framework gives to its three tiers, which are the ones to propose. */
const frameworkNames = ['Strategic', 'Growth', 'Referral'] as const;

/**
 * Gives names for tiers that no other one has: that of the framework for its level, else the old one with a number.
 *
 * @param used the names that are taken, each as `bareName` makes it.
 */
export function createFreeTierName(
  used: ReadonlySet<string>,
): (level: number, isLowest: boolean, old: string) => string {
  // Where counting went on for a name, so that thousands of tiers with one name do not each count from the start.
  const next = new Map<string, number>();
  return (level, isLowest, old) => {
    const preferred = isLowest ? frameworkNames[2] : frameworkNames[level];
    const free = [preferred, ...frameworkNames].find((name) => name !== undefined && !used.has(bareName(name)));
    if (free !== undefined) return free;
    const bare = bareName(old);
    let number = next.get(bare) ?? 2;
    while (used.has(`${bare}${number}`)) number++;
    next.set(bare, number + 1);
    return `${old} ${number}`;
  };
}

/** A name as partners hear it: case, spaces and hyphens make no difference. */
export function bareName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The kind of partner that the name of a tier stands for: `reseller` for "Value-Added Reseller" and "Authorized
 * Resellers". Undefined for every other name, and for referral partners, because the framework has a tier of that name.
 */
export function partnerTypeIn(name: string): PartnerWordId | undefined {
  const words = name.replace(/[-\s]+/g, ' ').trim();
  return patterns.find(({ pattern }) => pattern.test(words))?.id;
}

/**
 * What the partners of a tier do for a living, by the last word of its name, where it is no kind of partner that the
 * format knows: "Panel Builder" and "Full Service Agent". Undefined for every other name.
 */
export function occupationIn(name: string): string | undefined {
  return OCCUPATION.exec(name.trim())?.[0].toLowerCase().replace(/s$/, '');
}

/** An agent who only refers is another one than an agent who sells. */
const OCCUPATION =
  /(?:\breferral )?\b(?:agent|dealer|builder|installer|introducer|affiliate|ambassador|broker|consultant|developer|trainer|retailer|wholesaler|referrer)s?$/iu;

/** Whether the whole name of a tier is a word for a kind of partner. */
export function isPartnerType(name: string): boolean {
  const word = partnerWordOf(partnerWordMeant(name.replace(/^tech\b/iu, 'technology')));
  return word !== undefined && saysWho(word);
}

/**
 * Whether a word says only who a partner is. The framework has a tier "Referral", and "Services" is what partners do
 * there, as in a track of their own.
 */
function saysWho(word: PartnerWordId): boolean {
  return partnerWords[word].type !== 'referral' && word !== 'services';
}

/** Words that stand for a kind of partner at the end of a name, and others that do so only alone. */
const patterns = Object.entries(partnerWords)
  .filter(([id]) => saysWho(id as PartnerWordId))
  .map(([id, { singular, plural, ...word }]) => {
    const short = 'short' in word ? word.short.map((spelling) => spelling.replaceAll('-', ' ')) : [];
    const ends = [singular, plural, ...short.filter((spelling) => spelling.length > 5)].map(inWords);
    const alone = [id.replaceAll('-', ' '), ...short.filter((spelling) => spelling.length <= 5)].map(inWords);
    return {
      id: id as PartnerWordId,
      pattern: new RegExp(`\\b(?:${ends.join('|')})s?(?: partners?)?$|^(?:${alone.join('|')})s?(?: partners?)?$`, 'iu'),
    };
  });

/** A hyphen in a name is a space, so that both are found. */
function inWords(name: string): string {
  return name.replaceAll('-', ' ');
}

/** The names of tiers that are types of partners, where they are of several types and so no ladder. */
export function tiersNamedAsTypes(plan: Plan): readonly { readonly name: Located<string>; readonly type: string }[] {
  const named = rankedTiers(plan).flatMap(({ tier: { name } }) => {
    const type = partnerTypeIn(name?.value ?? '') ?? occupationIn(name?.value ?? '');
    return name === undefined || type === undefined ? [] : [{ name, type }];
  });
  return new Set(named.map(({ type }) => type)).size < 2 ? [] : named;
}
