import { counted } from '../words.ts';
import type { PartnerTypeKnowledge } from './partner-type.ts';

/** So many relationships for each deal that is won in a year. */
const RELATIONSHIPS_PER_DEAL = 10;

/** They lend their good name for the length of one introduction. It comes back only when it is answered in time. */
export const referral: PartnerTypeKnowledge = {
  singular: 'referral partner',
  plural: 'referral partners',
  performance: [
    {
      metric: 'accepted-deals',
      value: ({ tier }) => counted(tier.registeredDeals, 'deal'),
      because: ({ tier }) => `The introductions behind ${counted(tier.wonDeals, 'won deal')}.`,
    },
  ],
  potential: {
    metric: 'target-account-relationships',
    value: ({ tier }) => `${RELATIONSHIPS_PER_DEAL * tier.wonDeals} accounts`,
    because: ({ tier }) =>
      `${RELATIONSHIPS_PER_DEAL} decision makers whom the partner can call for each of ${counted(tier.wonDeals, 'won deal')}.`,
  },
  influence: [
    'The partner introduced us to a second decision maker after the deal was created.',
    'The customer asked the partner for advice, and the partner spoke for us in writing or in a call.',
  ],
  registersWhen: 'on the day on which it promises the introduction to the customer',
  engagement: 'call the introduced person within the introduction SLA and name the partner in the first sentence',
  salesExpectation: 'Ask the partner about the situation of the account before the first contact.',
  requiredInformation: 'How the partner knows the contact person',
  assets: ['One page for introductions', 'E-mail text for introductions'],
  agenda: 'Introductions of the quarter, answered in time or not',
  strategicBenefit: 'A named contact in sales who takes every introduction',
  track: 'hand over the account with the introduction and serve themselves for everything else',
  lostSource: 'Introductions come by phone and e-mail, before anybody thinks of a field for their source.',
  ownWays: 'some referral partners write an e-mail, others call the account executive whom they know',
  certification: 'short product course for the people who introduce us',
  addendum: 'A list of 10 accounts per quarter for which the partner prepares the introduction with us.',
  tasks: [
    {
      task: 'Put form, introduction texts and status of all introductions where referral partners find them without a login to the CRM.',
      covers: ['portal', 'process'],
      owner: 'Partner manager',
    },
  ],
  validate: 'At least 95% of introduced people are called within the introduction SLA.',
  metric: {
    metric: 'Introductions answered in time',
    target: '95%',
    source: 'Time from the acceptance to the first logged call, by account executive',
    owner: 'Revenue operations',
    because: 'One in twenty may fail for a holiday. Two in a row end the introductions of a partner.',
  },
  risk: {
    risk: 'Referral partners introduce two accounts, hear nothing and stop.',
    kind: 'adoption',
    mitigation:
      'Introductions answered in time and status updates are reported by account executive every month, and each missed one is explained to the partner the same week.',
    owner: 'Head of Partnerships',
  },
};
