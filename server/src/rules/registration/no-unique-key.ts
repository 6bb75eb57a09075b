import { addItem, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { exampleInformation, planWithRegistration } from './example.ts';
import { asksForUniqueKey, informationOf, isAskedFor, registrationFacts } from './facts.ts';

export const noUniqueKey = defineRule({
  id: 'registration/no-unique-key',
  summary: 'A registration holds no key by which duplicates are found.',
  why: 'One partner writes "IBM", the other "International Business Machines". By name alone nobody notices that both register the same customer. A web domain or a company number shows it at once.',
  practice: 'Registrations are compared by web domain or company number, because names are written in many ways.',
  exceptions:
    'Where the portal or the PRM refuses a second registration of the same deal before it reaches the CRM. Name the system in the reason.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithRegistration(
      'requiredInformation: [Partner name, Customer name, Contact person, Date of the introduction]',
    ),
    good: planWithRegistration(exampleInformation),
  },
  check({ plan, report }) {
    const registration = plan.playbook?.dealRegistration;
    const list = registration?.requiredInformation;
    const items = informationOf(registration);
    if (registration === undefined || list === undefined || items.length === 0 || asksForUniqueKey(items)) return;
    // A list in which nothing is recognized is probably written in another language.
    if (!registrationFacts.some((fact) => isAskedFor(fact, items))) return;
    report({
      at: keySpan(registration.node, 'requiredInformation'),
      message:
        'Nothing that a registration contains tells whether two of them are about the same customer, because names are written in many ways. Ask for a key, such as the web domain.',
      fixes: [
        {
          title: 'Ask for the web domain',
          safe: false,
          edits: [addItem(plan.source.text, list.node, { placeholder: 'Web domain of the customer' })],
        },
      ],
    });
  },
});
