import { capitalized } from '../core/words.ts';
import type { CrmEdition } from '../framework/crm/crm-facts.ts';
import { crmFacts } from '../framework/crm/systems.ts';
import { STAGE } from './condition.ts';
import type { Setup } from './model.ts';

/** Whether the edition lacks something that the CRM has otherwise. Without one that is named, the largest is meant. */
export function lacks(
  { edition, system }: Pick<Setup, 'edition' | 'system'>,
  part: NonNullable<CrmEdition['lacks']>[number],
): boolean {
  return (edition ?? crmFacts[system].setup.editions.at(-1))?.lacks?.includes(part) === true;
}

/** How the setup calls an object, by its key. */
export function objectLabel({ objects }: Setup, key: string): string {
  return objects.find((object) => object.key === key)?.label ?? key;
}

/** How the setup calls a field, by its key. The stage is that of the CRM. */
export function fieldLabel({ fields, system }: Setup, key: string): string {
  if (key === STAGE) return crmFacts[system].setup.stage.label;
  return fields.find((field) => field.key === key)?.label ?? key;
}

/** As the menus of the CRM call an object, one of it and several. A plan may call a deal by another word. */
export function menuNames(setup: Setup, key: string): { readonly one: string; readonly many: string } {
  const { deal } = crmFacts[setup.system].usual;
  if (key === 'deal' && setup.system !== 'other') return { one: capitalized(deal.one), many: capitalized(deal.many) };
  const object = setup.objects.find((each) => each.key === key);
  return { one: object?.label ?? key, many: object?.plural ?? key };
}

/** Whether registrations stand among other records, as leads or tickets do. */
export function isShared({ objects }: Setup): boolean {
  return objects.some(({ key, exists }) => key === 'registration' && exists);
}
