import type { Plan } from '../../core/plan.ts';
import { cell, gapsOf, row, spanOfSection, table } from '../blocks.ts';
import type { Figure, Rung } from '../model.ts';
import { capitalised, say } from '../say.ts';
import { benefitsOf, criteriaItems, nameOf, opened, tierAt } from '../tier-parts.ts';
import { figure, spoken, spokenList } from './figure.ts';

/** The tiers as steps. A plan without tiers has nothing to draw. */
export function tierLadder(plan: Plan): Figure | undefined {
  const gap = gapsOf(plan, 'tiers');
  const nodes = plan.tiers?.node.items ?? [];
  if (nodes.length === 0) return undefined;
  const tiers = nodes.map((node, index): Rung => {
    const tier = tierAt(plan, node);
    return {
      level: index + 1,
      name: { content: nameOf(tier, node), span: tier?.name?.node.span ?? node.span },
      criteria: criteriaItems(tier, node, gap).map(opened),
      benefits: benefitsOf(tier, node, gap).map((line) => ({ content: capitalised(line) })),
      span: node.span,
    };
  });
  const rows = tiers.map(({ level, name, criteria, benefits, span }) =>
    row([cell(say`Tier ${String(level)}: ${name.content}`), cell(...criteria), cell(...benefits)], name.content, span),
  );
  return figure(
    { id: 'tier-ladder', tiers },
    {
      title: 'Tier ladder',
      sentences: [
        tiers.length === 1
          ? 'The program has one tier'
          : `The program has ${tiers.length} tiers, the highest one first`,
        ...tiers.flatMap(({ level, name, criteria, benefits }) => [
          `Tier ${level}, ${spoken(name)}`,
          `Criteria: ${spokenList(criteria)}`,
          `Benefits: ${spokenList(benefits)}`,
        ]),
      ],
      table: table('Tier ladder', ['Tier', 'Criteria for inclusion', 'Benefits'], rows, { rowsAs: 'items' }),
      span: spanOfSection(plan, 'tiers'),
    },
  );
}
