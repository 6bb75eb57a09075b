import type { Plan, TierPart } from '../../core/plan.ts';
import { tierPlaces } from '../../framework/facts/ranked-tiers.ts';
import { cell, gapsOf, isPresent, join, row, say, spanOfSection, table } from '../blocks.ts';
import { type Figure, isHole, type ListItem, type Rung } from '../model.ts';
import { benefitItems, criteriaItems, nameOf, opened, tierAt, trackTitle } from '../tier-parts.ts';
import { counted, figure, spoken } from './figure.ts';

/** Steps of a ladder that somebody can still look at. Programs have five at most. */
const MOST_STEPS = 100;

/** The tiers as steps. A plan without tiers has nothing to draw, and one with hundreds has nothing that a picture shows. */
export function tierLadder(plan: Plan, track: string, number: number): Figure | undefined {
  const gap = gapsOf(plan);
  const all = plan.tiers?.node.items ?? [];
  if (all.length > MOST_STEPS) return undefined;
  const places = tierPlaces(plan);
  const nodes = all.filter((_, index) => places[index]?.track === track);
  if (nodes.length === 0) return undefined;
  const tiers = nodes.map((node, index): Rung => {
    const tier = tierAt(plan, node);
    return {
      level: index + 1,
      name: { content: nameOf(tier, node), span: tier?.name?.node.span ?? node.span },
      criteria: criteriaItems(plan, tier, node, gap).map(opened),
      benefits: benefitItems(tier, node, gap).map((content) => ({ content })),
      span: node.span,
    };
  });
  const rows = tiers.map(({ level, name, criteria, benefits, span }) =>
    row([cell(say`Tier ${String(level)}: ${name.content}`), cell(...criteria), cell(...benefits)], name.content, span),
  );
  const name = track === '' ? '' : trackTitle(plan, track);
  const title = name === '' ? 'Tier ladder' : `Tier ladder: ${name}`;
  const first = `${name === '' ? 'The program' : `The track "${name}"`} has ${counted(tiers.length, 'tier', 'tiers, the highest one first')}`;
  const own = { id: 'tier-ladder', ...(number > 1 ? { number } : {}) } as const;
  const span = spanOfSection(plan, 'tiers');
  const short = nodes.flatMap((node, index) => {
    const rung = tiers[index];
    return rung === undefined ? [] : [{ ...rung, summary: inShort(tierAt(plan, node), rung) }];
  });
  const shortRows = short.map(({ level, name: tier, summary, span: place }) =>
    row([cell(say`Tier ${String(level)}: ${tier.content}`), cell(summary)], tier.content, place),
  );
  return {
    ...figure(
      { ...own, tiers },
      {
        title,
        sentences: [first, ...tiers.map(summaryOf)],
        table: table(title, ['Tier', 'Criteria for inclusion', 'Benefits'], rows, { rowsAs: 'items' }),
        span,
      },
    ),
    inShort: figure(
      { ...own, tiers: short },
      {
        title,
        sentences: [
          first,
          ...short.map(({ level, name: tier, summary }) => `Tier ${level}, ${spoken(tier)}: ${spoken(summary)}`),
        ],
        table: table(title, ['Tier', 'Partners and first criterion'], shortRows, { rowsAs: 'items' }),
        span,
      },
    ),
  };
}

/** How many partners a tier has and what it asks for first. The rest stands in the table below the picture. */
function inShort(tier: TierPart | undefined, { criteria: [first] }: Rung): ListItem {
  const partners = tier?.partners;
  const count = partners && say`${partners} ${partners.value === 1 ? 'partner' : 'partners'}`;
  return { content: join([count, first?.content].filter(isPresent), ': ') };
}

/** What the picture says of a tier. A count alone would keep from who does not see the picture what the others read in it. */
function summaryOf({ level, name, criteria, benefits }: Rung): string {
  const said = (label: string, items: Rung['criteria']) =>
    `${label}: ${items.every(isHole) ? 'not defined yet' : items.map(spoken).join('; ')}.`;
  return `Tier ${level}, ${spoken(name)}. ${said('Criteria', criteria)} ${said('Benefits', benefits)}`;
}
