import { defineRule } from '../../core/rule.ts';
import { reportsMissing } from '../shared/missing-part.ts';
import { planWithRegistration } from './example.ts';

export const vagueRevocation = defineRule({
  id: 'registration/vague-revocation',
  summary: 'A protection can be revoked, and the plan does not say for what.',
  why: 'A partner invests in a deal because it is protected. When it can lose the protection without knowing for what, it registers late or not at all.',
  practice: 'What ends a protection before its time is known before it begins.',
  exceptions: 'Where the agreement lists the reasons. Say in which paragraph, because partners look for them here.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithRegistration('protection: 90 days', 'revocation: { after: 45 days }'),
    good: planWithRegistration(
      'protection: 90 days',
      'revocation: { when: The partner reports no progress., after: 45 days }',
    ),
  },
  check: reportsMissing('playbook.dealRegistration.revocation.when'),
});
