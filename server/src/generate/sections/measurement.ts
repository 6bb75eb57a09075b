import { type Block, comment, entry, flow, group, list, spaced } from '../layout.ts';
import type { Outline } from '../outline.ts';
import type { Work } from '../usual-roles.ts';
import { primaryMetrics } from './primary-metrics.ts';
import { secondaryMetrics } from './secondary-metrics.ts';

export function measurementSection(outline: Outline): Block[] {
  return [
    comment('Defined before the launch, so that the program can answer what it returns from the first month on.'),
    group(
      'measurement',
      ...spaced(
        primaryMetrics(outline),
        comment('Kept apart from what partners sourced, so that neither number hides the other.'),
        influencedRevenue(outline),
        secondaryMetrics(outline),
        costComparison(outline),
        reporting(outline),
        businessReview(outline),
      ),
    ),
  ];
}

/** Nobody has counted influence before a program lists what counts, so that a target has to wait for a baseline. */
function influencedRevenue({ crm, roles }: Outline): Block {
  return group(
    'influencedRevenue',
    comment('No target in the first year. Two quarters of listed activities give the baseline for one.'),
    entry('period', '12 months'),
    entry('source', `Partner-influenced pipeline view, stage ${crm.won}`),
    entry('owner', roles.who('revenueOperations')),
  );
}

function costComparison({ numbers }: Outline): Block {
  const { costs, targets, money } = numbers;
  return group(
    'costComparison',
    comment('What direct demand generation costs for the same pipeline is recorded as a baseline before the launch.'),
    ...(costs.isKnown
      ? [entry('partnerSourced', money(costs.total)), entry('perPipeline', money(targets.pipeline))]
      : []),
    entry(
      'method',
      'Program cost and spend on direct demand generation of the last 12 months, each divided by the pipeline that it created.',
    ),
  );
}

function reporting({ brief, roles, types }: Outline): Block {
  const readers: readonly Work[] = [
    'chief',
    'sales',
    'partnerships',
    'finance',
    ...types.map(({ reader }) => reader),
    ...(brief.partnerPipelineTargets ? ['salesTargets' as const] : []),
  ];
  const owner = brief.team.partnerOperations > 0 ? roles.operations : roles.who('revenueOperations');
  const all = [...new Set(readers.map(roles.who))];
  // Nobody reports to themselves, as long as somebody else reads the report.
  const others = all.filter((reader) => reader !== owner);
  return group(
    'reporting',
    entry('cadence', 'monthly'),
    flow('audience', others.length === 0 ? all : others),
    entry('owner', owner),
  );
}

function businessReview({ types, names, motions, site }: Outline): Block {
  return group(
    'businessReview',
    comment(`For ${names.strategic.many} only. The others get the same numbers ${site.at}.`),
    flow('tiers', [names.strategic.id]),
    entry('cadence', 'quarterly'),
    list(
      'agenda',
      'Pipeline and revenue against the thresholds of the tier',
      ...types.map(({ agenda }) => agenda),
      ...motions.flatMap(({ agenda }) => agenda ?? []),
      'Lost deals of the quarter and what they teach',
      'Joint targets for the next quarter',
    ),
  );
}
