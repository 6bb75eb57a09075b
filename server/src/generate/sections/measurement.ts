import { type Block, comment, entry, flow, group, list, spaced } from '../layout.ts';
import type { Outline } from '../outline.ts';
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

/** Technology partners are asked for as much influence as origin, so that there is a target. Others need a baseline. */
function influencedRevenue({ brief, figures, crm }: Outline): Block {
  const hasTarget = brief.partnerTypes.includes('technology');
  return group(
    'influencedRevenue',
    ...(hasTarget
      ? [
          comment('As much influenced as sourced, as the criteria of technology partners ask for.'),
          entry('target', figures.money(figures.targets.revenue)),
        ]
      : [comment('No target in the first year. Two quarters of listed activities give the baseline for one.')]),
    entry('period', '12 months'),
    entry('source', `Partner-influenced pipeline view, stage ${crm.won}`),
    entry('owner', 'Revenue operations'),
  );
}

function costComparison({ figures }: Outline): Block {
  const { costs, targets, money } = figures;
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
  const readers = [
    'Chief revenue officer',
    'VP Sales',
    'Head of Partnerships',
    'Finance',
    ...types.map(({ reader }) => reader),
    ...(brief.partnerPipelineTargets ? ['Sales managers with a partner target'] : []),
  ];
  return group(
    'reporting',
    entry('cadence', 'monthly'),
    flow('audience', [...new Set(readers.map(roles.named))]),
    entry('owner', brief.team.partnerOperations > 0 ? roles.operations : 'Revenue operations'),
  );
}

function businessReview({ types, names, motions, place }: Outline): Block {
  return group(
    'businessReview',
    comment(`For ${names.strategic.many} only. The others get the same numbers ${place.at}.`),
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
