import type { FieldType } from '../../../schemas/attribution.ts';
import type { MetricId } from '../../../schemas/metrics.ts';
import type { PartnerType } from '../../../schemas/program.ts';
import type { Commitment } from '../../../schemas/tiers.ts';
import type { TierFigures } from './figures.ts';
import { counted } from './words.ts';

/** A line of the criteria that only one type of partner has. */
interface TypeCriterion {
  readonly metric: MetricId;
  /** The value for a tier, which follows from the deals that its partners win. */
  readonly value: (tier: Pick<TierFigures, 'wonDeals' | 'registeredDeals'>, isStrategic: boolean) => string;
}

/** What is different in a program because of the type of its partners. */
export interface PartnerTypeKnowledge {
  /** The partners in the plural, as a sentence uses them. */
  readonly plural: string;
  /** How the two sides sell together, in a sentence. */
  readonly motion: string;
  readonly performance: TypeCriterion;
  readonly potential: TypeCriterion;
  /** What a strategic partner of this type commits to, beside agreement, certification and contact. */
  readonly commitment?: Commitment;
  /** What makes a deal influenced by a partner of this type. */
  readonly influence: readonly string[];
  /** A field on the deal that proves what is typical of the type. */
  readonly field?: { readonly name: string; readonly type: FieldType; readonly description: string };
  /** What the account executive does, as a command. */
  readonly engagement: string;
  /** What sales does on a call with such a partner. */
  readonly salesExpectation: string;
  readonly requiredInformation: string;
  readonly assets: readonly string[];
  readonly agenda: string;
  /** A benefit of Tier 1 that this type of partner cares about. */
  readonly strategicBenefit: string;
  /** Why deals lose their source in a program that starts. */
  readonly lostSource: string;
  /** Why partners of this type end up working each in a way of its own. */
  readonly ownWays: string;
  /** What certification means for them. */
  readonly certification: string;
  readonly addendum: string;
  readonly risk: {
    readonly risk: string;
    readonly kind: 'adoption' | 'capacity' | 'attribution' | 'quality';
    readonly mitigation: string;
    readonly owner: string;
  };
}

