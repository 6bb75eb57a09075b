import * as z from 'zod';
import { type Motion, motions } from './brief-choices.ts';
import { symptomIds, symptoms } from './brief-symptoms.ts';
import { field, shown, text, wholeNumber } from './field.ts';
import { type PartnerWord, type PartnerWordId, partnerWords } from './partner-types.ts';
import { headcount } from './people.ts';
import { partnersByType } from './program.ts';
import { money } from './quantities.ts';

/** The answers of a brief that consist of several answers. */

/**
 * A list with at least one item.
 *
 * @param example as it stands in YAML: `[technology, reseller]`.
 */
export function listOf<Item extends z.ZodType>(item: Item, example: string): z.ZodArray<Item> {
  const error = (issue: { readonly input?: unknown }): string => {
    const found = Array.isArray(issue.input) ? 'This list is empty.' : `${shown(issue.input)} is not a list.`;
    return `${found} Write one or more, for example ${example}.`;
  };
  return z.array(item, { error }).min(1, { error });
}

export const partnerCounts = z.strictObject({
  current: field(wholeNumber, {
    title: 'Partners today',
    description: 'How many partners work with you now? Zero when there is no program yet.',
    example: 20,
  }).optional(),
  active: field(wholeNumber, {
    title: 'Active partners',
    description: 'How many of the partners of today bring something?',
    example: 12,
  }).optional(),
  target: field(wholeNumber, {
    title: 'Partners planned',
    description: 'How many partners do you want at the end of the first year?',
    example: 35,
  }).optional(),
  byType: field(partnersByType, {
    title: 'Partners by type',
    description: 'How many partners of each type are there?',
    example: [
      { type: 'reseller', partners: 400 },
      { type: 'distributor', partners: 6 },
    ],
  }).optional(),
});

const usualMotions: Readonly<Record<PartnerWord['type'], readonly Motion[]>> = {
  technology: ['integrate', 'co-sell', 'co-market'],
  reseller: ['resell', 'co-market'],
  referral: ['refer'],
  'system-integrator': ['implement', 'refer', 'co-sell'],
};

/** Every word for a kind of partner has motions. Those of several words of one type are its motions together. */
export const motionsByType = z.strictObject(
  Object.fromEntries(
    Object.entries(partnerWords).map(([id, { plural, type }]) => [
      id,
      motionsOf(plural, usualMotions[type]).optional(),
    ]),
  ) as Record<PartnerWordId, z.ZodOptional<ReturnType<typeof motionsOf>>>,
);

function motionsOf(partners: string, example: readonly Motion[]): z.ZodArray<z.ZodEnum<MotionValues>> {
  const motion = field(z.enum(motions), {
    title: 'Motion',
    description: 'refer, co-sell, resell, implement, integrate or co-market.',
    example: example[0],
  });
  return field(listOf(motion, `[${example.join(', ')}]`), {
    title: `Motions of ${partners}`,
    description: `How do ${partners} work with you? Name one or more motions.`,
    example,
  });
}

type MotionValues = { [Value in Motion]: Value };

export const crmObjects = z.strictObject({
  deal: field(text, {
    title: 'Object of a deal',
    description: 'On which object of your CRM is a deal worked?',
    example: 'Opportunity',
  }).optional(),
  partner: field(text, {
    title: 'Object of a partner',
    description: 'Which object of your CRM holds a partner?',
    example: 'Partner Account',
  }).optional(),
  registration: field(text, {
    title: 'Object of a registration',
    description: 'Which object of your CRM holds a deal registration before sales accepts it?',
    example: 'Deal Registration',
  }).optional(),
});

export const targets = z.strictObject({
  sourcedRevenue: field(money, {
    title: 'Target of partner-sourced revenue',
    description: 'How much closed revenue should partners source in the first year?',
    example: '1200000 USD',
  }).optional(),
  sourcedPipeline: field(money, {
    title: 'Target of partner-sourced pipeline',
    description: 'How much pipeline should partners source in the first year?',
    example: '3600000 USD',
  }).optional(),
});

export const team = z.strictObject({
  partnerManagers: field(headcount, {
    title: 'Partner managers',
    description: 'How many people look after partners?',
    example: 2,
  }).optional(),
  partnerOperations: field(headcount, {
    title: 'Partner operations',
    description: 'How many people run the systems, the registrations and the reports of the program?',
    example: 1,
  }).optional(),
  conflictsDecidedBy: field(text, {
    title: 'Who decides conflicts',
    description:
      'Who decides when sales and a partner claim the same deal? Name a role, ideally one whose pay does not depend on it.',
    example: 'Revenue operations',
  }).optional(),
});

const symptom = field(z.enum(symptomIds), {
  title: 'Symptom',
  description: 'Something that hurts today. Each one points to one of the four structural problems.',
  example: 'disputed-credit',
});

const symptomWithEvidence = z.strictObject({
  symptom,
  evidence: field(text, {
    title: 'Evidence',
    description: 'Where do you see it? Your own words, with a number if you have one, become part of the diagnosis.',
    example: symptoms['disputed-credit'].example,
  }).optional(),
});

/** A symptom alone, or with what a person sees of it. */
export const reportedSymptom = field(z.union([symptom, symptomWithEvidence]), {
  title: 'What hurts today',
  description: 'A symptom, or a symptom with the evidence of it in your own words.',
  example: { symptom: 'disputed-credit', evidence: symptoms['disputed-credit'].example },
});
