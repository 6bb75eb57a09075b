import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';

export const noStages = defineRule({
  id: 'attribution/no-stages',
  summary: 'The plan does not name the stages of a deal.',
  why: 'Partners are updated at milestones, and contributions are recorded with a stage. Both only mean something when they use the stages that the CRM has.',
  ...asksFor('attribution.stages'),
  exceptions:
    'Where the CRM has one pipeline whose stages everybody knows. Naming them still takes a line, and milestones can refer to it.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nattribution:\n  backfill: None.\n',
    good: 'partnerPlan: 1\nattribution:\n  stages: [Qualified, Proposal, Closed won, Closed lost]\n',
  },
});
