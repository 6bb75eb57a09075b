import { type InlayHint, InlayHintKind } from 'vscode-languageserver-types';
import type * as z from 'zod';
import { daysOf, formatNumber, formatQuantity } from '../core/quantity.ts';
import { entryOf, type ScalarNode, type SourceNode } from '../core/source.ts';
import { returnOf, totalCost } from '../framework/facts/costs.ts';
import { rankedTiers } from '../framework/facts/ranked-tiers.ts';
import type { CheckedDocument } from './document.ts';
import { defineFeature, type RangeParams } from './feature.ts';
import { readQuantity } from './quantity.ts';
import { eachWritten, isWrittenAt } from './written.ts';

/** What follows from a plan, beside what it follows from. */
interface Hint {
  readonly at: number;
  readonly label: string;
  readonly tooltip?: string;
}

/** The number of each tier with the times that it inherits, what targets and costs come to, and how long business time lasts on the calendar. */
export const inlayHint = defineFeature<RangeParams, InlayHint[]>({
  method: 'textDocument/inlayHint',
  capabilities: { inlayHintProvider: true },
  empty: [],
  answer({ params: { range }, document }) {
    const { lines } = document;
    const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
    return hintsOf(document)
      .filter(({ at }) => start <= at && at <= end)
      .map(({ at, label, tooltip }) => ({
        position: lines.positionAt(at),
        label,
        kind: InlayHintKind.Parameter,
        paddingLeft: true,
        ...(tooltip === undefined ? {} : { tooltip }),
      }));
  },
});

function hintsOf(document: CheckedDocument): readonly Hint[] {
  return document.kept('inlay hints', () =>
    [...tierHints(document), ...inheritedHints(document), ...targetHints(document), ...timeHints(document)].sort(
      (one, other) => one.at - other.at,
    ),
  );
}

/** Tiers are listed from the top, so that nobody sees by its place alone which number one has. */
function tierHints({ plan }: CheckedDocument): readonly Hint[] {
  return rankedTiers(plan).flatMap(({ tier, level, path }) => {
    // Behind an anchor, the numbers of several tiers would stand side by side.
    const key = (['name', 'id'] as const).find((each) => isWrittenAt([...path, each], plan.node));
    const named = key === undefined ? undefined : tier[key];
    return named === undefined ? [] : [{ at: named.node.span.end, label: `Tier ${level + 1}` }];
  });
}

/** What is promised to a tier that says nothing else: the times of the playbook, beside the kind of its registration. */
function inheritedHints({ plan }: CheckedDocument): readonly Hint[] {
  const standard = plan.playbook?.dealRegistration;
  return rankedTiers(plan).flatMap(({ tier: { benefits }, path }) => {
    const kind = benefits?.dealRegistration;
    if (standard === undefined || kind === undefined || kind.value === 'none') return [];
    if (!isWrittenAt([...path, 'benefits', 'dealRegistration'], plan.node)) return [];
    const times = [
      ['acknowledged within', benefits?.registrationSla?.acknowledge ?? standard.acknowledge, standard.acknowledge],
      ['decided within', benefits?.registrationSla?.decide ?? standard.decide, standard.decide],
      ['protected for', benefits?.protection ?? standard.protection, standard.protection],
    ] as const;
    const inherited = times.flatMap(([words, time, from]) =>
      time === undefined || time !== from ? [] : [`${words} ${formatQuantity(time.value)}`],
    );
    if (inherited.length === 0) return [];
    return [
      {
        at: kind.node.span.end,
        label: inherited.join(', '),
        tooltip: 'From the deal registration of the playbook, because the tier says nothing else.',
      },
    ];
  });
}

function targetHints({ plan }: CheckedDocument): readonly Hint[] {
  const { sourcedRevenue, pipelineCoverage, roi } = plan.measurement?.primary ?? {};
  const revenue = sourcedRevenue?.target;
  const pipeline = pipelineCoverage?.pipelineTarget;
  const cost = totalCost(plan);
  const hints: Hint[] = [];
  if (revenue && pipeline && revenue.value.currency === pipeline.value.currency && revenue.value.amount > 0) {
    const times = formatNumber(Math.round((pipeline.value.amount / revenue.value.amount) * 10) / 10);
    hints.push({
      at: pipeline.node.span.end,
      label: `${times}x the revenue target`,
      tooltip: `${formatNumber(pipeline.value.amount)} / ${formatNumber(revenue.value.amount)} ${revenue.value.currency}`,
    });
  }
  const { direct, partnerSourced } = plan.measurement?.costComparison ?? {};
  if (direct && partnerSourced && direct.value.currency === partnerSourced.value.currency && direct.value.amount > 0) {
    const share = formatNumber(Math.round((partnerSourced.value.amount / direct.value.amount) * 100));
    hints.push({ at: partnerSourced.node.span.end, label: `${share}% of direct` });
  }
  const costs = roi?.costs?.node;
  if (cost !== undefined && costs !== undefined) {
    const { amount, currency } = cost.total;
    const at = costs.style === 'flow' ? costs.span.end : lastValueEnd(costs);
    hints.push({ at, label: `${formatNumber(amount)} ${currency} in total`, tooltip: cost.words });
    if (roi?.target && revenue && revenue.value.currency === currency && amount > 0) {
      hints.push({
        at: roi.target.node.span.end,
        label: `the targets come to ${formatNumber(returnOf(revenue.value.amount, amount))}x`,
        tooltip: `${formatNumber(revenue.value.amount)} / ${formatNumber(amount)} ${currency}`,
      });
    }
  }
  return hints;
}

function lastValueEnd(node: Extract<SourceNode, { kind: 'map' }>): number {
  const last = node.entries.findLast(({ merged }) => merged !== true);
  return last === undefined ? node.span.end : (entryOf(node, String(last.key.value))?.value.span.end ?? node.span.end);
}

/** Business hours as business days, and business days as days of the calendar. */
function timeHints({ plan, schema }: CheckedDocument): readonly Hint[] {
  const hints: Hint[] = [];
  if (plan.node === undefined) return hints;
  eachWritten(plan.node, schema, (node, at) => {
    const label = at === undefined ? undefined : timeWords(node, at);
    if (label !== undefined) hints.push({ at: node.span.end, label });
  });
  return hints;
}

/** A business day has eight hours, five of them make a week. */
function timeWords({ value }: ScalarNode, schema: z.ZodType): string | undefined {
  if (typeof value !== 'string' || !/business/i.test(value)) return undefined;
  const quantity = readQuantity(schema, value);
  if (quantity?.kind !== 'duration') return undefined;
  const { amount, unit } = quantity;
  if (unit === 'business hour') return `= ${counted(amount / 8, 'business day')}`;
  if (unit !== 'business day' || amount < 5) return undefined;
  return `about ${counted(Math.round(daysOf(quantity)), 'calendar day')}`;
}

function counted(amount: number, unit: string): string {
  return `${formatNumber(Math.round(amount * 100) / 100)} ${unit}${amount === 1 ? '' : 's'}`;
}
