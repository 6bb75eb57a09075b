import { metricIn } from '../../core/metrics.ts';
import type { Plan } from '../../core/plan.ts';
import type { RuleContext } from '../../core/rule.ts';
import { peopleOf } from '../../framework/facts/people.ts';
import { firstTiers, rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { tierThresholds } from '../../framework/facts/thresholds.ts';
import { proposedPotential } from '../../framework/proposals/criteria.ts';
import { reportMissingPart } from '../shared/missing-part.ts';
import { hasCriteria } from './commitments.ts';

/** Whether any tier looks at potential; open while no tier has readable criteria. */
export function potentialOf(plan: Plan): 'somewhere' | 'nowhere' | 'open' {
  const first = rankedTiers(plan)[0];
  if (first === undefined || !hasCriteria(first)) return 'open';
  const isSomewhere = tierThresholds(plan).some(
    ({ list, threshold }) =>
      list !== 'expectations' &&
      (list === 'potential' ||
        (threshold.metric !== undefined && metricIn(plan, threshold.metric.value)?.kind === 'potential')),
  );
  // Certified people are what a partner can sell and deliver with.
  const hasPeople = rankedTiers(plan).some((ranked) => peopleOf(ranked).length > 0);
  return isSomewhere || hasPeople ? 'somewhere' : 'nowhere';
}

/** Reports that Tier 1 lacks a criterion of potential: the one of each track, told once. */
export function reportMissingPotential(context: RuleContext<unknown>, message: string): void {
  const firsts = [...firstTiers(context.plan).values()].filter(hasCriteria);
  const words = firsts.length > 1 ? message.replace('to Tier 1:', 'to Tier 1 of each track:') : message;
  for (const { path, title } of firsts) {
    reportMissingPart(context, {
      owner: [...path, 'criteria'],
      key: 'potential',
      value: [proposedPotential],
      message: words,
      together: { where: title, what: '', tell: () => words, fix: 'Add potential to each of them' },
    });
  }
}
