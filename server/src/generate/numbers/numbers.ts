import { formatQuantity, wholeDaysOf } from '../../core/quantity.ts';
import { withoutAbsent } from '../../core/record.ts';
import { type Pace, paceOf } from '../../framework/proposals/pace.ts';
import { plain, toTwoDigits } from '../../framework/proposals/rounding.ts';
import { type Service, type Sla, serviceOf } from '../../framework/proposals/service.ts';
import type { SettledBrief } from '../assumptions.ts';
import type { Given } from '../given.ts';
import { type Names, namesOf } from '../names.ts';
import { type Costs, costsOf } from './costs.ts';
import { type Targets, targetsOf } from './targets.ts';
import { type TierSizes, tierSizesOf } from './tier-sizes.ts';

/** Every number of a plan that follows from the brief, so that the sections agree with each other. */
export interface Numbers {
  readonly currency: string;
  /** The average deal, rounded to two digits, so that its multiples can be kept in mind. */
  readonly deal: number;
  /** Whether rounding changed the average deal. */
  readonly isDealRounded: boolean;
  readonly cycleDays: number;
  /** How the tiers are called to which the sizes belong. */
  readonly names: Names;
  readonly sizes: TierSizes;
  readonly pace: Pace;
  readonly targets: Targets;
  readonly costs: Costs;
  readonly service: Service;
  /** An amount as the plan holds it: `45000 USD`. */
  readonly money: (amount: number) => string;
  /** An amount as a sentence names it: `45,000 USD`. */
  readonly moneyInWords: (amount: number) => string;
}

/** In whole days. */
function toldProtection({ dealRegistration }: SettledBrief): number | undefined {
  const told = dealRegistration?.protection;
  return told === undefined ? undefined : wholeDaysOf(told);
}

/** What was told of how fast registrations are answered. */
function toldSla({ dealRegistration = {} }: SettledBrief, times: Given['times']): Partial<Sla> {
  const { acknowledge, decide } = { ...dealRegistration, ...times };
  return withoutAbsent({
    acknowledge: acknowledge && formatQuantity(acknowledge),
    decide: decide && formatQuantity(decide),
  });
}

/** Fewer people who answer registrations cannot keep two times apart, and then all partners have the same. */
const PEOPLE_FOR_TWO_CLOCKS = 3;

function withOneClock({ team }: SettledBrief, service: Service): Service {
  if (team.partnerOperations >= PEOPLE_FOR_TWO_CLOCKS) return service;
  return { ...service, sla: { ...service.sla, strategic: service.sla.standard } };
}

/** @param managers those who look after partners, counted, as a sentence speaks of them. */
export function numbersOf(brief: SettledBrief, managers: string, given: Given = {}): Numbers {
  const cycleDays = wholeDaysOf(brief.salesCycle);
  const deal = toTwoDigits(brief.dealSize.amount);
  const sizes = tierSizesOf(brief, managers, given.tiers);
  const pace = paceOf(cycleDays);
  const names = namesOf(given.tiers, sizes.growth > 0);
  const { speaker = 'brief' } = given;
  const targets = targetsOf({ brief, sizes, pace, deal, cycleDays, names, speaker });
  const { currency } = brief.dealSize;
  return {
    currency,
    deal,
    isDealRounded: deal !== brief.dealSize.amount,
    cycleDays,
    names,
    sizes,
    pace,
    targets,
    costs: costsOf(brief, targets, given),
    service: withOneClock(
      brief,
      serviceOf(cycleDays, given.protection ?? toldProtection(brief), toldSla(brief, given.times)),
    ),
    money: (amount) => `${plain(amount)} ${currency}`,
    moneyInWords: (amount) => formatQuantity({ kind: 'money', amount, currency }),
  };
}
