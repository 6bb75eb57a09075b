import { demandAt } from '../../framework/demands/index.ts';
import type { CheckedDocument } from '../document.ts';
import type { CompletionContext } from './context.ts';
import { withoutQuotes } from './line.ts';
import { proposalsFor } from './proposed.ts';

/** How much a group wants a key: the lower, the further in front. Undefined where it contradicts what is there. */
export function rankOf(key: string, context: CompletionContext, document: CheckedDocument): number | undefined {
  if (document.kind !== 'plan') return UNASKED;
  const fit = fitOf(key, context);
  if (fit === 'contradicts') return undefined;
  if (fit === 'unneeded') return UNNEEDED;
  if (fit === 'wanted' || isDemanded(key, context, document)) return DEMANDED;
  return isProposed(key, context, document) ? PROPOSED : UNASKED;
}

/** The rank of a key that a rule misses, and of one that a plan like this one has there. */
const DEMANDED = 0;
const PROPOSED = 1;
const UNASKED = 2;
const UNNEEDED = 3;

/** Whether a key of this rank is what a group is still to have. */
export function isWanted(rank: number): boolean {
  return rank <= PROPOSED;
}

/** Whether what is proposed for the plan has the key in this very group. Its sections are asked for by the rules alone. */
function isProposed(key: string, { path }: CompletionContext, document: CheckedDocument): boolean {
  return path.length > 0 && proposalsFor(document, [...path, key]).some(({ from }) => from !== 'example');
}

/** Whether a rule misses the key in this plan. */
function isDemanded(key: string, { path }: CompletionContext, { plan, settings }: CheckedDocument): boolean {
  const demand = demandAt([...path, key]);
  if (demand === undefined || settings.rules[demand.rule]?.severity === 'off') return false;
  const { missing } = demand;
  return typeof missing === 'function' ? missing(plan) !== undefined : true;
}

type Fit = 'wanted' | 'unneeded' | 'contradicts' | undefined;
type Values = (key: string) => string | undefined;

/** Keys that another one of the same group calls for, makes superfluous or rules out, by the end of the path of the group. */
const fits: Readonly<Record<string, Readonly<Record<string, (of: Values) => Fit>>>> = {
  program: {
    crmName: (of) => {
      const crm = of('crm');
      return crm === undefined || crm === 'unknown' ? 'unneeded' : crm === 'other' ? 'wanted' : 'contradicts';
    },
  },
  'diagnosis.*': {
    evidence: (of) => (of('status') === 'applies' ? 'wanted' : 'unneeded'),
    why: (of) => (of('status') === 'likely' ? 'wanted' : 'unneeded'),
  },
  'tiers.*.benefits': {
    coSellThreshold: (of) => {
      const coSell = of('coSell');
      return coSell === 'above-threshold' ? 'wanted' : coSell === undefined ? 'unneeded' : 'contradicts';
    },
  },
  'attribution.fields.*': {
    requiredWhen: (of) => (of('required') === 'true' ? 'contradicts' : undefined),
  },
};

/** At every threshold, wherever it stands, one of both says what is crossed. */
const thresholds: Readonly<Record<string, (of: Values) => Fit>> = {
  atLeast: (of) => (of('below') === undefined ? 'wanted' : 'contradicts'),
  below: (of) => (of('atLeast') === undefined ? undefined : 'contradicts'),
};

function fitOf(key: string, { path, keys }: CompletionContext): Fit {
  const group = path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');
  const own = Object.hasOwn(fits, group) ? fits[group] : undefined;
  const table = own ?? (keys.has('metric') ? thresholds : {});
  if (!Object.hasOwn(table, key)) return undefined;
  return table[key]?.((name) => {
    const value = keys.get(name);
    return value === undefined ? undefined : withoutQuotes(value);
  });
}
