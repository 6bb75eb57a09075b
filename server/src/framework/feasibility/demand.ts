import { formatNumber } from '../../core/quantity.ts';
import { paceOf, USUAL_CYCLE, winsInPractice } from '../proposals/pace.ts';
import type { Basis, Past } from './basis.ts';
import { type Consideration, dealsFor, OUT_OF_REACH, type Outlook, timesOf } from './considerations.ts';

/** Up to this multiple of last year a target is reached by doing what was done, a little better. */
export const REACHABLE = 1.25;

/** Shares and thresholds are rounded, so a few percent above what is possible are the same. */
const ROUNDING = 1.05;

/** The deals that the target takes, against last year, and where nobody tells of one, against what partners can do. */
export function demand(basis: Basis): readonly Consideration[] {
  const sum = countedDeals(basis);
  const past = basis.past === undefined ? undefined : againstPast(basis, basis.past);
  // What partners have to bring to keep their tier says more of a program that runs than what others do.
  const asked = past === undefined ? againstTiers(basis) : undefined;
  const practice = past === undefined && asked === undefined ? againstPractice(basis) : undefined;
  return [sum, past, asked, practice].flatMap((one) => one ?? []);
}

function countedDeals(basis: Basis): Consideration | undefined {
  const { target, currency, deal, winRate, partners, past } = basis;
  const won = wonDeals(basis);
  if (deal === undefined || won === undefined) return undefined;
  const registered = registeredDeals(basis);
  const parts = [
    `${formatNumber(target)} / ${formatNumber(deal)} ${currency} for a deal = ${dealsInWords(won)} to win`,
    ...(registered === undefined || winRate === undefined
      ? []
      : [`at a win rate of ${formatNumber(winRate)}% from ${formatNumber(registered)} registrations`]),
  ];
  const active = past?.activePartners;
  const [of, who] =
    active !== undefined && active > 0
      ? [active, `${formatNumber(active)} active ${active === 1 ? 'partner' : 'partners'}`]
      : [
          partners,
          partners === undefined ? '' : `${formatNumber(partners)} ${partners === 1 ? 'partner' : 'partners'}`,
        ];
  const today = past?.registered === undefined || of === undefined ? undefined : timesOf(past.registered / of);
  const before = today === undefined || registered === undefined ? '' : `, beside ${formatNumber(today)} today`;
  const share =
    of === undefined ? '' : `, ${formatNumber(timesOf((registered ?? won) / of))} for each of ${who}${before}`;
  return { words: `${parts.join(', ')}${share}.` };
}

function againstPast(basis: Basis, past: Past): Consideration | undefined {
  const { target, currency, years } = basis;
  const won = wonDeals(basis);
  const [asked, was, words] =
    past.revenue !== undefined && past.revenue > 0
      ? [target / years, past.revenue, `${formatNumber(Math.round(past.revenue))} ${currency}`]
      : past.won !== undefined && past.won > 0 && won !== undefined
        ? [won / years, past.won, dealsInWords(past.won)]
        : [0, 0, ''];
  if (was === 0) return undefined;
  const { registered = 0 } = past;
  const inPeriod = registered * past.years;
  const isYear = Math.abs(past.years - 1) < 0.03;
  const count = `${formatNumber(Math.round(inPeriod))} ${Math.round(inPeriod) === 1 ? 'deal' : 'deals'}`;
  const yearly = isYear ? '' : `, which is ${formatNumber(timesOf(registered))} a year`;
  const ratio = asked / was;
  const outlook = ratio <= REACHABLE ? 'reachable' : ratio <= OUT_OF_REACH ? 'stretch' : 'out-of-reach';
  const many = ratio < 1 ? `${formatNumber(Math.round(ratio * 100))}% of` : `${formatNumber(timesOf(ratio))} times`;
  if (past.isExpected === true) {
    return {
      words: `${past.words} partners registered ${count}${yearly}. At a win rate of ${formatNumber(basis.winRate ?? 0)}% that is about ${words} won. The target is ${many} that.`,
      outlook,
      reason: `the target is ${many} what ${formatNumber(timesOf(registered))} registrations a year come to (about ${words})`,
    };
  }
  const brought = isYear
    ? `${past.words} partners brought ${words}`
    : `At the pace of ${past.words.replace(/^In /, '').toLowerCase()} partners bring ${words} a year`;
  return {
    words: `${brought}. The target is ${many} that.`,
    outlook,
    reason: isYear
      ? `the target is ${many} what partners brought (${words})`
      : `the target is ${many} what partners bring a year (${words}, at the pace of ${past.words.replace(/^In /, '').toLowerCase()})`,
  };
}

