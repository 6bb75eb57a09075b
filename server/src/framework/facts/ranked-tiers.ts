import { perPlan } from '../../core/per-plan.ts';
import type { Plan, TierPart } from '../../core/plan.ts';
import { entryOf, type PathStep } from '../../core/source.ts';

/** "Define two to four tiers." More in one ladder are no longer told apart. */
export const MOST_TIERS = 4;

/** The three lists of benefits that the framework gives: for strategic, growth and referral partners. */
export type BenefitList = 'strategic' | 'growth' | 'referral';

/** A tier and its place among the others. */
export interface RankedTier {
  readonly tier: TierPart;
  /** Counted from zero, in its track. The first in the list is Tier 1. */
  readonly level: number;
  readonly isLowest: boolean;
  /** The track whose ladder it is a step of. Empty where it names none. */
  readonly track: string;
  /** As a message names it: `Tier 1 "Strategic"`, and `Tier 1 "Strategic" of "Select"` where there are several tracks. */
  readonly title: string;
  readonly path: readonly PathStep[];
  /** Which list of benefits applies. Absent while the plan has fewer than two tiers. */
  readonly list?: BenefitList;
}

/**
 * The tiers of a plan with their levels, in the order of the text. Each track is a ladder of its own. An item that
 * cannot be read keeps its level, so that the others do not move.
 */
export function rankedTiers(plan: Plan): readonly RankedTier[] {
  const { tiers } = plan;
  if (tiers === undefined) return [];
  const places = tierPlaces(plan);
  const counts = tierCounts(plan);
  const plain = plainTracks(plan, counts);
  let next = 0;
  return tiers.items.flatMap((tier) => {
    const index = Math.max(next, tiers.node.items.indexOf(tier.node, next));
    next = index + 1;
    const { track, level } = places[index] ?? { track: '', level: index };
    const count = counts.get(track) ?? 1;
    const list = benefitListOf(tier, plain.has(track) ? level + 1 : level, count);
    return {
      tier,
      level,
      isLowest: level === count - 1,
      track,
      title: `${titleOf(tier, level)}${counts.size > 1 && track !== '' ? ` of "${trackName(plan, track)}"` : ''}`,
      path: ['tiers', index],
      ...(list === undefined ? {} : { list }),
    };
  });
}

/**
 * The tracks in which nobody is a strategic partner, beside others in which somebody is: the highest step of a track for
 * referral partners is no Tier 1 of the framework, and what strategic partners get is not missing there.
 */
function plainTracks(plan: Plan, counts: ReadonlyMap<string, number>): ReadonlySet<string> {
  if (counts.size < 2) return new Set();
  const places = tierPlaces(plan);
  const trackOf = new Map(plan.tiers?.node.items.map((node, index) => [node, places[index]?.track ?? '']));
  const strategic = new Set((plan.tiers?.items ?? []).filter(isStrategic).map(({ node }) => trackOf.get(node) ?? ''));
  return strategic.size === 0 ? strategic : new Set([...counts.keys()].filter((track) => !strategic.has(track)));
}

/** Whether a tier gives what the framework gives to strategic partners only. */
function isStrategic({ benefits }: TierPart): boolean {
  return (
    benefits?.partnerSuccess?.value === 'dedicated' ||
    benefits?.coSell?.value === 'every-deal' ||
    benefits?.businessReview?.value === 'quarterly'
  );
}

/** The tiers of each track, the highest first: what can be compared as higher and lower. */
export function laddersOf(plan: Plan): readonly (readonly RankedTier[])[] {
  const ladders = new Map<string, RankedTier[]>();
  for (const ranked of rankedTiers(plan)) {
    const ladder = ladders.get(ranked.track);
    if (ladder === undefined) ladders.set(ranked.track, [ranked]);
    else ladder.push(ranked);
  }
  return [...ladders.values()];
}

/** The highest tier of each track, where it can be read: each is a Tier 1. */
export function firstTiers(plan: Plan): ReadonlyMap<string, RankedTier> {
  return new Map(laddersOf(plan).flatMap(([first]) => (first?.level === 0 ? [[first.track, first] as const] : [])));
}

interface Tracks {
  readonly places: readonly { readonly track: string; readonly level: number }[];
  readonly counts: ReadonlyMap<string, number>;
  readonly names: ReadonlyMap<string, string>;
}

/** Made once for a plan, because every tier asks for it. */
const tracksIn = perPlan((plan): Tracks => {
  const counts = new Map<string, number>();
  const places = (plan.tiers?.node.items ?? []).map((node) => {
    const named = node.kind === 'map' ? entryOf(node, 'track')?.value : undefined;
    const track = named?.kind === 'scalar' ? String(named.value ?? '') : '';
    const level = counts.get(track) ?? 0;
    counts.set(track, level + 1);
    return { track, level };
  });
  const names = new Map<string, string>();
  for (const { id, name } of plan.tracks?.items ?? []) {
    if (id !== undefined && name !== undefined && !names.has(id.value)) names.set(id.value, name.value);
  }
  return { places, counts, names };
});

/** Track and level of every item of the list of tiers, also of those that cannot be read. */
export function tierPlaces(plan: Plan): Tracks['places'] {
  return tracksIn(plan).places;
}

/** How many tiers each track has. */
export function tierCounts(plan: Plan): Tracks['counts'] {
  return tracksIn(plan).counts;
}

/** The name of a track, or its id where the plan has none. */
export function trackName(plan: Plan, id: string): string {
  return tracksIn(plan).names.get(id) ?? id;
}

/**
 * The second of two tiers has the growth list when it has co-sell, else the referral list. One that everybody enters and
 * of which nothing is expected is for beginners, whatever it gets, and so is one whose partners serve themselves.
 */
function benefitListOf(tier: TierPart, level: number, count: number): BenefitList | undefined {
  if (count < 2) return undefined;
  if (level === 0) return 'strategic';
  if (level > 1) return 'referral';
  const coSell = tier.benefits?.coSell?.value;
  if (count > 2) return 'growth';
  const { partnerSuccess, dealRegistration } = tier.benefits ?? {};
  const servesItself = partnerSuccess?.value === 'self-service' && dealRegistration?.value === 'self-service';
  return coSell !== undefined && coSell !== 'none' && asksForSomething(tier) && !servesItself ? 'growth' : 'referral';
}

/** Whether a tier asks for more than to sign and to have a contact, or could not be read that far. */
function asksForSomething({ criteria, expectations, node }: TierPart): boolean {
  const { performance, potential, people, anyOf, note } = criteria ?? {};
  const asks = [performance, potential, people, anyOf, expectations].some((list) => (list?.node.items.length ?? 0) > 0);
  return (
    asks ||
    note !== undefined ||
    criteria === undefined ||
    (expectations === undefined && entryOf(node, 'expectations') !== undefined)
  );
}

/** What the tier with an id is called in a sentence: by its level and name, and by the id where no tier has it. */
export function tierTitle(plan: Plan, id: string): string {
  return rankedTiers(plan).find(({ tier }) => tier.id?.value === id)?.title ?? `The tier "${id}"`;
}

function titleOf(tier: TierPart, level: number): string {
  const name = tier.name?.value ?? tier.id?.value;
  return name === undefined ? `Tier ${level + 1}` : `Tier ${level + 1} "${name}"`;
}
