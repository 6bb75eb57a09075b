import type { Plan } from '../core/plan.ts';
import { partnerNamesOf } from '../framework/facts/partner-names.ts';
import { crmTitles, stateTitles } from './titles.ts';

/** What the program is, as the head of the report says it. */
export function factsOf(plan: Plan): readonly { readonly label: string; readonly value: string }[] {
  const { program } = plan;
  const types = partnerNamesOf(plan).map(({ name }) => name);
  const { current, target } = program?.partners ?? {};
  const counts = [
    ...(current === undefined ? [] : [`${current.value} today`]),
    ...(target === undefined ? [] : [`${target.value} planned`]),
  ];
  const crm = program?.crmName?.value ?? (program?.crm === undefined ? undefined : crmTitles[program.crm.value]);
  return [
    { label: 'Partner type', value: typesInWords(types) },
    { label: 'State', value: program?.state === undefined ? notSaid : stateTitles[program.state.value] },
    { label: 'Partners', value: counts.length === 0 ? notSaid : counts.join(', ') },
    { label: 'CRM', value: crm ?? notSaid },
    { label: 'Built', value: program?.built?.value.iso ?? notSaid },
  ];
}

const notSaid = 'the plan does not say';

function typesInWords(types: readonly string[]): string {
  const [only] = types;
  if (only === undefined) return notSaid;
  return types.length === 1 ? only : `combination (${types.join(', ')})`;
}
