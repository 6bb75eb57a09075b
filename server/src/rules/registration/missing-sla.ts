import { defineRule } from '../../core/rule.ts';
import { proposedTimes } from '../../framework/proposals/times.ts';
import { reportMissingPart } from '../shared/missing-part.ts';
import { exampleTimes, planWithRegistration } from './example.ts';

export const missingSla = defineRule({
  id: 'registration/missing-sla',
  summary: 'There is no SLA to acknowledge a registration or to decide about it.',
  why: 'A partner that waits for an answer calls the customer, and the customer calls somebody else. Two times are promised: how soon the partner hears that the registration arrived, and how soon it hears yes or no.',
  source: [
    'What is the SLA for sales to acknowledge and accept a registration?',
    'Deal registration process: [steps, required info, SLA]',
  ],
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithRegistration('acknowledge: 1 business day'),
    good: planWithRegistration(...exampleTimes),
  },
  check(context) {
    const owner = ['playbook', 'dealRegistration'];
    const { acknowledge, decide } = proposedTimes(context.plan);
    reportMissingPart(context, {
      owner,
      key: 'acknowledge',
      message: `The plan does not say how soon sales acknowledges a registration. Add "acknowledge" with a number and a unit, for example ${acknowledge}.`,
      value: { placeholder: acknowledge },
    });
    reportMissingPart(context, {
      owner,
      key: 'decide',
      message: `The plan does not say how soon sales accepts or declines a registration. Add "decide" with a number and a unit, for example ${decide}.`,
      value: { placeholder: decide },
    });
  },
});
