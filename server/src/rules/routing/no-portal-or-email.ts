import { addItem, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { routingOf } from '../../framework/facts/assignments.ts';
import { hasNoPortal } from '../../framework/facts/portal.ts';
import { hasMarketplace } from '../../framework/meaning/partner-types.ts';
import { planWithRouting } from './example.ts';

export const noPortalOrEmail = defineRule({
  id: 'routing/no-portal-or-email',
  summary: 'Registrations arrive by none of portal, form and e-mail.',
  why: 'The framework takes registrations from the partner portal or from e-mail, because every partner can use one of the two. A web form does as well. An interface serves only partners with developers.',
  source: [
    'Build a workflow that routes deal registration submissions from the partner portal or email into the CRM with the partner name, deal source, and registration date pre-populated.',
  ],
  exceptions:
    'Where all of your partners have developers and use an interface each day. Say who answers a partner that has none.',
  severity: 'warning',
  fixable: true,
  examples: { bad: planWithRouting({ triggers: '    triggers: [api]\n' }), good: planWithRouting() },
  check({ plan, report }) {
    const routing = routingOf(plan);
    const triggers = routing?.triggers;
    if (routing === undefined || triggers === undefined || triggers.items.length === 0) return;
    const found = triggers.items.map(({ value }) => value);
    // Entries in the CRM alone are no registrations, which is a problem of its own.
    if (found.every((value) => value === 'crm')) return;
    // A web form is the portal in one page.
    if (found.some((value) => value === 'portal' || value === 'email' || value === 'form')) return;
    // A marketplace knows each sale, and tells of it by its interface.
    if (hasMarketplace(plan)) return;
    report({
      at: keySpan(routing.node, 'triggers'),
      message: `Registrations arrive by ${found.join(' and ')} only. The framework takes them from the partner portal or from e-mail, which every partner can use. Add one of the two.`,
      fixes: (hasNoPortal(plan) ? ['email'] : ['portal', 'email']).map((channel) => ({
        title: `Add "${channel}"`,
        safe: false,
        edits: [addItem(plan.source.text, triggers.node, channel)],
      })),
    });
  },
});