export const partnerTypeKnowledge: Readonly<Record<PartnerType, PartnerTypeKnowledge>> = {
  technology: {
    plural: 'technology partners',
    motion: 'Technology partners introduce us to customers who use their product, and our team runs the sale.',
    performance: {
      metric: 'integration-usage',
      value: ({ wonDeals }) => `${5 * wonDeals} customers`,
    },
    potential: { metric: 'icp-overlap', value: ({ wonDeals }) => `${50 * wonDeals} accounts` },
    influence: [
      "The account already used the partner's integration when the deal was created.",
      "The partner's engineer answered integration questions of the buyer, in a call or in writing.",
    ],
    field: {
      name: 'Integration In Use',
      type: 'checkbox',
      description: 'Copied every night from the usage data of the product. Proves influence and integration usage.',
    },
    engagement: 'open with the integration that the customer can use from the first day',
    salesExpectation: 'Let the partner present the integration, and show nothing that is not released.',
    requiredInformation: 'Product and integration that the customer uses',
    assets: ['Integration brief', 'Joint demo script'],
    agenda: 'Integration usage, open defects and the releases of both sides',
    strategicBenefit: 'Listed first in the integration directory',
    lostSource: 'Integrations bring accounts that sales meets later, and nothing in the CRM links the two.',
    ownWays: 'some technology partners only hand over a name, others want their engineer in every demo',
    certification: 'technical certification of the integration',
    addendum: 'A joint release plan for the integration twice a year.',
    risk: {
      risk: 'Influence is claimed for every deal with an integration, and direct revenue seems to vanish.',
      kind: 'attribution',
      mitigation:
        'Only the listed activities count, each with a contribution and its stage. Finance samples 10 influenced deals a quarter and returns those without proof to Direct.',
      owner: 'Revenue operations',
    },
  },
  reseller: {
    plural: 'resellers',
    motion: 'Resellers run the sale at accounts that they register, and our team joins where both agree.',
    performance: {
      metric: 'closed-deals',
      value: ({ wonDeals }) => counted(wonDeals, 'deal'),
    },
    potential: {
      metric: 'sales-team-size',
      value: (_, isStrategic) => (isStrategic ? '5 people' : '2 people'),
    },
    commitment: 'enablement-completed',
    influence: [
      'The reseller is the incumbent supplier of the account and opened its framework contract to us.',
      "The reseller's relationship brought a decision maker to a meeting that moved the deal a stage.",
    ],
    engagement: 'agree who leads, and make no offer beside that of the reseller',
    salesExpectation: 'Send no offer and no price to the customer without the consent of the reseller.',
    requiredInformation: 'Planned date of the offer and the seller in charge',
    assets: ['Product sheet for resellers', 'Demo script'],
    agenda: 'Open accounts of the next quarter and who leads at each',
    strategicBenefit: 'A demo system of their own',
    lostSource: 'Invoices go to resellers, and the CRM books the deals behind them as direct.',
    ownWays: 'some resellers sell alone, others expect our engineer in every demo',
    certification: 'sales enablement and demo certification of the sellers',
    addendum: 'Up to 20 open accounts that the reseller alone works for two quarters.',
    risk: {
      risk: 'Resellers hide their deals, because they fear that we call the customer behind their back.',
      kind: 'adoption',
      mitigation:
        'A registration is visible to the people who decide on it only, until it is accepted. Every contact with a registered customer is logged on the deal and shared with the reseller.',
      owner: 'Head of Partnerships',
    },
  },
  referral: {
    plural: 'referral partners',
    motion: 'Referral partners introduce us to accounts that trust them and leave the sale to our team.',
    performance: {
      metric: 'accepted-deals',
      value: ({ registeredDeals }) => counted(registeredDeals, 'deal'),
    },
    potential: {
      metric: 'target-account-relationships',
      value: ({ wonDeals }) => `${10 * wonDeals} accounts`,
    },
    influence: [
      'The partner introduced us to a second decision maker after the deal was created.',
      'The customer asked the partner for advice, and the partner spoke for us in writing or in a call.',
    ],
    engagement:
      'contact the introduced person within 2 business days after the acceptance and name the partner in the first sentence',
    salesExpectation: 'Ask the partner about the situation of the account before the first contact.',
    requiredInformation: 'How the partner knows the contact person',
    assets: ['One page for introductions', 'E-mail text for introductions'],
    agenda: 'Introductions of the quarter, answered within 2 business days or not',
    strategicBenefit: 'A named contact in sales who takes every introduction',
    lostSource: 'Introductions come by phone and e-mail, before anybody thinks of a field for their source.',
    ownWays: 'some referral partners write an e-mail, others call the account executive whom they know',
    certification: 'short product course for the people who introduce us',
    addendum: 'A list of 10 accounts per quarter for which the partner prepares the introduction with us.',
    risk: {
      risk: 'Referral partners introduce two accounts, hear nothing and stop.',
      kind: 'adoption',
      mitigation:
        'The introduction SLA of 2 business days and the status updates are reported by account executive every month, and each missed one is answered to the partner the same week.',
      owner: 'Head of Partnerships',
    },
  },
  'system-integrator': {
    plural: 'system integrators',
    motion:
      'System integrators bring us into their projects, we sell the product and they sell their services beside it.',
    performance: {
      metric: 'services-attach',
      value: (_, isStrategic) => (isStrategic ? '60%' : '30%'),
    },
    potential: {
      metric: 'certified-people',
      value: (_, isStrategic) => (isStrategic ? '6 people' : '2 people'),
    },
    commitment: 'delivery-certified',
    influence: [
      'The integrator held an implementation workshop with the buyer before the proposal.',
      'Services of the integrator are attached to the offer that the buyer signs.',
    ],
    field: {
      name: 'Services Attached',
      type: 'checkbox',
      description: "Set when the integrator's statement of work is part of the offer. Proves services attach.",
    },
    engagement: 'ask the integrator for the project plan and offer the customer a joint workshop',
    salesExpectation: 'Let the integrator present delivery, and never answer for its services or its price.',
    requiredInformation: 'Project, its start and the services that the integrator plans',
    assets: ['Reference architecture', 'Workshop deck'],
    agenda: 'Projects in delivery, services attach and certified people',
    strategicBenefit: 'A seat on the product advisory board',
    lostSource: 'Integrators bring us in through projects, and the CRM only knows the customer who signs.',
    ownWays: 'some system integrators lead the customer, others want to stay behind our team',
    certification: 'delivery certification of the people who implement',
    addendum: 'A joint account plan with named people on both sides for each shared project.',
    risk: {
      risk: 'System integrators register projects without people who can deliver them, and customers wait.',
      kind: 'capacity',
      mitigation:
        'Certified people are counted at every review. Projects of an integrator without enough of them go to our own services team until the certificates are there.',
      owner: 'Partner success manager',
    },
  },
};
