import * as z from 'zod';
import { firstLine } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { planWithRegistration } from './example.ts';

export const tooMuchInformation = defineRule({
  id: 'registration/too-much-information',
  summary: 'A registration asks for more than partners are willing to fill in.',
  why: 'Every further field costs registrations. A partner that gives up halfway sends an e-mail instead, and the deal arrives without any of the fields.',
  practice: 'Registration forms with more than ten fields are left unfinished.',
  exceptions: 'Where a public tender or a law asks for each of these pieces. Set the option to how many they are.',
  severity: 'warning',
  fixable: false,
  options: z.strictObject({
    most: z.int().min(1).default(10).meta({ description: 'How many pieces of information are fine.' }),
  }),
  examples: {
    bad: planWithRegistration(
      'requiredInformation: [Partner, Customer, Domain, Contact, Role, Phone, Date, Budget, Timeline, Competitor, Region]',
    ),
    good: planWithRegistration('requiredInformation: [Partner, Customer, Domain, Contact, Role, Phone, Date]'),
  },
  check({ plan, options, report }) {
    const list = plan.playbook?.dealRegistration?.requiredInformation;
    const extra = list?.node.items[options.most];
    if (list === undefined || extra === undefined) return;
    report({
      at: firstLine(plan.source.text, extra),
      message: `A registration asks for ${list.node.items.length} pieces of information, and this is the first beyond ${options.most}. Ask for what decides about the registration, and for the rest in the first call.`,
    });
  },
});
