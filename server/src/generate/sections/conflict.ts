import type { ConflictSituation } from '../../../../schemas/attribution.ts';
import { partnerName } from '../../../../schemas/partner-types.ts';
import { formatNumber } from '../../core/quantity.ts';
import { capitalized, withSmallStart } from '../../core/words.ts';
import { contactOfSales } from '../../framework/crm/crm-facts.ts';
import { roleInSentence } from '../../framework/meaning/role-words.ts';
import type { EngagementCase, ToldCase } from '../engagement-in-evidence.ts';
import { type Block, comment, entry, type Item, item, list } from '../layout.ts';
import { byType, type Outline } from '../outline.ts';

interface ConflictRule {
  readonly when: ConflictSituation;
  readonly situation: string;
  readonly outcome: string;
  readonly otherwise: string;
}

export function conflictRules(outline: Outline): Block[] {
  const { numbers, roles, assumed } = outline;
  const [active, ...others] = rulesForAll(outline);
  const told = casesOf(outline);
  const usual = [
    ...(active === undefined ? [] : [active]),
    ...toldRules(outline),
    ...others,
    ...(outline.resells ? resellerRules(outline) : []),
  ];
  // What somebody told of comes first. A usual rule about the same gives its place to it.
  const isTold = ({ when }: ConflictRule): boolean => when !== 'other' && told.some((rule) => rule.when === when);
  const rules = [...told, ...usual.filter((rule) => !isTold(rule))];
  return [
    comment(
      `Settled before the first conflict. ${roles.deciderNote ?? 'Nobody decides whose pay depends on the outcome.'} Recent contact: ${withSmallStart(numbers.service.recentContactBecause)}`,
    ),
    ...assumed.comments('team.conflictsDecidedBy'),
    list('conflict', ...rules.map((rule) => ruleItem(rule, outline))),
  ];
}

function rulesForAll(outline: Outline): ConflictRule[] {
  const { crm, numbers, resells } = outline;
  return [
    {
      when: 'sales-already-active',
      situation: `${capitalized(contactOfSales(crm.objects, numbers.service.recentContact))}, exists for the account in ${crm.name}${isClaimed(outline) ? ', and to own the account is not enough' : ''}.`,
      outcome: byType(outline, ({ conflict }) => conflict.active).join(' '),
      otherwise: `What is logged decides: without an open deal or contact of ${numbers.service.recentContact} days the registration stands.`,
    },
    twoPartners(outline),
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

/** Two partners of one type compete. Those of different types complement each other, and a deal counts once. */
function twoPartners({ types, roles, crm, resells }: Outline): ConflictRule {
  const [only] = types;
  const one = resells ? ' A reseller among them makes the one offer,' : ' Both work on it,';
  const outcome =
    types.length === 1 && only !== undefined
      ? only.conflict.twoPartners
      : `Of two partners of one type the first complete registration counts. Partners of two types each keep their part: the first to register is the source, and the other one is Partner-influenced with its contribution.${one} and revenue counts once.`;
  return {
    when: 'two-partners',
    situation: 'Two partners register the same web domain.',
    outcome: `${outcome} ${capitalized(roles.operationsInWords)} tells the other partner the same day.`,
    otherwise: `The earlier ${crm.labels['registration-date']} decides.`,
  };
}

/** The rules for what somebody told of, in the order in which it was told. */
function casesOf(outline: Outline): readonly ConflictRule[] {
  const { brief, resells } = outline;
  const { cases } = brief.engagement;
  const isPicked = resells && brief.symptoms.some(({ symptom }) => symptom === 'channel-conflict');
  const isOffer = cases.some(({ kind }) => kind === 'our-offer');
  return [
    ...cases.map((told) => {
      const rule = caseRules[told.kind](outline);
      return { ...rule, outcome: `${rule.outcome} ${inCounts(told)}` };
    }),
    ...(isPicked && !isOffer ? [caseRules['our-offer'](outline)] : []),
  ];
}

/** How often it was told, and how often it may still happen. */
function inCounts({ kind, count }: ToldCase): string {
  const target =
    kind === 'same-customer'
      ? 'Target: each is decided in time.'
      : `Target${count === undefined ? '' : ' from the soft launch on'}: 0.`;
  return count === undefined ? target : `Told: ${count}. ${target}`;
}

const caseRules: Readonly<Record<EngagementCase, (outline: Outline) => ConflictRule>> = {
  'our-offer': ({ resells, roles, numbers }) => ({
    when: 'other',
    situation: 'An offer of ours reaches the customer of a registration.',
    outcome: `${
      resells
        ? `One offer goes out, that of the reseller whose registration is accepted, and neither side sends one in the ${numbers.service.sla.standard.decide} until then. Ours is withdrawn on the day on which it is noticed.`
        : `The registration keeps its source, and the ${roles.seller.one} takes the partner into the deal on the day on which it is noticed.`
    } ${capitalized(roles.operationsInWords)} lists each case by seller every month for ${roles.the('chief')}, who talks to whoever is on it twice.`,
    otherwise: resells ? 'The registration stands and our offer is withdrawn.' : 'The registration stands.',
  }),
  'same-customer': (outline) => twoPartners(outline),
  'own-sign-up': ({ crm }) => ({
    when: 'inbound-lead',
    situation: 'A customer whom a partner sent signs up or writes to us without a registration.',
    outcome: `Every form of ours asks who recommended us. The partner named there is registered with the time of the form, and ${crm.labels['deal-source']} is Partner-sourced. A partner that claims it afterwards is Partner-influenced when the customer confirms it.`,
    otherwise: 'What the customer wrote on the form counts.',
  }),
  'late-answer': ({ roles, numbers, types }) => ({
    when: 'other',
    situation: `What a ${types.length === 1 ? (types[0]?.singular ?? 'partner') : 'partner'} sent has no answer after ${numbers.service.sla.standard.acknowledge}.`,
    outcome: `It goes to ${roles.standInInWords}, who answers on the same day, and the time at which it arrived counts.`,
    otherwise: `After ${numbers.service.sla.standard.decide} it is accepted.`,
  }),
  unproved: ({ crm, roles }) => ({
    when: 'other',
    situation: 'A deal carries the name or the product of a partner, and nothing shows what the partner did.',
    outcome: `It is shown apart as connected only and counts for nobody. ${capitalized(roles.seller.many)} and partner have until 5 business days after the close to record a contribution with its proof, and only then ${crm.labels['deal-source']} changes.`,
    otherwise: 'It stays connected only.',
  }),
};

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
            otherwise: `What ${owner} logged decides: without it the registration stands.`,
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
  ];
}

/** Whether sales and partners claim the same accounts today, so that it is fought over what contact is. */
export function isClaimed({ brief }: Pick<Outline, 'brief'>): boolean {
  return (
    brief.engagement.cases.some(({ kind }) => kind === 'our-offer') ||
    brief.symptoms.some(({ symptom }) => symptom === 'disputed-credit' || symptom === 'channel-conflict')
  );
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
    },
  ];
}

function ruleItem({ when, situation, outcome, otherwise }: ConflictRule, { roles, numbers }: Outline): Item {
  return item(
    entry('when', when),
    entry('situation', situation),
    entry('outcome', outcome),
    entry('decidedBy', roles.decider),
    entry('within', numbers.service.sla.standard.decide),
    entry('otherwise', otherwise),
    entry('escalation', `${roles.escalation}, within 3 business days`),
  );
}
