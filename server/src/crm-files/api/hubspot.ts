import { FIELD_GROUP } from '../../setup/checklist.ts';
import type { SetupWriter } from '../../setup/files.ts';
import type { Setup, SetupField } from '../../setup/model.ts';
import { type ApiRequest, apiFiles, fileName, withUniqueFiles } from './request.ts';

/** The paths of the interface of 2026. They change with dates, so they stand here and nowhere else. */
const paths = { properties: '/crm/v3/properties', labels: '/crm/v4/associations' };

const GROUP = 'partner_program';

/** Groups, properties and association labels. Pipelines are never written: an update by interface can lose their rules. */
export const writeHubspot: SetupWriter = (setup, options) => {
  const fields = setup.fields.filter(
    ({ key, type }) => type !== 'association' && type !== 'formula' && options.leaveOut?.has(key) !== true,
  );
  const objects = [...new Set(fields.map(({ object }) => object))].filter((key) => isWritable(setup, key));
  const hasLabels = setup.edition?.lacks?.includes('label') !== true;
  const requests = [
    ...objects.map((key): ApiRequest => {
      const name = objectName(setup, key);
      return {
        file: `groups/${fileName(name)}.json`,
        title: `Group of properties on ${name}`,
        method: 'POST',
        path: `${paths.properties}/${name}/groups`,
        body: { name: GROUP, label: FIELD_GROUP, displayOrder: -1 },
        sets: [],
      };
    }),
    ...fields
      .filter(({ object }) => objects.includes(object))
      .map((field): ApiRequest => {
        const name = objectName(setup, field.object);
        return {
          file: `properties/${fileName(name)}/${fileName(field.name)}.json`,
          title: `${field.label} on ${name}`,
          method: 'POST',
          path: `${paths.properties}/${name}`,
          body: property(field),
          sets: [field.key],
        };
      }),
    ...(hasLabels
      ? setup.fields
          .filter(({ type, object }) => type === 'association' && isWritable(setup, object))
          .map((field) => label(setup, field))
      : []),
  ];
  return apiFiles(setup, {
    requests: withUniqueFiles(requests),
    headers: [],
    variables: [
      ['base', 'https://api.hubapi.com'],
      ['token', 'the token of a private app with the scopes for schemas of deals, companies and tickets'],
    ],
    notes: [
      'A property carries no required mark. Conditional logic does it, where people edit by hand: it is on the checklist.',
      'No pipeline and no stage is written: an update by the interface can lose what a stage requires.',
      'Workflows are on the checklist as recipes: their interface is still a beta.',
      ...(hasLabels ? [] : ['Association labels need Professional or Enterprise, so none is written.']),
    ],
  });
};

/** Objects of one's own need Enterprise, and are made by a person. */
function isWritable({ objects }: Setup, key: string): boolean {
  return objects.some((object) => object.key === key && object.exists);
}

function objectName({ objects }: Setup, key: string): string {
  return objects.find((object) => object.key === key)?.name ?? key;
}

const types: Partial<Readonly<Record<SetupField['type'], readonly [string, string]>>> = {
  picklist: ['enumeration', 'select'],
  'multi-picklist': ['enumeration', 'checkbox'],
  date: ['date', 'date'],
  datetime: ['datetime', 'date'],
  'long-text': ['string', 'textarea'],
  number: ['number', 'number'],
  currency: ['number', 'number'],
  percentage: ['number', 'number'],
  checkbox: ['bool', 'booleancheckbox'],
};

function property(field: SetupField): object {
  const isChoice = field.options.length > 0;
  const [type, fieldType] =
    (field.type === 'picklist' || field.type === 'multi-picklist') && !isChoice
      ? ['string', 'text']
      : (types[field.type] ?? ['string', 'text']);
  return {
    name: field.name,
    label: field.label,
    type,
    fieldType,
    groupName: GROUP,
    description:
      field.help ??
      (field.derived === undefined ? `From the plan: ${field.origin.path}.` : `Added by the setup: ${field.derived}.`),
    ...(isChoice
      ? {
          options: field.options.map((option, index) => ({
            label: option,
            value: option,
            displayOrder: index,
            hidden: false,
          })),
        }
      : {}),
    ...(type === 'bool'
      ? {
          options: [
            { label: 'Yes', value: 'true', displayOrder: 0, hidden: false },
            { label: 'No', value: 'false', displayOrder: 1, hidden: false },
          ],
        }
      : {}),
  };
}

function label(setup: Setup, field: SetupField): ApiRequest {
  const [from, to] = [objectName(setup, field.object), objectName(setup, field.link?.object ?? 'account')];
  const words = field.link?.label ?? field.label;
  return {
    file: `labels/${fileName(from)}-${fileName(to)}-${fileName(field.name)}.json`,
    title: `Association label ${words} between ${from} and ${to}`,
    method: 'POST',
    path: `${paths.labels}/${from}/${to}/labels`,
    body: { label: words, name: fileName(field.name).replaceAll('-', '_').toLowerCase() },
    sets: [field.key],
  };
}
