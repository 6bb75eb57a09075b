import type { Plan, ThresholdPart, TierPart } from '../../core/plan.ts';
import type { SourceNode } from '../../core/source.ts';
import { benefitLines } from '../benefits.ts';
import { cell, type Gap, gapsOf, isPresent, item, row, spanOfKey, table, topic } from '../blocks.ts';
import type { Block, Inline, ListItem, Missing, Row, Topic } from '../model.ts';
import { thresholdWords } from '../phrases.ts';
import { capitalised, clause, hole, join, say, sentence, wordsFor } from '../say.ts';
import { movementTopic, reviewTopic } from './movement.ts';
import type { SectionMaker } from './section.ts';

export const tiers: SectionMaker = {
  id: 'tiers',
  title: 'Tier Structure',
  build(plan) {
    return [tierTable(plan), movementTopic(plan), reviewTopic(plan), expectationsTopic(plan)].filter(isPresent);
  },
};

type Line = readonly Inline[];

/** One row for each tier of the plan. One that cannot be read yet keeps its number, because the others count on it. */
function tierTable(plan: Plan): Block {
  const gap = gapsOf(plan, 'tiers');
  const nodes = plan.tiers?.node.items ?? [];
  if (nodes.length === 0) return gap('two to four tiers, each with criteria for inclusion and benefits');
  const rows = nodes.map((node, index) => tierRow(tierAt(plan, node), node, index + 1, gap));
  const columns = ['Tier', 'Criteria for inclusion', 'Benefits'];
  return table('Tiers', columns, rows, { rowsAs: 'lines' });
}

function tierAt(plan: Plan, node: SourceNode): TierPart | undefined {
  return plan.tiers?.items.find((tier) => tier.node === node);
}

function tierRow(tier: TierPart | undefined, node: SourceNode, level: number, gap: Gap): Row {
  const name = nameOf(tier, node);
  const criteria = criteriaItems(tier, node, gap);
  const benefits = tier?.benefits ? benefitLines(tier.benefits, gap) : [];
  const given = benefits.length > 0 ? benefits : [[gapIn(tier, node, 'the benefits of this tier', 'benefits')]];
  const title = say`Tier ${String(level)} (${name})`;
  return row(
    [cell(title), cell(...criteria.map(opened)), cell(...given.map(capitalised))],
    say`${title}: ${join(
      criteria.map(({ content }) => content),
      '; ',
    )} | ${join(given, ', ')}`,
    node.span,
  );
}

function nameOf(tier: TierPart | undefined, node: SourceNode): Line {
  if (tier?.name) return clause(say`${tier.name}`);
  if (tier?.id) return say`${tier.id}`;
  return [gapIn(tier, node, 'its name', 'name')];
}

/** A hole of one tier, which may be a tier that cannot be read at all. */
function gapIn(tier: TierPart | undefined, node: SourceNode, what: string, key: string): Missing {
  return hole(what, spanOfKey(tier?.node, key) ?? node.span);
}

function criteriaItems(tier: TierPart | undefined, node: SourceNode, gap: Gap): readonly ListItem[] {
  const { performance, potential, commitment, founding, note } = tier?.criteria ?? {};
  const lines = [
    ...[...(performance?.items ?? []), ...(potential?.items ?? [])].map((threshold) => thresholdItem(threshold, gap)),
    commitment && commitment.items.length > 0 ? commitmentItem(commitment) : undefined,
    founding && item(clause(say`founding partners: ${founding}`), founding.node.span),
    note && item(clause(say`${note}`), note.node.span),
  ].filter(isPresent);
  if (lines.length > 0) return lines;
  return [{ content: [gapIn(tier, node, 'the criteria for inclusion in this tier', 'criteria')] }];
}

function thresholdItem(threshold: ThresholdPart, gap: Gap): ListItem {
  return item(thresholdWords(threshold, gap), threshold.node.span);
}

function commitmentItem(commitment: NonNullable<NonNullable<TierPart['criteria']>['commitment']>): ListItem {
  const words = commitment.items.map((one) => [wordsFor(one, commitments[one.value])]);
  return item(join(words, ', '), commitment.node.span);
}

/** The same item at the start of a line of its own. */
function opened({ content, ...rest }: ListItem): ListItem {
  return { ...rest, content: capitalised(content) };
}

const commitments = {
  'agreement-signed': 'agreement signed',
  certified: 'certified',
  'named-contact': 'named contact',
  'enablement-completed': 'enablement completed',
  'delivery-certified': 'certified for delivery',
};

/** What the framework asks of partners in return, and who and how many they are. */
function expectationsTopic(plan: Plan): Topic | undefined {
  const gap = gapsOf(plan, 'tiers');
  const rows = (plan.tiers?.items ?? []).map((tier) => expectationRow(tier, gap)).filter(isPresent);
  if (rows.length === 0) return undefined;
  const columns = ['Tier', 'For whom', 'Partners', 'What they produce in return'];
  return topic('Expectations by tier', [table('Expectations by tier', columns, rows, { rowsAs: 'items' })]);
}

function expectationRow(tier: TierPart, gap: Gap): Row | undefined {
  const { description, partners, expectations } = tier;
  const produced = (expectations?.items ?? []).map((threshold) => thresholdItem(threshold, gap));
  if (!description && !partners && produced.length === 0) return undefined;
  const name = nameOf(tier, tier.node);
  const parts = [
    description && sentence(say`${description}`),
    partners && sentence(say`Partners: ${partners}`),
    produced.length > 0
      ? sentence(
          say`In return: ${join(
            produced.map(({ content }) => content),
            '; ',
          )}`,
        )
      : undefined,
  ].filter(isPresent);
  const cells = [
    cell(name),
    cell(...(description ? [sentence(say`${description}`)] : [])),
    cell(...(partners ? [say`${partners}`] : [])),
    cell(...produced.map(opened)),
  ];
  return row(cells, say`${name}: ${join(parts, ' ')}`, tier.node.span);
}
