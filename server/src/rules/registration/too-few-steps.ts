import { addItem, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { sourceOf } from '../../framework/demands/index.ts';
import { ANSWER } from '../../framework/proposals/playbook.ts';
import { reportMissing } from '../shared/missing-part.ts';
import { planWithRegistration } from './example.ts';

export const tooFewSteps = defineRule({
  id: 'registration/too-few-steps',
  summary: 'The plan does not say, step by step, how a partner registers a deal.',
  why: 'A registration has at least two sides: the partner submits it, and somebody answers. A process that ends with the submission leaves the partner waiting, and the deal unprotected.',
  source: sourceOf('playbook.dealRegistration.steps'),
  exceptions: 'Where the portal leads partners through the steps and no text is needed. Say where a partner sees them.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithRegistration('acknowledge: 24 hours'),
    good: planWithRegistration(
      'steps:',
      '  - The partner submits the form in the portal.',
      '  - Sales accepts or declines it within the SLA.',
    ),
  },
  check(context) {
    const { plan, report } = context;
    reportMissing(context, 'playbook.dealRegistration.steps');
    const registration = plan.playbook?.dealRegistration;
    if (registration?.steps?.node.items.length !== 1) return;
    report({
      at: keySpan(registration.node, 'steps'),
      message:
        'The registration has a single step. It takes at least two: how the partner submits a deal, and how it gets its answer. Add the missing one.',
      fixes: [
        {
          title: 'Add a step',
          safe: false,
          edits: [addItem(plan.source.text, registration.steps.node, { placeholder: ANSWER })],
        },
      ],
    });
  },
});
