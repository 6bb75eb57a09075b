import type { RegistrationChannel } from '../../../../schemas/attribution.ts';
import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { portalNamed } from '../../framework/facts/portal.ts';

export const contradictingIntake = defineRule({
  id: 'registration/contradicting-intake',
  summary: 'The registration starts elsewhere than where the workflow expects it first.',
  why: 'With several ways in, one has to be the usual one, or every partner picks its own. The playbook tells partners which one it is, and the workflow is built for it.',
  source: ['Partner B uses the deal registration portal.', 'How does a partner register a deal?'],
  exceptions:
    'Where the playbook describes the way for new partners and the workflow the usual one. Say which is which.',
  severity: 'information',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nattribution:\n  routing: { triggers: [email, portal] }\nplaybook:\n  dealRegistration:\n    steps: [The partner submits the deal in the portal., Sales accepts or declines it.]\n',
    good: 'partnerPlan: 1\nattribution:\n  routing: { triggers: [portal, email] }\nplaybook:\n  dealRegistration:\n    steps: [The partner submits the deal in the portal., Sales accepts or declines it.]\n',
  },
  check({ plan, report }) {
    const triggers = plan.attribution?.routing?.triggers?.items ?? [];
    const [primary, ...others] = triggers;
    const first = plan.playbook?.dealRegistration?.steps?.items[0];
    if (primary === undefined || first === undefined || words[primary.value].test(first.value)) return;
    const portal = portalNamed(plan)?.value.toLowerCase();
    // A portal has a name, and steps call it by a part of it: "Dealer Net" of "Northwind Dealer Net".
    if (primary.value === 'portal' && portal !== undefined && namesPartOf(portal, first.value)) return;
    const named = others.find(({ value }) => words[value].test(first.value));
    if (named === undefined) return;
    const { text } = plan.source;
    report({
      at: first.node.span,
      message: `Registrations arrive by ${triggers.map(({ value }) => value).join(' and ')}. The first of them counts as the usual way, which is "${primary.value}", and this first step names "${named.value}". Put the way that partners should take first.`,
      related: [{ span: primary.node.span, message: 'The way in that the workflow expects first.' }],
      fixes: [
        {
          title: `Make "${named.value}" the first trigger of the workflow`,
          safe: false,
          edits: [setValue(text, primary.node, named.value), setValue(text, named.node, primary.value)],
        },
      ],
    });
  },
});

/** Whether a text says the last two words of a name, or all of it. */
function namesPartOf(name: string, text: string): boolean {
  const end = name.trim().split(/\s+/).slice(-2).join(' ');
  return text.toLowerCase().includes(end);
}

/** How a step shows which way in it means. */
const words: Readonly<Record<RegistrationChannel, RegExp>> = {
  portal: /portal|console|extranet|partner (?:page|site|hub)/iu,
  email: /\be-?mails?\b|\bmails?\b|\binbox\b/iu,
  form: /\bforms?\b|formular/iu,
  crm: /\bCRM\b|salesforce|hubspot|dynamics|pipedrive|zoho/iu,
  api: /\bAPI\b|interface/iu,
};
