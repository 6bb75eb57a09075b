import * as z from 'zod';
import { assumptions } from './assumptions.ts';
import { attribution } from './attribution.ts';
import { diagnosis } from './diagnosis.ts';
import { field, withSharedKeys } from './field.ts';
import { history } from './history.ts';
import { launch } from './launch.ts';
import { measurement } from './measurement.ts';
import { movement } from './movement.ts';
import { ownMetrics } from './own-metrics.ts';
import { playbook } from './playbook.ts';
import { program } from './program.ts';
import { regions, segments } from './regions.ts';
import { risks } from './risks.ts';
import { tiers } from './tiers.ts';
import { tracks } from './tracks.ts';

/**
 * The vocabulary of a plan, in the order of the document that the framework prints.
 *
 * The sections of the document are required, because each of them is demanded as a whole. Diagnosis and launch are
 * demanded by a rule, because a program that runs may do without them. Inside a section little is required: what a
 * section has to contain is the business of the rules, which can say why. A key that begins with x- holds blocks that
 * the sections repeat by anchors, and is no section.
 */
export const partnerPlan = withSharedKeys(
  z.strictObject({
    partnerPlan: field(
      z.literal(1, {
        error: ({ input }) =>
          Number.isInteger(input) && Number(input) > 1
            ? `The plan is written for version ${input} of the format, and this version of Partner Plan reads version 1. Take a newer one.`
            : 'This version of Partner Plan reads version 1 of the format. Write partnerPlan: 1.',
      }),
      {
        title: 'Format version',
        description: 'The version of this format. It is 1.',
        example: 1,
      },
    ),
    program: field(program, {
      title: 'Program',
      description:
        'What the program is: partner types, state, size, deals and CRM. Everything else is measured against it.',
      example: { built: '2026-11-22', partnerTypes: ['technology'], state: 'informal', crm: 'salesforce' },
    }),
    history: field(history, {
      title: 'History',
      description:
        'What partners brought in the last twelve months or another period. Targets are measured against it.',
      example: { period: '12 months', won: { deals: 151, revenue: '18100000 USD' }, activePartners: 140 },
    }).optional(),
    diagnosis: field(diagnosis, {
      title: 'Problem diagnosis',
      description:
        'Which of the four structural problems applies, or is likely to emerge. Identify it before building anything.',
      example: [
        {
          problem: 'no-attribution',
          status: 'applies',
          evidence: 'Eleven deals closed last year came through partners, and the CRM shows all of them as direct.',
        },
      ],
    }).optional(),
    metrics: field(ownMetrics, {
      title: 'Own metrics',
      description:
        'What the program measures beside the metrics of the framework: points, a score, net new users. They can stand wherever a metric can.',
      example: [{ id: 'program-points', name: 'Program points', unit: 'points', source: 'Partner portal' }],
    }).optional(),
    tracks: field(tracks, {
      title: 'Tracks',
      description:
        'Tiers for one kind of partner, one designation or one of several programs, beside each other. Each track is a ladder of its own.',
      example: [
        { id: 'sell', name: 'Select', for: ['reseller'] },
        { id: 'deliver', name: 'Select Services', for: ['system-integrator'] },
      ],
    }).optional(),
    tiers: field(tiers, {
      title: 'Tier structure',
      description: 'Two to four tiers with criteria and benefits. The first is Tier 1.',
      example: [
        { id: 'strategic', name: 'Strategic' },
        { id: 'referral', name: 'Referral' },
      ],
    }),
    movement: field(movement, {
      title: 'Tier movement',
      description: 'What it takes to move up or down, and when assignments are reviewed.',
      example: {
        review: 'quarterly',
        rules: [
          {
            from: 'referral',
            to: 'strategic',
            when: [{ metric: 'sourced-pipeline', atLeast: '500000 USD', within: '12 months' }],
          },
        ],
      },
    }),
    regions: field(regions, {
      title: 'Regions',
      description: 'Regions and territories with what is different in them, such as lower thresholds in a new market.',
      example: [{ id: 'emea', name: 'EMEA', countries: ['Germany', 'France'], thresholds: '60%' }],
    }).optional(),
    segments: field(segments, {
      title: 'Size classes',
      description: 'Customers by their size, and who sells to each class: partners, sales or both.',
      example: [{ name: 'Mid-market', size: '200 to 2,000 employees', soldBy: 'partners' }],
    }).optional(),
    attribution: field(attribution, {
      title: 'CRM attribution setup',
      description: 'Deal source categories, CRM fields, routing, conflict rules and views.',
      example: {
        fields: [
          {
            name: 'Deal Source',
            object: 'opportunity',
            type: 'picklist',
            required: true,
            options: ['Partner-sourced', 'Partner-influenced', 'Direct'],
          },
        ],
      },
    }),
    playbook: field(playbook, {
      title: 'Joint GTM playbook',
      description:
        'The standard way of working with every partner: registration, co-sell, communication and co-marketing.',
      example: { dealRegistration: { acknowledge: '24 hours', decide: '2 business days' } },
    }),
    measurement: field(measurement, {
      title: 'Measurement framework',
      description: 'Primary and secondary metrics, reporting and business reviews.',
      example: { primary: { sourcedRevenue: { target: '1000000 USD', period: '12 months' } } },
    }),
    launch: field(launch, {
      title: 'Launch sequence',
      description: 'Pre-launch, soft launch and full launch.',
      example: { softLaunch: { length: '30 days', tiers: ['strategic'] } },
    }).optional(),
    risks: field(risks, {
      title: 'Risks and failure modes',
      description: 'The two or three most likely reasons why the program underperforms, and what to do about each.',
      example: [
        {
          risk: 'Resellers and our own sales team work the same accounts.',
          mitigation: 'Rules of engagement are agreed before the first registration.',
        },
      ],
    }),
    assumptions: field(assumptions, {
      title: 'Assumptions',
      description:
        'What nobody has said yet, and what the plan is built on instead. Every document lists it until it is confirmed.',
      example: [
        {
          about: 'program.deals.winRate',
          value: '28%',
          because: 'Stated for all registrations, and taken for those of partners.',
          confirm: 'Revenue operations, from closed opportunities by Deal Source',
          confirmed: false,
        },
      ],
    }).optional(),
  }),
).meta({
  title: 'Partner Plan',
  description: 'A B2B partner program plan.',
});

/** The values of a valid plan, with quantities parsed. */
export type PlanValues = z.output<typeof partnerPlan>;

/** The sections of the document, in its order: what a plan has that starts from nothing. */
export const planSections: readonly (keyof PlanValues)[] = [
  'program',
  'diagnosis',
  'tiers',
  'movement',
  'attribution',
  'playbook',
  'measurement',
  'launch',
  'risks',
];

/** Those of them that are for what is new or has to change: a program that runs may do without. */
export const sectionsBeforeRunning: readonly (keyof PlanValues)[] = ['diagnosis', 'launch'];
