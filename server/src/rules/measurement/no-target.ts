import { openQuestionAbout } from '../../core/assumptions.ts';
import type { Plan } from '../../core/plan.ts';
import { toYaml } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { proposedCoverage, proposedRevenue, proposedRoi } from '../../framework/proposals/measurement.ts';
import { reportMissingPart } from '../shared/missing-part.ts';
import { examplePrimary, planWithPrimary, primaryWith } from './example.ts';

export const noTarget = defineRule({
  id: 'measurement/no-target',
  summary: 'A primary metric has no target.',
  why: 'A number without a target is neither good nor bad. A new program may not know its targets yet, but it should know that they are missing.',
  source: ['Primary metrics: [the three primary metrics with targets if known]'],
  exceptions: 'Where the program is too new for a target. Say from which quarter on it gets one.',
  severity: 'information',
  fixable: true,
  examples: {
    bad: planWithPrimary(primaryWith('roi', examplePrimary.roi.replace('target: 4x, ', ''))),
    good: planWithPrimary(examplePrimary),
  },
  check(context) {
    for (const { key, title, target } of primaryMetrics) {
      // Where sales has targets of its own, a missing revenue target is a contradiction and reported as such.
      if (key === 'sourcedRevenue' && hasPartnerTargets(context.plan)) continue;
      // A return of costs that nobody knows would be invented.
      if (key === 'roi' && openQuestions.some((place) => openQuestionAbout(context.plan, place) !== undefined))
        continue;
      reportMissingPart(context, {
        owner: ['measurement', 'primary', key],
        key: 'target',
        message: `${title} has no target. Add "target" as soon as it is known, so that the number can be judged.`,
        value: { placeholder: target(context.plan) },
      });
    }
  },
});

/** What nobody has to know for a return to be open. */
const openQuestions = ['measurement.primary.roi.costs', 'measurement.primary.roi.target'];

/** Whether sales has pipeline targets of its own for partner-sourced deals. */
function hasPartnerTargets(plan: Plan): boolean {
  return plan.program?.partnerPipelineTargets?.value === true;
}

const primaryMetrics = [
  { key: 'sourcedRevenue', title: 'Partner-sourced revenue', target: (plan) => toYaml(proposedRevenue(plan)) },
  { key: 'roi', title: 'The ROI of the program', target: (plan) => `${proposedRoi(plan)}x` },
  { key: 'pipelineCoverage', title: 'Pipeline coverage', target: (plan) => `${proposedCoverage(plan)}x` },
] as const satisfies readonly {
  readonly key: string;
  readonly title: string;
  readonly target: (plan: Plan) => string;
}[];
