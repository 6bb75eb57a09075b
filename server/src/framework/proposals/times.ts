import type { Duration } from '../../../../schemas/quantities.ts';
import type { Located, Plan } from '../../core/plan.ts';
import { daysOf } from '../../core/quantity.ts';
import { salesCycle } from './deals.ts';
import { serviceOf } from './service.ts';

/** How soon who answers, and for how long something holds, as a plan writes it: `2 business days`. */
export interface ProposedTimes {
  readonly acknowledge: string;
  readonly decide: string;
  readonly protection: string;
  /** How soon a partner hears that a deal has reached a stage. */
  readonly update: string;
  readonly closed: string;
  readonly lost: string;
  /** How soon a conflict is decided, and how soon after that whoever it is taken to decides. */
  readonly conflict: string;
  readonly escalation: string;
  /** How soon sales talks to an account that was introduced. */
  readonly introduction: string;
  /** After how long a partner may register an account again that was lost. */
  readonly again: string;
}

/**
 * The times of a plan. What it does not say follows from what it promises elsewhere and from its sales cycle: a sale that
 * takes two weeks needs an answer in hours.
 */
export function proposedTimes(plan: Plan): ProposedTimes {
  const { dealRegistration, dealProcess } = plan.playbook ?? {};
  const cycle = plan.program?.deals?.salesCycle?.value;
  const service = serviceOf(cycle === undefined ? USUAL_CYCLE : daysOf(cycle));
  const { standard } = service.sla;
  const update = written(dealProcess?.updates?.items.find(({ within }) => within !== undefined)?.within);
  const conflict = written(plan.attribution?.conflict?.items.find(({ within }) => within !== undefined)?.within);
  return {
    acknowledge:
      written(dealRegistration?.acknowledge) ??
      written(dealProcess?.acknowledge) ??
      (cycle === undefined ? WITHOUT_A_CYCLE : standard.acknowledge),
    decide: written(dealRegistration?.decide) ?? standard.decide,
    protection: written(dealRegistration?.protection) ?? salesCycle(plan),
    update: update ?? service.update,
    closed: written(dealProcess?.closed) ?? '1 business day',
    lost: written(dealProcess?.lost) ?? closingNotice,
    conflict: conflict ?? '2 business days',
    escalation: '3 business days',
    introduction: service.introduction,
    again: service.again,
  };
}

/** How soon a partner hears that a deal was lost. */
export const closingNotice = '2 business days';

/** Over which time a number that adds up is counted: "pipeline volume generated in the last twelve months". */
export const WINDOW = '12 months';

/** "The percentage of program partners who have referred at least one deal in the last ninety days." */
export const ACTIVATION_WINDOW = '90 days';

/** "Soft launch (first 30 days with Tier 1 partners only)". */
export const SOFT_LAUNCH = '30 days';

/** A quarter, in which a partner that misses its threshold can recover. */
export const RECOVERY = '90 days';

/** After which time the source of a closed deal no longer changes. Longer than it takes to notice a mistake. */
export const LOCK = '14 days';

/** How long it takes to make something for one partner. */
export const TURNAROUND = '10 business days';

/** A day, which everybody understands, while nothing tells how fast the sales of this company are. */
const WITHOUT_A_CYCLE = '24 hours';

/** In days. */
const USUAL_CYCLE = 90;

function written(time: Located<Duration> | undefined): string | undefined {
  return time === undefined ? undefined : String(time.node.value);
}
