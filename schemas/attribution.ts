import * as z from 'zod';
import { channel } from './channel.ts';
import { contributions } from './contributions.ts';
import { field, flag, identifier, text } from './field.ts';
import { duration } from './quantities.ts';
import { namedAccounts } from './regions.ts';

/** The three deal sources of the framework. A plan has exactly these. */
export const dealSources = ['partner-sourced', 'partner-influenced', 'direct'] as const;
export type DealSource = (typeof dealSources)[number];

/** What the framework calls them in print. */
export const dealSourceTitles: Readonly<Record<DealSource, string>> = {
  'partner-sourced': 'Partner-sourced',
  'partner-influenced': 'Partner-influenced',
  direct: 'Direct',
};

/** The types that a CRM field can have, in words that all systems share. */
export const fieldTypes = [
  'picklist',
  'multi-picklist',
  'lookup',
  'association',
  'date',
  'datetime',
  'text',
  'long-text',
  'number',
  'currency',
  'percentage',
  'checkbox',
  'email',
  'url',
  'formula',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** The fields that the framework demands, by what they capture. */
export const capturedFacts = [
  'deal-source',
  'partner-name',
  'registration-date',
  'partner-contribution',
  'contribution-stage',
] as const;
export type CapturedFact = (typeof capturedFacts)[number];

const categories = z.strictObject({
  'partner-sourced': field(text, {
    title: 'Partner-sourced',
    description: 'What makes the partner the origin of a deal.',
    example:
      'The partner identified the opportunity, introduced us, and registered the deal before our sales team had any contact with the account.',
  }).optional(),
  'partner-influenced': field(text, {
    title: 'Partner-influenced',
    description: 'What makes a deal influenced by a partner, though sales originated it.',
    example: 'Our sales team identified the opportunity, and a partner played a meaningful role in the sales process.',
  }).optional(),
  direct: field(text, {
    title: 'Direct',
    description: 'Deals with no partner in origination or influence.',
    example: 'No partner involvement in either origination or influence.',
  }).optional(),
});

const crmField = z.strictObject({
  name: field(text, { title: 'Label', description: 'The label of the field in the CRM.', example: 'Deal Source' }),
  apiName: field(text, {
    title: 'API name',
    description: 'The internal name of the field, as the CRM wants it.',
    example: 'Deal_Source__c',
  }).optional(),
  captures: field(z.enum(capturedFacts), {
    title: 'Captures',
    description:
      "Which of the framework's fields this is, when its label does not say so: deal-source, partner-name, registration-date, partner-contribution or contribution-stage.",
    example: 'deal-source',
  }).optional(),
  object: field(text, {
    title: 'Object',
    description: 'Where the field lives. Attribution belongs on the deal or opportunity.',
    example: 'opportunity',
  }),
  type: field(z.enum(fieldTypes), { title: 'Field type', description: 'The type of the field.', example: 'picklist' }),
  required: field(flag, {
    title: 'Required',
    description: 'Whether the field must be filled before the deal can be saved.',
    example: true,
  }),
  requiredWhen: field(text, {
    title: 'Required when',
    description: 'The condition under which the field is required, when it is not always.',
    example: 'Deal Source is Partner-influenced',
  }).optional(),
  options: field(
    z.array(field(text, { title: 'Option', description: 'A value that can be picked.', example: 'Partner-sourced' })),
    {
      title: 'Options',
      description: 'The values of a picklist, in order.',
      example: ['Partner-sourced', 'Partner-influenced', 'Direct'],
    },
  ).optional(),
  linksTo: field(text, {
    title: 'Links to',
    description: 'The record that a lookup or an association points to.',
    example: 'partner account',
  }).optional(),
  mapsTo: field(text, {
    title: 'Maps to',
    description:
      'The object that has the same field and takes the value over when the record becomes one: a field on the lead maps to the opportunity.',
    example: 'opportunity',
  }).optional(),
  setBy: field(z.enum(['workflow', 'formula', 'sales', 'partner-operations', 'partner']), {
    title: 'Set by',
    description: 'Who or what fills the field. Attribution should be automatic from the registration.',
    example: 'workflow',
  }).optional(),
  default: field(text, {
    title: 'Default',
    description: 'The value that the field has when nothing sets it.',
    example: 'Direct',
  }).optional(),
  history: field(flag, {
    title: 'History',
    description: 'Whether the CRM keeps a history of changes to this field.',
    example: true,
  }).optional(),
  description: field(text, {
    title: 'Description',
    description: 'What the field holds, for the people who fill and read it.',
    example: 'Where the deal comes from. Filled by the registration workflow.',
  }).optional(),
});

export const registrationChannels = ['portal', 'email', 'form', 'crm', 'api'] as const;
export type RegistrationChannel = (typeof registrationChannels)[number];

const assignment = z.strictObject({
  field: field(text, {
    title: 'Field',
    description: 'The label of a field that is defined above.',
    example: 'Partner Name',
  }),
  to: field(text, {
    title: 'Value',
    description: 'What the workflow writes into it.',
    example: 'the partner who submitted the registration',
  }).optional(),
});

const routing = z.strictObject({
  name: field(text, {
    title: 'Workflow name',
    description: 'The name of the workflow in the CRM.',
    example: 'Partner Deal Registration Intake',
  }).optional(),
  triggers: field(
    z.array(
      field(z.enum(registrationChannels), {
        title: 'Trigger',
        description: 'A registration that arrives this way starts the workflow.',
        example: 'portal',
      }),
    ),
    {
      title: 'Triggers',
      description: 'How registrations arrive: portal, email, form, crm or api. The first one is the primary way.',
      example: ['portal', 'email'],
    },
  ).optional(),
  stamp: field(z.enum(['submission', 'receipt', 'entry']), {
    title: 'Time stamp',
    description: 'Which moment counts as the registration date. For e-mail it is the receipt.',
    example: 'receipt',
  }).optional(),
  creates: field(text, {
    title: 'Creates',
    description: 'The record that the workflow creates or updates.',
    example: 'opportunity',
  }).optional(),
  sets: field(
    z.array(
      field(assignment, {
        title: 'Assignment',
        description: 'A field and the value that the workflow writes.',
        example: { field: 'Deal Source', to: 'Partner-sourced' },
      }),
    ),
    {
      title: 'Sets',
      description: 'The fields that the workflow fills: partner name, deal source and registration date at the least.',
      example: [
        { field: 'Deal Source', to: 'Partner-sourced' },
        { field: 'Partner Name', to: 'the partner who submitted the registration' },
        { field: 'Deal Registration Date', to: 'the time of submission' },
      ],
    },
  ).optional(),
  steps: field(
    z.array(
      field(text, {
        title: 'Step',
        description: 'One step of the workflow.',
        example: 'Match the company domain against open opportunities.',
      }),
    ),
    {
      title: 'Steps',
      description: 'What happens between the registration and the deal in the right view.',
      example: [
        'Match the company domain against open opportunities.',
        'Create the opportunity with the fields below.',
      ],
    },
  ).optional(),
  view: field(identifier, {
    title: 'View',
    description: 'The id of the pipeline view in which the deal appears.',
    example: 'partner-sourced',
  }).optional(),
  owner: field(text, {
    title: 'Owner',
    description: 'The role that keeps the workflow running.',
    example: 'Partner operations',
  }).optional(),
});

/** The situations in which two parties claim one account. */
export const conflictSituations = [
  'sales-already-active',
  'two-partners',
  'existing-customer',
  'registration-expired',
  'inbound-lead',
  'other',
] as const;
export type ConflictSituation = (typeof conflictSituations)[number];

/** What document and CRM both call them, so that whoever decides finds the rule by the value of the field. */
export const conflictTitles: Readonly<Record<ConflictSituation, string>> = {
  'sales-already-active': 'Sales already has the account',
  'two-partners': 'Two partners claim the account',
  'existing-customer': 'The account is a customer already',
  'registration-expired': 'The registration has expired',
  'inbound-lead': 'The account came in as an inbound lead',
  other: 'Another situation',
};

const conflictRule = z.strictObject({
  when: field(z.enum(conflictSituations), {
    title: 'When',
    description:
      'The situation: sales-already-active, two-partners, existing-customer, registration-expired, inbound-lead or other.',
    example: 'sales-already-active',
  }),
  situation: field(text, {
    title: 'Situation in words',
    description: 'How you recognize the situation.',
    example: 'An open opportunity or a logged activity of the last 60 days exists for the account.',
  }).optional(),
  outcome: field(text, {
    title: 'Outcome',
    description: 'What happens then.',
    example: 'The deal stays with sales and is marked Partner-influenced if the partner adds to it.',
  }),
  decidedBy: field(text, {
    title: 'Decided by',
    description: 'The role that decides, preferably one whose commission does not depend on it.',
    example: 'Partner operations',
  }).optional(),
  within: field(duration, {
    title: 'Decided within',
    description: 'How long the decision may take.',
    example: '2 business days',
  }).optional(),
  otherwise: field(text, {
    title: 'Otherwise',
    description: 'What holds when nobody decides in time.',
    example: 'The deal stays with sales.',
  }).optional(),
  escalation: field(text, {
    title: 'Escalation',
    description: 'Who decides when the parties do not accept the decision.',
    example: 'VP Sales and Head of Partnerships, within 3 business days',
  }).optional(),
});

export const viewMetrics = ['conversion-rate', 'average-deal-size', 'sales-cycle-length'] as const;

const view = z.strictObject({
  id: field(identifier, {
    title: 'Id',
    description: 'The name by which routing refers to the view.',
    example: 'partner-sourced',
  }),
  name: field(text, {
    title: 'Name',
    description: 'The name of the view or report in the CRM.',
    example: 'Partner-sourced pipeline',
  }),
  shows: field(z.enum([...dealSources, 'total']), {
    title: 'Shows',
    description: 'Which deals the view shows: one of the three sources, or total.',
    example: 'partner-sourced',
  }),
  filter: field(text, {
    title: 'Filter',
    description: 'The filter as the CRM admin enters it.',
    example: 'Deal Source = Partner-sourced',
  }).optional(),
  metrics: field(
    z.array(
      field(z.enum(viewMetrics), {
        title: 'Metric',
        description: 'A number that the view shows.',
        example: 'conversion-rate',
      }),
    ),
    {
      title: 'Metrics',
      description: 'Conversion rate, average deal size and sales cycle length, tracked for each source on its own.',
      example: ['conversion-rate', 'average-deal-size', 'sales-cycle-length'],
    },
  ).optional(),
});

const audit = z.strictObject({
  history: field(flag, {
    title: 'Field history',
    description: 'Whether changes of the attribution fields are recorded.',
    example: true,
  }).optional(),
  lockAfter: field(duration, {
    title: 'Locked after',
    description: 'How long after the close of a deal its source can still be changed.',
    example: '14 days',
  }).optional(),
  owner: field(text, {
    title: 'Owner',
    description: 'The role that may change an attribution after that.',
    example: 'Revenue operations',
  }).optional(),
});

export const attribution = z.strictObject({
  categories: field(categories, {
    title: 'Deal source categories',
    description: 'What partner-sourced, partner-influenced and direct mean in your program.',
    example: {
      'partner-sourced':
        'The partner identified the opportunity, introduced us, and registered the deal before our sales team had any contact with the account.',
      'partner-influenced':
        'Our sales team identified the opportunity, and a partner played a meaningful role in the sales process.',
      direct: 'No partner involvement in either origination or influence.',
    },
  }).optional(),
  influence: field(
    z.array(
      field(text, {
        title: 'Qualifying activity',
        description: 'What a partner did that makes a deal influenced.',
        example: 'The account already uses the integration.',
      }),
    ),
    {
      title: 'Qualifying activities',
      description: 'The activities that make a deal partner-influenced.',
      example: ['The account already uses the integration.', 'The partner joined a call with the buyer.'],
    },
  ).optional(),
  contributions: field(contributions, {
    title: 'Contributions',
    description:
      'Influence as records: which kinds of contribution there are, what is kept of each, and what it is compared by.',
    example: {
      kinds: [{ id: 'reference-visit', name: 'Reference visit', proof: 'Date and the customer who was visited' }],
      record: ['partner', 'kind', 'stage', 'date', 'proof'],
      perDeal: 'several',
    },
  }).optional(),
  namedAccounts: field(namedAccounts, {
    title: 'Named accounts',
    description: 'Accounts that somebody owns before any partner registers a deal there, with their owner.',
    example: { count: 300, owner: 'Field sales', kept: 'Account field "Named Account"' },
  }).optional(),
  channel: field(channel, {
    title: 'Channel',
    description:
      'Who buys from whom where partners sell to partners, as distributors do: who registers a deal and who gets the credit.',
    example: {
      flow: ['vendor', 'distributor', 'reseller', 'customer'],
      submittedBy: ['reseller'],
      credited: 'reseller',
    },
  }).optional(),
  stages: field(
    z.array(
      field(text, { title: 'Stage', description: 'A stage of the sales process in the CRM.', example: 'Qualified' }),
    ),
    {
      title: 'Deal stages',
      description: 'The stages of the sales process, in order, won and lost included.',
      example: ['Qualified', 'Proposal', 'Closed won', 'Closed lost'],
    },
  ).optional(),
  fields: field(
    z.array(
      field(crmField, {
        title: 'CRM field',
        description: 'A field that the CRM needs for attribution.',
        example: {
          name: 'Deal Source',
          object: 'opportunity',
          type: 'picklist',
          required: true,
          options: ['Partner-sourced', 'Partner-influenced', 'Direct'],
        },
      }),
    ),
    {
      title: 'CRM fields',
      description:
        'Deal Source, Partner Name, Deal Registration Date and Partner Contribution with its stage, on the deal.',
      example: [
        {
          name: 'Deal Source',
          object: 'opportunity',
          type: 'picklist',
          required: true,
          options: ['Partner-sourced', 'Partner-influenced', 'Direct'],
        },
      ],
    },
  ).optional(),
  routing: field(routing, {
    title: 'Routing workflow',
    description: 'How a registration flows into the CRM, with partner name, deal source and date filled in.',
    example: {
      triggers: ['portal'],
      sets: [{ field: 'Deal Source', to: 'Partner-sourced' }],
      owner: 'Partner operations',
    },
  }).optional(),
  conflict: field(
    z.array(
      field(conflictRule, {
        title: 'Conflict rule',
        description: 'What happens when two parties claim one account.',
        example: {
          when: 'sales-already-active',
          outcome: 'The deal stays with sales and is marked Partner-influenced if the partner adds to it.',
          decidedBy: 'Partner operations',
          within: '2 business days',
        },
      }),
    ),
    {
      title: 'Conflict resolution',
      description:
        'The rules for accounts that sales or another partner already works on, settled before the first conflict.',
      example: [
        {
          when: 'sales-already-active',
          outcome: 'The deal stays with sales and is marked Partner-influenced if the partner adds to it.',
        },
      ],
    },
  ).optional(),
  views: field(
    z.array(
      field(view, {
        title: 'Pipeline view',
        description: 'A view or report over the pipeline.',
        example: { id: 'partner-sourced', name: 'Partner-sourced pipeline', shows: 'partner-sourced' },
      }),
    ),
    {
      title: 'Pipeline views',
      description: 'One view for each source, and the total into which they roll up.',
      example: [{ id: 'partner-sourced', name: 'Partner-sourced pipeline', shows: 'partner-sourced' }],
    },
  ).optional(),
  audit: field(audit, {
    title: 'Audit',
    description: 'How changes of attribution are recorded and when the source of a deal is locked.',
    example: { history: true, lockAfter: '14 days' },
  }).optional(),
  backfill: field(text, {
    title: 'Backfill',
    description:
      'What happens to deals that closed before attribution was in place. Retrofitting is significantly harder.',
    example: 'None. Deals that closed before the launch keep the source that they have.',
  }).optional(),
});
