import { plain } from '../figures/rounding.ts';
import type { TierTarget } from '../figures/targets.ts';
import { type Block, braces, comment, entry, group, type Item, item, list } from '../layout.ts';
import type { Outline, TierId } from '../outline.ts';
import { capitalized } from '../words.ts';
import { performanceLines } from './criteria.ts';

export function movementSection(outline: Outline): Block[] {
  const { strategic, growth } = outline.figures.targets;
  const steps: readonly [TierId, TierId, TierTarget][] =
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
      entry('grace', '90 days', 'One quarter: from one review to the next.'),
      list(
        'rules',
        ...steps.map(([from, to, tier]) => moveUp(from, to, tier, outline)),
        ...steps.toReversed().map(([to, from, tier]) => moveDown(from, to, tier, outline)),
      ),
    ),
  ];
}

/** Up leads what the tier asks for, all of it, so that nobody is in a tier whose criteria it does not meet. */
function moveUp(from: TierId, to: TierId, tier: TierTarget, outline: Outline): Item {
  const { types, roles } = outline;
  const proofs = types.map(({ certification }) => certification);
  return item(
    entry('from', from),
    entry('to', to),
    list('when', ...performanceLines(outline, tier, to === 'strategic')),
    entry(
      'note',
      proofs.length === 1
        ? `The move takes effect once the ${proofs[0]} is passed. ${capitalized(roles.operationsInWords)} checks it at the review.`
        : `The move takes effect once the certification of the type is passed. ${capitalized(roles.operationsInWords)} checks it at the review.`,
    ),
  );
}

function moveDown(from: TierId, to: TierId, { pipeline, pipelineToStay }: TierTarget, { figures }: Outline): Item {
  return item(
    entry('from', from),
    entry('to', to),
    list(
      'when',
      comment(`2/3 x ${plain(pipeline)}${3 * pipelineToStay < 2 * pipeline ? ', rounded down' : ''}.`),
      braces({ metric: 'sourced-pipeline', below: figures.money(pipelineToStay), within: '12 months' }),
    ),
    entry(
      'note',
      'The partner manager tells the partner in person at the review, and the grace period starts that day.',
    ),
  );
}
