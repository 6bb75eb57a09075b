import * as z from 'zod';
import { field, text, wholeNumber } from './field.ts';
import { count, duration, money } from './quantities.ts';

/** What a registration can stand for, of which a partner has one at a time. */
export const registeredThings = ['customer', 'product', 'project'] as const;
export type RegisteredThing = (typeof registeredThings)[number];

const eligibility = z.strictObject({
  minimumValue: field(money, {
    title: 'Minimum value',
    description: 'The size from which a deal can be registered.',
    example: '5000 USD',
  }).optional(),
  minimumUnits: field(count, {
    title: 'Minimum units',
    description: 'How many seats, licenses or devices a deal has at least to be registered.',
    example: '10 seats',
  }).optional(),
  newCustomer: field(text, {
    title: 'What a new customer is',
    description: 'When a customer counts as new, where only new ones can be registered.',
    example: 'No contract with us in the last 3 years.',
  }).optional(),
  excludes: field(
    z.array(
      field(text, {
        title: 'Exclusion',
        description: 'A kind of deal that cannot be registered.',
        example: 'Tenders after their publication',
      }),
    ),
    {
      title: 'Excludes',
      description: 'What cannot be registered, whatever its size.',
      example: ['Tenders after their publication', 'Renewals'],
    },
  ).optional(),
  onePer: field(z.enum(registeredThings), {
    title: 'One per',
    description:
      'What one registration stands for. customer: one for each customer. product: one for each product of a customer. project: one for each project.',
    example: 'product',
  }).optional(),
  perPartner: field(wholeNumber, {
    title: 'Cap per partner',
    description: 'How many open registrations a partner can have at the same time.',
    example: 25,
  }).optional(),
});

/** What can become of a registration. */
export const registrationOutcomes = ['accepted', 'declined', 'returned', 'more-information', 'research'] as const;
export type RegistrationOutcome = (typeof registrationOutcomes)[number];

/** Those of them after which it is still open. */
export const openOutcomes = [
  'returned',
  'more-information',
  'research',
] as const satisfies readonly RegistrationOutcome[];

const outcome = z.strictObject({
  outcome: field(z.enum(registrationOutcomes), {
    title: 'Outcome',
    description:
      'accepted or declined: it is decided. returned: the partner submits it again. more-information: the partner answers a question. research: you find something out first.',
    example: 'more-information',
  }),
  name: field(text, {
    title: 'Name',
    description: 'What your partners see, where you call it something else.',
    example: 'Action required',
  }).optional(),
  when: field(text, {
    title: 'When',
    description: 'What leads to this outcome.',
    example: 'The contact person or the web domain is missing.',
  }).optional(),
  within: field(duration, {
    title: 'Within',
    description: 'How long it may last until the registration is decided, or until the partner has to answer.',
    example: '3 business days',
  }).optional(),
  next: field(text, {
    title: 'Next',
    description: 'What happens then.',
    example: 'Without an answer the registration is declined.',
  }).optional(),
});

const extension = z.strictObject({
  by: field(duration, {
    title: 'By',
    description: 'How much longer the protection lasts.',
    example: '30 days',
  }).optional(),
  times: field(wholeNumber, {
    title: 'Times',
    description: 'How often a protection can be extended.',
    example: 1,
  }).optional(),
  when: field(text, {
    title: 'When',
    description: 'The condition under which it is extended.',
    example: 'The customer confirms the project.',
  }).optional(),
});

const revocation = z.strictObject({
  when: field(text, {
    title: 'When',
    description: 'What a partner loses its protection for before it has run out.',
    example: 'The partner reports no progress.',
  }).optional(),
  after: field(duration, {
    title: 'After',
    description: 'How long that lasts before the protection ends. It is shorter than the protection.',
    example: '45 days',
  }).optional(),
});

/** What happens to a registration that somebody hears of. */
export const registrationEvents = [
  'submitted',
  ...registrationOutcomes,
  'expiring',
  'extended',
  'expired',
  'revoked',
] as const;
export type RegistrationEvent = (typeof registrationEvents)[number];

