import type { Plan } from '../../core/plan.ts';
import { type Basis, basisOf } from './basis.ts';
import { type Consideration, money, type Outlook, people, quotas, sources, time } from './considerations.ts';
import { demand } from './demand.ts';

/** Whether a plan can reach its own revenue target, with the arithmetic that shows it. */
export interface Feasibility {
  readonly outlook: Outlook | 'unknown';
  /** The verdict in a sentence: `Out of reach: 5 partners would register 41,665 deals.` */
  readonly verdict: string;
  /** What the verdict comes from, in sentences, the most important one first. */
  readonly considerations: readonly Consideration[];
}

/** What is looked at, in the order in which a reader asks. */
const looks: readonly ((basis: Basis) => readonly Consideration[])[] = [demand, quotas, sources, time, people, money];

/**
 * Judges the revenue target of a plan by what the plan says of its deals, its partners, its people and its past.
 * Undefined where there is no such target: that it is missing is told by a rule of its own.
 */
export function feasibilityOf(plan: Plan): Feasibility | undefined {
  const basis = basisOf(plan);
  if (basis === undefined) return undefined;
  const considerations = looks.flatMap((look) => look(basis));
  const missing = missingOf(basis);
  if (missing.length > 0) {
    return {
      outlook: 'unknown',
      verdict: `Nobody can say yet whether the target can be reached: the plan does not say ${inWords(missing)}.`,
      considerations,
    };
  }
  const worst = severity.find((outlook) => considerations.some((one) => one.outlook === outlook)) ?? 'reachable';
  const reasons = considerations.flatMap(({ outlook, reason }) => (outlook === worst ? (reason ?? []) : []));
  return {
    outlook: worst,
    verdict: `${titles[worst]}: ${reasons[0] ?? 'nothing in the plan speaks against it'}.`,
    considerations,
  };
}

/** The worst first, because one thing that is out of reach is enough. */
const severity = ['out-of-reach', 'stretch', 'reachable'] as const satisfies readonly Outlook[];

const titles: Readonly<Record<Outlook, string>> = {
  reachable: 'Reachable',
  stretch: 'A stretch',
  'out-of-reach': 'Out of reach',
};

/** Without these nobody can count the deals that a target takes. */
function missingOf({ deal, partners, past }: Basis): readonly string[] {
  return [
    ...(deal === undefined && past?.revenue === undefined
      ? ['what a deal is worth in the currency of the target']
      : []),
    ...(partners === undefined && past?.won === undefined && past?.revenue === undefined
      ? ['how many partners there are']
      : []),
  ];
}

function inWords(parts: readonly string[]): string {
  return parts.join(' and ');
}
