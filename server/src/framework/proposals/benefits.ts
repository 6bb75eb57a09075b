import { perPlan } from '../../core/per-plan.ts';
import type { Plan, TierPart } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import type { PathStep } from '../../core/source.ts';
import type { BenefitList } from '../facts/ranked-tiers.ts';
import { earningsIn } from '../meaning/earnings.ts';
import { asking } from './asking.ts';
import { proposedCoSellThreshold } from './criteria.ts';

/**
 * The benefits that the framework gives to a tier, as a question, with the co-sell that the playbook promises to it.
 * Where another tier has the very same, they would take away what the tiers are for. Then there is one more line, which
 * says what only this tier receives.
 *
 * @param path where the tier stands or is going to stand.
 */
export function proposedBenefits(
  plan: Plan,
  {
    id,
    list,
    path,
  }: { readonly id?: string | undefined; readonly list: BenefitList; readonly path: readonly PathStep[] },
): Printable {
  const proposal = withPromisedCoSell(plan, id, frameworkBenefits(list, proposedCoSellThreshold(plan)));
  const place = [...path, 'benefits'];
  const values = Object.fromEntries(
    Object.entries(proposal).map(([key, value]) => [key, asking(value, [...place, key])]),
  );
  const holders = holdersOfBenefits(plan).get(printOfProposal(proposal)) ?? [];
  const isTaken = holders.some((holder) => id === undefined || holder !== id);
  return isTaken ? { ...values, other: [{ placeholder: 'What only this tier receives' }] } : values;
}

/** The ids of the tiers that have the same benefits, by these; undefined for a tier without an id. */
const holdersOfBenefits = perPlan((plan): ReadonlyMap<string, readonly (string | undefined)[]> => {
  const holders = new Map<string, (string | undefined)[]>();
  for (const { id, benefits } of plan.tiers?.items ?? []) {
    if (benefits === undefined) continue;
    const print = printOfBenefits(withoutAmount(benefits));
    const same = holders.get(print) ?? [];
    same.push(id?.value);
    holders.set(print, same);
  }
  return holders;
});

type Values = Readonly<Record<string, Printable>>;

/** The benefit says on which deals a tier gets co-sell, the playbook how: what is none in one is none in the other. */
function withPromisedCoSell(plan: Plan, id: string | undefined, values: Values): Values {
  const models = plan.playbook?.coSell?.tiers?.entries ?? [];
  const model = id === undefined ? undefined : models.find(({ key }) => key.value === id)?.value.value;
  if (model === undefined || (model === 'none') === (values.coSell === 'none')) return values;
  const { coSellThreshold: _, ...others } = values;
  return { ...others, coSell: model === 'none' ? 'none' : 'every-deal' };
}

function withoutAmount({ coSellThreshold: _, ...benefits }: NonNullable<TierPart['benefits']>) {
  return benefits;
}

/** The benefits that the framework gives to strategic, growth and referral partners, ready to be written into a plan. */
export function frameworkBenefits(
  list: BenefitList,
  coSellThreshold: Printable,
): { readonly [key: string]: Printable } {
  switch (list) {
    case 'strategic':
      return {
        partnerSuccess: 'dedicated',
        coSell: 'every-deal',
        coMarketing: 'budget',
        roadmap: 'early-access',
        dealRegistration: 'protected',
        businessReview: 'quarterly',
      };
    case 'growth':
      return {
        partnerSuccess: 'shared',
        coSell: 'above-threshold',
        coSellThreshold,
        coMarketing: 'assets',
        roadmap: 'none',
        dealRegistration: 'standard',
      };
    case 'referral':
      return {
        partnerSuccess: 'self-service',
        coSell: 'none',
        coMarketing: 'standard-assets',
        roadmap: 'none',
        dealRegistration: 'self-service',
        portal: true,
      };
  }
}

/** The benefits as one text that is equal when they are. What is not given and what is "none" come to the same. */
export function printOfBenefits({ node, other, ...benefits }: NonNullable<TierPart['benefits']>): string {
  const given: string[] = [];
  for (const [key, part] of Object.entries(benefits)) {
    if (!('value' in part)) given.push(JSON.stringify([key, part.acknowledge?.value, part.decide?.value]));
    else if (part.value !== 'none' && part.value !== false) given.push(JSON.stringify([key, part.value]));
  }
  // What partners earn or pay is no benefit that a plan gives.
  const words = (other?.items ?? [])
    .filter(({ value }) => earningsIn(value, true).length === 0)
    .map(({ value }) => value.trim().toLowerCase());
  return JSON.stringify([given.sort(), words.sort()]);
}

/** The same of benefits that are to be written, without an amount, because it alone makes no tier worth working for. */
function printOfProposal(values: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(values)
    .filter(([key, value]) => key !== 'coSellThreshold' && value !== 'none' && value !== false)
    .map((entry) => JSON.stringify(entry));
  return JSON.stringify([given.sort(), []]);
}
