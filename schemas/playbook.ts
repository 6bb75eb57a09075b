import * as z from 'zod';
import { field, identifier, text } from './field.ts';
import { duration } from './quantities.ts';
import { dealRegistration } from './registration.ts';

export const coSellModels = ['strict', 'broad', 'none'] as const;
export type CoSellModel = (typeof coSellModels)[number];

const coSell = z.strictObject({
  definition: field(text, {
    title: 'Definition',
    description: 'What co-sell means in your program.',
    example: "Strict: the partner's rep is on the first call. Broad: the partner introduces us and gives context.",
  }).optional(),
  tiers: field(
    z.record(
      identifier,
      field(z.enum(coSellModels), {
        title: 'Co-sell model',
        description:
          "strict: the partner's rep is on the first call. broad: introduction and context only. none: no co-sell.",
        example: 'strict',
      }),
    ),
    {
      title: 'Model per tier',
      description: 'Which tier gets which co-sell model, by tier id.',
      example: { strategic: 'strict', growth: 'broad', referral: 'none' },
    },
  ).optional(),
  salesExpectations: field(
    z.array(
      field(text, {
        title: 'Expectation',
        description: 'What sales does when a partner joins a call.',
        example: 'Agree on the agenda with the partner the day before the call.',
      }),
    ),
    {
      title: 'What sales is expected to do',
      description: 'What sales does when a partner joins a call.',
      example: ['Agree on the agenda with the partner the day before the call.'],
    },
  ).optional(),
  referral: field(text, {
    title: 'Pure referral',
    description: 'What a pure referral is, and how it differs from co-sell.',
    example: 'The partner makes the introduction and leaves the sale to us.',
  }).optional(),
});

const dealUpdate = z.strictObject({
  milestone: field(text, {
    title: 'Milestone',
    description: 'The stage of the deal at which the partner hears from you.',
    example: 'Proposal',
  }),
  within: field(duration, {
    title: 'Within',
    description: 'How soon after the milestone.',
    example: '2 business days',
  }).optional(),
});

const dealProcess = z.strictObject({
  engagement: field(text, {
    title: 'How sales engages',
    description: 'What sales does differently with a partner-sourced deal.',
    example: 'The account executive calls the partner before the first contact with the customer.',
  }).optional(),
  acknowledge: field(duration, {
    title: 'Acknowledge the partner within',
    description: 'How soon the partner hears that a deal was received. The same SLA as in the registration.',
    example: '24 hours',
  }).optional(),
  updates: field(
    z.array(
      field(dealUpdate, {
        title: 'Status update',
        description: 'A milestone at which the partner is told how the deal stands.',
        example: { milestone: 'Proposal', within: '2 business days' },
      }),
    ),
    {
      title: 'Status updates',
      description: 'The milestones at which the partner is told how the deal stands.',
      example: [{ milestone: 'Proposal', within: '2 business days' }],
    },
  ).optional(),
  closed: field(duration, {
    title: 'Closed: tell the partner within',
    description: 'How soon the partner is told that the deal closed.',
    example: '1 business day',
  }).optional(),
  lost: field(duration, {
    title: 'Lost: tell the partner within',
    description: 'How soon the partner is told that the deal was lost.',
    example: '2 business days',
  }).optional(),
  whenLost: field(text, {
    title: 'When a deal is lost',
    description: 'What happens when a partner-sourced deal is lost.',
    example: 'The account executive gives the reason, and the partner may register the account again after six months.',
  }).optional(),
  owner: field(text, {
    title: 'Owner',
    description: 'The role that sees to it that partners are told.',
    example: 'Account executive of the deal',
  }).optional(),
});

const requests = z.strictObject({
  how: field(text, {
    title: 'How',
    description: 'How partners ask for assets of their own.',
    example: 'Request form in the portal',
  }).optional(),
  turnaround: field(duration, {
    title: 'Turnaround',
    description: 'How long a custom asset takes.',
    example: '10 business days',
  }).optional(),
});

