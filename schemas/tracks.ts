import * as z from 'zod';
import { field, identifier, text } from './field.ts';
import { partnerType } from './partner-types.ts';

const track = z.strictObject({
  id: field(identifier, {
    title: 'Id',
    description: 'The name by which tiers refer to this track.',
    example: 'sell',
  }),
  name: field(text, {
    title: 'Name',
    description: 'What partners know the track as: the name of a program, of a designation or of a competency.',
    example: 'Select',
  }),
  for: field(
    z.array(
      field(partnerType, {
        title: 'Partner type',
        description: 'A type of partner for which the tiers of this track are, one of those of the program.',
        example: 'reseller',
      }),
    ),
    {
      title: 'For',
      description: 'For which types of partners the tiers of this track are. For all of them, unless it is said.',
      example: ['reseller'],
    },
  ).optional(),
  description: field(text, {
    title: 'Description',
    description: 'What the track is about, in a sentence.',
    example: 'Partners who sell our product to their own customers.',
  }).optional(),
});

/** Tiers stand in a ladder within a track, and tracks stand beside each other. */
export const tracks = z.array(
  field(track, {
    title: 'Track',
    description:
      'Tiers of one kind of partner, of one designation or of one program, beside others. Its tiers name it under track.',
    example: { id: 'sell', name: 'Select', for: ['reseller'] },
  }),
);
