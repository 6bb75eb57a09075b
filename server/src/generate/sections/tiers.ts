import { COVERAGE, type TierFigures } from '../figures.ts';
import { type Block, blank, braces, comment, entry, flow, group, type Item, item, list } from '../layout.ts';
import { type Outline, tierNames } from '../outline.ts';
import { counted } from '../words.ts';

export function tiersSection(outline: Outline): Block[] {
  const { figures } = outline;
  const introduction =
    figures.growth !== undefined
      ? `Three tiers, because ${figures.partners} partners produce very different results. The first in the list is Tier 1.`
      : outline.brief.state === 'none'
        ? 'Two tiers are enough for a program that starts. The first in the list is Tier 1.'
        : `Two tiers are enough for ${counted(figures.partners, 'partner')}. The first in the list is Tier 1.`;
  return [
    comment(introduction),
    list(
      'tiers',
      strategicTier(outline),
      blank,
      ...(figures.growth === undefined ? [] : [growthTier(outline, figures.growth), blank]),
      registeredTier(outline),
    ),
  ];
}

function strategicTier(outline: Outline): Item {
  const { figures, types } = outline;
  const { strategic, costs, currency, sla, protection } = figures;
  const commitments = [
    'agreement-signed',
    'certified',
    'named-contact',
    ...types.flatMap((type) => type.commitment ?? []),
  ];
  return item(
    entry('id', 'strategic'),
    entry('name', tierNames.strategic),
    entry('description', 'Partners with whom we plan the year.'),
    entry('partners', strategic.partners),
    group(
      'criteria',
      performanceList(outline, strategic, true),
      potentialList(outline, strategic, true),
      flow('commitment', commitments),
      comment('The soft launch is for Tier 1 only, and nobody has 12 months of attributed deals yet.'),
      entry('founding', foundingRule(outline)),
      ...commitmentNote(outline),
    ),
    list(
      'expectations',
      comment(`${counted(strategic.wonDeals, 'won deal')} of ${figures.deal} ${currency}.`),
      braces({ metric: 'sourced-revenue', atLeast: `${strategic.revenue} ${currency}`, within: '12 months' }),
      braces({ metric: 'customer-retention', atLeast: '90%', within: '12 months' }),
    ),
    group(
      'benefits',
      entry('partnerSuccess', 'dedicated'),
      entry('coSell', 'every-deal'),
      entry('coMarketing', 'budget'),
      entry('coMarketingBudget', `${costs.coMarketingPerPartner} ${currency}`),
      entry('roadmap', 'early-access'),
      entry('dealRegistration', 'protected'),
      flow('registrationSla', { ...sla.strategic }),
      entry('protection', counted(protection.strategic, 'day')),
      entry('portal', true),
      entry('businessReview', 'quarterly'),
      flow('other', [...new Set(types.map(({ strategicBenefit }) => strategicBenefit))]),
    ),
  );
}

function growthTier(outline: Outline, growth: TierFigures): Item {
  const { deal, currency } = outline.figures;
  return item(
    entry('id', 'growth'),
    entry('name', tierNames.growth),
    entry('description', 'Partners who have won a deal with us and can become strategic.'),
    entry('partners', growth.partners),
    group(
      'criteria',
      performanceList(outline, growth, false),
      potentialList(outline, growth, false),
      flow('commitment', ['agreement-signed', 'certified', 'named-contact']),
    ),
    list(
      'expectations',
      braces({ metric: 'sourced-revenue', atLeast: `${growth.revenue} ${currency}`, within: '12 months' }),
    ),
    group(
      'benefits',
      entry('partnerSuccess', 'shared'),
      entry('coSell', 'above-threshold'),
      comment('The average deal. Below it, the time of an account executive costs more than it brings.'),
      entry('coSellThreshold', `${deal} ${currency}`),
      entry('coMarketing', 'assets'),
      entry('roadmap', 'published'),
      entry('dealRegistration', 'standard'),
      entry('portal', true),
      entry('businessReview', 'none'),
    ),
  );
}

function registeredTier({ figures }: Outline): Item {
  const { registered } = figures;
  return item(
    entry('id', 'registered'),
    entry('name', tierNames.registered),
    entry('description', 'Partners who serve themselves in the portal.'),
    entry('partners', registered.partners),
    group('criteria', flow('commitment', ['agreement-signed'])),
    list(
      'expectations',
      comment('A partner without a single registration in 12 months leaves the program at the next review.'),
      braces({
        metric: 'registered-deals',
        atLeast: counted(registered.registeredDeals, 'deal'),
        within: '12 months',
      }),
    ),
    group(
      'benefits',
      entry('partnerSuccess', 'self-service'),
      entry('coSell', 'none'),
      entry('coMarketing', 'standard-assets'),
      entry('roadmap', 'none'),
      entry('dealRegistration', 'self-service'),
      entry('portal', true),
      entry('businessReview', 'none'),
    ),
  );
}

function performanceList({ figures, types }: Outline, tier: TierFigures, isStrategic: boolean): Block {
  const { deal, currency } = figures;
  return list(
    'performance',
    comment(
      `${tier.registeredDeals} deals of ${deal} ${currency} in a year. One in ${COVERAGE} is won: ${counted(tier.wonDeals, 'deal')}.`,
    ),
    braces({ metric: 'sourced-pipeline', atLeast: `${tier.pipeline} ${currency}`, within: '12 months' }),
    ...types.map(({ performance: { metric, value }, plural }) =>
      braces({ metric, atLeast: value(tier, isStrategic), within: '12 months', ...only(types.length, plural) }),
    ),
  );
}

function potentialList({ types }: Outline, tier: TierFigures, isStrategic: boolean): Block {
  return list(
    'potential',
    ...types.map(({ potential: { metric, value }, plural }) =>
      braces({ metric, atLeast: value(tier, isStrategic), ...only(types.length, plural) }),
    ),
  );
}

/** Where several types share the program, a line that fits one type says so. */
function only(types: number, plural: string): { readonly note?: string } {
  return types > 1 ? { note: `For ${plural}` } : {};
}

function foundingRule({ brief, figures, crm }: Outline): string {
  const { partners } = figures.strategic;
  if (brief.state === 'none') {
    const who = partners === 1 ? 'The first partner that signs' : `The first ${partners} partners that sign`;
    const verb =
      partners === 1
        ? ['completes', 'names', 'enters as founding partner']
        : ['complete', 'name', 'enter as founding partners'];
    return `${who} the agreement, ${verb[0]} certification and ${verb[1]} 10 accounts for a joint plan ${verb[2]} for 2 quarters. After that the criteria above decide.`;
  }
  const who = partners === 1 ? 'the partner' : `the ${partners} partners`;
  return `For the first 2 quarters ${who} with the most won deals of the last 12 months, counted by sales and finance from their own records, enter as founding partners. After that the criteria above decide, with the deals in ${crm.name}.`;
}

function commitmentNote({ types }: Outline): Block[] {
  if (types.length === 1) return [];
  const special = types
    .filter(({ commitment }) => commitment !== undefined)
    .map(({ plural, commitment }) => `${commitment} is for ${plural}`);
  const first = 'A partner meets the lines of its own type.';
  return [entry('note', special.length === 0 ? first : `${first} The commitment ${special.join(', ')}.`)];
}
