import * as z from 'zod';
import { field, text } from './field.ts';

export const riskKinds = ['cannibalization', 'adoption', 'capacity', 'attribution', 'quality', 'other'] as const;

const risk = z.strictObject({
  risk: field(text, {
    title: 'Risk',
    description: 'Why the program may underperform, in a sentence.',
    example: 'Resellers and our own sales team work the same accounts.',
  }),
  kind: field(z.enum(riskKinds), {
    title: 'Kind',
    description: 'What kind of risk it is. Resellers and co-sell partners bring a cannibalization risk.',
    example: 'cannibalization',
  }).optional(),
  mitigation: field(text, {
    title: 'Mitigation',
    description: 'What you do about it before it happens.',
    example: 'Rules of engagement and a list of named accounts are agreed before the first registration.',
  }).optional(),
  owner: field(text, {
    title: 'Owner',
    description: 'The role that sees to it.',
    example: 'Head of Partnerships',
  }).optional(),
});

export const risks = z.array(
  field(risk, {
    title: 'Risk',
    description: 'A likely reason for which the program underperforms, and what to do about it.',
    example: {
      risk: 'Resellers and our own sales team work the same accounts.',
      kind: 'cannibalization',
      mitigation: 'Rules of engagement and a list of named accounts are agreed before the first registration.',
      owner: 'Head of Partnerships',
    },
  }),
);
