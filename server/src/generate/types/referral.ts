import { partnerWords } from '../../../../schemas/partner-types.ts';
import { counted } from '../amounts-in-words.ts';
import type { Roles } from '../roles.ts';
import type { PartnerTypeKnowledge } from './partner-type.ts';

/** So many relationships for each deal that is won in a year. */
const RELATIONSHIPS_PER_DEAL = 10;

/** They lend their good name for the length of one introduction. It comes back only when it is answered in time. */
export const referral = ({ seller }: Roles): PartnerTypeKnowledge => ({
  singular: partnerWords.referral.singular,
  plural: partnerWords.referral.plural,
  wonAs: 'clients whom the partner introduced',
  potential: {
    metric: 'target-account-relationships',
    value: ({ tier }) => `${RELATIONSHIPS_PER_DEAL * tier.wonDeals} accounts`,
    because: ({ tier }) =>
      `${RELATIONSHIPS_PER_DEAL} decision makers whom the partner can call for each of ${counted(tier.wonDeals, 'won deal')}.`,
  },
  keepsCustomers: false,
  influence: [
    'The partner introduced us to a second decision maker after the deal was created.',
    'The customer asked the partner for advice, and the partner spoke for us in writing or in a call.',
  ],
  contributions: [
    {
      id: 'second-introduction',
      name: 'Introduced a second decision maker',
      proof: 'Name and date of the introduction',
    },
    { id: 'spoke-for-us', name: 'Spoke for us', proof: 'The mail, or the customer and the date of the call' },
  ],
  tiers: {
    strategic: 'Partners who introduce us to accounts that we have agreed on before.',
    growth: 'Partners whose introductions have won a deal.',
    registered: 'Partners who introduce us now and then and serve themselves.',
  },
  origin: 'A referral partner is the origin when the person whom it introduced agrees to a call.',
  conflict: {
    active:
      'The deal stays with sales and becomes Partner-influenced when the introduction opens the door to a further decision maker.',
    twoPartners:
      'The partner whom the introduced person names counts. Without an answer it is the first complete registration.',
    customer:
      'The registration is declined with thanks, and the introduction goes to the account manager of the customer.',
  },
  renewedWhen: 'the introduced person has been in a second meeting',
  againWhen: 'the partner can introduce another decision maker',
  pureReferral:
    'The usual way: the partner names the account and makes the introduction, then hears of milestones, and joins no call.',
  training: 'what a first call after an introduction sounds like',
  contested: 'the first call and an answer',
  promises: 'first calls, names of contacts and feedback',
  rulesSettle: 'who calls the introduced person, who follows up and who reports back',
  portalItem: 'the status of every introduction',
  baseline: 'the days from an introduction to the first call',
  bypass: (partners) => `${partners} keep calling the ${seller.one} whom they know, past the form.`,
  reader: 'salesDevelopment',
  registersWhen: 'on the day on which it promises the introduction to the customer',
  engagement: ({ introduction }) =>
    `call the introduced person within ${introduction} and name the partner in the first sentence`,
  salesExpectation: 'Ask the partner about the situation of the account before the first contact.',
  requiredInformation: 'How the partner knows the contact person, and that this person agreed to be contacted',
  assets: ['One page for introductions', 'E-mail text for introductions'],
  agenda: 'Introductions of the quarter, answered in time or not',
  strategicBenefit: 'A named contact in sales who takes every introduction',
  track: 'hand over the account with the introduction and serve themselves for everything else',
  lostSource: 'Introductions come by phone and e-mail, and without a rule nobody thinks of a field for their source.',
  ownWays: `one referral partner writes an e-mail, the next calls the ${seller.one} whom it knows`,
  certification: 'short product course for the people who introduce us',
  addendum: 'A list of 10 accounts per quarter for which the partner prepares the introduction with us.',
  tasks: [
    {
      task: 'Put form, introduction texts and status of all introductions where referral partners find them without a login to the CRM.',
      covers: ['portal', 'process'],
      isOfPage: true,
      owner: 'partnerManager',
    },
  ],
  accepted: ({ introduction }) => `the ${seller.one} calls the introduced person within ${introduction}`,
  validate: ({ introduction }) => `At least 95% of introduced people are called within ${introduction}.`,
  metric: {
    metric: 'Introductions answered in time',
    countedAs: 'lost-referrals',
    source: `Time from the acceptance to the first logged call, by ${seller.one}`,
    owner: 'revenueOperations',
    because: 'Two that wait in a row end the introductions of a partner.',
  },
  risk: {
    risk: (partners) => `${partners} introduce two accounts, hear nothing and stop.`,
    kind: 'adoption',
    mitigation: `Introductions answered in time and status updates are reported by ${seller.one} every month, and each missed one is explained to the partner the same week.`,
    owner: 'partnerships',
  },
});
