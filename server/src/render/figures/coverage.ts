import type { Money } from '../../../../schemas/quantities.ts';
import type { Located, MeasurementPart, Plan } from '../../core/plan.ts';
import { formatQuantity } from '../../core/quantity.ts';
import { cell, type Gap, gapsOf, isPresent, row, say, spanOfSection, table, wordsFor } from '../blocks.ts';
import type { Bar, Figure, Inline, Measure } from '../model.ts';
import { programCost } from '../program-cost.ts';
import { figure, spoken } from './figure.ts';

type Primary = NonNullable<MeasurementPart['primary']>;
type Line = readonly Inline[];

/** The targets of the program as a chart. A plan without a single number has nothing to draw. */
export function coverageFigure(plan: Plan): Figure | undefined {
  const primary = plan.measurement?.primary;
  const { sourcedRevenue: revenue, roi, pipelineCoverage: coverage } = primary ?? {};
  const cost = programCost(roi?.costs);
  const isEmpty = !revenue?.target && !coverage?.target && !coverage?.pipelineTarget && !roi?.target && !cost;
  if (primary === undefined || isEmpty) return undefined;
  const gap = gapsOf(plan);
  const known = [
    cost && costBar(cost, primary),
    committedBar(primary),
    revenueBar(primary, gap),
    pipelineBar(primary, gap),
  ].filter(isPresent);
  const currency = known.find(({ money }) => money !== undefined)?.money?.currency;
  const bars = inOneCurrency(known, currency);
  const measures = measuresOf(primary);
  const rows = [
    ...bars.map(({ name, amount, note, span }) =>
      row([cell(say`${name}`), cell(amount), cell(...(note ? [note] : []))], amount.content, span),
    ),
    ...measures.map(({ name, target }) => row([cell(say`${name}`), cell(target), cell()], target.content)),
  ];
  return figure(
    { id: 'coverage', ...(currency === undefined ? {} : { currency }), bars, measures },
    {
      title: 'Targets and coverage',
      sentences: [
        ...measures.map(({ name, target }) => `${name}: ${spoken(target)}`),
        ...bars.map(({ name, amount, note }) => `${name}: ${spoken(amount)}${note ? ` (${spoken(note)})` : ''}`),
      ],
      table: table('Targets and coverage', ['What', 'Target', 'How'], rows, { rowsAs: 'items' }),
      span: primary.node.span ?? spanOfSection(plan, 'measurement'),
    },
  );
}

/** A bar that still knows its currency. */
interface MoneyBar extends Omit<Bar, 'value'> {
  readonly money?: Money;
}

/** Only amounts of one currency can stand beside each other as bars. */
function inOneCurrency(bars: readonly MoneyBar[], currency: string | undefined): readonly Bar[] {
  return bars.map(({ money, ...bar }) =>
    money !== undefined && money.currency === currency && money.amount >= 0 ? { ...bar, value: money.amount } : bar,
  );
}

function costBar(cost: Money, { roi }: Primary): MoneyBar {
  const place = roi?.costs?.node.span;
  return {
    name: 'Program cost',
    amount: { content: quantityWords(cost), ...(place ? { span: place } : {}) },
    money: cost,
    ...(place ? { span: place } : {}),
  };
}

/** What of the target is promised, where the target is a goal beyond it. */
function committedBar({ sourcedRevenue }: Primary): MoneyBar | undefined {
  const { committed } = sourcedRevenue ?? {};
  if (committed === undefined) return undefined;
  const { value, node } = committed;
  return {
    name: 'Committed revenue',
    amount: { content: say`${committed}`, span: node.span },
    money: value,
    span: node.span,
  };
}

function revenueBar({ sourcedRevenue: revenue }: Primary, gap: Gap): MoneyBar {
  const { target, period } = revenue ?? {};
  const amount: Line = target
    ? say`${target}`
    : revenue
      ? say`No target yet`
      : [gap('measurement.primary.sourcedRevenue')];
  return {
    name: 'Revenue target',
    strong: true,
    amount: { content: amount },
    ...(target ? { money: target.value } : {}),
    ...(period ? { note: { content: say`within ${period}` } } : {}),
    ...(revenue ? { span: revenue.node.span } : {}),
  };
}

/** The pipeline that the plan names, or the one that follows from coverage and revenue. */
function pipelineBar({ sourcedRevenue, pipelineCoverage: coverage }: Primary, gap: Gap): MoneyBar {
  const { target, pipelineTarget } = coverage ?? {};
  const revenue = sourcedRevenue?.target;
  const follows: Money | undefined =
    target && revenue ? { ...revenue.value, amount: revenue.value.amount * target.value.value } : undefined;
  const amount: Line = pipelineTarget
    ? say`${pipelineTarget}`
    : follows
      ? quantityWords(follows, target)
      : coverage
        ? say`No target yet`
        : [gap('measurement.primary.pipelineCoverage')];
  const money = pipelineTarget?.value ?? follows;
  return {
    name: 'Pipeline target',
    amount: { content: amount },
    ...(money ? { money } : {}),
    ...(target ? { note: { content: say`${target} the revenue target` } } : {}),
    ...(coverage ? { span: coverage.node.span } : {}),
  };
}

function measuresOf({ roi, pipelineCoverage: coverage }: Primary): readonly Measure[] {
  return [
    coverage?.target && { name: 'Pipeline coverage', target: { content: say`${coverage.target}` } },
    roi?.target && { name: 'Program ROI', target: { content: say`${roi.target}` } },
  ].filter(isPresent);
}

/** An amount that the plan does not write down itself, at the place of what it follows from. */
function quantityWords(money: Money, from?: Located<unknown>): Line {
  const text = formatQuantity(money);
  return from ? [wordsFor(from, text)] : say`${text}`;
}
