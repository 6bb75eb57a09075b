import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { isAnyReason } from '../../framework/meaning/conditions.ts';
import { revocationReason } from '../../framework/proposals/playbook.ts';
import { reportMissing } from '../shared/missing-part.ts';
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
  check(context) {
    reportMissing(context, 'playbook.dealRegistration.revocation.when');
    const { plan, report } = context;
    const when = plan.playbook?.dealRegistration?.revocation?.when;
    if (when === undefined || !isAnyReason(when.value)) return;
    report({
      at: when.node.span,
      message: `"${when.value.trim()}" takes a protection away for any reason. Say for what, for example that the partner reports no progress for 45 days.`,
      fixes: [
        {
          title: 'Name the lack of progress as the reason',
          safe: false,
          edits: [setValue(plan.source.text, when.node, revocationReason)],
        },
      ],
    });
  },
});
