import { defineRule } from '../../core/rule.ts';
import { reportsMissing } from '../shared/missing-part.ts';
import { planWithRegistration } from './example.ts';

export const vagueExtension = defineRule({
  id: 'registration/vague-extension',
  summary: 'A protection is extended, and the plan does not say by how much or under which condition.',
  why: 'An extension that everybody gets on request is a longer protection with more work. The condition is what shows that the partner still works on the deal, and the length says until when the account is out of reach for others.',
  practice: 'Programs extend a protection once or twice, by a fixed time, when the partner shows progress.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithRegistration('protection: 90 days', 'extension: { by: 30 days, times: 1 }'),
    good: planWithRegistration(
      'protection: 90 days',
      'extension: { by: 30 days, times: 1, when: The customer confirms the project. }',
    ),
  },
  check: reportsMissing('playbook.dealRegistration.extension.by', 'playbook.dealRegistration.extension.when'),
});
