import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';
import { exampleInformation, exampleTimes, planWithRegistration } from './example.ts';

export const noRequiredInformation = defineRule({
  id: 'registration/no-required-information',
  summary: 'The plan does not say what a registration must contain.',
  why: 'A registration that says "a bank in Munich" protects a city. Only what is asked for can be compared with the accounts of sales and with the registrations of other partners.',
  ...asksFor('playbook.dealRegistration.requiredInformation'),
  exceptions:
    'Where a registration is a short call, and the partner manager asks for all of it. Write down what is asked.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithRegistration(...exampleTimes),
    good: planWithRegistration(exampleInformation, ...exampleTimes),
  },
});
