import { capitalized } from '../../core/words.ts';
import { plain } from '../../framework/proposals/rounding.ts';
import { type Block, braces, comment, entry, group, type Item, item, list } from '../layout.ts';
import type { TierNames } from '../names.ts';
import type { TierTarget } from '../numbers/targets.ts';
import type { Outline } from '../outline.ts';
import { performanceLines } from './criteria.ts';

export function movementSection(outline: Outline): Block[] {
  const steps = stepsUp(outline);
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
        ...steps.map((step) => moveUp(step, outline)),
        ...steps.toReversed().map((step) => moveDown(step, outline)),
      ),
    ),
  ];
}

/** From one tier to the next one above it. */
interface Step {
  readonly lower: TierNames;
  readonly upper: TierNames;
  /** What the upper tier asks for. */
  readonly target: TierTarget;
}

/** The lowest first. */
function stepsUp({ names, numbers }: Outline): readonly Step[] {
  const targets = [numbers.targets.strategic, ...numbers.targets.between];
  return names.tiers
    .slice(1)
    .flatMap((lower, index): Step[] => {
      const [upper, target] = [names.tiers[index], targets[index]];
      return upper === undefined || target === undefined ? [] : [{ lower, upper, target }];
    })
    .toReversed();
}

/** Up leads what the tier asks for, all of it, so that nobody is in a tier whose criteria it does not meet. */
function moveUp({ lower, upper, target }: Step, outline: Outline): Item {
  const { types, roles } = outline;
  const proofs = types.map(({ certification }) => certification);
  return item(
    entry('from', lower.id),
    entry('to', upper.id),
    list('when', ...performanceLines(outline, target)),
    entry(
      'note',
      proofs.length === 1
        ? `The move takes effect once the ${proofs[0]} is passed. ${capitalized(roles.operationsInWords)} checks it at the review.`
        : `The move takes effect once the certification of the type is passed. ${capitalized(roles.operationsInWords)} checks it at the review.`,
    ),
  );
}

function moveDown({ lower, upper, target }: Step, { numbers, roles }: Outline): Item {
  const { pipeline, pipelineToStay } = target;
  return item(
    entry('from', upper.id),
    entry('to', lower.id),
    list(
      'when',
      comment(`2/3 x ${plain(pipeline)}${3 * pipelineToStay < 2 * pipeline ? ', rounded down' : ''}.`),
      braces({ metric: 'sourced-pipeline', below: numbers.money(pipelineToStay), within: '12 months' }),
    ),
    entry(
      'note',
      `${capitalized(roles.the('partnerManager'))} tells the partner in person at the review, and the grace period starts that day.`,
    ),
  );
}
