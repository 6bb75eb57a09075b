import { type CapturedFact, capturedFacts, type FieldType } from '../../../../schemas/attribution.ts';
import { type FieldSituation, fieldFor, typeFor } from '../../framework/crm/fields.ts';
import { goByTier, partnerTier, protectedUntil } from '../../framework/crm/relied-fields.ts';
import type { Crm } from '../crm.ts';
import { type Block, comment, entry, flow, type Item, item, list } from '../layout.ts';
import type { Outline } from '../outline.ts';

/** The fields that the framework demands, and those that prove what is typical of the partner types. */
export function crmFields(outline: Outline): Block[] {
  const { crm, types, roles } = outline;
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
            entry('setBy', field.setBy ?? 'workflow'),
            entry('description', field.description),
          ),
        ],
  );
  const demanded = capturedFacts.flatMap((fact) => demandedField(fact, crm, situation));
  const relied = reliedFields(outline);
  return [comment(crm.fieldsAre(roles.operationsInWords)), list('fields', ...demanded, ...relied, ...ofTypes)];
}

/** What was told of the registration and of conflicts goes by some facts, and a workflow sees nothing but fields. */
function reliedFields({ crm, brief, names, passing }: Outline): Item[] {
  const { apiName, objects } = crm;
  const named = (label: string): readonly Block[] => [
    entry('name', label),
    ...(apiName === undefined ? [] : [entry('apiName', apiName(label))]),
  ];
  return [
    ...passing.map(({ field, one }) =>
      item(
        ...(crm.linkType === 'association' ? [entry('name', field)] : named(field)),
        entry('object', objects.dealObject),
        ...typeIn(crm, crm.linkType),
        entry(
          'linksTo',
          crm.linkType === 'association'
            ? `${objects.partner.one} with the association label ${field}`
            : objects.partner.one,
        ),
        entry('required', false),
        entry('setBy', crm.isByHand ? 'partner-operations' : 'workflow'),
        entry(
          'description',
          `The ${one} through which the deal passes. It gets no credit for it, and no tier counts it.`,
        ),
      ),
    ),
    ...(goesByTier(brief)
      ? [
          item(
            ...named(partnerTier.label),
            entry('object', objects.partner.one),
            ...typeIn(crm, 'picklist'),
            flow(
              'options',
              names.tiers.map(({ name }) => name),
            ),
            entry('required', false),
            entry('setBy', partnerTier.setBy),
            entry('description', 'The tier of the partner, by which a registration is decided.'),
          ),
        ]
      : []),
    ...(brief.dealRegistration?.reminder === undefined
      ? []
      : [
          item(
            ...named(protectedUntil.label),
            entry('object', objects.dealObject),
            ...typeIn(crm, protectedUntil.type),
            entry('required', false),
            entry('setBy', protectedUntil.setBy),
            entry('description', 'The day on which the protection ends, by which the reminder goes out.'),
          ),
        ]),
  ];
}

function goesByTier({ dealRegistration }: Outline['brief']): boolean {
  const { eligibility, declineReasons = [], extension, revocation } = dealRegistration ?? {};
  const texts = [
    eligibility?.newCustomer,
    ...(eligibility?.excludes ?? []),
    ...declineReasons,
    extension?.when,
    revocation?.when,
  ];
  return goByTier(texts.filter((text) => text !== undefined));
}

/** How many fields the CRM gets, for the launch task that creates them. An association is none. */
export function countFields(outline: Outline): number {
  const { types, crm } = outline;
  const own = capturedFacts.filter((fact) => typeFor(fact, crm.facts) !== 'association');
  const links = crm.linkType === 'association' ? outline.passing.length : 0;
  return own.length + reliedFields(outline).length - links + types.filter(({ field }) => field !== undefined).length;
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
