import { openOutcomes, type RegistrationOutcome } from '../../../../schemas/registration.ts';
import { addKey } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { joined } from '../../core/words.ts';
import { keyOrder } from '../shared/missing-key.ts';
import { planWithRegistration } from './example.ts';

export const endlessOutcome = defineRule({
  id: 'registration/endless-outcome',
  summary: 'A registration is returned, or waits for something, without a time until which it is decided.',
  why: 'The SLA promises a decision. An outcome that leaves the registration open stops that clock, and without one of its own a registration can wait for ever while another partner registers the same account.',
  practice: 'A registration that is neither accepted nor declined has a day by which it will be.',
  exceptions: 'Where a returned registration ends and the partner has to submit a new one. Say so as what follows.',
  severity: 'information',
  fixable: true,
  examples: {
    bad: planWithRegistration('outcomes:', '  - { outcome: research, when: The account has two names in the CRM. }'),
    good: planWithRegistration(
      'outcomes:',
      '  - { outcome: research, when: The account has two names in the CRM., within: 3 business days }',
    ),
  },
  check({ plan, report }) {
    const registration = plan.playbook?.dealRegistration;
    const outcomes = registration?.outcomes;
    const endless = (outcomes?.items ?? []).flatMap(({ outcome, name, node }) =>
      outcome !== undefined && isOpen(outcome.value) && entryOf(node, 'within') === undefined
        ? [{ outcome, node, title: `"${name?.value ?? outcome.value}"` }]
        : [],
    );
    const proposal = String(registration?.decide?.node.value ?? '3 business days');
    for (const { outcome, node, title } of endless) {
      report({
        at: outcome.node.span,
        message: openInWords([title]),
        fixes: [
          {
            title: 'Add "within"',
            safe: false,
            edits: [
              addKey(
                plan.source.text,
                node,
                'within',
                { placeholder: proposal },
                keyOrder(['playbook', 'dealRegistration', 'outcomes', 0]),
              ),
            ],
          },
        ],
        together: {
          where: title,
          what: '',
          tell: (all) => openInWords(all.map(({ where }) => where)),
          fix: 'Add "within" to each',
        },
      });
    }
  },
});

function openInWords(titles: readonly string[]): string {
  return `${joined(titles)} ${titles.length === 1 ? 'leaves' : 'leave'} a registration open, and the plan does not say for how long. Add "within", so that the partner knows by when it is decided.`;
}

function isOpen(outcome: RegistrationOutcome): boolean {
  return (openOutcomes as readonly RegistrationOutcome[]).includes(outcome);
}
