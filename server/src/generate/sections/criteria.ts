import { plain } from '../figures/rounding.ts';
import type { TierTarget } from '../figures/targets.ts';
import { type Block, braces, comment, type Item, list } from '../layout.ts';
import type { Outline } from '../outline.ts';
import type { CriterionBasis, TypeCriterion } from '../types/partner-type.ts';
import { counted } from '../words.ts';

/** What partners of a tier have produced, each line with its arithmetic. */
export function performanceList(outline: Outline, tier: TierTarget, isStrategic: boolean): Block {
  const { targets, money } = outline.figures;
  const { value, ofPartner } = targets.coverage;
  const rate = ofPartner < value ? `, at a win rate of ${plain(outline.brief.winRate.value)}%` : '';
  return list(
    'performance',
    comment(
      `${plain(ofPartner)} x ${money(tier.revenue)} of revenue${rate}: about ${counted(tier.registeredDeals, 'registered deal')}, of which ${tier.wonDeals} ${tier.wonDeals === 1 ? 'is' : 'are'} won.`,
    ),
    braces({ metric: 'sourced-pipeline', atLeast: money(tier.pipeline), within: '12 months' }),
    ...ofTypes(outline, ({ performance }) => performance, { tier, isStrategic, money }, { within: '12 months' }),
  );
}

/** What they could produce. */
export function potentialList(outline: Outline, tier: TierTarget, isStrategic: boolean): Block {
  const { money } = outline.figures;
  return list('potential', ...ofTypes(outline, ({ potential }) => [potential], { tier, isStrategic, money }, {}));
}

/** Where several types share the program, a line that fits one type says so. */
function ofTypes(
  { types }: Outline,
  criteriaOf: (type: Outline['types'][number]) => readonly TypeCriterion[],
  basis: CriterionBasis,
  window: { readonly within?: string },
): Item[] {
  return types.flatMap((type) =>
    criteriaOf(type).flatMap(({ metric, value, because }) => [
      comment(because(basis)),
      braces({
        metric,
        atLeast: value(basis),
        ...window,
        ...(types.length > 1 ? { note: `For ${type.plural}` } : {}),
      }),
    ]),
  );
}
