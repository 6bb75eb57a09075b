import type { ConflictSituation } from '../../../../schemas/attribution.ts';
import { type Block, comment, entry, type Item, item, list } from '../layout.ts';
import { byType, type Outline } from '../outline.ts';
import { lowered } from '../words.ts';

interface ConflictRule {
  readonly when: ConflictSituation;
  readonly situation: string;
  readonly outcome: string;
  readonly otherwise: string;
  /** Where the decision takes less time than that about a registration. */
  readonly within?: string;
}

export function conflictRules(outline: Outline): Block[] {
  const { figures, roles, assumed } = outline;
  const rules = [...rulesForAll(outline), ...(outline.resells ? resellerRules(outline) : [])];
  return [
    comment(
      `Settled before the first conflict. ${roles.deciderNote ?? 'Nobody decides whose pay depends on the outcome.'} Recent contact: ${lowered(figures.service.recentContactBecause)}`,
    ),
    ...assumed.comments('team.conflictsDecidedBy'),
    list('conflict', ...rules.map((rule) => ruleItem(rule, outline))),
  ];
}

function rulesForAll(outline: Outline): ConflictRule[] {
  const { crm, figures, resells, types } = outline;
  const [only] = types;
  return [
    {
      when: 'sales-already-active',
      situation: `An open ${crm.objects.deal.one}, or a logged call, meeting or reply of the last ${figures.service.recentContact} days, exists for the account.`,
      outcome: byType(outline, ({ conflict }) => conflict.active).join(' '),
      otherwise: 'The deal stays with sales.',
    },
    {
      when: 'two-partners',
      situation: 'Two partners register the same web domain.',
      outcome: `${types.length === 1 && only !== undefined ? only.conflict.twoPartners : 'The first complete registration counts, whatever the types are.'} The other partner is told the same day.`,
      otherwise: 'The earlier Deal Registration Date decides.',
    },
    {
      when: 'existing-customer',
      situation: 'The account has a running contract with us.',
      outcome: byType(outline, ({ conflict }) => conflict.customer).join(' '),
      otherwise: resells
        ? 'The incumbent reseller keeps the account.'
        : 'The registration is declined with the reason existing customer.',
    },
  ];
}

/** Resellers sell to the same accounts as our own team, so they meet it in two more situations. */
function resellerRules({ figures }: Outline): ConflictRule[] {
  const { introduction, protection } = figures.service;
  return [
    {
      when: 'registration-expired',
      situation: `The protection of at least ${protection.standard} days ended and the deal is still open.`,
      outcome: 'The reseller has 5 business days to renew. Then the account is free for the first to register it.',
      otherwise: 'The account is free.',
    },
    {
      when: 'inbound-lead',
      situation: 'An account with a protected registration answers our own marketing.',
      outcome: `The lead is passed to the reseller within ${introduction}, and the deal stays Partner-sourced.`,
      otherwise: 'The lead goes to the reseller.',
      within: introduction,
    },
  ];
}

function ruleItem({ when, situation, outcome, otherwise, within }: ConflictRule, { roles, figures }: Outline): Item {
  return item(
    entry('when', when),
    entry('situation', situation),
    entry('outcome', outcome),
    entry('decidedBy', roles.decider),
    entry('within', within ?? figures.service.sla.standard.decide),
    entry('otherwise', otherwise),
    entry('escalation', `${roles.escalation}, within 3 business days`),
  );
}
