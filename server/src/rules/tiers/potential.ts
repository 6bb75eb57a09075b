import { metricIn } from '../../core/metrics.ts';
import type { Plan } from '../../core/plan.ts';
import type { RuleContext } from '../../core/rule.ts';
import { joined } from '../../core/words.ts';
import { peopleOf } from '../../framework/facts/people.ts';
import { firstTiers, type RankedTier, rankedTiers, trackName } from '../../framework/facts/ranked-tiers.ts';
import { tierThresholds } from '../../framework/facts/thresholds.ts';
import { proposedPotential } from '../../framework/proposals/criteria.ts';
import { reportMissingPart } from '../shared/missing-part.ts';
import { hasCriteria } from './commitments.ts';

/** The highest tier of each track in which no tier looks at potential, as far as its criteria can be read. */
export function firstsWithoutPotential(plan: Plan): readonly RankedTier[] {
  const looking = tierThresholds(plan).filter(
    ({ list, threshold }) =>
      list !== 'expectations' &&
      (list === 'potential' || (threshold.metric !== undefined && looksAtPotential(plan, threshold.metric.value))),
  );
  // Certified people are what a partner can sell and deliver with.
  const withPeople = rankedTiers(plan).filter((ranked) => peopleOf(ranked).length > 0);
  const tracks = new Set([...looking.map(({ ranked }) => ranked), ...withPeople].map(({ track }) => track));
  return [...firstTiers(plan).values()].filter((first) => hasCriteria(first) && !tracks.has(first.track));
}

/** Whether a metric is about what a partner could do, or is a score into which such a metric goes. */
function looksAtPotential(plan: Plan, metric: string): boolean {
  if (metricIn(plan, metric)?.kind === 'potential') return true;
  const own = plan.metrics?.items.find(({ id }) => id?.value === metric);
  return (own?.weights?.items ?? []).some(
    (weight) => weight.metric !== undefined && metricIn(plan, weight.metric.value)?.kind === 'potential',
  );
}

/** Reports that Tier 1 lacks a criterion of potential: the one of each track that has none, told once. */
export function reportMissingPotential(context: RuleContext<unknown>, message: string): void {
  const { plan } = context;
  const firsts = firstsWithoutPotential(plan);
  const words = firsts.length > 1 ? message.replace('to Tier 1:', 'to Tier 1 of each track:') : message;
  const others = firstTiers(plan).size > firsts.length;
  const names = joined(firsts.map(({ track }) => `"${trackName(plan, track)}"`));
  const told = others ? words.replace(/\b([Nn]o tier)\b/, `$1 of ${names.replaceAll('$', '$$$$')}`) : words;
  for (const { path, title } of firsts) {
    reportMissingPart(context, {
      owner: [...path, 'criteria'],
      key: 'potential',
      value: [proposedPotential],
      message: told,
      together: { where: title, what: '', tell: () => told, fix: 'Add potential to each of them' },
    });
  }
}
