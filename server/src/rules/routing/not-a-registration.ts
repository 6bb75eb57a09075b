import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { routingOf } from '../../framework/facts/assignments.ts';
import { planWithRouting } from './example.ts';

export const notARegistration = defineRule({
  id: 'routing/not-a-registration',
  summary: 'The workflow starts with an entry in the CRM, and not with a registration of the partner.',
  why: 'A record in the CRM comes from somebody of your own who typed it in. Then attribution depends on sales again, and the date says when they found the time.',
  source: [
    'The attribution should be automatic from the registration event.',
    'Sales should never have to manually attribute a partner deal.',
  ],
  exceptions:
    'Where your partner managers enter what partners tell them by phone, because partners have no other way. Say within how many hours they do.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWithRouting({ triggers: '    triggers: [crm]\n' }), good: planWithRouting() },
  check({ plan, report }) {
    const triggers = routingOf(plan)?.triggers?.items ?? [];
    const [first] = triggers;
    if (first === undefined || triggers.some(({ value }) => value !== 'crm')) return;
    report({
      at: first.node.span,
      message:
        'The workflow starts with "crm" only, an entry that somebody of your own makes by hand. Attribution has to follow from the registration of the partner. Let the portal or an e-mail start the workflow.',
      fixes: ['portal', 'email'].map((channel) => ({
        title: `Start it by ${channel === 'portal' ? 'the portal' : 'e-mail'}`,
        safe: false,
        edits: [setValue(plan.source.text, first.node, channel)],
      })),
    });
  },
});
