import type { TierFigures } from '../figures.ts';
import { type Block, braces, comment, entry, group, type Item, item, list } from '../layout.ts';
import type { Outline, TierId } from '../outline.ts';

export function movementSection({ figures }: Outline): Block[] {
  const { strategic, growth, currency } = figures;
  const steps: readonly [TierId, TierId, TierFigures][] =
    growth === undefined
      ? [['registered', 'strategic', strategic]]
      : [
          ['registered', 'growth', growth],
          ['growth', 'strategic', strategic],
        ];
  return [
    comment(
      'Two thirds of what moves a partner up keep it there, so that one lost deal moves nobody down. Partners hear at the start of each quarter what they need to produce.',
    ),
    group(
      'movement',
      entry('review', 'quarterly'),
      entry('notice', 'start-of-quarter'),
      entry('grace', '90 days'),
      list(
        'rules',
        ...steps.map(([from, to, tier]) => moveUp(from, to, tier, currency)),
        ...steps.toReversed().map(([to, from, tier]) => moveDown(from, to, tier, currency)),
      ),
    ),
  ];
}

function moveUp(from: TierId, to: TierId, { pipeline }: TierFigures, currency: string): Item {
  return item(
    entry('from', from),
    entry('to', to),
    list('when', braces({ metric: 'sourced-pipeline', atLeast: `${pipeline} ${currency}`, within: '12 months' })),
    entry('note', 'The commitments of the new tier are met before the move takes effect.'),
  );
}

function moveDown(from: TierId, to: TierId, { pipelineToStay }: TierFigures, currency: string): Item {
  return item(
    entry('from', from),
    entry('to', to),
    list('when', braces({ metric: 'sourced-pipeline', below: `${pipelineToStay} ${currency}`, within: '12 months' })),
    entry('note', 'The partner hears it at the review, and the grace period starts that day.'),
  );
}