function againstTiers({ target, currency, years, asked }: Basis): Consideration | undefined {
  if (asked === undefined || asked === 0) return undefined;
  const ratio = target / years / asked;
  const outlook = ratio <= ROUNDING ? 'reachable' : ratio <= OUT_OF_REACH ? 'stretch' : 'out-of-reach';
  const sum = `${formatNumber(Math.round(asked))} ${currency}`;
  const many = ratio < 1 ? `${formatNumber(Math.round(ratio * 100))}% of` : `${formatNumber(timesOf(ratio))} times`;
  return {
    words:
      many === '1 times'
        ? `The tiers ask their partners for ${sum} a year, which is the target.`
        : `The tiers ask their partners for ${sum} a year. The target is ${many} that.`,
    outlook,
    reason:
      many === '1 times'
        ? `the target is what the tiers ask of their partners (${sum} a year)`
        : `the target is ${many} what the tiers ask of their partners (${sum} a year)`,
  };
}

/** In practice a partner in four works on deals all the time, and another one now and then. */
function againstPractice(basis: Basis): Consideration | undefined {
  const { cycle, years, past } = basis;
  // Who brings nothing is not counted on, where it is told how many do.
  const active = past?.activePartners;
  const partners = active !== undefined && active > 0 ? active : basis.partners;
  const won = wonDeals(basis);
  if (won === undefined || partners === undefined) return undefined;
  const pace = paceOf(Math.max(1, Math.round(cycle ?? USUAL_CYCLE)));
  const possible = winsInPractice(partners, pace) * years;
  const ratio = won / possible;
  // Partners who are there and bring nothing yet can be won over, where all of them together would do.
  const isForAll = won <= winsInPractice(basis.partners ?? partners, pace) * years;
  const outlook: Outlook =
    ratio <= ROUNDING ? 'reachable' : ratio <= OUT_OF_REACH || isForAll ? 'stretch' : 'out-of-reach';
  const registered = registeredDeals(basis);
  const count = `${formatNumber(partners)} ${partners === active ? 'active ' : ''}${partners === 1 ? 'partner' : 'partners'}`;
  return {
    words: `No past year is told, so the target is held against a rule of thumb of Partner Plan, which is no record of these partners: one in four wins about ${dealsInWords(pace.strategic)} a year, as many others about ${formatNumber(pace.growth)}, and the rest none. For ${count} that is about ${dealsInWords(possible)}.`,
    outlook,
    reason:
      outlook === 'reachable'
        ? `${count} can win the ${dealsInWords(won)} that it takes by a rule of thumb of Partner Plan, and no past year shows that they do`
        : `${count} would ${registered === undefined ? `win ${dealsInWords(won)}` : `register ${dealsInWords(registered)} and win ${formatNumber(won)}`}, ${formatNumber(timesOf(ratio))} times what a rule of thumb of Partner Plan gives so many, and no past year is told`,
  };
}

function wonDeals({ target, deal }: Basis): number | undefined {
  return deal === undefined ? undefined : Math.max(1, dealsFor(target, deal));
}

function registeredDeals(basis: Basis): number | undefined {
  const won = wonDeals(basis);
  return won === undefined || basis.winRate === undefined ? undefined : Math.ceil((won * 100) / basis.winRate - 1e-9);
}

function dealsInWords(count: number): string {
  const rounded = count < 10 ? Math.round(count * 10) / 10 : Math.round(count);
  return `${formatNumber(rounded)} ${rounded === 1 ? 'deal' : 'deals'}`;
}
