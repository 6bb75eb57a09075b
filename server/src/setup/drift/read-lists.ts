import type { CrmSystem } from '../../../../schemas/program.ts';
import { type CsvTable, readCsv } from './csv.ts';
import { type Found, type FoundField, type FoundType, nothingFound, type ReadFolder } from './found.ts';

/** Lists of fields come as JSON from an interface, or as CSV from a screen. */
export function isListFile(path: string): boolean {
  return /\.(?:json|csv)$/i.test(path) && !/(?:^|\/)checklist\.csv$/.test(path);
}

type Json = Readonly<Record<string, unknown>>;

/** What lists of fields show, as the interface of a CRM gives them, or as the bodies of a setup hold them. */
export function foundInLists(system: CrmSystem, files: ReadonlyMap<string, string>): ReadFolder {
  const fields: FoundField[] = [];
  const refused: string[] = [];
  let read = 0;
  for (const [path, text] of files) {
    const isCsv = path.toLowerCase().endsWith('.csv');
    if (isCsv && system !== 'hubspot') continue;
    const rows = isCsv ? fromCsv(readCsv(text), path, refused) : fromJson(text, path, refused);
    const found = rows.flatMap((row) => readers[system]?.(row, path) ?? []);
    if (found.length > 0) read++;
    fields.push(...found);
  }
  const found: Found = { ...nothingFound, fields, objects: new Set(fields.map(({ object }) => object)) };
  return { found, read, refused };
}

/** The objects in a file: a list under one of the names that interfaces use, a list, or one alone. */
function fromJson(text: string, path: string, refused: string[]): readonly Json[] {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    refused.push(`${path} is no JSON, so it was not compared. Save the answer of the interface as it came.`);
    return [];
  }
  const list = isJson(value)
    ? (['results', 'value', 'data', 'fields'].map((key) => value[key]).find(Array.isArray) ?? [value])
    : value;
  return Array.isArray(list) ? list.filter(isJson) : [];
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The headings under which an export of properties has its columns. */
const headings: Readonly<Record<string, readonly string[]>> = {
  name: ['internal name', 'name', 'property internal name'],
  label: ['label', 'property name', 'property label'],
  type: ['type', 'data type'],
  fieldType: ['field type', 'fieldtype', 'form field type'],
  options: ['options', 'property options', 'option values'],
};

function fromCsv({ header, rows }: CsvTable, path: string, refused: string[]): readonly Json[] {
  const columns = Object.entries(headings).flatMap(([key, names]) => {
    const index = header.findIndex((each) => names.includes(each.trim().toLowerCase()));
    return index < 0 ? [] : [[key, index] as const];
  });
  const known = new Set(columns.map(([key]) => key));
  if (!known.has('name') || !known.has('type')) {
    refused.push(
      `${path} has the columns ${header.slice(0, 12).join(', ')}, and none of them is known as the internal name or the type. Name them "Internal name" and "Type".`,
    );
    return [];
  }
  return rows.map((row) => {
    const value = Object.fromEntries(columns.map(([key, index]) => [key, row[index] ?? '']));
    const options = String(value.options ?? '')
      .split(/[;\n]/)
      .map((each) => each.trim())
      .filter((each) => each !== '');
    return {
      ...value,
      label: value.label ?? value.name,
      options: options.map((each) => ({ label: each, value: each })),
    };
  });
}

type Reader = (row: Json, path: string) => readonly FoundField[];

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}

/** The object of which a file speaks, by a word in its path. */
function objectIn(path: string, words: Readonly<Record<string, string>>, otherwise: string): string {
  const bare = path.toLowerCase();
  return Object.entries(words).find(([word]) => bare.includes(word))?.[1] ?? otherwise;
}

const hubspotTypes: Readonly<Record<string, FoundType>> = {
  enumeration: 'choice',
  string: 'text',
  number: 'number',
  date: 'date',
  datetime: 'date and time',
  bool: 'yes or no',
  boolean: 'yes or no',
};

const hubspot: Reader = (row, path) => {
  const [name, type, fieldType] = [text(row.name), text(row.type), text(row.fieldType)];
  if (name === '' || type === '') return [];
  const kind: FoundType =
    fieldType === 'checkbox'
      ? 'choices'
      : fieldType === 'textarea'
        ? 'long text'
        : text(row.calculationFormula) === ''
          ? own(hubspotTypes, type)
          : 'calculated';
  return [
    {
      object: objectIn(path, { compan: 'companies', ticket: 'tickets', contact: 'contacts' }, 'deals'),
      name,
      label: text(row.label) || name,
      type: kind,
      written: fieldType === '' ? type : `${type}, ${fieldType}`,
      options:
        kind === 'choice' || kind === 'choices'
          ? list(row.options).map((option) => ({ value: text(option.value), active: option.hidden !== true }))
          : [],
    },
  ];
};

