import type { SetupWriter } from '../../setup/files.ts';
import type { Setup, SetupField } from '../../setup/model.ts';
import { type ApiRequest, apiFiles, fileName, withUniqueFiles } from './request.ts';

/** Custom fields of deals and organizations. Leads carry the fields of deals, so a registration needs none of its own. */
export const writePipedrive: SetupWriter = (setup, options) => {
  const taken = new Set<string>();
  const requests = setup.fields.flatMap((field): readonly ApiRequest[] => {
    const object = endpointOf(setup, field);
    if (field.type === 'formula' || object === undefined || options.leaveOut?.has(field.key) === true) return [];
    // A lead has the fields of a deal, so a field of both is made once.
    const key = `${object}/${field.label.toLowerCase()}`;
    if (taken.has(key)) return [];
    taken.add(key);
    return [
      {
        file: `fields/${object}/${fileName(field.label)}.json`,
        title: `${field.label} on ${object}`,
        method: 'POST',
        path: `/api/v2/${object}`,
        body: fieldBody(field),
        sets: [field.key],
      },
    ];
  });
  return apiFiles(setup, {
    requests: withUniqueFiles(requests),
    headers: [],
    variables: [
      ['base', 'https://COMPANY.pipedrive.com'],
      ['token', 'an access token of an admin'],
    ],
    notes: [
      'Leads carry the fields of deals. What a registration asks for is therefore a field of the deal, and comes along when the lead is converted.',
      'A required field is marked in the web app, for stages that only your account knows by their numbers: it is on the checklist.',
      'Pipedrive keeps no time of day, no yes or no and no link with a filter in a field. The checklist says what stands in for it.',
      'The interface has no call for automations.',
    ],
  });
};

function endpointOf({ objects }: Setup, { object }: SetupField): string | undefined {
  if (object === 'registration' || object === 'deal') return 'dealFields';
  return objects.find(({ key }) => key === object)?.exists === true && object === 'account'
    ? 'organizationFields'
    : undefined;
}

const types: Partial<Readonly<Record<SetupField['type'], string>>> = {
  picklist: 'enum',
  'multi-picklist': 'set',
  date: 'date',
  datetime: 'date',
  'long-text': 'text',
  number: 'double',
  percentage: 'double',
  currency: 'monetary',
};

function fieldBody(field: SetupField): object {
  const isChoice = field.options.length > 0;
  const link = field.link?.object === 'contact' ? 'people' : field.link?.object === 'deal' ? 'varchar' : 'org';
  const type =
    field.link !== undefined
      ? link
      : (field.type === 'picklist' || field.type === 'multi-picklist') && !isChoice
        ? 'varchar'
        : (types[field.type] ?? 'varchar');
  return {
    field_name: field.label,
    field_type: type,
    ...(isChoice ? { options: field.options.map((option) => ({ label: option })) } : {}),
  };
}
