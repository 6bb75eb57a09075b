import type { Plan, TierPart } from '../../core/plan.ts';
import type { SourceNode } from '../../core/source.ts';
import { benefitLines } from '../benefits.ts';
import { cell, type Gap, gapsOf, isPresent, row, spanOfKey, table, topic } from '../blocks.ts';
import type { Block, Inline, Missing, Row, Topic } from '../model.ts';
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
  const criteria = criteriaLines(tier, node, gap);
  const benefits = tier?.benefits ? benefitLines(tier.benefits, gap) : [];
  const given = benefits.length > 0 ? benefits : [[gapIn(tier, node, 'the benefits of this tier', 'benefits')]];
  const title = say`Tier ${String(level)} (${name})`;
  return row(
    [cell(title), cell(...criteria.map(capitalised)), cell(...given.map(capitalised))],
    say`${title}: ${join(criteria, '; ')} | ${join(given, ', ')}`,
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

function criteriaLines(tier: TierPart | undefined, node: SourceNode, gap: Gap): readonly Line[] {
  const { performance, potential, commitment, founding, note } = tier?.criteria ?? {};
  const lines = [
    ...(performance?.items ?? []).map((threshold) => thresholdWords(threshold, gap)),
    ...(potential?.items ?? []).map((threshold) => thresholdWords(threshold, gap)),
    commitment && commitment.items.length > 0
      ? join(
          commitment.items.map((item) => [wordsFor(item, commitments[item.value])]),
          ', ',
        )
      : undefined,
    founding && clause(say`founding partners: ${founding}`),
    note && clause(say`${note}`),
  ].filter(isPresent);
  return lines.length > 0 ? lines : [[gapIn(tier, node, 'the criteria for inclusion in this tier', 'criteria')]];
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
  const produced = (expectations?.items ?? []).map((threshold) => thresholdWords(threshold, gap));
  if (!description && !partners && produced.length === 0) return undefined;
  const name = nameOf(tier, tier.node);
  const parts = [
    description && sentence(say`${description}`),
    partners && sentence(say`Partners: ${partners}`),
    produced.length > 0 ? sentence(say`In return: ${join(produced, '; ')}`) : undefined,
  ].filter(isPresent);
  const cells = [
    cell(name),
    cell(...(description ? [sentence(say`${description}`)] : [])),
    cell(...(partners ? [say`${partners}`] : [])),
    cell(...produced.map(capitalised)),
  ];
  return row(cells, say`${name}: ${join(parts, ' ')}`, tier.node.span);
}
