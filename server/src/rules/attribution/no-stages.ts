import { defineRule } from '../../core/rule.ts';
import { proposedStages } from '../../framework/proposals/attribution.ts';
import { reportMissingList } from '../shared/missing-list.ts';

export const noStages = defineRule({
  id: 'attribution/no-stages',
  summary: 'The plan does not name the stages of a deal.',
  why: 'Partners are updated at milestones, and contributions are recorded with a stage. Both only mean something when they use the stages that the CRM has.',
  source: [
    'Add a Partner Contribution field (for influenced deals) that captures what the partner contributed and at what stage.',
    'At minimum: they acknowledge the partner within a defined SLA, they update the partner on deal status at defined milestones, and they notify the partner when the deal closes or is lost.',
  ],
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nattribution:\n  backfill: None.\n',
    good: 'partnerPlan: 1\nattribution:\n  stages: [Qualified, Proposal, Closed won, Closed lost]\n',
  },
  check(context) {
    reportMissingList(context, {
      owner: ['attribution'],
      key: 'stages',
      message:
        'The plan does not name the stages of a deal. The contribution of a partner is recorded with its stage, and partners are updated at milestones. List the stages of your CRM, won and lost included.',
      value: proposedStages(context.plan),
    });
  },
});
