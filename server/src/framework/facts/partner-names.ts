import { type PartnerType, partnerName } from '../../../../schemas/partner-types.ts';
import type { Located, Plan } from '../../core/plan.ts';
import { partyOf, passingPartiesOf } from './channel.ts';

/** The partner types of a plan, each with its name in the word of the plan. What is named twice counts once. */
export function partnerNamesOf({
  program,
}: Plan): readonly { readonly type: Located<PartnerType>; readonly name: string }[] {
  const names = new Map<string, Located<PartnerType>>();
  for (const type of program?.partnerTypes?.items ?? []) {
    const name = partnerName(String(type.node.value));
    if (!names.has(name)) names.set(name, type);
  }
  return [...names].map(([name, type]) => ({ type, name }));
}

/** Those of them who bring deals and have tiers, without those through whom a deal only passes. */
export function creditedNamesOf(plan: Plan): ReturnType<typeof partnerNamesOf> {
  const passing = passingPartiesOf(plan).map(partyOf);
  const all = partnerNamesOf(plan);
  const credited = all.filter(({ type }) => !passing.includes(partyOf(String(type.node.value))));
  return credited.length === 0 ? all : credited;
}
