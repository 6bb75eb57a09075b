import { metrics } from '../../../../schemas/metrics.ts';
import { addItem, keySpan } from '../../core/edits.ts';
import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import type { RuleContext } from '../../core/rule.ts';
import { reportMissingKey } from '../shared/missing-key.ts';
import { hasCriteria } from './commitments.ts';
import { rankedTiers } from './ranked.ts';
import { tierThresholds } from './thresholds.ts';

/** Whether any tier looks at potential; open while no tier has readable criteria. */
export function potentialOf(plan: Plan): 'somewhere' | 'nowhere' | 'open' {
  const first = rankedTiers(plan)[0];
  if (first === undefined || !hasCriteria(first)) return 'open';
  const isSomewhere = tierThresholds(plan).some(
    ({ list, threshold }) =>
      list !== 'expectations' &&
      (list === 'potential' ||
        (threshold.metric !== undefined && metrics[threshold.metric.value].kind === 'potential')),
  );
  return isSomewhere ? 'somewhere' : 'nowhere';
}

/** Reports that Tier 1 lacks a criterion of potential. */
export function reportMissingPotential(context: RuleContext<unknown>, message: string): void {
  const { plan, report } = context;
  const first = rankedTiers(plan)[0];
  const criteria = first?.tier.criteria;
  if (first === undefined || criteria === undefined) return;
  if (criteria.potential === undefined) {
    reportMissingKey(context, {
      owner: [...first.path, 'criteria'],
      key: 'potential',
      value: [proposedPotential],
      message,
    });
    return;
  }
  report({
    at: keySpan(criteria.node, 'potential'),
    message,
    fixes: [
      {
        title: 'Add a criterion of potential',
        safe: false,
        edits: [addItem(plan.source.text, criteria.potential.node, proposedPotential)],
      },
    ],
  });
}

/** What most programs can find out before the first deal: whose customers are also yours. */
const proposedPotential: Printable = { metric: 'icp-overlap', atLeast: { placeholder: '200 accounts' } };
