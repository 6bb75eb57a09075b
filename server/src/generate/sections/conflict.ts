import type { ConflictSituation } from '../../../../schemas/attribution.ts';
import { type Block, comment, entry, type Item, item, list } from '../layout.ts';
import type { Outline } from '../outline.ts';

interface ConflictRule {
  readonly when: ConflictSituation;
  readonly situation: string;
  readonly outcome: string;
  readonly otherwise: string;
  /** Where the decision takes less time than that about a registration. */
  readonly within?: string;
}

export function conflictRules(outline: Outline): Block[] {
  const { brief, crm, figures } = outline;
  const open = crm.deal === 'deal' ? 'An open deal' : 'An open opportunity';
  const hasResellers = brief.partnerTypes.includes('reseller');
  const rules: ConflictRule[] = [
    {
      when: 'sales-already-active',
      situation: `${open}, or a logged call, meeting or reply of the last ${figures.recentContact} days, exists for the account.`,
      outcome: 'The deal stays with sales and becomes Partner-influenced once the partner adds one listed activity.',
      otherwise: 'The registration is accepted as Partner-sourced.',
    },
    {
      when: 'two-partners',
      situation: 'Two partners register the same web domain.',
      outcome: 'The first complete registration counts, and the second partner is told the same day.',
      otherwise: 'The earlier Deal Registration Date decides.',
    },
    {
      when: 'existing-customer',
      situation: 'The account has a running contract with us.',
      outcome: hasResellers
        ? 'The incumbent reseller keeps renewal and extension, unless the customer asks for a change in writing.'
        : 'The registration is declined, unless it is for a product that the customer does not have.',
      otherwise: hasResellers
        ? 'The incumbent reseller keeps the account.'
        : 'The registration is declined with the reason existing customer.',
    },
    ...(hasResellers ? resellerRules : []),
  ];
  return [
    comment('Settled before the first conflict. Nobody decides whose pay depends on the outcome.'),
    list('conflict', ...rules.map((rule) => ruleItem(rule, outline))),
  ];
}

/** Resellers sell to the same accounts as our own team, so they meet it in two more situations. */
const resellerRules: readonly ConflictRule[] = [
  {
    when: 'registration-expired',
    situation: 'The protection ended and the deal is still open.',
    outcome: 'The reseller has 5 business days to renew. Then the account is free for the first to register it.',
    otherwise: 'The account is free.',
  },
  {
    when: 'inbound-lead',
    situation: 'An account with a protected registration answers our own marketing.',
    outcome: 'The lead is passed to the reseller within 1 business day, and the deal stays Partner-sourced.',
    otherwise: 'The lead goes to the reseller.',
    within: '1 business day',
  },
];

function ruleItem({ when, situation, outcome, otherwise, within }: ConflictRule, { roles, figures }: Outline): Item {
  return item(
    entry('when', when),
    entry('situation', situation),
    entry('outcome', outcome),
    entry('decidedBy', roles.decider),
    entry('within', within ?? figures.sla.standard.decide),
    entry('otherwise', otherwise),
    entry('escalation', 'VP Sales and Head of Partnerships, within 3 business days'),
  );
}
