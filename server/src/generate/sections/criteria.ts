import { joined } from '../../core/words.ts';
import { plain } from '../../framework/proposals/rounding.ts';
import { counted } from '../amounts-in-words.ts';
import { type Block, braces, comment, type Item, list } from '../layout.ts';
import type { TierTarget } from '../numbers/targets.ts';
import type { Outline } from '../outline.ts';

/** What partners of a tier have produced, each line with its arithmetic. What nothing in the records shows is not asked for. */
export function performanceList(outline: Outline, tier: TierTarget): Block {
  return list('performance', comment(pipelineArithmetic(outline, tier)), ...performanceLines(outline, tier));
}

function pipelineArithmetic({ numbers, brief }: Outline, tier: TierTarget): string {
  const { targets, money, deal, pace } = numbers;
  const { value, ofPartner } = targets.coverage;
  const yearly = tier.wonDeals / pace.years;
  const won =
    pace.years === 1
      ? `${tier.wonDeals} ${tier.wonDeals === 1 ? 'is' : 'are'} won`
      : `${tier.wonDeals} ${tier.wonDeals === 1 ? 'is' : 'are'} won in two years`;
  const registered = counted(tier.registeredDeals, 'registered deal');
  const rate = `a win rate of ${plain(brief.winRate.value)}%`;
  if (targets.brought !== undefined)
    return `${registered} of ${money(deal)}${pace.years === 1 ? '' : ' in a year'}. At ${rate} about ${won}.`;
  return `${plain(ofPartner)} x ${money(yearly * deal)} of revenue${ofPartner < value ? `, at ${rate}` : ''}: about ${registered}, of which ${pace.years === 1 ? won : `${plain(yearly)} ${yearly === 1 ? 'is' : 'are'} won`}.`;
}

/** The time over which won deals are counted. */
export function wonWithin({ numbers }: Pick<Outline, 'numbers'>): string {
  return numbers.pace.years === 1 ? '12 months' : '24 months';
}

/** What partners could produce. It stands for results only where there are none yet. */
export function potentialList(outline: Outline, tier: TierTarget, isStrategic: boolean): Block[] {
  const { types, brief, numbers } = outline;
  if (brief.state !== 'none') return [];
  const basis = { tier, isStrategic, money: numbers.money };
  return [
    list(
      'potential',
      ...types.flatMap(({ potential: { metric, value, because }, plural }) => [
        comment(because(basis)),
        // Where several types share the program, a line that fits one type says so.
        braces({ metric, atLeast: value(basis), ...(types.length > 1 ? { note: `For ${plural}` } : {}) }),
      ]),
    ),
  ];
}

/** What a partner of a tier has to have produced, line by line, without the arithmetic: it moves a partner up as well. */
export function performanceLines(outline: Outline, tier: TierTarget): Item[] {
  const { types } = outline;
  return [
    braces({ metric: 'sourced-pipeline', atLeast: outline.numbers.money(tier.pipeline), within: '12 months' }),
    braces({
      metric: 'closed-deals',
      atLeast: counted(tier.wonDeals, 'deal'),
      within: wonWithin(outline),
      note: joined(types.map(({ wonAs, plural }) => (types.length === 1 ? wonAs : `for ${plural} ${wonAs}`))),
    }),
  ];
}
