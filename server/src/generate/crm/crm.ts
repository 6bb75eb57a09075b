import type { CrmSystem } from '../../../../schemas/program.ts';
import { type CrmFacts, crmFacts } from '../../core/crm-systems.ts';
import type { SettledBrief } from '../assumptions.ts';
import type { CrmWords } from './crm-words.ts';
import { dynamics } from './dynamics.ts';
import { hubspot } from './hubspot.ts';
import { type CrmObjects, objectsOf } from './objects.ts';
import { other } from './other.ts';
import { pipedrive } from './pipedrive.ts';
import { salesforce } from './salesforce.ts';
import { zoho } from './zoho.ts';

/** A CRM as the plan of one company needs it. */
export interface Crm extends CrmWords {
  readonly name: string;
  readonly admin: string;
  readonly facts: CrmFacts;
  readonly objects: CrmObjects;
  /** The legal internal name for a label; undefined where the CRM gives the names itself. */
  readonly apiName?: (label: string) => string;
  /** The internal name of an object: that of the CRM for an object that it comes with. */
  readonly objectName: (label: string) => string;
  readonly isStandard: (label: string) => boolean;
}

const systems: Readonly<Record<CrmSystem, CrmWords>> = { salesforce, hubspot, dynamics, pipedrive, zoho, other };

export function crmOf(brief: SettledBrief): Crm {
  const words = systems[brief.crm];
  const facts = crmFacts[brief.crm];
  const standard = (label: string): string | undefined =>
    Object.hasOwn(words.standardObjects, label.toLowerCase()) ? words.standardObjects[label.toLowerCase()] : undefined;
  const name = brief.crm === 'other' ? (brief.crmName ?? 'the CRM') : facts.name;
  return {
    ...words,
    name,
    admin: name === 'the CRM' ? 'CRM admin' : `${name} admin`,
    facts,
    objects: objectsOf(brief, words.usual),
    objectName: (label) => standard(label) ?? facts.apiName?.legal(label) ?? label,
    isStandard: (label) => standard(label) !== undefined,
    ...(facts.apiName === undefined ? {} : { apiName: facts.apiName.legal }),
  };
}
