import type { MovementPart, Plan } from '../../core/plan.ts';
import {
  capitalizedLine,
  cell,
  clause,
  entry,
  enumerate,
  type Gap,
  gapsOf,
  isPresent,
  join,
  paragraph,
  row,
  say,
  sentence,
  sharedText,
  spanOfSection,
  table,
  topic,
  values,
  wordsFor,
} from '../blocks.ts';
import type { Entry, Row, Topic } from '../model.ts';
import { cadenceWords, levelOf, thresholdWords, tierNamed } from '../phrases.ts';

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
  const byCriteria = [directionEntry(movement, 'up'), directionEntry(movement, 'down')].filter(isPresent);
  return topic(
    'Tier movement criteria',
    [
      rows.length > 0
        ? table('Tier movement criteria', ['Move', 'When', 'What else happens'], rows, { rowsAs: 'items' })
        : byCriteria.length > 0
          ? undefined
          : gap('movement.rules'),
      values([
        ...byCriteria,
        ...shared.map(({ note, label }) => note && entry(label, sentence(say`${note}`), note.node.span)),
        notice && entry('Notice to partners', [wordsFor(notice, notices[notice.value])], notice.node.span),
        movement?.grace && entry('Grace period', graceWords(movement.grace), movement.grace.node.span),
      ]),
    ],
    spanOfSection(plan, 'movement'),
  );
}

/** Where partners move in a direction whose moves the criteria decide, how often, from when on and after how long. */
function directionEntry(movement: MovementPart | undefined, way: 'up' | 'down'): Entry | undefined {
  const part = movement?.[way];
  if (part === undefined) return undefined;
  const { to, review, effective, onlyOn, after, tenure, node } = part;
  const days = (onlyOn?.items ?? []).map((day) => clause(say`${day}`));
  const details = [
    to && [wordsFor(to, destinations[to.value])],
    review && say`reviewed ${wordsFor(review, cadenceWords[review.value].toLowerCase())}`,
    after &&
      say`after ${after} in a row ${way === 'up' ? 'in which the criteria are met' : 'in which they are missed'}`,
    tenure && say`not before ${tenure} in the tier`,
    effective && [wordsFor(effective, effects[effective.value])],
    days.length > 0 ? say`only on ${enumerate(days)}` : undefined,
  ].filter(isPresent);
  if (details.length === 0) return undefined;
  return entry(way === 'up' ? 'Moves up' : 'Moves down', sentence(capitalizedLine(join(details, ', '))), node.span);
}

const destinations = {
  'highest-tier-met': 'to the highest tier whose criteria the partner meets',
  'next-tier': 'to the next tier, one at a time, by the criteria of the tiers',
};

const effects = {
  'at-once': 'effective at once',
  'at-review': 'effective at the review',
  'start-of-quarter': 'effective from the start of the next quarter',
  'start-of-year': 'effective from the start of the next year',
};

/** What is the same for all moves in one direction is said once. */
const everyMove = { 'Up from': 'Every move up', 'Down from': 'Every move down' } as const;

/** When tier assignments are reviewed. */
export function reviewTopic(plan: Plan): Topic {
  const review = plan.movement?.review;
  const gap = gapsOf(plan);
  const { up, down } = plan.movement ?? {};
  const each =
    up?.review && down?.review
      ? say`Moves up: ${wordsFor(up.review, cadenceWords[up.review.value].toLowerCase())}. Moves down: ${wordsFor(down.review, cadenceWords[down.review.value].toLowerCase())}.`
      : undefined;
  const content = review
    ? paragraph([wordsFor(review, cadenceWords[review.value])])
    : each
      ? paragraph(each)
      : gap('movement.review');
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
  const cells = [cell(route), cell(capitalizedLine(condition)), cell(...(note ? [sentence(say`${note}`)] : []))];
  return row(cells, line, node.span);
}

function directionOf(plan: Plan, { from, to }: Pick<Move, 'from' | 'to'>): 'Up from' | 'Down from' | 'From' {
  const left = from && levelOf(plan, from.value);
  const entered = to && levelOf(plan, to.value);
  if (left === undefined || entered === undefined || left === entered) return 'From';
  return entered < left ? 'Up from' : 'Down from';
}
