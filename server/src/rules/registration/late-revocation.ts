import { formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { shortestProtection } from '../../framework/facts/protection.ts';
import { isLonger } from '../shared/service-times.ts';
import { planWithRegistration } from './example.ts';

export const lateRevocation = defineRule({
  id: 'registration/late-revocation',
  summary: 'A protection is revoked only when it has ended anyway.',
  why: 'A revocation frees an account on which nobody works any more. When it takes as long as the protection itself, the account stays blocked to the last day, and the rule only looks like one.',
  practice: 'What ends a protection before its time takes effect before its time.',
  exceptions:
    'Where the protection is extended so often that its end is never reached. Say how long deals take in fact.',
  severity: 'warning',
  fixable: false,
  examples: {
    bad: planWithRegistration(
      'protection: 90 days',
      'revocation: { when: The partner reports no progress., after: 90 days }',
    ),
    good: planWithRegistration(
      'protection: 90 days',
      'revocation: { when: The partner reports no progress., after: 45 days }',
    ),
  },
  check({ plan, report }) {
    const after = plan.playbook?.dealRegistration?.revocation?.after;
    const shortest = shortestProtection(plan);
    if (after === undefined || shortest === undefined || isLonger(shortest.time.value, after.value)) return;
    report({
      at: after.node.span,
      message: `A protection is revoked after ${formatQuantity(after.value)}, and ${shortest.words} lasts ${formatQuantity(shortest.time.value)}, so it is never revoked before it ends. Revoke earlier.`,
      related: [{ span: shortest.time.node.span, message: 'How long the protection lasts.' }],
    });
  },
});
