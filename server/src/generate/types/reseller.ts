import { counted } from '../words.ts';
import type { PartnerTypeKnowledge } from './partner-type.ts';

/** They sell to the same accounts as the direct team, so they need rules of engagement before anything else. */
export const reseller: PartnerTypeKnowledge = {
  singular: 'reseller',
  plural: 'resellers',
  performance: [
    {
      metric: 'closed-deals',
      value: ({ tier }) => counted(tier.wonDeals, 'deal'),
      because: ({ tier, money }) =>
        `${money(tier.revenue)} in deals of average size, so that one large deal is not enough.`,
    },
  ],
  potential: {
    metric: 'sales-team-size',
    value: ({ isStrategic }) => (isStrategic ? '5 people' : '2 people'),
    because: ({ isStrategic }) =>
      isStrategic
        ? 'Enough sellers to cover a region, and to go on when one of them leaves.'
        : 'At least one seller beside the owner who can show the product.',
  },
  commitment: 'enablement-completed',
  influence: [
    'The reseller is the incumbent supplier of the account and opened its framework contract to us.',
    "The reseller's relationship brought a decision maker to a meeting that moved the deal a stage.",
  ],
  registersWhen: 'before it sends an offer',
  engagement: 'agree in writing who leads, and make no offer beside that of the reseller',
  salesExpectation: 'Send no offer and no price to the customer without the consent of the reseller.',
  requiredInformation: 'Planned date of the offer and the seller in charge',
  assets: ['Product sheet for resellers', 'Demo script'],
  agenda: 'Open accounts of the next quarter and who leads at each',
  strategicBenefit: 'A demo system of their own',
  track: 'lead at the accounts that they register and keep the accounts that they serve',
  lostSource: 'Invoices go to resellers, and the CRM books the deals behind them as direct.',
  ownWays: 'some resellers sell alone, others expect our engineer in every demo',
  certification: 'sales enablement and demo certification of the sellers',
  addendum: 'Up to 20 open accounts that the reseller alone works for two quarters.',
  tasks: [
    {
      task: 'List the accounts that each reseller serves today and those that stay with direct sales, and have both sides sign the lists.',
      covers: ['rules-of-engagement'],
      owner: 'VP Sales',
    },
  ],
  validate: 'No customer gets two offers: 0 accounts with an offer of a reseller and one of ours in the 30 days.',
  metric: {
    metric: 'Reseller deals registered before the offer',
    target: '90%',
    source: 'Deal Registration Date against the date of the first offer',
    owner: 'Revenue operations',
    because: 'Nine of ten leave room for a tender that comes without notice. The others are discussed at the review.',
  },
  risk: {
    risk: 'Resellers hide their deals, because they fear that we call the customer behind their back.',
    kind: 'adoption',
    mitigation:
      'A registration is visible to the people who decide on it only, until it is accepted. Every contact with a registered customer is logged on the deal and shared with the reseller.',
    owner: 'Head of Partnerships',
  },
};
