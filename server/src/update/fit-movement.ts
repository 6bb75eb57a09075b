import type { Quantity } from '../../../schemas/quantities.ts';
import type { MovementPart, Plan, ThresholdPart } from '../core/plan.ts';
import { printFlow } from '../core/print.ts';
import { toYaml } from '../core/quantity.ts';
import { lineStart, type TextEdit } from '../core/text.ts';
import { shareOf, thresholdAsWritten } from '../framework/facts/thresholds.ts';
import { change, type GeneratedPlan } from './generated-plan.ts';

/** A partner keeps its tier with this share of what moved it up, so that nobody moves up and down all the time. */
const SHARE_TO_STAY = 2 / 3;

/** The same of a rate, which moves less: two thirds of 90 customers in a hundred who stay is a third who left. */
const SHARE_OF_RATE_TO_STAY = 9 / 10;

/**
 * Edits that make the movement rules of a draft agree with the thresholds of the person's tiers, and the thresholds of
 * its tiers with the person's movement rules.
 */
export function withOwnMovement(draft: GeneratedPlan, plan: Plan): readonly TextEdit[] {
  return [
    ...movesAfterTiers(draft, plan),
    ...tiersAfterMoves(draft, plan),
    ...criteriaAfterExpectations(draft, plan),
    ...coSellAfterTiers(draft, plan),
  ];
}

function movesAfterTiers(draft: GeneratedPlan, plan: Plan): readonly TextEdit[] {
  return (draft.plan.movement?.rules?.items ?? []).flatMap(({ from, to, when }) => {
    const [line] = when?.items ?? [];
    if (line?.metric === undefined || from === undefined || to === undefined) return [];
    return line.below === undefined
      ? upAfterTier(draft, when, criteriaOf(plan, to.value))
      : downAfterTier(draft, line, thresholdOf(plan, from.value, to.value, line));
  });
}

/** Up leads all that the person's tier asks for. */
function upAfterTier({ text }: GeneratedPlan, when: MovePart['when'], criteria: readonly ThresholdPart[]): TextEdit[] {
  const [start, last] = [when?.node.signs[0], when?.node.items.at(-1)];
  if (start === undefined || last === undefined || criteria.length === 0) return [];
  const indent = ' '.repeat(start - lineStart(text, start));
  const newText = criteria.map((line) => `- ${printFlow(thresholdAsWritten(line))}`).join(`\n${indent}`);
  const span = { start, end: last.span.end };
  return newText === text.slice(span.start, span.end) ? [] : [{ span, newText }];
}

function downAfterTier(draft: GeneratedPlan, line: ThresholdPart, own: OwnThreshold | undefined): readonly TextEdit[] {
  const value = own === undefined ? undefined : shareToStay(own.value);
  if (own === undefined || value === undefined) return [];
  return [
    ...change(draft, line.below?.node, value),
    ...change(draft, line.metric?.node, own.metric),
    ...change(draft, line.within?.node, own.within),
  ];
}

type MovePart = NonNullable<MovementPart['rules']>['items'][number];

interface OwnThreshold {
  readonly metric: string;
  readonly value: Quantity;
  /** The window of time, as it is written. */
  readonly within?: string;
}

/** The lines of performance of a tier that say a metric and a value. */
function criteriaOf(plan: Plan, tier: string): readonly ThresholdPart[] {
  const own = plan.tiers?.items.find(({ id }) => id?.value === tier)?.criteria?.performance?.items ?? [];
  return own.filter(({ metric, atLeast, below }) => metric !== undefined && (atLeast ?? below) !== undefined);
}

/**
 * What a partner has to reach for a tier: the person's own rule for the way up, else its criteria. Of several it is the
 * line of the same metric as the drafted one, else one that is counted in the same way.
 */
