import type { Motion } from '../../../schemas/brief-choices.ts';
import type { PartnerType } from '../../../schemas/partner-types.ts';
import type { SettledBrief } from './assumptions.ts';
import type { Roles } from './roles.ts';

/** What a motion adds to the plan, beside what follows from the type of the partners. */
export interface MotionKnowledge {
  /** What the partners do, in the plural. */
  readonly phrase: string;
  readonly influence?: string;
  readonly salesExpectation?: string;
  readonly requiredInformation?: string;
  readonly asset?: string;
  readonly agenda?: string;
}

/** The type whose own way of working a motion is. There it says nothing that the type has not said. */
const homes: Readonly<Partial<Record<Motion, PartnerType>>> = {
  refer: 'referral',
  resell: 'reseller',
  implement: 'system-integrator',
  integrate: 'technology',
};

const motionKnowledge = ({ seller }: Pick<Roles, 'seller'>): Readonly<Record<Motion, MotionKnowledge>> => ({
  refer: {
    phrase: 'introduce us to accounts that trust them and leave the sale to our team',
    salesExpectation: 'Thank the partner for the introduction before the customer hears from us.',
  },
  'co-sell': {
    phrase: `work on deals together with our ${seller.many}`,
    influence: 'The partner joined a call with the buyer, and the deal moved a stage within 30 days.',
    salesExpectation: 'Let the partner open the first call and say why it brought us in.',
    agenda: 'Deals that both teams worked on, and what each side added',
  },
  resell: {
    phrase: 'sell under their own contract with the customer',
    requiredInformation: 'Who sends the offer and who signs with the customer',
  },
  implement: {
    phrase: 'deliver services for our customers',
    influence: 'The partner planned the implementation with the buyer before the proposal.',
    asset: 'Implementation guide',
  },
  integrate: {
    phrase: 'connect their product with ours',
    influence: 'The account used a product of the partner that is connected with ours.',
  },
  'co-market': {
    phrase: 'run campaigns and events with us',
    influence: 'The buyer came to a joint event on the invitation of the partner, at most 90 days before.',
    asset: 'Joint campaign kit',
    agenda: 'Joint campaigns, and the deals that were registered from them',
  },
});

/** What the partners of a type do, as the phrases of a sentence. */
export function phrasesOf(brief: SettledBrief, type: PartnerType, roles: Roles): readonly string[] {
  const known = motionKnowledge(roles);
  return (brief.motions[type] ?? []).map((motion) => known[motion].phrase);
}

/** What the motions of all types add, each once. */
export function motionsOf(brief: SettledBrief, roles: Roles): readonly MotionKnowledge[] {
  const known = motionKnowledge(roles);
  const added = brief.partnerTypes.flatMap((type) =>
    (brief.motions[type] ?? []).filter((motion) => homes[motion] !== type),
  );
  return [...new Set(added)].map((motion) => known[motion]);
}

/** The types of the program whose partners do not work in this way. */
export function typesWithout(brief: SettledBrief, motion: Motion): readonly PartnerType[] {
  return brief.partnerTypes.filter((type) => brief.motions[type]?.includes(motion) !== true);
}

/** Whether partners of any type work in this way. */
export function hasMotion(brief: SettledBrief, motion: Motion): boolean {
  return brief.partnerTypes.some((type) => brief.motions[type]?.includes(motion));
}
