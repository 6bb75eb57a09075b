import type { CoSellModel } from '../../../../schemas/playbook.ts';
import { type Block, braces, comment, entry, flow, group, list, spaced } from '../layout.ts';
import type { Outline, TierId } from '../outline.ts';
import { capitalized, counted } from '../words.ts';

export function playbookSection(outline: Outline): Block[] {
  const { types } = outline;
  return [
    comment('The same for every partner. Only Tier 1 has an addendum.'),
    group(
      'playbook',
      ...spaced(
        dealRegistration(outline),
        coSell(outline),
        dealProcess(outline),
        coMarketing(outline),
        list('addendums', ...types.map(({ addendum }) => braces({ tier: 'strategic', change: addendum }))),
      ),
    ),
  ];
}

function dealRegistration({ brief, figures, types, roles }: Outline): Block {
  const { sla, protection, cycleDays } = figures;
  return group(
    'dealRegistration',
    list(
      'steps',
      brief.partnerTypes.includes('reseller')
        ? 'The partner submits the registration form in the portal before it sends an offer.'
        : 'The partner submits the registration form in the portal and tells the customer that we will call.',
      'The portal confirms receipt at once and shows the date that counts.',
      `${capitalized(roles.operationsInWords)} checks the conflict rules and acknowledges within the SLA.`,
      'The regional sales manager accepts or declines within the SLA, a decline always with its reason.',
      'An accepted registration is protected from that day, and the account executive calls the partner.',
    ),
    list(
      'requiredInformation',
      'Partner name and the person who registers',
      'Customer name and web domain',
      'Contact person at the customer, with role and e-mail',
      'Date of the introduction or of the last conversation',
      ...types.map(({ requiredInformation }) => requiredInformation),
    ),
    entry('acknowledge', sla.standard.acknowledge),
    entry('decide', sla.standard.decide),
    comment(`The sales cycle takes ${counted(cycleDays, 'day')}. The protection covers all of it.`),
    entry('protection', counted(protection.standard, 'day')),
    entry('renewal', 'Once, by 30 days, when the deal moved at least one stage since the registration.'),
  );
}

function coSell({ brief, figures, tiers, types }: Outline): Block {
  const isReferralOnly = brief.partnerTypes.every((type) => type === 'referral');
  const models: Readonly<Record<TierId, CoSellModel>> = {
    strategic: isReferralOnly ? 'broad' : 'strict',
    growth: 'broad',
    registered: 'none',
  };
  const strict = "Strict: the partner's rep is on the first call.";
  const broad = 'Broad: the partner provides an introduction and context but is not involved in the sales process.';
  const threshold =
    figures.growth === undefined
      ? ''
      : ` Growth partners get co-sell on deals from ${figures.deal} ${figures.currency}.`;
  return group(
    'coSell',
    entry('definition', `${isReferralOnly ? broad : `${strict} ${broad}`}${threshold}`),
    flow('tiers', Object.fromEntries(tiers.map((tier) => [tier, models[tier]]))),
    list(
      'salesExpectations',
      'Agree on agenda and roles with the partner at least 1 business day before the call.',
      ...types.map(({ salesExpectation }) => salesExpectation),
      'Send the partner the notes and the next step within 1 business day after the call.',
    ),
    entry(
      'referral',
      'The partner names the account and makes the introduction. It hears of milestones and joins no call.',
    ),
  );
}

/** What the account executive does next, told apart by type where the program has several. */
function engagement(types: Outline['types']): string {
  if (types.length === 1) return types.map((type) => `${capitalized(type.engagement)}.`).join(' ');
  return types.map((type) => `With ${type.plural}, ${type.engagement}.`).join(' ');
}

function dealProcess({ crm, figures, types }: Outline): Block {
  const isFast = figures.cycleDays <= 14;
  const again = figures.cycleDays <= 45 ? '3 months' : '6 months';
  return group(
    'dealProcess',
    entry('engagement', `Talk to the partner before the first contact with the customer. ${engagement(types)}`),
    entry('acknowledge', figures.sla.standard.acknowledge),
    list(
      'updates',
      ...crm.milestones.map((milestone) =>
        braces({ milestone, within: isFast ? '1 business day' : '2 business days' }),
      ),
    ),
    entry('closed', '1 business day'),
    entry('lost', isFast ? '1 business day' : '2 business days'),
    entry(
      'whenLost',
      `The account executive tells the partner the reason in person and records it on the ${crm.deal}. The partner may register the account again after ${again}, or at once when the decision maker changes.`,
    ),
    entry('owner', 'Account executive of the deal'),
  );
}

function coMarketing({ types }: Outline): Block {
  return group(
    'coMarketing',
    flow('assets', [...types.flatMap(({ assets }) => assets), 'Slide deck', 'E-mail templates', 'Case study template']),
    entry('location', 'Partner portal, section Assets'),
    flow('requests', { how: 'Request form in the partner portal', turnaround: '10 business days' }),
    flow('approvals', { logo: 'Brand manager', messaging: 'Product marketing', brand: 'Brand manager' }),
  );
}