const approvals = z.strictObject({
  logo: field(text, {
    title: 'Logo',
    description: 'The role that approves the use of your logo.',
    example: 'Brand manager',
  }).optional(),
  messaging: field(text, {
    title: 'Messaging',
    description: 'The role that approves messaging about your product.',
    example: 'Product marketing',
  }).optional(),
  brand: field(text, {
    title: 'Brand guidelines',
    description: 'The role that approves the use of your brand.',
    example: 'Brand manager',
  }).optional(),
});

const coMarketing = z.strictObject({
  assets: field(
    z.array(field(text, { title: 'Asset', description: 'An asset that partners can use.', example: 'Solution brief' })),
    {
      title: 'Assets',
      description: 'The co-marketing assets that partners can use.',
      example: ['Solution brief', 'Slide deck', 'E-mail templates'],
    },
  ).optional(),
  location: field(text, {
    title: 'Location',
    description: 'Where the assets live: a web address or a system.',
    example: 'https://partners.example.com/assets',
  }).optional(),
  requests: field(requests, {
    title: 'Custom assets',
    description: 'How partners request assets of their own, and how long it takes.',
    example: { how: 'Request form in the portal', turnaround: '10 business days' },
  }).optional(),
  approvals: field(approvals, {
    title: 'Approvals',
    description: 'Who approves the use of logo, messaging and brand.',
    example: { logo: 'Brand manager', messaging: 'Product marketing', brand: 'Brand manager' },
  }).optional(),
});

const addendum = z.strictObject({
  tier: field(identifier, {
    title: 'Tier',
    description: 'The id of the tier. The framework allows addendums for Tier 1.',
    example: 'strategic',
  }),
  partner: field(text, {
    title: 'Partner',
    description: 'The partner that the addendum is for, when it is not the whole tier.',
    example: 'Contoso',
  }).optional(),
  change: field(text, {
    title: 'Change',
    description: 'What differs from the standard playbook.',
    example: 'Joint account planning twice a year.',
  }),
});

export const playbook = z.strictObject({
  dealRegistration: field(dealRegistration, {
    title: 'Deal registration process',
    description: 'How partners register deals: steps, required information, SLA and protection.',
    example: {
      steps: ['The partner submits the form in the portal.', 'Partner operations accepts or declines it.'],
      requiredInformation: [
        'Partner name',
        'Company name and web domain',
        'Contact person',
        'Date of the introduction',
      ],
      acknowledge: '24 hours',
      decide: '2 business days',
    },
  }).optional(),
  coSell: field(coSell, {
    title: 'Co-sell',
    description: 'What co-sell means, which tier gets which model, and what sales does.',
    example: {
      definition: "Strict: the partner's rep is on the first call.",
      tiers: { strategic: 'strict' },
      salesExpectations: ['Agree on the agenda with the partner the day before the call.'],
    },
  }).optional(),
  dealProcess: field(dealProcess, {
    title: 'Sales process and partner communication',
    description: 'What sales does differently with a partner-sourced deal, and when the partner is told what.',
    example: {
      acknowledge: '24 hours',
      updates: [{ milestone: 'Proposal', within: '2 business days' }],
      closed: '1 business day',
      lost: '2 business days',
      owner: 'Account executive of the deal',
    },
  }).optional(),
  coMarketing: field(coMarketing, {
    title: 'Co-marketing assets',
    description:
      'Which assets there are, where they live, how custom ones are requested, who approves the use of the brand.',
    example: {
      assets: ['Solution brief', 'Slide deck'],
      location: 'https://partners.example.com/assets',
      requests: { how: 'Request form in the portal', turnaround: '10 business days' },
      approvals: { logo: 'Brand manager', messaging: 'Product marketing', brand: 'Brand manager' },
    },
  }).optional(),
  addendums: field(
    z.array(
      field(addendum, {
        title: 'Addendum',
        description: 'A deviation from the standard playbook.',
        example: { tier: 'strategic', change: 'Joint account planning twice a year.' },
      }),
    ),
    {
      title: 'Addendums',
      description: 'Deviations from the standard playbook, for Tier 1 partners.',
      example: [{ tier: 'strategic', change: 'Joint account planning twice a year.' }],
    },
  ).optional(),
});
