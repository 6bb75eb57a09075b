import type { CrmFacts } from '../framework/crm/crm-facts.ts';
import { type CrmObjects, objectsOf } from '../framework/crm/objects.ts';
import { crmFacts } from '../framework/crm/systems.ts';
import type { SettledBrief } from './assumptions.ts';

/** A CRM as the plan of one company needs it. */
export interface Crm extends Omit<CrmFacts, 'apiName'> {
  readonly facts: CrmFacts;
  readonly objects: CrmObjects;
  /** The legal internal name for a label; undefined where the CRM gives the names itself. */
  readonly apiName?: (label: string) => string;
  /** The internal name of an object: that of the CRM for an object that it comes with. */
  readonly objectName: (label: string) => string;
  readonly isStandard: (label: string) => boolean;
}

export function crmOf(brief: SettledBrief): Crm {
  const facts = crmFacts[brief.crm];
  const standard = (label: string): string | undefined =>
    Object.hasOwn(facts.standardObjects, label.toLowerCase()) ? facts.standardObjects[label.toLowerCase()] : undefined;
  const name = brief.crm === 'other' ? (brief.crmName ?? 'the CRM') : facts.name;
  const { apiName, ...words } = facts;
  return {
    ...words,
    name,
    facts,
    objects: objectsOf(brief.crmObjects, facts.usual),
    objectName: (label) => standard(label) ?? apiName?.legal(label) ?? label,
    isStandard: (label) => standard(label) !== undefined,
    ...(apiName === undefined ? {} : { apiName: apiName.legal }),
  };
}
