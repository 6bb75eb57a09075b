import { defineRule } from '../../core/rule.ts';
import { reportMissingPart } from '../shared/missing-part.ts';
import { exampleInformation, exampleTimes, planWithRegistration } from './example.ts';

export const noRequiredInformation = defineRule({
  id: 'registration/no-required-information',
  summary: 'The plan does not say what a registration must contain.',
  why: 'A registration that says "a bank in Munich" protects a city. Only what is asked for can be compared with the accounts of sales and with the registrations of other partners.',
  source: ['What information is required?', 'Deal registration process: [steps, required info, SLA]'],
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithRegistration(...exampleTimes),
    good: planWithRegistration(exampleInformation, ...exampleTimes),
  },
  check(context) {
    reportMissingPart(context, {
      owner: ['playbook', 'dealRegistration'],
      key: 'requiredInformation',
      message:
        'The plan does not say what a registration must contain. Ask for partner, customer, contact and date, and for a key that finds duplicates, such as the web domain. Add "requiredInformation".',
    });
  },
});
