import { partnerWords } from '../../../../schemas/partner-types.ts';
import type { FieldNames } from '../../framework/crm/crm-facts.ts';
import type { Roles } from '../roles.ts';
import type { PartnerTypeKnowledge } from './partner-type.ts';

/** They sell to the same accounts as the direct team, so they need rules of engagement before anything else. */
export const reseller = ({ seller }: Roles, labels: FieldNames): PartnerTypeKnowledge => ({
  singular: partnerWords.reseller.singular,
  plural: partnerWords.reseller.plural,
  wonAs: 'sold under the contract of the reseller',
  potential: {
    metric: 'sales-team-size',
    value: ({ isStrategic }) => (isStrategic ? '5 people' : '2 people'),
    because: ({ isStrategic }) =>
      isStrategic
        ? 'Enough sellers to cover a region, and to go on when one of them leaves.'
        : 'At least one seller beside the owner who can show the product.',
  },
  keepsCustomers: true,
  commitment: 'enablement-completed',
  influence: [
    'The reseller is the incumbent supplier of the account and opened its framework contract to us.',
    "The reseller's relationship brought a decision maker to a meeting that moved the deal a stage.",
  ],
  contributions: [
    {
      id: 'framework-contract',
      name: 'Opened a framework contract',
      proof: 'The contract under which the customer buys',
    },
    { id: 'decision-maker', name: 'Brought a decision maker', proof: 'Date of the meeting, and the stage after it' },
  ],
  tiers: {
    strategic: 'Resellers with whom we divide accounts and plan the year.',
    growth: 'Resellers who have closed a deal of ours on their own.',
    registered: 'Resellers who sell us now and then and serve themselves.',
  },
  origin:
    'A reseller is the origin when it told the customer about us before anybody of ours did, and before its first offer.',
  conflict: {
    active:
      'The deal stays with sales. It becomes Partner-influenced when the customer buys through the reseller, and no second offer goes out.',
    twoPartners:
      'The first complete registration counts, unless the customer confirms in writing that it works with the second reseller.',
    customer: 'The incumbent reseller keeps renewal and extension, unless the customer asks for a change in writing.',
  },
  renewedWhen: 'an offer is out and the customer has answered it',
  againWhen: 'the customer opens a new tender',
  pureReferral:
    'The reseller names the account and leaves offer and contract to us, then hears of milestones, and joins no call.',
  training: 'at which accounts a reseller leads and no offer of ours goes out',
  contested: 'named accounts and demo systems',
  promises: 'accounts, regions and demo systems',
  rulesSettle: 'who leads, who sends the offer and who renews',
  portalItem: 'the list of accounts that the reseller serves',
  baseline: 'the share of deals in which two offers reached the customer',
  bypass: (partners) =>
    `${partners} keep asking the ${seller.one} whom they know for an offer, without a registration.`,
  reader: 'regionalSales',
  registersWhen: 'before it sends an offer',
  engagement: () => 'agree in writing who leads, and make no offer beside that of the reseller',
  salesExpectation: 'Send no offer and no price to the customer without the consent of the reseller.',
  requiredInformation: 'Planned date of the offer and the seller in charge',
  assets: ['Product sheet for resellers', 'Demo script'],
  agenda: 'Open accounts of the next quarter and who leads at each',
  strategicBenefit: 'A demo system of their own',
  track: 'lead at the accounts that they register and keep the accounts that they serve',
  lostSource: 'Where the invoice goes to a reseller, a CRM without a field for it books the deal behind it as direct.',
  ownWays: 'one reseller sells alone, the next expects our engineer in every demo',
  certification: 'sales course and demo certification of the sellers',
  addendum: 'Up to 20 open accounts that the reseller alone works for two quarters.',
  tasks: [
    {
      task: 'List the accounts that each reseller serves today and those that stay with direct sales, and have both sides sign the lists.',
      covers: ['rules-of-engagement'],
      owner: 'sales',
      ofMany: {
        task: 'Have resellers enter the accounts that they serve today on a form, and have both sides sign the lists of Tier 1 and of direct sales.',
        covers: ['rules-of-engagement'],
        owner: 'sales',
      },
      ofNew: {
        task: 'Draw up the list of accounts that stay with direct sales, and have founding resellers sign it before they name accounts of their own.',
        covers: ['rules-of-engagement'],
        owner: 'sales',
      },
    },
  ],
  accepted: () => `the ${seller.one} and the reseller agree in writing who leads`,
  validate: () => 'No customer gets two offers: 0 accounts with an offer of a reseller and one of ours in the 30 days.',
  metric: {
    metric: 'Reseller deals registered before the offer',
    source: `${labels['registration-date']} against the date of the first offer`,
    owner: 'revenueOperations',
    because: 'Whoever registers after its offer asks for credit, not for help. Each is discussed at the review.',
  },
  risk: {
    risk: (partners) => `${partners} hide their deals, because they fear that we call the customer behind their back.`,
    kind: 'adoption',
    mitigation:
      'A registration is visible to the people who decide on it only, until it is accepted. Every contact with a registered customer is logged on the deal and shared with the reseller.',
    owner: 'partnerships',
  },
});
