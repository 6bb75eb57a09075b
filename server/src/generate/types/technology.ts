import { partnerWords } from '../../../../schemas/partner-types.ts';
import { capitalized } from '../../core/words.ts';
import { counted } from '../amounts-in-words.ts';
import type { Roles } from '../roles.ts';
import type { PartnerTypeKnowledge } from './partner-type.ts';

/** So many accounts of the overlap for each deal that is won in a year. */
const OVERLAP_PER_DEAL = 50;

/** Their product is in use at the account before anybody talks about a deal: they influence more than they source. */
export const technology = ({ seller, the }: Roles): PartnerTypeKnowledge => ({
  singular: partnerWords.technology.singular,
  plural: partnerWords.technology.plural,
  wonAs: 'customers of the partner that it sent us',
  potential: {
    metric: 'icp-overlap',
    value: ({ tier }) => `${OVERLAP_PER_DEAL * tier.wonDeals} accounts`,
    because: ({ tier }) =>
      `${OVERLAP_PER_DEAL} shared accounts for each of ${counted(tier.wonDeals, 'won deal')}, from the account mapping.`,
  },
  keepsCustomers: true,
  influence: [
    "The account already used the partner's integration when the deal was created, and the buyer names it as a reason.",
    "The partner's engineer answered integration questions of the buyer, in a call or in writing.",
  ],
  contributions: [
    {
      id: 'integration-decided',
      name: 'Integration decided',
      proof: 'The buyer names it, in writing or in a logged call',
    },
    { id: 'engineer-helped', name: 'Engineer answered the buyer', proof: 'Date of the call, or the mail' },
  ],
  field: {
    name: 'Integration In Use',
    type: 'checkbox',
    description:
      'Copied every night from the usage data of the product. Shows integration usage, and no influence by itself.',
  },
  tiers: {
    strategic: 'Partners whose integration we plan releases and accounts with.',
    growth: 'Partners whose integration is live and has won a deal with us.',
    registered: 'Partners with an integration in the directory, who serve themselves.',
  },
  origin:
    'A technology partner is the origin when one of its customers asked it about us, not when the integration is merely in use.',
  conflict: {
    active:
      'The deal stays with sales and becomes Partner-influenced when the integration was in use before it was created and the buyer names it as a reason.',
    twoPartners:
      'The first complete registration counts. The second partner is credited with influence when its integration is in use, too.',
    customer:
      'The registration is declined, unless it is for a product that the customer does not have. The use of the integration is noted for the renewal.',
  },
  renewedWhen: 'the customer has seen the integration in a demo since the registration',
  againWhen: 'the customer starts to use the integration',
  pureReferral: 'The partner hands over a customer who asked about us, then hears of milestones, and joins no call.',
  training: 'how to show an integration and prove its influence',
  contested: 'engineers for the integration and early releases',
  promises: 'roadmap access, engineers and places in the directory',
  rulesSettle: 'who opens the deal, who shows the integration and who closes',
  portalItem: 'the integration directory',
  baseline: 'the share of accounts with an integration in use',
  bypass: (partners) => `${partners} keep telling the ${seller.one} in a chat which customer asked about us.`,
  reader: 'product',
  registersWhen: 'as soon as a customer of its own asks about us',
  engagement: () => 'open with the integration that the customer can use from the first day',
  salesExpectation: 'Let the partner present the integration, and show nothing that is not released.',
  requiredInformation: 'Product and integration that the customer uses',
  assets: ['Integration brief', 'Joint demo script'],
  agenda: 'Integration usage, open defects and the releases of both sides',
  strategicBenefit: 'First place in the integration directory',
  track: 'prove influence by what a buyer confirms and certify the integration',
  lostSource:
    'Integrations bring accounts that sales meets later, and without a field for it nothing in a CRM links the two.',
  ownWays: 'one technology partner only hands over a name, the next wants its engineer in every demo',
  certification: 'technical certification of the integration',
  addendum: 'A joint release plan for the integration twice a year.',
  tasks: [
    {
      task: 'Compare customer lists with each partner of Tier 1, so that the overlap with ideal customers is counted and not guessed.',
      covers: ['other'],
      owner: 'partnerManager',
      ofNew: {
        task: 'Compare customer lists with founding partners once they have signed, so that the overlap with ideal customers is counted and not guessed.',
        covers: ['other'],
        owner: 'partnerManager',
      },
    },
    {
      task: 'Load the usage data of the integrations into Integration In Use and compare it with 10 accounts by hand.',
      covers: ['crm-configuration', 'measurement'],
      owner: 'productOperations',
    },
  ],
  accepted: () => `the ${seller.one} asks the partner which part of the integration the customer needs`,
  validate: () => 'Integration In Use is right for at least 19 of 20 accounts that a technology partner confirms.',
  metric: {
    metric: 'Influenced deals whose contribution is proved',
    target: '95%',
    source: 'Won deals of the Partner-influenced pipeline view, by the proof of their contributions',
    owner: 'revenueOperations',
    because: `An integration in use proves nothing by itself, or every deal would be influenced. ${capitalized(the('partnerOperations'))} asks for the proof that is missing.`,
  },
  risk: {
    risk: (_, crm) =>
      `Influence is claimed in ${crm} for every deal with an integration, and direct revenue seems to vanish.`,
    kind: 'attribution',
    mitigation: `Only the listed activities count, each with a contribution and its stage. ${capitalized(the('finance'))} samples 10 influenced deals a quarter and returns those without proof to Direct.`,
    owner: 'revenueOperations',
  },
});
