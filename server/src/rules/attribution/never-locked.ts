import { defineRule } from '../../core/rule.ts';
import { reportsMissing } from '../shared/missing-part.ts';

export const neverLocked = defineRule({
  id: 'attribution/never-locked',
  summary: 'The source of a closed deal can be changed for ever.',
  why: 'A quarter that was reported should not change. A lock some days after the close leaves time for corrections, and then the number stands.',
  practice: 'Two weeks are enough to correct a mistake and short enough for a monthly report.',
  exceptions:
    'Where finance closes the books elsewhere and reports from there. Say which system holds the number that counts.',
  severity: 'information',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nattribution:\n  audit: { history: true }\n',
    good: 'partnerPlan: 1\nattribution:\n  audit: { history: true, lockAfter: 14 days }\n',
  },
  check: reportsMissing('attribution.audit.lockAfter'),
});
