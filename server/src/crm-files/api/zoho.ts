import type { SetupWriter } from '../../setup/files.ts';
import type { Setup, SetupField } from '../../setup/model.ts';
import { type ApiRequest, apiFiles, fileName, withUniqueFiles } from './request.ts';

/** As many fields as one call takes. */
const FIELDS_A_CALL = 5;

/** In characters. One public description of the interface says so, and no other was found. */
const LONGEST_LABEL = 25;

/** Fields of modules, five in a call. A module of one's own is made by a person first, because its fields need it. */
export const writeZoho: SetupWriter = (setup, options) => {
  const fields = setup.fields.filter(({ key, type }) => type !== 'formula' && options.leaveOut?.has(key) !== true);
  const modules = [...new Set(fields.map(({ object }) => object))];
  const requests = modules.flatMap((object): readonly ApiRequest[] => {
    const name = moduleName(setup, object);
    const own = fields.filter((field) => field.object === object);
    return Array.from({ length: Math.ceil(own.length / FIELDS_A_CALL) }, (_, index): ApiRequest => {
      const some = own.slice(index * FIELDS_A_CALL, (index + 1) * FIELDS_A_CALL);
      return {
        file: `fields/${fileName(name)}/${String(index + 1).padStart(2, '0')}.json`,
        title: `Fields of ${name}: ${some.map(({ label }) => label).join(', ')}`,
        method: 'POST',
        path: `/crm/v8/settings/fields?module=${encodeURIComponent(name)}`,
        body: { fields: some.map((field) => fieldBody(setup, field)) },
        sets: some.map(({ key }) => key),
      };
    });
  });
  const long = fields.filter(({ label }) => label.length > LONGEST_LABEL).length;
  return apiFiles(setup, {
    requests: withUniqueFiles(requests),
    headers: [],
    variables: [
      ['base', 'https://www.zohoapis.com, or that of your data center'],
      ['token', 'an access token with the scope ZohoCRM.settings.fields.CREATE'],
    ],
    notes: [
      'Make the modules of your own first: they are the first steps of the checklist.',
      'Zoho gives a field its API name from the label. Compare it with the plan afterwards.',
      'A field is mandatory per layout, and a layout rule does it under a condition: both are on the checklist.',
      ...(long === 0
        ? []
        : [
            `${long} ${long === 1 ? 'label has' : 'labels have'} more than ${LONGEST_LABEL} characters, which some accounts refuse. Shorten them there.`,
          ]),
    ],
  });
};

function moduleName({ objects }: Setup, key: string): string {
  return objects.find((object) => object.key === key)?.name ?? key;
}

const types: Partial<Readonly<Record<SetupField['type'], string>>> = {
  picklist: 'picklist',
  'multi-picklist': 'multiselectpicklist',
  lookup: 'lookup',
  date: 'date',
  datetime: 'datetime',
  'long-text': 'textarea',
  number: 'double',
  currency: 'currency',
  percentage: 'percent',
  checkbox: 'boolean',
  email: 'email',
  url: 'website',
};

function fieldBody(setup: Setup, field: SetupField): object {
  const isChoice = field.options.length > 0;
  const type =
    (field.type === 'picklist' || field.type === 'multi-picklist') && !isChoice
      ? 'text'
      : (types[field.type] ?? 'text');
  return {
    field_label: field.label,
    data_type: type,
    ...(type === 'text' ? { length: 255 } : {}),
    ...(isChoice
      ? { pick_list_values: field.options.map((option) => ({ display_value: option, actual_value: option })) }
      : {}),
    ...(field.link === undefined
      ? {}
      : { lookup: { module: { api_name: moduleName(setup, field.link.object) }, display_label: field.label } }),
  };
}
