import { dealSources, dealSourceTitles, type FieldType } from '../../../../schemas/attribution.ts';
import type { Crm } from '../crm.ts';
import { type Block, comment, entry, flow, type Item, item, list } from '../layout.ts';
import type { Outline } from '../outline.ts';

/** The fields that the framework demands, and those that prove what is typical of the partner types. */
export function crmFields({ crm, types }: Outline): Block[] {
  const start = (name: string): Block[] => [
    entry('name', name),
    ...(crm.apiName === undefined ? [] : [entry('apiName', crm.apiName(name))]),
  ];
  const requiredWhen = (sources: string, condition = crm.condition) => [
    entry('required', false),
    entry('requiredWhen', `Deal Source is ${sources} (${condition})`),
  ];
  const isAssociation = crm.partnerLink.type === 'association';
  const fields: Item[] = [
    item(
      ...start('Deal Source'),
      entry('captures', 'deal-source'),
      entry('object', crm.deal),
      entry('type', 'picklist'),
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
    item(
      ...start('Partner Name'),
      entry('captures', 'partner-name'),
      entry('object', crm.deal),
      entry('type', crm.partnerLink.type),
      entry('linksTo', crm.partnerLink.linksTo),
      ...requiredWhen(
        'Partner-sourced or Partner-influenced',
        isAssociation ? 'the workflow checks it' : crm.condition,
      ),
      entry('setBy', 'workflow'),
      ...(isAssociation ? [] : [entry('history', true)]),
    ),
    item(
      ...start('Deal Registration Date'),
      entry('captures', 'registration-date'),
      entry('object', crm.deal),
      entry('type', crm.dateType),
      ...requiredWhen('Partner-sourced'),
      entry('setBy', 'workflow'),
      entry('history', true),
    ),
    ...(crm.longTextNote === undefined ? [] : [comment(crm.longTextNote)]),
    item(
      ...start('Partner Contribution'),
      entry('captures', 'partner-contribution'),
      entry('object', crm.deal),
      entry('type', 'long-text'),
      ...requiredWhen('Partner-influenced'),
      entry('setBy', 'partner-operations'),
      entry('history', true),
      entry('description', 'What the partner did, in a sentence that names an activity of the list above.'),
    ),
    item(
      ...start('Partner Contribution Stage'),
      entry('captures', 'contribution-stage'),
      entry('object', crm.deal),
      entry('type', 'picklist'),
      ...requiredWhen('Partner-influenced'),
      flow('options', crm.openStages),
      entry('setBy', 'workflow'),
    ),
    ...types.flatMap(({ field }) =>
      field === undefined
        ? []
        : [
            item(
              ...start(field.name),
              entry('object', crm.deal),
              ...typeIn(crm, field.type),
              entry('required', false),
              entry('setBy', 'workflow'),
              entry('description', field.description),
            ),
          ],
    ),
  ];
  return [comment(crm.fieldNote), list('fields', ...fields)];
}

/** The type of a field, or what stands in for it in a CRM that does not have it. */
function typeIn({ lacks }: Crm, type: FieldType): readonly Block[] {
  const standIn = lacks[type]?.type;
  if (type === 'checkbox' && standIn === 'picklist') {
    return [entry('type', standIn), flow('options', ['Yes', 'No'])];
  }
  return [entry('type', standIn ?? type)];
}

/** How many fields the CRM gets, for the launch task that creates them. */
export function countFields({ types }: Outline): number {
  return 5 + types.filter(({ field }) => field !== undefined).length;
}
