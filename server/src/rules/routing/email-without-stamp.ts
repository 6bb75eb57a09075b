import { addKey } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { routingOf } from '../../framework/facts/assignments.ts';
import { keyOrder } from '../shared/missing-key.ts';
import { planWithRouting } from './example.ts';

export const emailWithoutStamp = defineRule({
  id: 'routing/email-without-stamp',
  summary: 'Registrations by e-mail are accepted, and the plan does not say which moment counts.',
  why: 'A form stamps its own date. An e-mail is sent, received and opened at three times, and between the second and the third somebody else may register the account. The receipt is the moment that nobody can move.',
  practice: 'Registrations by e-mail are dated on receipt.',
  exceptions:
    'Where the mailbox makes a record with the moment of receipt by itself. Name it as the source of the date.',
  severity: 'information',
  fixable: true,
  examples: { bad: planWithRouting({ stamp: '' }), good: planWithRouting() },
  check({ plan, report }) {
    const routing = routingOf(plan);
    const email = routing?.triggers?.items.find(({ value }) => value === 'email');
    if (routing === undefined || email === undefined || routing.stamp !== undefined) return;
    // A stamp that could not be read is reported where it stands.
    if (routing.node.entries.some(({ key }) => key.value === 'stamp')) return;
    report({
      at: email.node.span,
      message:
        'Registrations by e-mail are accepted, and the plan does not say which moment is the registration date. Let the receipt count, so that it does not matter when somebody opens the mail. Write stamp: receipt.',
      fixes: [
        {
          title: 'Let the receipt count',
          safe: false,
          edits: [addKey(plan.source.text, routing.node, 'stamp', 'receipt', keyOrder(['attribution', 'routing']))],
        },
      ],
    });
  },
});
