import type { Money, Quantity } from '../../../schemas/quantities.ts';
import type { MovementPart, Plan, ThresholdPart } from '../core/plan.ts';
import { printFlow } from '../core/print.ts';
import { lineStart, type TextEdit } from '../core/text.ts';
import { thresholdAsWritten } from '../framework/facts/thresholds.ts';
import { change } from './change.ts';
import type { Draft } from './draft.ts';

/** A partner keeps its tier with this share of what moved it up, so that nobody moves up and down all the time. */
const SHARE_TO_STAY = 2 / 3;

/**
 * Edits that make the movement rules of a draft agree with the thresholds of the person's tiers, and the thresholds of
 * its tiers with the person's movement rules.
 */
export function withOwnMovement(draft: Draft, plan: Plan): readonly TextEdit[] {
  return [...movesAfterTiers(draft, plan), ...tiersAfterMoves(draft, plan), ...coSellAfterTiers(draft, plan)];
}

function movesAfterTiers(draft: Draft, plan: Plan): readonly TextEdit[] {
  return (draft.plan.movement?.rules?.items ?? []).flatMap(({ from, to, when }) => {
    const [line] = when?.items ?? [];
    if (line?.metric === undefined || from === undefined || to === undefined) return [];
    return line.below === undefined
      ? upAfterTier(draft, when, criteriaOf(plan, to.value))
      : downAfterTier(draft, line, thresholdOf(plan, from.value, to.value, line.metric.value));
  });
}

/** Up leads all that the person's tier asks for. */
function upAfterTier({ text }: Draft, when: MovePart['when'], criteria: readonly ThresholdPart[]): TextEdit[] {
  const [first, last] = [when?.node.items[0], when?.node.items.at(-1)];
  if (first === undefined || last === undefined || criteria.length === 0) return [];
  const start = text.lastIndexOf('-', first.span.start);
  const indent = ' '.repeat(start - lineStart(text, start));
  const newText = criteria.map((line) => `- ${printFlow(thresholdAsWritten(line))}`).join(`\n${indent}`);
  const span = { start, end: last.span.end };
  return newText === text.slice(span.start, span.end) ? [] : [{ span, newText }];
}

function downAfterTier(draft: Draft, line: ThresholdPart, own: OwnThreshold | undefined): readonly TextEdit[] {
  const value = own === undefined ? undefined : shareOf(own.value, SHARE_TO_STAY);
  if (own === undefined || value === undefined) return [];
  return [...change(draft, line.below?.node, value), ...change(draft, line.metric?.node, own.metric)];
}

type MovePart = NonNullable<MovementPart['rules']>['items'][number];

interface OwnThreshold {
  readonly metric: string;
  readonly value: Quantity;
}

/** The lines of performance of a tier that say a metric and a value. */
function criteriaOf(plan: Plan, tier: string): readonly ThresholdPart[] {
  const own = plan.tiers?.items.find(({ id }) => id?.value === tier)?.criteria?.performance?.items ?? [];
  return own.filter(({ metric, atLeast, below }) => metric !== undefined && (atLeast ?? below) !== undefined);
}

/** What a partner has to reach for a tier: the person's own rule for the way up, else the first criterion. */
function thresholdOf(plan: Plan, upper: string, lower: string, metric: string): OwnThreshold | undefined {
  const rule = plan.movement?.rules?.items.find(({ from, to }) => from?.value === lower && to?.value === upper);
  const lines: readonly ThresholdPart[] = [...(rule?.when?.items ?? []), ...criteriaOf(plan, upper)].filter(
    (line) => line.atLeast !== undefined && line.metric !== undefined,
  );
  const line = lines.find((candidate) => candidate.metric?.value === metric) ?? lines[0];
  if (line?.metric === undefined || line.atLeast === undefined) return undefined;
  return { metric: line.metric.value, value: line.atLeast.value };
}

function shareOf(value: Quantity, share: number): string | undefined {
  switch (value.kind) {
    case 'money':
      return `${rounded(value.amount * share)} ${value.currency}`;
    case 'percentage':
      return `${Math.round(value.value * share)}%`;
    case 'count':
      return `${Math.max(1, Math.floor(value.value * share))}${value.noun === undefined ? '' : ` ${value.noun}`}`;
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
function tiersAfterMoves(draft: Draft, plan: Plan): readonly TextEdit[] {
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

/** The benefit says on which deals a tier gets co-sell, the playbook how: one follows from the other. */
function coSellAfterTiers(draft: Draft, plan: Plan): readonly TextEdit[] {
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
  return [...models, ...benefits, ...thresholdInWords(draft, plan)];
}

/** The definition of co-sell names the threshold from which it is given. */
function thresholdInWords(draft: Draft, plan: Plan): readonly TextEdit[] {
  const definition = draft.plan.playbook?.coSell?.definition;
  const pairs = (draft.plan.tiers?.items ?? []).flatMap(({ id, benefits }): [Money, string][] => {
    const own = plan.tiers?.items.find((tier) => tier.id?.value === id?.value)?.benefits?.coSellThreshold;
    const generated = benefits?.coSellThreshold;
    return own === undefined || generated === undefined ? [] : [[generated.value, String(own.node.value)]];
  });
  if (definition === undefined) return [];
  const replaced = pairs.reduce(
    (text, [{ amount, currency }, own]) => text.replaceAll(`${amount} ${currency}`, own),
    definition.value,
  );
  return replaced === definition.value ? [] : change(draft, definition.node, replaced);
}
