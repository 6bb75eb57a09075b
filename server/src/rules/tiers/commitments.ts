import type { Commitment } from '../../../../schemas/tiers.ts';
import { addItem, keySpan } from '../../core/edits.ts';
import type { RuleContext, Together } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { peopleOf } from '../../framework/facts/people.ts';
import type { RankedTier } from '../../framework/facts/ranked-tiers.ts';
import { reportMissingKey } from '../shared/missing-key.ts';

/** Whether the criteria of a tier are there and hold something, so that one can say what is missing among them. */
export function hasCriteria({ tier }: RankedTier): boolean {
  const entries = tier.criteria?.node.entries ?? [];
  return entries.some(({ value }) => value.kind !== 'sequence' || value.items.length > 0);
}

/** Whether a tier asks for one of these commitments. Whoever has certified people is certified. */
export function asksFor(ranked: RankedTier, wanted: readonly Commitment[]): boolean {
  const { criteria } = ranked.tier;
  return (
    criteria?.commitment?.items.some(({ value }) => wanted.includes(value)) === true ||
    (wanted.includes('certified') && peopleOf(ranked).length > 0)
  );
}

/** Whether something among the commitments of a tier could not be read, and may be the very one that is missing. */
export function hasUnreadableCommitment({ tier }: RankedTier): boolean {
  const list = tier.criteria?.commitment;
  return list !== undefined && list.items.length < list.node.items.length;
}

/** Whether the criteria of a tier hold something, and no list of commitments. */
export function lacksCommitments(ranked: RankedTier): boolean {
  const { criteria } = ranked.tier;
  return criteria !== undefined && hasCriteria(ranked) && entryOf(criteria.node, 'commitment') === undefined;
}

/** The commitments for which at least one tier has to ask, and none does. */
export function unmetCommitments(tiers: readonly RankedTier[]): readonly CommitmentDemand[] {
  return demands.filter(({ enough }) => !tiers.some((ranked) => asksFor(ranked, enough)));
}

interface CommitmentDemand {
  readonly commitment: Commitment;
  readonly enough: readonly Commitment[];
  readonly words: string;
}

/** Certification of the people who deliver is a certification, too. */
const demands: readonly CommitmentDemand[] = [
  { commitment: 'certified', enough: ['certified', 'delivery-certified'], words: 'product certification' },
  {
    commitment: 'named-contact',
    enough: ['named-contact'],
    words: 'a partnership contact who is named and responsive',
  },
];

/** Reports that a tier does not ask for a commitment, with a fix that adds it to its list. */
export function reportMissingCommitment(
  context: RuleContext<unknown>,
  { tier, path }: RankedTier,
  commitment: Commitment,
  message: string,
  together?: Together,
): void {
  const shared = together === undefined ? {} : { together };
  const list = tier.criteria?.commitment;
  if (tier.criteria === undefined) return;
  if (list === undefined) {
    reportMissingKey(context, {
      owner: [...path, 'criteria'],
      key: 'commitment',
      message,
      value: [commitment],
      ...shared,
    });
    return;
  }
  context.report({
    at: keySpan(tier.criteria.node, 'commitment'),
    message,
    ...shared,
    fixes: [
      {
        title: `Add ${commitment}`,
        safe: false,
        edits: [addItem(context.plan.source.text, list.node, commitment)],
      },
    ],
  });
}
