import { type PartnerType, partnerWordOf, partnerWords } from '../../../schemas/partner-types.ts';
import { commitmentTitles } from '../../../schemas/tiers.ts';
import type { Located, Plan, ThresholdPart, TierPart } from '../core/plan.ts';
import type { SourceNode } from '../core/source.ts';
import { lackOf } from '../framework/demands/index.ts';
import { trackName } from '../framework/facts/ranked-tiers.ts';
import { type BenefitLines, benefitLines, promiseLines } from './benefits.ts';
import {
  capitalizedLine,
  clause,
  type Gap,
  hole,
  insideSentence,
  isPresent,
  item,
  join,
  say,
  spanOfKey,
  wordsFor,
} from './blocks.ts';
import type { Inline, ListItem, Missing } from './model.ts';
import { thresholdWords } from './phrases.ts';
import { plainText } from './plain-text.ts';

type Line = readonly Inline[];
type People = NonNullable<NonNullable<TierPart['criteria']>['people']>;
type Alternatives = NonNullable<NonNullable<TierPart['criteria']>['anyOf']>;

/** The tier that a node of the list of tiers was read as, if it could be read. */
export function tierAt(plan: Plan, node: SourceNode): TierPart | undefined {
  return plan.tiers?.items.find((tier) => tier.node === node);
}

export function nameOf(tier: TierPart | undefined, node: SourceNode): Line {
  if (tier?.name) return clause(say`${tier.name}`);
  if (tier?.id) return say`${tier.id}`;
  return [gapIn(tier, node, 'name')];
}

/** A hole of one tier, which may be a tier that cannot be read at all. */
function gapIn(tier: TierPart | undefined, node: SourceNode, key: 'name' | 'criteria' | 'benefits'): Missing {
  return hole(lackOf(`tiers.*.${key}`), spanOfKey(tier?.node, key) ?? node.span);
}

/** The criteria of a tier, one item for each, or the hole where they belong. */
export function criteriaItems(plan: Plan, tier: TierPart | undefined, node: SourceNode, gap: Gap): readonly ListItem[] {
  const lines = [...lastingCriteria(plan, tier, gap), ...entryItems(tier)];
  if (lines.length > 0) return lines;
  return [{ content: [gapIn(tier, node, 'criteria')] }];
}

/** The same without what is about the first partners and about reading the list, unless there is nothing else. */
export function shortCriteria(plan: Plan, tier: TierPart | undefined, node: SourceNode, gap: Gap): readonly ListItem[] {
  const lines = lastingCriteria(plan, tier, gap);
  return lines.length > 0 ? lines : criteriaItems(plan, tier, node, gap);
}

/** How the first partners enter a tier, and the note on its criteria. */
export function entryItems(tier: TierPart | undefined): readonly ListItem[] {
  const { founding, note } = tier?.criteria ?? {};
  return [
    founding && item(clause(say`founding partners: ${insideSentence(say`${founding}`)}`), founding.node.span),
    note && item(clause(say`${note}`), note.node.span),
  ].filter(isPresent);
}

function lastingCriteria(plan: Plan, tier: TierPart | undefined, gap: Gap): readonly ListItem[] {
  const { performance, potential, people, anyOf, commitment, sustained } = tier?.criteria ?? {};
  const lasting = tier?.exit?.value === 'never' ? tier.exit : undefined;
  const invited = tier?.entry?.value === 'by-invitation' ? tier.entry : undefined;
  return [
    invited && item([wordsFor(invited, 'by invitation')], invited.node.span),
    ...[...(performance?.items ?? []), ...(potential?.items ?? [])].map((threshold) =>
      thresholdItem(plan, threshold, gap),
    ),
    people && people.items.length > 0 ? peopleItem(people, gap) : undefined,
    anyOf && anyOf.items.length > 0 ? alternativesItem(plan, anyOf, gap) : undefined,
    commitment && commitment.items.length > 0 ? commitmentItem(commitment) : undefined,
    sustained && item(say`met for ${sustained} in a row`, sustained.node.span),
    lasting && item([wordsFor(lasting, 'whoever is in this tier stays in it')], lasting.node.span),
  ].filter(isPresent);
}

