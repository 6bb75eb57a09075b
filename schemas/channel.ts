import * as z from 'zod';
import { field, text } from './field.ts';
import { partnerSpellings } from './partner-types.ts';
import { kindOfPartner } from './program.ts';

/** Who stands at the two ends of a channel, beside the partners in it. */
export const channelEnds = ['vendor', 'customer'] as const;

/** How a product gets from the vendor to the customer, where partners buy from each other. */
export const channel = z.strictObject({
  flow: field(
    z.array(
      field(z.enum([...channelEnds, ...partnerSpellings]), {
        title: 'Party',
        description: 'vendor, customer, or a type of partner of the program. Each buys from the one in front of it.',
        example: 'distributor',
      }),
    ),
    {
      title: 'Flow',
      description: 'Who sells to whom, from the vendor to the customer: each buys from the one in front of it.',
      example: ['vendor', 'distributor', 'reseller', 'customer'],
    },
  ).optional(),
  submittedBy: field(
    z.array(
      field(kindOfPartner, {
        title: 'Partner',
        description: 'A party of the flow that registers deals.',
        example: 'reseller',
      }),
    ),
    {
      title: 'Submitted by',
      description: 'Who of them registers a deal, where several could.',
      example: ['reseller', 'distributor'],
    },
  ).optional(),
  credited: field(kindOfPartner, {
    title: 'Credited',
    description: 'Who of them gets the credit for a deal, and counts it toward the tier.',
    example: 'reseller',
  }).optional(),
  note: field(text, {
    title: 'Note',
    description: 'What else decides, such as who gets the credit when both have registered the deal.',
    example: 'When both have registered the deal, the reseller gets the credit and the distributor is informed.',
  }).optional(),
});