const notice = z.strictObject({
  event: field(z.enum(registrationEvents), {
    title: 'Event',
    description: 'What has happened to the registration. expiring: its protection ends soon.',
    example: 'declined',
  }),
  tells: field(
    z.array(
      field(text, {
        title: 'Who',
        description: 'A role that is told, at the partner or with you.',
        example: 'The partner',
      }),
    ),
    {
      title: 'Tells',
      description: 'Who is told.',
      example: ['The partner', 'Channel account manager'],
    },
  ).optional(),
  within: field(duration, {
    title: 'Within',
    description: 'How soon.',
    example: '1 business day',
  }).optional(),
});

export const dealRegistration = z.strictObject({
  steps: field(
    z.array(
      field(text, {
        title: 'Step',
        description: 'One step of the registration.',
        example: 'The partner submits the registration form in the portal.',
      }),
    ),
    {
      title: 'Steps',
      description: 'How a partner registers a deal, from submission to decision.',
      example: ['The partner submits the form in the portal.', 'Partner operations accepts or declines it.'],
    },
  ).optional(),
  requiredInformation: field(
    z.array(
      field(text, {
        title: 'Information',
        description: 'Something that a registration must contain.',
        example: 'Company name and web domain',
      }),
    ),
    {
      title: 'Required information',
      description:
        'What a registration must contain: partner, customer, contact, date, and a key that finds duplicates.',
      example: ['Partner name', 'Company name and web domain', 'Contact person', 'Date of the introduction'],
    },
  ).optional(),
  eligibility: field(eligibility, {
    title: 'Eligibility',
    description: 'Which deals can be registered: from which size, for which customers, how many per partner.',
    example: { minimumValue: '5000 USD', excludes: ['Tenders after their publication'], onePer: 'product' },
  }).optional(),
  acknowledge: field(duration, {
    title: 'Acknowledge within',
    description: 'The SLA for sales to acknowledge a registration.',
    example: '24 hours',
  }).optional(),
  decide: field(duration, {
    title: 'Decide within',
    description: 'The SLA for sales to accept or decline a registration.',
    example: '2 business days',
  }).optional(),
  outcomes: field(
    z.array(
      field(outcome, {
        title: 'Outcome',
        description: 'What can become of a registration, when, and what happens then.',
        example: { outcome: 'more-information', when: 'The web domain is missing.', within: '3 business days' },
      }),
    ),
    {
      title: 'Outcomes',
      description: 'What can become of a registration, where there is more than to accept or to decline it.',
      example: [
        { outcome: 'more-information', when: 'The web domain is missing.', within: '3 business days' },
        { outcome: 'research', within: '3 business days' },
      ],
    },
  ).optional(),
  declineReasons: field(
    z.array(
      field(text, {
        title: 'Reason',
        description: 'A reason for which a registration is declined.',
        example: 'Existing customer',
      }),
    ),
    {
      title: 'Reasons to decline',
      description: 'The reasons for which a registration is declined. The partner is told which one it is.',
      example: ['Duplicate', 'Existing customer', 'Incomplete'],
    },
  ).optional(),
  protection: field(duration, {
    title: 'Protection',
    description: 'How long an accepted registration is protected. It should cover most of the sales cycle.',
    example: '90 days',
  }).optional(),
  reminder: field(duration, {
    title: 'Reminder',
    description: 'How long before its protection ends the partner is reminded.',
    example: '14 days',
  }).optional(),
  renewal: field(text, {
    title: 'Renewal',
    description: 'How a protection is extended, in words. As numbers that can be checked it stands under extension.',
    example: 'Once, by 30 days, when the deal moved a stage.',
  }).optional(),
  extension: field(extension, {
    title: 'Extension',
    description: 'By how much a protection is extended, how often, and under which condition.',
    example: { by: '30 days', times: 1, when: 'The customer confirms the project.' },
  }).optional(),
  revocation: field(revocation, {
    title: 'Revocation',
    description: 'When a protection ends before its time.',
    example: { when: 'The partner reports no progress.', after: '45 days' },
  }).optional(),
  notices: field(
    z.array(
      field(notice, {
        title: 'Notice',
        description: 'Something that happens to a registration, who is told, and how soon.',
        example: { event: 'declined', tells: ['The partner'], within: '1 business day' },
      }),
    ),
    {
      title: 'Notices',
      description: 'Who is told of a registration, when, and how soon.',
      example: [{ event: 'declined', tells: ['The partner'], within: '1 business day' }],
    },
  ).optional(),
});
