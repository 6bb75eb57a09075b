import { setValue } from '../../core/edits.ts';
import { comparedInWords, formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { sentences } from '../../framework/sentences.ts';
import { isSameTime } from '../shared/service-times.ts';

export const contradictingAcknowledgment = defineRule({
  id: 'communication/contradicting-acknowledgment',
  summary: 'Registration and sales process promise different times to acknowledge a partner.',
  why: 'It is one promise, written in two places. When the two differ, partners hold you to the shorter one and sales works by the longer one.',
  source: ['What is the SLA for sales to acknowledge and accept a registration?', sentences.atMinimum],
  exceptions: 'Where one of the two times is for the machine and the other for a person. Say in both which is meant.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nplaybook:\n  dealRegistration: { acknowledge: 24 hours, decide: 2 business days }\n  dealProcess: { acknowledge: 3 days }\n',
    good: 'partnerPlan: 1\nplaybook:\n  dealRegistration: { acknowledge: 24 hours, decide: 2 business days }\n  dealProcess: { acknowledge: 24 hours }\n',
  },
  check({ plan, report }) {
    const promised = plan.playbook?.dealRegistration?.acknowledge;
    const repeated = plan.playbook?.dealProcess?.acknowledge;
    if (promised === undefined || repeated === undefined || isSameTime(promised.value, repeated.value)) return;
    const { text } = plan.source;
    report({
      at: repeated.node.span,
      message: `Here the partner is acknowledged within ${comparedInWords(repeated.value, promised.value)}, and in the registration within ${comparedInWords(promised.value, repeated.value)}. It is the same promise: write the same time in both places.`,
      related: [{ span: promised.node.span, message: 'The time in the registration.' }],
      fixes: [
        {
          title: `Change it to ${formatQuantity(promised.value)}, as in the registration`,
          safe: false,
          edits: [setValue(text, repeated.node, promised.node.value ?? '')],
        },
        {
          title: `Change the registration to ${formatQuantity(repeated.value)}`,
          safe: false,
          edits: [setValue(text, promised.node, repeated.node.value ?? '')],
        },
      ],
    });
  },
});
