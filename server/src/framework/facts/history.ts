import type { History } from '../../../../schemas/history.ts';
import type { Money } from '../../../../schemas/quantities.ts';
import { formatNumber, formatQuantity } from '../../core/quantity.ts';

/** Something that figures of the past say against each other, or against what else is told. */
export interface HistoryConflict {
  /** The keys under `history` at which it is told. */
  readonly path: readonly (string | number)[];
  /** What cannot be, and what to look at. */
  readonly message: string;
}

/** What else is told, against which the figures of the past are held. */
export interface ToldBeside {
  /** How many partners there are today. */
  readonly partners?: number | undefined;
  /** How many there are of a type, where that is told. */
  readonly partnersOf?: (type: string) => number | undefined;
  /** What a typical deal is worth. */
  readonly deal?: { readonly amount: number; readonly currency: string } | undefined;
}

/** What a typical deal and the average of those that were won may differ by before one of them has to be wrong. */
const WITHIN = 3;

/**
 * What cannot be true of the figures of a period. A brief and a plan are held to the same, and each conflict is told at
 * the figure that is more likely wrong: the part that is larger than its whole.
 */
export function historyConflicts(history: Past, beside: ToldBeside): readonly HistoryConflict[] {
  const { byType = [], direct } = history;
  const checks = [
    ...ofPartners(history, beside),
    dealsBesideRevenue(['direct', 'revenue'], direct, undefined),
    ...byType.flatMap((part, index) =>
      ofPartners(part, { partners: beside.partnersOf?.(part.type) }).map(
        (conflict) => conflict && { ...conflict, path: ['byType', index, ...conflict.path] },
      ),
    ),
    ...sums(history, byType),
  ];
  return checks.flatMap((conflict) => conflict ?? []);
}

/** Figures of a period, of all partners or of those of a type. */
type Past = Pick<History, 'registrations' | 'won' | 'activePartners' | 'direct' | 'byType'>;

function ofPartners(
  { registrations, won, activePartners }: Pick<History, 'registrations' | 'won' | 'activePartners'>,
  beside: ToldBeside,
): readonly (HistoryConflict | undefined)[] {
  const { submitted, accepted, disputed } = registrations ?? {};
  return [
    more(['registrations', 'accepted'], accepted, 'registrations were accepted', submitted, 'were submitted'),
    more(['registrations', 'disputed'], disputed, 'registrations were disputed', submitted, 'were submitted'),
    more(['won', 'deals'], won?.deals, 'deals were won', submitted, 'were registered'),
    more(['activePartners'], activePartners, 'partners were active', beside.partners, 'are in the program'),
    dealsBesideRevenue(['won', 'revenue'], won, beside.deal),
  ];
}

/** What the types come to together is not more than the whole. */
function sums(history: Past, byType: NonNullable<Past['byType']>): readonly (HistoryConflict | undefined)[] {
  const sumOf = (read: (part: Past) => number | undefined): number | undefined => {
    const counts = byType.flatMap((part) => read(part) ?? []);
    return counts.length === 0 ? undefined : counts.reduce((total, count) => total + count, 0);
  };
  const compared = (words: string, read: (part: Past) => number | undefined): HistoryConflict | undefined =>
    more(['byType'], sumOf(read), `${words} by the types together`, read(history), 'by all partners');
  return [
    compared('registrations were submitted', ({ registrations }) => registrations?.submitted),
    compared('deals were won', ({ won }) => won?.deals),
    revenueOfTypes(history, byType),
  ];
}

/** Revenue in two currencies has no sum, so it is compared only where all of it is in one. */
function revenueOfTypes(history: Past, byType: NonNullable<Past['byType']>): HistoryConflict | undefined {
  const whole = history.won?.revenue;
  const revenues: readonly Money[] = byType.flatMap(({ won }) => won?.revenue ?? []);
  if (whole === undefined || revenues.some(({ currency }) => currency !== whole.currency)) return undefined;
  const sum = revenues.reduce((total, { amount }) => total + amount, 0);
  if (sum <= whole.amount) return undefined;
  return {
    path: ['byType'],
    message: `${formatQuantity({ ...whole, amount: sum })} were won by the types together, and only ${formatQuantity(whole)} by all partners. Correct the one that is wrong.`,
  };
}

function more(
  path: HistoryConflict['path'],
  part: number | undefined,
  words: string,
  whole: number | undefined,
  wholeWords: string,
): HistoryConflict | undefined {
  if (part === undefined || whole === undefined || part <= whole) return undefined;
  return {
    path,
    message: `${formatNumber(part)} ${words}, and only ${formatNumber(whole)} ${wholeWords}. Correct the one that is wrong.`,
  };
}

/** Revenue is deals times what each is worth, within reason. */
function dealsBesideRevenue(
  path: HistoryConflict['path'],
  won: History['won'],
  deal: ToldBeside['deal'],
): HistoryConflict | undefined {
  if (won?.deals === undefined || won.revenue === undefined) return undefined;
  const revenue = formatQuantity(won.revenue);
  if (won.deals === 0) {
    return won.revenue.amount === 0
      ? undefined
      : {
          path,
          message: `${revenue} were won, and no deal was. Correct the one that is wrong.`,
        };
  }
  if (deal === undefined || deal.amount <= 0 || deal.currency !== won.revenue.currency) return undefined;
  const each = won.revenue.amount / won.deals;
  if (each <= deal.amount * WITHIN && each >= deal.amount / WITHIN) return undefined;
  return {
    path,
    message: `${revenue} over ${formatNumber(won.deals)} won deals are ${formatNumber(Math.round(each))} ${deal.currency} for each, and a typical deal is said to be worth ${formatNumber(deal.amount)} ${deal.currency}. Correct the one that is wrong.`,
  };
}
