import { plain } from '../../framework/proposals/rounding.ts';
import { counted } from '../amounts-in-words.ts';
import { type Block, braces, comment, type Item, list } from '../layout.ts';
import type { TierTarget } from '../numbers/targets.ts';
import type { Outline } from '../outline.ts';
import type { CriterionBasis, TypeCriterion } from '../types/partner-type.ts';

/** What partners of a tier have produced, each line with its arithmetic. */
export function performanceList(outline: Outline, tier: TierTarget, isStrategic: boolean): Block {
  const { targets, money } = outline.numbers;
  const { value, ofPartner } = targets.coverage;
  const rate = ofPartner < value ? `, at a win rate of ${plain(outline.brief.winRate.value)}%` : '';
  return list(
    'performance',
    comment(
      `${plain(ofPartner)} x ${money(tier.revenue)} of revenue${rate}: about ${counted(tier.registeredDeals, 'registered deal')}, of which ${tier.wonDeals} ${tier.wonDeals === 1 ? 'is' : 'are'} won.`,
    ),
    pipelineLine(outline, tier),
    ...ofTypes(outline, ({ performance }) => performance, { tier, isStrategic, money }, window),
  );
}

/** What they could produce. */
export function potentialList(outline: Outline, tier: TierTarget, isStrategic: boolean): Block {
  const { money } = outline.numbers;
  return list('potential', ...ofTypes(outline, ({ potential }) => [potential], { tier, isStrategic, money }, {}));
}

/** What a partner of a tier has to have produced, line by line, without the arithmetic: it moves a partner up as well. */
export function performanceLines(outline: Outline, tier: TierTarget, isStrategic: boolean): Item[] {
  const basis = { tier, isStrategic, money: outline.numbers.money };
  return [
    pipelineLine(outline, tier),
    ...linesOfTypes(outline, ({ performance }) => performance, basis, window).map(({ line }) => line),
  ];
}

const window = { within: '12 months' };

function pipelineLine({ numbers }: Outline, { pipeline }: TierTarget): Item {
  return braces({ metric: 'sourced-pipeline', atLeast: numbers.money(pipeline), ...window });
}

function ofTypes(...given: Parameters<typeof linesOfTypes>): Item[] {
  return linesOfTypes(...given).flatMap(({ because, line }) => [comment(because), line]);
}

/** Where several types share the program, a line that fits one type says so. */
function linesOfTypes(
  { types }: Outline,
  criteriaOf: (type: Outline['types'][number]) => readonly TypeCriterion[],
  basis: CriterionBasis,
  within: { readonly within?: string },
): readonly { readonly because: string; readonly line: Item }[] {
  return types.flatMap((type) =>
    criteriaOf(type).map(({ metric, value, because }) => ({
      because: because(basis),
      line: braces({
        metric,
        atLeast: value(basis),
        ...within,
        ...(types.length > 1 ? { note: `For ${type.plural}` } : {}),
      }),
    })),
  );
}
