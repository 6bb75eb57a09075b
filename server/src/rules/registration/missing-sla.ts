import { defineRule } from '../../core/rule.ts';
import { sourceOf } from '../../framework/demands/index.ts';
import { reportsMissingTogether } from '../shared/missing-part.ts';
import { exampleTimes, planWithRegistration } from './example.ts';

export const missingSla = defineRule({
  id: 'registration/missing-sla',
  summary: 'There is no SLA to acknowledge a registration or to decide about it.',
  why: 'A partner that waits for an answer calls the customer, and the customer calls somebody else. Two times are promised: how soon the partner hears that the registration arrived, and how soon it hears yes or no.',
  source: sourceOf('playbook.dealRegistration.acknowledge', 'playbook.dealRegistration.decide'),
  exceptions: 'Where the answer comes from a machine at once. Promise that: within the same minute.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithRegistration('acknowledge: 1 business day'),
    good: planWithRegistration(...exampleTimes),
  },
  check: reportsMissingTogether({
    'playbook.dealRegistration.acknowledge': 'how soon sales acknowledges a registration',
    'playbook.dealRegistration.decide': 'how soon sales accepts or declines one',
  }),
});
