import { type CapturedFact, dealSources, dealSourceTitles, type FieldType } from '../../../../schemas/attribution.ts';
import type { Crm } from '../crm/crm.ts';
import { type Block, comment, entry, flow, type Item, item, list } from '../layout.ts';
import type { Outline } from '../outline.ts';

/** The fields that the framework demands, and those that prove what is typical of the partner types. */
export function crmFields({ crm, types }: Outline): Block[] {
  const { facts } = crm;
  const isAssociation = facts.partnerLink.type === 'association';
  const fields: Item[] = [
    ...noteOn(crm, 'deal-source'),
    item(
      ...named(crm, 'Deal Source'),
      entry('captures', 'deal-source'),
      entry('object', crm.objects.dealObject),
      ...typeIn(crm, 'picklist'),
      entry('required', true),
      flow(
        'options',
        dealSources.map((source) => dealSourceTitles[source]),
      ),
      entry('default', dealSourceTitles.direct),
      entry('setBy', 'workflow'),
      entry('history', true),
      entry('description', 'Where the deal comes from. The registration workflow fills it, nobody types it.'),
    ),
    ...noteOn(crm, 'partner-name'),
    item(
      // An association is no property, so that it has a label and no name of its own.
      ...(isAssociation ? [entry('name', 'Partner Name')] : named(crm, 'Partner Name')),
      entry('captures', 'partner-name'),
      entry('object', crm.objects.dealObject),
      ...typeIn(crm, facts.partnerLink.type),
      entry('linksTo', linkTarget(crm)),
      ...requiredWhen('Partner-sourced or Partner-influenced', isAssociation ? 'a workflow checks it' : crm.condition),
      entry('setBy', 'workflow'),
      ...(isAssociation ? [] : [entry('history', true)]),
    ),
    ...noteOn(crm, 'registration-date'),
    item(
      ...named(crm, 'Deal Registration Date'),
      entry('captures', 'registration-date'),
      entry('object', crm.objects.dealObject),
      ...typeIn(crm, facts.momentType),
      ...requiredWhen('Partner-sourced', crm.condition),
      entry('setBy', 'workflow'),
      entry('history', true),
      entry(
        'description',
        'The moment of the registration. It decides between two partners, and the protection starts with the acceptance.',
      ),
    ),
    ...noteOn(crm, 'partner-contribution'),
    item(
      ...named(crm, 'Partner Contribution'),
      entry('captures', 'partner-contribution'),
      entry('object', crm.objects.dealObject),
      ...typeIn(crm, 'long-text'),
      ...requiredWhen('Partner-influenced', crm.condition),
      entry('setBy', 'partner-operations'),
      entry('history', true),
      entry(
        'description',
        'What the partner did, in a sentence that names an activity of the list above. Once it is filled, the workflow turns Direct into Partner-influenced.',
      ),
    ),
    ...noteOn(crm, 'contribution-stage'),
    item(
      ...named(crm, 'Partner Contribution Stage'),
      entry('captures', 'contribution-stage'),
      entry('object', crm.objects.dealObject),
      ...typeIn(crm, 'picklist'),
      ...requiredWhen('Partner-influenced', crm.condition),
      flow('options', crm.openStages),
      entry('setBy', 'workflow'),
      entry(
        'description',
        `The stage of the ${crm.objects.deal.one} on the day on which Partner Contribution was filled.`,
      ),
    ),
    ...types.flatMap(({ field }) =>
      field === undefined
        ? []
        : [
            item(
              ...named(crm, field.name),
              entry('object', crm.objects.dealObject),
              ...typeIn(crm, field.type),
              entry('required', false),
              entry('setBy', 'workflow'),
              entry('description', field.description),
            ),
          ],
    ),
  ];
  return [comment(crm.fieldsAre), list('fields', ...fields)];
}

/** How many fields the CRM gets, for the launch task that creates them. */
export function countFields({ types, crm }: Outline): number {
  const own = crm.facts.partnerLink.type === 'association' ? 4 : 5;
  return own + types.filter(({ field }) => field !== undefined).length;
}

function named({ apiName }: Crm, label: string): Block[] {
  return [entry('name', label), ...(apiName === undefined ? [] : [entry('apiName', apiName(label))])];
}

function noteOn({ fieldNotes }: Crm, fact: CapturedFact): Item[] {
  const note = fieldNotes[fact];
  return note === undefined ? [] : [comment(note)];
}

/** The record of partners as the company calls it, and in HubSpot the label that tells it from the customer. */
function linkTarget({ facts, objects }: Crm): string {
  return facts.partnerLink.type === 'association'
    ? `${objects.partner.one} with the association label Partner`
    : objects.partner.one;
}

function requiredWhen(sources: string, condition: string): Block[] {
  return [entry('required', false), entry('requiredWhen', `Deal Source is ${sources} (${condition})`)];
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
