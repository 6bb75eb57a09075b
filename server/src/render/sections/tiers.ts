import type { Plan, TierPart } from '../../core/plan.ts';
import type { SourceNode } from '../../core/source.ts';
import { cell, type Gap, gapsOf, isPresent, row, table, topic } from '../blocks.ts';
import { tierLadder } from '../figures/tier-ladder.ts';
import type { Block, Row, Topic } from '../model.ts';
import { join, say, sentence } from '../say.ts';
import { benefitItems, benefitsOf, criteriaItems, nameOf, opened, thresholdItem, tierAt } from '../tier-parts.ts';
import { movementTopic, reviewTopic } from './movement.ts';
import type { SectionMaker } from './section.ts';

export const tiers: SectionMaker = {
  id: 'tiers',
  title: 'Tier Structure',
  build(plan) {
    return [tierLadder(plan), tierTable(plan), movementTopic(plan), reviewTopic(plan), expectationsTopic(plan)].filter(
      isPresent,
    );
  },
};

/** One row for each tier of the plan. One that cannot be read yet keeps its number, because the others count on it. */
function tierTable(plan: Plan): Block {
  const gap = gapsOf(plan);
  const nodes = plan.tiers?.node.items ?? [];
  if (nodes.length === 0) return gap('tiers');
  const rows = nodes.map((node, index) => tierRow(plan, tierAt(plan, node), node, index + 1, gap));
  const columns = ['Tier', 'Criteria for inclusion', 'Benefits'];
  return table('Tiers', columns, rows, { rowsAs: 'lines' });
}

function tierRow(plan: Plan, tier: TierPart | undefined, node: SourceNode, level: number, gap: Gap): Row {
  const name = nameOf(tier, node);
  const criteria = criteriaItems(plan, tier, node, gap);
  const { given, withheld } = benefitsOf(tier, node, gap);
  const benefits = [...(given.length > 0 ? [join(given, ', ')] : []), ...(withheld ? [withheld] : [])];
  const title = say`Tier ${String(level)} (${name})`;
  return row(
    [cell(title), cell(...criteria.map(opened)), cell(...benefitItems(tier, node, gap))],
    say`${title}: ${join(
      criteria.map(({ content }) => content),
      '; ',
    )} | ${join(benefits, '; ')}`,
    node.span,
  );
}

/** What the framework asks of partners in return, and who and how many they are. */
function expectationsTopic(plan: Plan): Topic | undefined {
  const gap = gapsOf(plan);
  const rows = (plan.tiers?.items ?? []).map((tier) => expectationRow(plan, tier, gap)).filter(isPresent);
  if (rows.length === 0) return undefined;
  const columns = ['Tier', 'For whom', 'Partners', 'What they produce in return'];
  return topic('Expectations by tier', [table('Expectations by tier', columns, rows, { rowsAs: 'items' })]);
}

function expectationRow(plan: Plan, tier: TierPart, gap: Gap): Row | undefined {
  const { description, partners, expectations } = tier;
  const produced = (expectations?.items ?? []).map((threshold) => thresholdItem(plan, threshold, gap));
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
