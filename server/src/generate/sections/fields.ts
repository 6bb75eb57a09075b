import { type CapturedFact, capturedFacts, type FieldType } from '../../../../schemas/attribution.ts';
import { type FieldSituation, fieldFor, typeFor } from '../../framework/crm/fields.ts';
import type { Crm } from '../crm.ts';
import { type Block, comment, entry, flow, type Item, item, list } from '../layout.ts';
import type { Outline } from '../outline.ts';

/** The fields that the framework demands, and those that prove what is typical of the partner types. */
export function crmFields({ crm, types, roles }: Outline): Block[] {
  const situation: FieldSituation = {
    crm: crm.facts,
    object: crm.objects.dealObject,
    deal: crm.objects.deal.one,
    partner: crm.objects.partner.one,
    labels: crm.labels,
    openStages: crm.stages.open,
    apiName: crm.apiName,
    saysHow: true,
  };
  const ofTypes = types.flatMap(({ field }) =>
    field === undefined
      ? []
      : [
          item(
            entry('name', field.name),
            ...(crm.apiName === undefined ? [] : [entry('apiName', crm.apiName(field.name))]),
            entry('object', crm.objects.dealObject),
            ...typeIn(crm, field.type),
            entry('required', false),
            entry('setBy', 'workflow'),
            entry('description', field.description),
          ),
        ],
  );
  const demanded = capturedFacts.flatMap((fact) => demandedField(fact, crm, situation));
  return [comment(crm.fieldsAre(roles.operationsInWords)), list('fields', ...demanded, ...ofTypes)];
}

/** How many fields the CRM gets, for the launch task that creates them. An association is none. */
export function countFields({ types, crm }: Outline): number {
  const own = capturedFacts.filter((fact) => typeFor(fact, crm.facts) !== 'association');
  return own.length + types.filter(({ field }) => field !== undefined).length;
}

function demandedField(fact: CapturedFact, crm: Crm, situation: FieldSituation): Item[] {
  const note = crm.fieldNotes[fact];
  const blocks = Object.entries(fieldFor(fact, situation)).flatMap(([key, value]) => {
    if (key === 'type') return typeIn(crm, value as FieldType);
    return [typeof value === 'object' ? flow(key, value) : entry(key, value)];
  });
  return [...(note === undefined ? [] : [comment(note)]), item(...blocks)];
}

/** The type of a field, or what stands in for it in a CRM that does not have it, with the name that the CRM gives it. */
function typeIn({ facts, typeNames }: Crm, type: FieldType): readonly Block[] {
  const standIn = facts.lacks[type]?.type;
  const used = standIn ?? type;
  return [
    // A name that only repeats the type teaches nobody anything.
    entry('type', used, typeNames[used]?.toLowerCase() === used ? undefined : typeNames[used]),
    ...(type === 'checkbox' && standIn === 'picklist' ? [flow('options', ['Yes', 'No'])] : []),
  ];
}