const dynamicsTypes: Readonly<Record<string, FoundType>> = {
  Picklist: 'choice',
  MultiSelectPicklist: 'choices',
  Lookup: 'link',
  Customer: 'link',
  String: 'text',
  Memo: 'long text',
  Decimal: 'number',
  Money: 'number',
  Integer: 'number',
  Double: 'number',
  DateTime: 'date and time',
  Boolean: 'yes or no',
};

const dynamics: Reader = (row, path) => {
  const inner = isJson(row.Lookup) ? row.Lookup : row;
  const name = text(inner.LogicalName) || text(inner.SchemaName);
  const written = text(row.AttributeType) || /\.(\w+)AttributeMetadata$/.exec(text(inner['@odata.type']))?.[1] || '';
  if (name === '' || written === '') return [];
  const kind = text(row.Format) === 'DateOnly' ? 'date' : own(dynamicsTypes, written);
  const level = isJson(inner.RequiredLevel) ? text(inner.RequiredLevel.Value) : undefined;
  const audit = isJson(inner.IsAuditEnabled) ? inner.IsAuditEnabled.Value === true : undefined;
  const target = text(row.ReferencedEntity) || (Array.isArray(row.Targets) ? text(row.Targets[0]) : '');
  const options =
    kind === 'choice' || kind === 'choices' ? list(isJson(row.OptionSet) ? row.OptionSet.Options : undefined) : [];
  return [
    {
      object:
        text(row.EntityLogicalName) ||
        text(row.ReferencingEntity) ||
        path.split('/').at(-2)?.toLowerCase() ||
        'opportunity',
      name,
      label: labelOf(inner.DisplayName) || name,
      type: kind,
      written,
      ...(target === '' ? {} : { target: target.toLowerCase() }),
      options: options.map((option) => ({ value: labelOf(option.Label), active: option.IsHidden !== true })),
      ...(level === undefined ? {} : { required: level === 'ApplicationRequired' || level === 'SystemRequired' }),
      ...(audit === undefined ? {} : { history: audit }),
    },
  ];
};

/** The label in the language of the user, or the first that is there. A label in another language is the same field. */
function labelOf(value: unknown): string {
  if (!isJson(value)) return '';
  const [first] = list(value.LocalizedLabels);
  return text(isJson(value.UserLocalizedLabel) ? value.UserLocalizedLabel.Label : undefined) || text(first?.Label);
}

const pipedriveTypes: Readonly<Record<string, FoundType>> = {
  enum: 'choice',
  set: 'choices',
  org: 'link',
  people: 'link',
  varchar: 'text',
  varchar_auto: 'text',
  text: 'long text',
  double: 'number',
  monetary: 'number',
  date: 'date',
};

const pipedrive: Reader = (row, path) => {
  const [label, written] = [text(row.field_name) || text(row.name), text(row.field_type)];
  if (label === '' || written === '') return [];
  const kind = own(pipedriveTypes, written);
  return [
    {
      object: objectIn(path, { organi: 'organizationfields', person: 'personfields' }, 'dealfields'),
      // A key of letters and digits is all that Pipedrive calls a field, so its label is its name.
      name: label,
      label,
      type: kind,
      written,
      ...(kind === 'link' ? { target: written } : {}),
      options: list(row.options).map((option) => ({ value: text(option.label), active: true })),
    },
  ];
};

const zohoTypes: Readonly<Record<string, FoundType>> = {
  picklist: 'choice',
  multiselectpicklist: 'choices',
  lookup: 'link',
  text: 'text',
  email: 'text',
  website: 'text',
  textarea: 'long text',
  double: 'number',
  integer: 'number',
  currency: 'number',
  percent: 'number',
  date: 'date',
  datetime: 'date and time',
  boolean: 'yes or no',
  formula: 'calculated',
};

const zoho: Reader = (row, path) => {
  const [label, written] = [text(row.field_label), text(row.data_type)];
  if (label === '' || written === '') return [];
  const module = isJson(row.lookup) && isJson(row.lookup.module) ? text(row.lookup.module.api_name) : '';
  return [
    {
      object: objectIn(
        path,
        {
          registration: 'deal_registrations',
          contribution: 'deal_contributions',
          account: 'accounts',
          contact: 'contacts',
        },
        'deals',
      ),
      name: text(row.api_name) || label.replace(/[^A-Za-z0-9]+/g, '_'),
      label,
      type: own(zohoTypes, written),
      written,
      ...(module === '' ? {} : { target: module.toLowerCase() }),
      options: list(row.pick_list_values)
        .filter((option) => text(option.display_value) !== '-None-')
        .map((option) => ({
          value: text(option.actual_value) || text(option.display_value),
          active: option.type !== 'unused',
        })),
    },
  ];
};

const readers: Partial<Readonly<Record<CrmSystem, Reader>>> = { hubspot, dynamics, pipedrive, zoho };

function own(types: Readonly<Record<string, FoundType>>, written: string): FoundType {
  return Object.hasOwn(types, written) ? (types[written] ?? 'other') : 'other';
}
