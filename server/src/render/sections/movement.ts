import type { MovementPart, Plan } from '../../core/plan.ts';
import {
  cell,
  entry,
  type Gap,
  gapsOf,
  paragraph,
  row,
  sharedText,
  spanOfSection,
  table,
  topic,
  values,
} from '../blocks.ts';
import type { Row, Topic } from '../model.ts';
import { cadenceWords, levelOf, thresholdWords, tierNamed } from '../phrases.ts';
import { capitalised, join, say, sentence, wordsFor } from '../say.ts';

type Move = NonNullable<MovementPart['rules']>['items'][number];

/** What it takes to move up or down. */
export function movementTopic(plan: Plan): Topic {
  const { movement } = plan;
  const gap = gapsOf(plan);
  const moves = movement?.rules?.items ?? [];
  const shared = (['Up from', 'Down from'] as const).map((direction) => {
    const alike = moves.filter((move) => directionOf(plan, move) === direction);
    return { alike, note: sharedText(alike.map(({ note }) => note)), label: everyMove[direction] };
  });
  const isShared = (move: Move) => shared.some(({ alike, note }) => note !== undefined && alike.includes(move));
  const rows = moves.map((move) => moveRow(plan, isShared(move) ? { ...move, note: undefined } : move, gap));
  const notice = movement?.notice;
  return topic(
    'Tier movement criteria',
    [
      rows.length === 0
        ? gap('movement.rules')
        : table('Tier movement criteria', ['Move', 'When', 'What else happens'], rows, { rowsAs: 'items' }),
      values([
        ...shared.map(({ note, label }) => note && entry(label, sentence(say`${note}`), note.node.span)),
        notice && entry('Notice to partners', [wordsFor(notice, notices[notice.value])], notice.node.span),
        movement?.grace && entry('Grace period', graceWords(movement.grace), movement.grace.node.span),
      ]),
    ],
    spanOfSection(plan, 'movement'),
  );
}

/** What is the same for all moves in one direction is said once. */
const everyMove = { 'Up from': 'Every move up', 'Down from': 'Every move down' } as const;

/** When tier assignments are reviewed. */
export function reviewTopic(plan: Plan): Topic {
  const review = plan.movement?.review;
  const gap = gapsOf(plan);
  const content = review ? paragraph([wordsFor(review, cadenceWords[review.value])]) : gap('movement.review');
  return topic('Review cadence', [content], review?.node.span);
}

const notices = {
  'start-of-quarter':
    'At the start of each quarter, partners know what they need to produce to maintain or advance their tier.',
  'at-review': 'At the review, partners learn what they need to produce to maintain or advance their tier.',
  'on-request': 'On request, partners learn what they need to produce to maintain or advance their tier.',
};

function graceWords(grace: NonNullable<MovementPart['grace']>) {
  return say`${grace} to recover before a partner moves down`;
}

function moveRow(plan: Plan, move: Omit<Move, 'note'> & { readonly note?: Move['note'] | undefined }, gap: Gap): Row {
  const { from, to, when, match, note, node } = move;
  const route = say`${directionOf(plan, move)} ${from ? tierNamed(plan, from) : gap('movement.rules.*.from', node)} to ${
    to ? tierNamed(plan, to) : gap('movement.rules.*.to', node)
  }`;
  const thresholds = (when?.items ?? []).map((threshold) => thresholdWords(plan, threshold, gap));
  const condition =
    thresholds.length === 0
      ? [gap('movement.rules.*.when', node)]
      : join(thresholds, match?.value === 'any' ? ', or ' : ', and ');
  const line = note ? say`${route}: ${sentence(condition)} ${sentence(say`${note}`)}` : say`${route}: ${condition}`;
  const cells = [cell(route), cell(capitalised(condition)), cell(...(note ? [sentence(say`${note}`)] : []))];
  return row(cells, line, node.span);
}

function directionOf(plan: Plan, { from, to }: Pick<Move, 'from' | 'to'>): 'Up from' | 'Down from' | 'From' {
  const left = from && levelOf(plan, from.value);
  const entered = to && levelOf(plan, to.value);
  if (left === undefined || entered === undefined || left === entered) return 'From';
  return entered < left ? 'Up from' : 'Down from';
}
