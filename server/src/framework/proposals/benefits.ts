import type { Plan, TierPart } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import type { PathStep } from '../../core/source.ts';
import type { BenefitList } from '../facts/ranked-tiers.ts';
import { asking } from './asking.ts';
import { proposedCoSellThreshold } from './criteria.ts';
import { frameworkBenefits } from './framework-benefits.ts';
import { printOfBenefits, printOfProposal } from './print-of-benefits.ts';

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
  const taken = new Set(
    (plan.tiers?.items ?? []).flatMap((other) =>
      other.benefits === undefined || (id !== undefined && other.id?.value === id)
        ? []
        : [printOfBenefits(withoutAmount(other.benefits))],
    ),
  );
  const place = [...path, 'benefits'];
  const values = Object.fromEntries(
    Object.entries(proposal).map(([key, value]) => [key, asking(value, [...place, key])]),
  );
  const isTaken = taken.has(printOfProposal(proposal));
  return isTaken ? { ...values, other: [{ placeholder: 'What only this tier receives' }] } : values;
}

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
