import * as z from 'zod';
import { field, flag, identifier, text } from './field.ts';
import { date, duration } from './quantities.ts';

/** What a task of the pre-launch sets up. */
export const setupWorks = [
  'crm-configuration',
  'routing',
  'sales-training',
  'partner-agreement',
  'portal',
  'process',
  'conflict-rules',
  'rules-of-engagement',
  'brand-approval',
  'measurement',
  'certification',
  'business-review',
  'other',
] as const;
export type SetupWork = (typeof setupWorks)[number];

const task = z.strictObject({
  task: field(text, {
    title: 'Task',
    description: 'What has to be done.',
    example: 'Create the four attribution fields and the three pipeline views.',
  }),
  covers: field(
    z.array(
      field(z.enum(setupWorks), {
        title: 'Covers',
        description: 'What kind of work it is.',
        example: 'crm-configuration',
      }),
    ),
    {
      title: 'Covers',
      description: 'Which of the works that a launch needs this task covers.',
      example: ['crm-configuration'],
    },
  ).optional(),
  owner: field(text, { title: 'Owner', description: 'The role that does it.', example: 'CRM admin' }).optional(),
  due: field(date, { title: 'Due', description: 'The day on which it is done.', example: '2027-01-15' }).optional(),
  done: field(flag, { title: 'Done', description: 'Whether it is done.', example: false }).optional(),
});

const softLaunch = z.strictObject({
  starts: field(date, {
    title: 'Starts',
    description: 'The first day of the soft launch.',
    example: '2027-02-01',
  }).optional(),
  length: field(duration, {
    title: 'Length',
    description: 'How long the soft launch lasts. The framework says thirty days.',
    example: '30 days',
  }).optional(),
  tiers: field(z.array(field(identifier, { title: 'Tier', description: 'The id of a tier.', example: 'strategic' })), {
    title: 'Tiers',
    description: 'Who takes part. The framework says Tier 1 only.',
    example: ['strategic'],
  }).optional(),
  validate: field(
    z.array(
      field(text, {
        title: 'Check',
        description: 'Something to test before the program opens to all tiers.',
        example: 'Every registration is acknowledged within 24 hours.',
      }),
    ),
    {
      title: 'What to validate',
      description: 'What to test and validate before opening to all tiers, so that it can be measured.',
      example: ['Every registration is acknowledged within 24 hours.'],
    },
  ).optional(),
});

const fullLaunch = z.strictObject({
  starts: field(date, {
    title: 'Starts',
    description: 'The first day of the full launch, when it is known.',
    example: '2027-03-08',
  }).optional(),
  when: field(text, {
    title: 'When',
    description: 'When the program opens to all tiers.',
    example: 'In the week after the soft launch, once all criteria are met.',
  }).optional(),
  criteria: field(
    z.array(
      field(text, {
        title: 'Criterion',
        description: 'What has to be true before the program opens to all tiers, with a number.',
        example: 'At least 10 registrations went through the workflow without manual correction.',
      }),
    ),
    {
      title: 'Criteria',
      description: 'What has to be true before the program opens to all tiers.',
      example: ['At least 10 registrations went through the workflow without manual correction.'],
    },
  ).optional(),
});

export const launch = z.strictObject({
  preLaunch: field(
    z.array(
      field(task, {
        title: 'Task',
        description: 'Something to set up before any registration is accepted.',
        example: {
          task: 'Create the attribution fields and the pipeline views.',
          covers: ['crm-configuration'],
          owner: 'CRM admin',
        },
      }),
    ),
    {
      title: 'Pre-launch',
      description:
        'What is set up before the first deal registration is accepted: CRM, agreement, portal, process, training.',
      example: [
        {
          task: 'Create the attribution fields and the pipeline views.',
          covers: ['crm-configuration'],
          owner: 'CRM admin',
        },
      ],
    },
  ).optional(),
  softLaunch: field(softLaunch, {
    title: 'Soft launch',
    description: 'The first thirty days, with Tier 1 partners only.',
    example: {
      length: '30 days',
      tiers: ['strategic'],
      validate: ['Every registration is acknowledged within 24 hours.'],
    },
  }).optional(),
  fullLaunch: field(fullLaunch, {
    title: 'Full launch',
    description: 'When the program opens to all tiers, and what has to be true then.',
    example: {
      when: 'In the week after the soft launch, once all criteria are met.',
      criteria: ['At least 10 registrations went through the workflow without manual correction.'],
    },
  }).optional(),
});
