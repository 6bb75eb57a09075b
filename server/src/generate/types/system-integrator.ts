import { partnerWords } from '../../../../schemas/partner-types.ts';
import type { Roles } from '../roles.ts';
import type { PartnerTypeKnowledge } from './partner-type.ts';

/** They earn with the project, and the customer judges the product by it: delivery counts as much as pipeline. */
export const systemIntegrator = ({ seller }: Roles): PartnerTypeKnowledge => ({
  singular: partnerWords['system-integrator'].singular,
  plural: partnerWords['system-integrator'].plural,
  wonAs: 'projects that the integrator recommended or delivers',
  potential: {
    metric: 'certified-people',
    value: ({ isStrategic }) => (isStrategic ? '6 people' : '2 people'),
    because: ({ isStrategic }) =>
      isStrategic
        ? 'Two projects at a time with three people each: lead, consultant and developer.'
        : 'One project, with a second person who can take over.',
  },
  keepsCustomers: true,
  commitment: 'delivery-certified',
  influence: [
    'The integrator held an implementation workshop with the buyer before the proposal.',
    'Services of the integrator are attached to the offer that the buyer signs.',
  ],
  contributions: [
    {
      id: 'workshop',
      name: 'Held a workshop before the proposal',
      proof: 'Date of the workshop and who of the buyer was there',
    },
    { id: 'services-attached', name: 'Services attached to the offer', proof: 'The offer that the buyer signed' },
  ],
  field: {
    name: 'Services Attached',
    type: 'checkbox',
    setBy: 'partner-operations',
    description: "Set when the integrator's statement of work is part of the offer. Proves services attach.",
  },
  tiers: {
    strategic: 'Integrators with whom we plan projects and the people who deliver them.',
    growth: 'Integrators who have delivered a project with us.',
    registered: 'Integrators who meet us in a project now and then and serve themselves.',
  },
  origin:
    'A system integrator is the origin when it brought us into a project before the customer had a list of vendors.',
  conflict: {
    active:
      'The deal stays with sales and becomes Partner-influenced when services of the integrator are part of the signed offer.',
    twoPartners:
      'The integrator with the signed project counts. Before one is signed, the first complete registration does.',
    customer:
      'An extension that the project of the integrator needs is accepted. All else is declined with the reason existing customer.',
  },
  renewedWhen: 'the customer has confirmed the start of the project',
  againWhen: 'the project gets a new budget',
  pureReferral:
    'The integrator names the project and takes no part in the sale, then hears of milestones and plans its people.',
  training: 'how to sell beside an integrator and leave delivery to it',
  contested: 'projects, training and access to engineers',
  promises: 'projects, training and places in workshops',
  rulesSettle: 'who scopes, who presents and who delivers',
  portalItem: 'the list of certified people',
  baseline: 'customer satisfaction after go-live',
  bypass: (partners) => `${partners} keep bringing us into projects by phone, and nobody registers the deal.`,
  reader: 'services',
  registersWhen: 'when a project that needs us gets its budget',
  engagement: () => 'ask the integrator for the project plan and offer the customer a joint workshop',
  salesExpectation: 'Let the integrator present delivery, and never answer for its services or its price.',
  requiredInformation: 'Project, its start and the services that the integrator plans',
  assets: ['Reference architecture', 'Workshop deck'],
  agenda: 'Projects in delivery, services attach and certified people',
  strategicBenefit: 'A call with product management before each release',
  track: 'attach their services to the offer and certify the people who deliver',
  lostSource:
    'Integrators bring a vendor in through projects, and without a field for it a CRM only knows the customer who signs.',
  ownWays: 'one system integrator leads the customer, the next wants to stay behind our team',
  certification: 'delivery certification of the people who implement',
  addendum: 'A joint account plan with named people on both sides for each shared project.',
  tasks: [
    {
      task: 'Agree on the handover from sales to delivery: who owns scope, acceptance and the first support case of a project.',
      covers: ['process'],
      owner: 'services',
    },
  ],
  accepted: () => `the ${seller.one} and the integrator compare project plan and sales plan`,
  validate: () => 'Services Attached is right for 100% of the offers that went out with a statement of work.',
  metric: {
    metric: 'Customer satisfaction after delivery',
    source: 'Survey 30 days after go-live, by integrator',
    owner: 'customerSuccess',
    because: 'The customer judges the product by the project.',
  },
  risk: {
    risk: (partners) => `${partners} register projects without people who can deliver them, and customers wait.`,
    kind: 'capacity',
    mitigation:
      'Certified people are counted at every review. Projects of an integrator without enough of them go to our own services team until the certificates are there.',
    owner: 'partnerSuccess',
  },
});
