import type { History } from '../../../../schemas/history.ts';
import { type Block, comment, entry, flow, group } from '../layout.ts';
import { durationText, moneyText } from '../words.ts';

/** What was told of the past, as it was told. Nothing is added to it. */
export function historySection(history: History | undefined): Block[] {
  const blocks = historyBlocks(history);
  return blocks.length === 0
    ? []
    : [comment('What the records show. The verdict on the target is measured against it.'), ...blocks];
}

/** The same keys in a brief and in a plan. Empty where nothing was told. */
export function historyBlocks(history: History | undefined): Block[] {
  if (history === undefined) return [];
  const { period, until, source, registrations, won, activePartners, firstAnswer, direct } = history;
  const blocks = [
    ...(period === undefined ? [] : [entry('period', durationText(period))]),
    ...(until === undefined ? [] : [entry('until', until.iso)]),
    ...(source === undefined ? [] : [entry('source', source)]),
    ...figures('registrations', registrations ?? {}),
    ...figures('won', { deals: won?.deals, revenue: won?.revenue && moneyText(won.revenue) }),
    ...(activePartners === undefined ? [] : [entry('activePartners', activePartners)]),
    ...(firstAnswer === undefined ? [] : [entry('firstAnswer', durationText(firstAnswer))]),
    ...figures('direct', {
      deals: direct?.deals,
      revenue: direct?.revenue && moneyText(direct.revenue),
      costPerRevenue: direct?.costPerRevenue && moneyText(direct.costPerRevenue),
    }),
  ];
  return blocks.length === 0 ? [] : [group('history', ...blocks)];
}

function figures(key: string, values: Readonly<Record<string, string | number | undefined>>): Block[] {
  const told = Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return told.length === 0 ? [] : [flow(key, Object.fromEntries(told))];
}
