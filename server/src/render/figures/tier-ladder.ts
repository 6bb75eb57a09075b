import type { Plan } from '../../core/plan.ts';
import { cell, gapsOf, isHole, row, spanOfSection, table } from '../blocks.ts';
import type { Figure, Rung } from '../model.ts';
import { capitalised, say } from '../say.ts';
import { benefitsOf, criteriaItems, nameOf, opened, tierAt } from '../tier-parts.ts';
import { counted, figure, spoken, spokenList, spokenWith } from './figure.ts';

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
        `The program has ${counted(tiers.length, 'tier', 'tiers, the highest one first')}: ${spokenList(tiers.map(summaryOf))}`,
      ],
      table: table('Tier ladder', ['Tier', 'Criteria for inclusion', 'Benefits'], rows, { rowsAs: 'items' }),
      span: spanOfSection(plan, 'tiers'),
    },
  );
}

function summaryOf({ name, criteria, benefits }: Rung): string {
  const has = (items: Rung['criteria'], one: string, several: string) =>
    items.every(isHole) ? `no ${several} yet` : counted(items.length, one, several);
  return spokenWith(spoken(name), [has(criteria, 'criterion', 'criteria'), has(benefits, 'benefit', 'benefits')]);
}
