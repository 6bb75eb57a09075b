import type { Money } from '../../../schemas/quantities.ts';
import type { MeasurementPart } from '../core/plan.ts';
import { isPresent } from './blocks.ts';

export type ProgramCosts = NonNullable<NonNullable<NonNullable<MeasurementPart['primary']>['roi']>['costs']>;

/** The sum of the costs that are known. Undefined where none is, and where they are in several currencies. */
export function programCost(costs: ProgramCosts | undefined): Money | undefined {
  const { partnerSuccess, coMarketing, events, tools } = costs ?? {};
  const each = [partnerSuccess, coMarketing, events, tools].filter(isPresent);
  const currency = each[0]?.value.currency;
  if (currency === undefined || each.some(({ value }) => value.currency !== currency)) return undefined;
  return { kind: 'money', amount: each.reduce((sum, { value }) => sum + value.amount, 0), currency };
}
