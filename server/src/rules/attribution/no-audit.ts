import { defineRule } from '../../core/rule.ts';
import { reportsMissing } from '../shared/missing-part.ts';

export const noAudit = defineRule({
  id: 'attribution/no-audit',
  summary: 'The plan does not say how changes of attribution are recorded and when they end.',
  why: 'When a source changes after the deal has closed, somebody wins and somebody loses. A history shows who changed it, and a lock puts an end to it.',
  practice: 'Finance accepts a partner number when it can see who set a source and when it was last changed.',
  exceptions:
    'Where the CRM sets the deal source by itself and nobody can change it later. Then there is nothing to audit but the workflow.',
  severity: 'information',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nattribution:\n  backfill: None.\n',
    good: 'partnerPlan: 1\nattribution:\n  audit: { history: true, lockAfter: 14 days }\n',
  },
  check: reportsMissing('attribution.audit'),
});
