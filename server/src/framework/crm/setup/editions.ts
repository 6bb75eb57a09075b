import type { Plan } from '../../../core/plan.ts';
import { crmFacts } from '../systems.ts';
import type { CrmEdition } from './setup-facts.ts';

/** The edition that a text means, as a person or the command line writes it: `starter`, `HubSpot Starter`. */
export function editionMeant(editions: readonly CrmEdition[], text: string | undefined): CrmEdition | undefined {
  if (text === undefined) return undefined;
  const bare = text.trim().toLowerCase();
  return editions.findLast(({ id, name }) => bare === id || bare.includes(name.toLowerCase()));
}

/**
 * What the edition that a plan names cannot do, with the way by hand, in sentences. None where the plan names no edition,
 * or one of which nothing is known.
 */
export function editionLimits({ program }: Plan): readonly string[] {
  const system = program?.crm?.value;
  if (system === undefined) return [];
  const edition = editionMeant(crmFacts[system].setup.editions, program?.crmEdition?.value);
  return (edition?.lacks ?? []).map((lack) => byHand[lack]);
}

const byHand: Readonly<Record<NonNullable<CrmEdition['lacks']>[number], string>> = {
  flow: 'It runs no automations: on every business day somebody looks for new registrations and does the steps of the routing by hand',
  condition:
    'It has no conditions on fields: once a week somebody goes through a saved view of the deals that lack a field of the attribution, and fills it in',
  label: 'It has no labels on associations: a field of the deal names the partner',
};