export function thresholdItem(plan: Plan, threshold: ThresholdPart, gap: Gap): ListItem {
  return item(thresholdWords(plan, threshold, gap), threshold.node.span);
}

/** "one of these: 3 or more closed deals, or 900 or more points and 4 or more certified people". */
function alternativesItem(plan: Plan, { items, node }: Alternatives, gap: Gap): ListItem {
  const each = items.map(({ allOf, ...alternative }) => {
    const together = (allOf?.items ?? []).map((threshold) => thresholdWords(plan, threshold, gap));
    const isOnlyTogether = alternative.metric === undefined && together.length > 0;
    return join(isOnlyTogether ? together : [thresholdWords(plan, alternative, gap), ...together], ' and ');
  });
  return item(each.length === 1 ? (each[0] ?? []) : say`one of these: ${join(each, ', or ')}`, node.span);
}

/** "certified people: 4 for sales, 2 for delivery (Professional)". */
function peopleItem({ items, node }: People, gap: Gap): ListItem {
  const lines = items.map(({ role, certified, level, note, node: place }) => {
    const count = certified ?? gap('tiers.*.criteria.people.*.certified', place);
    const what = role ? [wordsFor(role, role.value)] : [gap('tiers.*.criteria.people.*.role', place)];
    const details = [level && say`${level}`, note && insideSentence(clause(say`${note}`))].filter(isPresent);
    return details.length === 0 ? say`${count} for ${what}` : say`${count} for ${what} (${join(details, ', ')})`;
  });
  return item(say`certified people: ${join(lines, ', ')}`, node.span);
}

function commitmentItem(commitment: NonNullable<NonNullable<TierPart['criteria']>['commitment']>): ListItem {
  const words = commitment.items.map((one) => [wordsFor(one, commitmentTitles[one.value])]);
  return item(join(words, ', '), commitment.node.span);
}

/** The same item at the start of a line of its own. */
export function opened({ content, ...rest }: ListItem): ListItem {
  return { ...rest, content: capitalizedLine(content) };
}

/** The benefits of a tier, or the hole where they belong. */
export function benefitsOf(tier: TierPart | undefined, node: SourceNode, gap: Gap): BenefitLines {
  const benefits = tier?.benefits ? benefitLines(tier.benefits, gap) : { given: [] };
  if (benefits.given.length > 0 || benefits.withheld) return benefits;
  return { given: [[gapIn(tier, node, 'benefits')]] };
}

/** Of the benefits what costs people, time or money, in few words. */
export function promiseItems(
  { program, playbook }: Plan,
  tier: TierPart | undefined,
  node: SourceNode,
  gap: Gap,
): readonly Line[] {
  const portal = program?.portal && clause(say`${program.portal}`);
  const model = playbook?.coSell?.tiers?.entries.find(({ key }) => key.value === tier?.id?.value);
  const promises = tier?.benefits ? promiseLines(tier.benefits, portal, model?.value.value) : [];
  if (promises.length > 0) return promises.map(capitalizedLine);
  return benefitItems(tier, node, gap);
}

/** The same, one line for each, and what is not included as the last one. */
export function benefitItems(tier: TierPart | undefined, node: SourceNode, gap: Gap): readonly Line[] {
  const { given, withheld } = benefitsOf(tier, node, gap);
  return [...given, ...(withheld ? [withheld] : [])].map(capitalizedLine);
}

/** The name of a track in a title, which is one line and no place of the plan. */
export function trackTitle(plan: Plan, track: string): string {
  return plainText(trackName(plan, track)).replaceAll('\n', ' ');
}

/** The partners of a type, in the word of the plan. */
export function partnerPlural({ node, value }: Located<PartnerType>): string {
  return partnerWords[partnerWordOf(node.value) ?? value].plural;
}
