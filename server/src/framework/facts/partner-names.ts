import { type PartnerType, partnerName } from '../../../../schemas/partner-types.ts';
import type { Located, Plan } from '../../core/plan.ts';

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
