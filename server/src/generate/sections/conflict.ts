import type { ConflictSituation } from '../../../../schemas/attribution.ts';
import { partnerName } from '../../../../schemas/partner-types.ts';
import { formatNumber } from '../../core/quantity.ts';
import { capitalized, withSmallStart } from '../../core/words.ts';
import { contactOfSales } from '../../framework/crm/crm-facts.ts';
import { roleInSentence } from '../../framework/meaning/role-words.ts';
import { type Block, comment, entry, type Item, item, list } from '../layout.ts';
import { byType, type Outline } from '../outline.ts';

interface ConflictRule {
  readonly when: ConflictSituation;
  readonly situation: string;
  readonly outcome: string;
  readonly otherwise: string;
  /** Where the decision takes less time than that about a registration. */
  readonly within?: string;
}

export function conflictRules(outline: Outline): Block[] {
  const { numbers, roles, assumed } = outline;
  const [active, ...others] = rulesForAll(outline);
  const rules = [
    ...(active === undefined ? [] : [active]),
    ...toldRules(outline),
    ...others,
    ...(outline.resells ? resellerRules(outline) : []),
  ];
  return [
    comment(
      `Settled before the first conflict. ${roles.deciderNote ?? 'Nobody decides whose pay depends on the outcome.'} Recent contact: ${withSmallStart(numbers.service.recentContactBecause)}`,
    ),
    ...assumed.comments('team.conflictsDecidedBy'),
    list('conflict', ...rules.map((rule) => ruleItem(rule, outline))),
  ];
}

function rulesForAll(outline: Outline): ConflictRule[] {
  const { crm, numbers, resells, types, roles } = outline;
  const [only] = types;
  return [
    {
      when: 'sales-already-active',
      situation: `${capitalized(contactOfSales(crm.objects, numbers.service.recentContact))}, exists for the account in ${crm.name}${isClaimed(outline) ? ', and to own the account is not enough' : ''}.`,
      outcome: byType(outline, ({ conflict }) => conflict.active).join(' '),
      otherwise: 'The deal stays with sales.',
    },
    {
      when: 'two-partners',
      situation: 'Two partners register the same web domain.',
      outcome: `${types.length === 1 && only !== undefined ? only.conflict.twoPartners : 'The first complete registration counts, whatever the types are.'} ${capitalized(roles.operationsInWords)} tells the other partner the same day.`,
      otherwise: `The earlier ${crm.labels['registration-date']} decides.`,
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

/** Rules that follow from what this customer told: accounts with an owner, sizes that partners serve, two partners in a row. */
function toldRules(outline: Outline): ConflictRule[] {
  const { brief, types, roles, resells, passing } = outline;
  const { namedAccounts, segments, channel } = brief;
  const number = namedAccounts?.count ?? namedAccounts?.accounts?.length ?? 0;
  const one = types.length === 1 ? (types[0]?.singular ?? 'partner') : 'partner';
  const owner = namedAccounts?.owner === undefined ? roles.seller.many : roleInSentence(namedAccounts.owner);
  const served = (segments ?? []).filter(({ soldBy, name }) => soldBy === 'partners' && name !== undefined);
  const credited = channel?.credited === undefined ? undefined : partnerName(channel.credited);
  return [
    ...(namedAccounts === undefined || number === 0
      ? []
      : [
          {
            when: 'other' as const,
            situation: `The account is one of the ${formatNumber(number)} named accounts of ${owner}.`,
            outcome: `${capitalized(owner)} lead there. A ${one} registers only a project about which they have no logged call, meeting or reply, with the buyer named and a meeting of the last 30 days. Once it is accepted, ${resells ? 'no offer of ours goes out beside it' : 'it stays with the partner'}.`,
            otherwise: `The deal stays with ${owner}.`,
          },
        ]),
    ...served.map(({ name, size }) => ({
      when: 'other' as const,
      situation: `The account belongs to ${name ?? ''}${size === undefined ? '' : ` (${size})`}.`,
      outcome: `The partner leads there. What reaches ${roles.seller.many} first is passed to the partner that serves the account or is nearest to it.`,
      otherwise: 'The partner leads.',
    })),
    ...passing.flatMap(({ one: party, many }) =>
      credited === undefined
        ? []
        : [
            {
              when: 'other' as const,
              situation: `${capitalized(aOrAn(party))} registers the deal for ${aOrAn(credited)}.`,
              outcome: `Credit and protection belong to the ${credited} that is named, and the ${party} stands beside it. A registration that names none is sent back and protects nobody.`,
              otherwise: 'The registration is sent back.',
            },
            {
              when: 'other' as const,
              situation: `Two ${many} register the same deal of one ${credited}.`,
              outcome: `It is one registration with the earlier date, and the ${credited} says in writing from which ${party} it buys.`,
              otherwise: `The ${party} of the earlier registration stays.`,
            },
          ],
    ),
    ...(resells && brief.symptoms.some(({ symptom }) => symptom === 'channel-conflict')
      ? [
          {
            when: 'other' as const,
            situation: 'An offer of ours reaches the customer of a protected registration.',
            outcome: `The offer is withdrawn on the day on which it is noticed. ${capitalized(roles.operationsInWords)} lists each case every month for ${roles.the('chief')}.`,
            otherwise: 'The offer is withdrawn.',
          },
        ]
      : []),
  ];
}

/** Whether sales and partners claim the same accounts today, so that it is fought over what contact is. */
function isClaimed({ brief }: Outline): boolean {
  return brief.symptoms.some(({ symptom }) => symptom === 'disputed-credit' || symptom === 'channel-conflict');
}

function aOrAn(word: string): string {
  return `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;
}

/** Resellers sell to the same accounts as our own team, so they meet it in two more situations. */
function resellerRules({ numbers }: Outline): ConflictRule[] {
  const { introduction, protection } = numbers.service;
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

function ruleItem({ when, situation, outcome, otherwise, within }: ConflictRule, { roles, numbers }: Outline): Item {
  return item(
    entry('when', when),
    entry('situation', situation),
    entry('outcome', outcome),
    entry('decidedBy', roles.decider),
    entry('within', within ?? numbers.service.sla.standard.decide),
    entry('otherwise', otherwise),
    entry('escalation', `${roles.escalation}, within 3 business days`),
  );
}