function thresholdOf(plan: Plan, upper: string, lower: string, drafted: ThresholdPart): OwnThreshold | undefined {
  const rule = plan.movement?.rules?.items.find(({ from, to }) => from?.value === lower && to?.value === upper);
  const lines: readonly ThresholdPart[] = [...(rule?.when?.items ?? []), ...criteriaOf(plan, upper)].filter(
    (line) => line.atLeast !== undefined && line.metric !== undefined,
  );
  const line =
    lines.find(({ metric }) => metric?.value === drafted.metric?.value) ??
    lines.find(({ atLeast }) => atLeast?.value.kind === drafted.below?.value.kind) ??
    lines[0];
  if (line?.metric === undefined || line.atLeast === undefined) return undefined;
  const within = line.within === undefined ? {} : { within: String(line.within.node.value) };
  return { metric: line.metric.value, value: line.atLeast.value, ...within };
}

function shareToStay(value: Quantity): string | undefined {
  switch (value.kind) {
    case 'money':
      return `${rounded(value.amount * SHARE_TO_STAY)} ${value.currency}`;
    case 'percentage':
      return `${Math.round(value.value * SHARE_OF_RATE_TO_STAY)}%`;
    case 'count':
      return toYaml(shareOf(value, SHARE_TO_STAY));
    default:
      return undefined;
  }
}

/** Down to two digits, so that the number can be kept in mind. */
function rounded(amount: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, amount))) - 1);
  return Math.floor(amount / unit) * unit;
}

/** Where the person's rule says what moves a partner up, the criterion of the tier asks for the same. */
function tiersAfterMoves(draft: GeneratedPlan, plan: Plan): readonly TextEdit[] {
  return (draft.plan.tiers?.items ?? []).flatMap((tier) => {
    const rule = plan.movement?.rules?.items.find(
      ({ to, when }) => to?.value === tier.id?.value && when?.items.some(({ atLeast }) => atLeast !== undefined),
    );
    return (tier.criteria?.performance?.items ?? []).flatMap(({ metric, atLeast }) => {
      const own = rule?.when?.items.find((line) => line.metric?.value === metric?.value)?.atLeast;
      return own === undefined || atLeast === undefined ? [] : change(draft, atLeast.node, String(own.node.value));
    });
  });
}

/** Who does what the person expects of a tier belongs to it: its criteria, and the way up, ask for no more than that. */
function criteriaAfterExpectations(draft: GeneratedPlan, plan: Plan): readonly TextEdit[] {
  return (plan.tiers?.items ?? []).flatMap(({ id, criteria, expectations }) => {
    if (id === undefined || criteria?.performance !== undefined) return [];
    const tier = draft.plan.tiers?.items.find((candidate) => candidate.id?.value === id.value);
    const ways = (draft.plan.movement?.rules?.items ?? []).filter(({ to }) => to?.value === id.value);
    const lines = [
      ...(tier?.criteria?.performance?.items ?? []),
      ...ways.flatMap(({ when }) => when?.items ?? []).filter(({ below }) => below === undefined),
    ];
    return (expectations?.items ?? []).flatMap(({ metric, atLeast }) =>
      lines
        .filter((line) => metric !== undefined && line.metric?.value === metric.value && line.atLeast !== undefined)
        .flatMap((line) =>
          change(draft, line.atLeast?.node, atLeast === undefined ? undefined : String(atLeast.node.value)),
        ),
    );
  });
}

/** The benefit says on which deals a tier gets co-sell, the playbook how: one follows from the other. */
function coSellAfterTiers(draft: GeneratedPlan, plan: Plan): readonly TextEdit[] {
  const models = (draft.plan.playbook?.coSell?.tiers?.entries ?? []).flatMap(({ key, value }) => {
    const own = plan.tiers?.items.find(({ id }) => id?.value === key.value)?.benefits?.coSell?.value;
    if (own === undefined || (own === 'none') === (value.value === 'none')) return [];
    return change(draft, value.node, own === 'none' ? 'none' : own === 'every-deal' ? 'strict' : 'broad');
  });
  const benefits = (draft.plan.tiers?.items ?? []).flatMap(({ id, benefits: generated }) => {
    const model = plan.playbook?.coSell?.tiers?.entries.find(({ key }) => key.value === id?.value)?.value.value;
    const coSell = generated?.coSell;
    if (model === undefined || coSell === undefined || (model === 'none') === (coSell.value === 'none')) return [];
    return change(draft, coSell.node, model === 'none' ? 'none' : 'every-deal');
  });
  return [...models, ...benefits];
}
