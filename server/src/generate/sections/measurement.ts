import { COVERAGE, type Figures, RETURN } from '../figures.ts';
import { type Block, comment, entry, flow, group, item, list, spaced } from '../layout.ts';
import { type Outline, tierNames } from '../outline.ts';
import { counted } from '../words.ts';

/** From how many days on the first deals of a new program close in its second year. */
const LONG_CYCLE = 270;

export function measurementSection(outline: Outline): Block[] {
  return [
    comment('Defined before the launch, so that the program can answer what it returns from the first month on.'),
    group(
      'measurement',
      ...spaced(
        group('primary', ...sourcedRevenue(outline), ...roi(outline), ...pipelineCoverage(outline)),
        comment('Kept apart from what partners sourced, so that neither number hides the other.'),
        group(
          'influencedRevenue',
          entry('period', '12 months'),
          entry('source', `Partner-influenced pipeline view, stage ${outline.crm.won}`),
          entry('owner', 'Revenue operations'),
        ),
        secondaryMetrics(outline),
        costComparison(outline),
        reporting(),
        businessReview(outline),
      ),
    ),
  ];
}

function sourcedRevenue({ brief, figures, crm }: Outline): Block[] {
  const { revenueTarget, currency, cycleDays } = figures;
  const late =
    brief.state === 'none' && cycleDays > LONG_CYCLE
      ? ` With a sales cycle of ${cycleDays} days the first deals close late: the target counts from the first full year.`
      : '';
  const owned = brief.partnerPipelineTargets
    ? ' It is the sum behind the partner targets of sales.'
    : ' Sales has no partner target of its own, so the program answers for it.';
  return [
    comment(`${revenueArithmetic(figures)}${late}${owned}`),
    group(
      'sourcedRevenue',
      entry('target', `${revenueTarget} ${currency}`),
      entry('period', '12 months'),
      entry('source', `Partner-sourced pipeline view, stage ${crm.won}`),
      entry('owner', 'Revenue operations'),
    ),
  ];
}

function revenueArithmetic({ strategic, growth, registered, deal, currency, revenueTarget }: Figures): string {
  const parts = [`${counted(strategic.partners, 'strategic partner')} x ${strategic.revenue} ${currency}`];
  if (growth !== undefined) parts.push(`${counted(growth.partners, 'growth partner')} x ${growth.revenue} ${currency}`);
  if (registered.wonDeals > 0) {
    parts.push(
      `${counted(registered.wonDeals, 'deal')} of ${deal} ${currency} from the ${registered.partners} registered partners, one from every 10`,
    );
  }
  return `${parts.join(' + ')} = ${revenueTarget} ${currency}.`;
}

function roi({ figures }: Outline): Block[] {
  const { costs, currency, strategic, revenueTarget } = figures;
  const money = (amount: number) => `${amount} ${currency}`;
  return [
    comment(
      `${money(revenueTarget)} over ${money(costs.total)}. The costs are the most that the program may cost to return ${RETURN}x.`,
    ),
    group(
      'roi',
      entry('target', `${RETURN}x`),
      comment(
        `Co-marketing: ${counted(strategic.partners, 'strategic partner')} x ${money(costs.coMarketingPerPartner)}, the rest for the assets that all tiers use.`,
      ),
      flow('costs', {
        partnerSuccess: money(costs.partnerSuccess),
        coMarketing: money(costs.coMarketing),
        events: money(costs.events),
        tools: money(costs.tools),
      }),
      entry('comparedWith', 'Cost of the same revenue through direct demand generation in the same 12 months'),
      entry('source', 'Won revenue by Deal Source, and the cost center of the partner program'),
      entry('owner', 'Finance'),
    ),
  ];
}

function pipelineCoverage({ figures }: Outline): Block[] {
  const { revenueTarget, pipelineTarget, currency } = figures;
  return [
    comment(
      `${COVERAGE} x ${revenueTarget} ${currency}. ${COVERAGE}x is enough while one registered deal in ${COVERAGE} is won. At one in 4 it takes 4x.`,
    ),
    group(
      'pipelineCoverage',
      entry('target', `${COVERAGE}x`),
      entry('pipelineTarget', `${pipelineTarget} ${currency}`),
      entry('source', 'Partner-sourced pipeline view, open stages and deals closed in the period'),
      entry('owner', 'Revenue operations'),
    ),
  ];
}

function secondaryMetrics({ figures, crm, roles }: Outline): Block {
  const { activation, deal, currency, cycleDays } = figures;
  return list(
    'secondary',
    item(
      entry('metric', 'activation-rate'),
      entry('target', `${activation}%`),
      entry('window', '90 days'),
      entry('counts', 'submitted'),
      entry('source', 'Deal registrations by partner'),
      entry('owner', roles.operations),
    ),
    item(
      entry('metric', 'average-deal-size-by-partner'),
      entry('target', `${deal} ${currency}`),
      entry('comparedWith', 'Average size of direct deals in the same 12 months'),
      entry('source', 'Partner-sourced pipeline view, by Partner Name'),
      entry('owner', 'Revenue operations'),
    ),
    item(
      entry('metric', 'time-to-close'),
      entry('target', counted(Math.max(1, Math.floor(cycleDays * 0.85)), 'day')),
      entry('comparedWith', `Direct deals of the same quarter, ${counted(cycleDays, 'day')} today`),
      entry('source', `Partner-sourced and direct pipeline views, creation to ${crm.won}`),
      entry('owner', 'Revenue operations'),
    ),
    item(
      entry('metric', 'lifetime-value'),
      flow('measures', ['retention', 'expansion']),
      entry('comparedWith', 'Direct customers who signed in the same year'),
      entry('source', 'Contract value by Deal Source of the first deal'),
      entry('owner', 'Finance'),
    ),
  );
}

function costComparison({ figures }: Outline): Block {
  const { costs, pipelineTarget, currency } = figures;
  return group(
    'costComparison',
    entry('partnerSourced', `${costs.total} ${currency}`),
    entry('perPipeline', `${pipelineTarget} ${currency}`),
    entry(
      'method',
      'Program cost and spend on direct demand generation, each divided by the pipeline that it created.',
    ),
  );
}

function reporting(): Block {
  return group(
    'reporting',
    entry('cadence', 'monthly'),
    flow('audience', ['Chief revenue officer', 'VP Sales', 'Head of Partnerships', 'Finance']),
    entry('owner', 'Revenue operations'),
  );
}

function businessReview({ types, tiers }: Outline): Block {
  const [first = 'strategic'] = tiers;
  return group(
    'businessReview',
    comment(`For ${tierNames[first]} partners only. The others get the same numbers in the portal.`),
    flow('tiers', [first]),
    entry('cadence', 'quarterly'),
    list(
      'agenda',
      'Pipeline and revenue against the thresholds of the tier',
      ...types.map(({ agenda }) => agenda),
      'Lost deals of the quarter and what they teach',
      'Joint targets for the next quarter',
    ),
  );
}
