import * as z from 'zod';
import { field, identifier, text } from './field.ts';
import { type Metric, type MetricUnit, metricIds } from './metrics.ts';
import { currencies, percentage, thresholdValue } from './quantities.ts';

/**
 * The name of a metric: one of the framework's, or one that the plan defines itself. Whether the plan does is the
 * business of a rule, which can say where it would be defined.
 */
export const metricName = z.union([z.enum(metricIds), identifier], {
  error: 'A metric belongs here: one of the framework, or the id of one that the plan defines under metrics.',
});

const weight = z.strictObject({
  metric: field(metricName, {
    title: 'Metric',
    description: 'What is counted toward the score: a metric of the framework, or another one of the plan.',
    example: 'sourced-revenue',
  }),
  weight: field(percentage, {
    title: 'Weight',
    description: 'The share of the score that this metric decides. All shares of a score add up to 100%.',
    example: '40%',
  }).optional(),
  each: field(thresholdValue, {
    title: 'Each',
    description: 'For how much of the metric the points are given.',
    example: '1000 USD',
  }).optional(),
  points: field(z.number().min(0), {
    title: 'Points',
    description: 'How many points it gives. A score counts points or shares, not both.',
    example: 5,
  }).optional(),
});

const ownMetric = z.strictObject({
  id: field(identifier, {
    title: 'Id',
    description: 'The name by which criteria, expectations, movement and measurement refer to this metric.',
    example: 'program-points',
  }),
  name: field(text, {
    title: 'Name',
    description: 'What people call it. The document prints it.',
    example: 'Program points',
  }),
  unit: field(text, {
    title: 'Unit',
    description: 'What it is counted in: a word such as points or users, a currency such as EUR, %, or days.',
    example: 'points',
  }).optional(),
  source: field(text, {
    title: 'Source',
    description: 'Where its number comes from: the report, the system, who computes it and how often.',
    example: 'Partner portal, computed every night',
  }).optional(),
  weights: field(
    z.array(
      field(weight, {
        title: 'Part of the score',
        description: 'A metric with its share of the score, or with the points that it gives.',
        example: { metric: 'sourced-revenue', each: '1000 USD', points: 5 },
      }),
    ),
    {
      title: 'Weights',
      description: 'What a score is made of, for a metric that is computed from others.',
      example: [
        { metric: 'sourced-revenue', each: '1000 USD', points: 5 },
        { metric: 'certified-people', each: '1 person', points: 20 },
      ],
    },
  ).optional(),
});

export const ownMetrics = z.array(
  field(ownMetric, {
    title: 'Own metric',
    description: 'A measure of the program that the framework does not know, with a name, a unit and a source.',
    example: { id: 'program-points', name: 'Program points', unit: 'points', source: 'Partner portal' },
  }),
);

/** What a unit in words is measured in. A word that is no other unit is what is counted: points, users, projects. */
export function unitNamed(unit: string): MetricUnit {
  const word = unit.trim().toLowerCase();
  if (/^(?:%|percent|percentage|per ?cent|share|rate)$/.test(word)) return 'percentage';
  if (currencies.includes(unit.trim().toUpperCase()) || /^(?:money|revenue)$/.test(word)) return 'money';
  if (/^(?:business )?(?:hours?|days?)$|^(?:weeks?|months?|quarters?|years?)$/.test(word)) return 'duration';
  return 'count';
}

/** A metric of a plan or of the framework. */
export interface KnownMetric extends Omit<Metric, 'unit'> {
  /** Absent where the plan does not say what its own metric is counted in. */
  readonly unit?: MetricUnit;
}
