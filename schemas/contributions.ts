import * as z from 'zod';
import { field, identifier, text } from './field.ts';
import { metricIds } from './metrics.ts';

/** What can be kept of each contribution. */
export const contributionFacts = ['partner', 'kind', 'stage', 'date', 'proof'] as const;
export type ContributionFact = (typeof contributionFacts)[number];

/** A deal that no partner worked on, at an account that only has the product of a partner connected. */
export const connectedOnly = 'connected-only';

/** What deals with a contribution are usually compared by with those without one. */
export const comparisons = ['win-rate', 'average-deal-size', 'time-to-close'] as const;
export type Comparison = (typeof comparisons)[number];

const kind = z.strictObject({
  id: field(identifier, {
    title: 'Id',
    description: 'The name by which this kind is referred to where it is shown apart.',
    example: 'reference-visit',
  }),
  name: field(text, {
    title: 'Name',
    description: 'What the partner did, as people pick it.',
    example: 'Reference visit',
  }),
  proof: field(text, {
    title: 'Proof',
    description: 'What shows that it happened, so that somebody who was not there can confirm it.',
    example: 'Date and the customer who was visited',
  }).optional(),
});

const compared = z.union([z.enum([...new Set([...comparisons, ...metricIds])] as [string, ...string[]]), identifier], {
  error: 'A metric belongs here: one of the framework, or the id of one that the plan defines under metrics.',
});

/** Influence as records: what partners did for a deal, one record for each contribution. */
export const contributions = z.strictObject({
  kinds: field(
    z.array(
      field(kind, {
        title: 'Kind of contribution',
        description: 'Something that a partner does for a deal and that counts as influence, with what proves it.',
        example: { id: 'reference-visit', name: 'Reference visit', proof: 'Date and the customer who was visited' },
      }),
    ),
    {
      title: 'Kinds',
      description: 'What counts as a contribution to a deal, each with what proves it.',
      example: [{ id: 'reference-visit', name: 'Reference visit', proof: 'Date and the customer who was visited' }],
    },
  ).optional(),
  record: field(
    z.array(
      field(z.enum(contributionFacts), {
        title: 'Fact',
        description: 'partner, kind, stage, date or proof.',
        example: 'partner',
      }),
    ),
    {
      title: 'Record',
      description: 'What is kept of each contribution: which partner, which kind, at which stage, when, and its proof.',
      example: [...contributionFacts],
    },
  ).optional(),
  perDeal: field(z.enum(['one', 'several']), {
    title: 'Per deal',
    description: 'Whether a deal can have one contribution or several, of several partners too.',
    example: 'several',
  }).optional(),
  kept: field(text, {
    title: 'Kept in',
    description: 'Where the records are in the CRM: an object of their own that belongs to the deal, or a field of it.',
    example: 'Object "Deal Contribution", below the opportunity',
  }).optional(),
  shownApart: field(
    z.array(
      field(identifier, {
        title: 'Shown apart',
        description:
          'The id of a kind, or connected-only for accounts that only have the product of a partner connected.',
        example: connectedOnly,
      }),
    ),
    {
      title: 'Shown apart',
      description:
        'What reports show in a line of its own and do not add to the influenced deals, because it says little about the deal.',
      example: [connectedOnly],
    },
  ).optional(),
  compare: field(
    z.array(
      field(compared, {
        title: 'Compared by',
        description: 'A number in which deals with a contribution may differ from those without one.',
        example: 'win-rate',
      }),
    ),
    {
      title: 'Compare',
      description:
        'By what deals with a contribution are compared with those without one: win-rate, average-deal-size, time-to-close, or a metric.',
      example: [...comparisons],
    },
  ).optional(),
});
