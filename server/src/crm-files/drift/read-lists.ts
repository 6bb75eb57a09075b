import type { CrmSystem } from '../../../../schemas/program.ts';
import { isRecord } from '../../core/record.ts';
import { comparable } from '../../framework/crm/captured.ts';
import { crmFacts } from '../../framework/crm/systems.ts';
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
  const unknown: string[] = [];
  let read = 0;
  for (const [path, text] of files) {
    const isCsv = path.toLowerCase().endsWith('.csv');
    if (isCsv && system !== 'hubspot') continue;
    const rows = isCsv ? fromCsv(readCsv(text), path, refused) : fromJson(text, path, refused);
    const found = rows.flatMap((row) => readers[system]?.(row, path) ?? []);
    if (found.length > 0) read++;
    else if (rows.some((row) => !isOtherBody(row))) unknown.push(path);
    fields.push(...found);
  }
  if (unknown.length > 0) refused.push(unknownWords(system, unknown));
  const found: Found = { ...nothingFound, fields, objects: new Set(fields.map(({ object }) => object)) };
  return { found, read, refused };
}

/** More are counted, because a folder may hold the files of a whole project. */
const MOST_SHOWN = 5;

function unknownWords(system: CrmSystem, paths: readonly string[]): string {
  const more = paths.length > MOST_SHOWN ? ` and ${paths.length - MOST_SHOWN} more` : '';
  const one = paths.length === 1;
  return `${paths.slice(0, MOST_SHOWN).join(', ')}${more} ${one ? 'shows' : 'show'} no field as ${crmFacts[system].name} writes one, so ${one ? 'it was' : 'they were'} not compared.`;
}

/** What a setup has beside its fields: groups and labels of HubSpot, tables and the publication of Dynamics. */
function isOtherBody(row: Json): boolean {
  const keys = Object.keys(row).sort().join(' ');
  return keys === '' || keys === 'label name' || keys === 'displayOrder label name' || text(row.SchemaName) !== '';
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
  const list = isRecord(value)
    ? (['results', 'value', 'data', 'fields'].map((key) => value[key]).find(Array.isArray) ?? [value])
    : value;
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

/** The headings under which an export of properties has its columns, the surest first: "Name" may be the label. */
const headings: Readonly<Record<string, readonly string[]>> = {
  name: ['internal name', 'name', 'property internal name'],
  label: ['label', 'property label', 'property name', 'name'],
  type: ['type', 'data type'],
  fieldType: ['field type', 'fieldtype', 'form field type'],
  options: ['options', 'property options', 'option values'],
};

function fromCsv({ header, rows }: CsvTable, path: string, refused: string[]): readonly Json[] {
  const titles = header.map((each) => each.trim().toLowerCase());
  const columns = Object.entries(headings).flatMap(([key, names]) => {
    const index = names.map((name) => titles.indexOf(name)).find((each) => each >= 0);
    return index === undefined ? [] : [[key, index] as const];
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
      isRowOfTable: true,
      options: known.has('options') ? options.map((each) => ({ label: each, value: each })) : undefined,
    };
  });
}

type Reader = (row: Json, path: string) => readonly FoundField[];

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** The options in a list of the CRM. Where the file has no such list, it does not show whether there are any. */
function optionsIn(
  value: unknown,
  read: (option: Json) => { readonly value: string; readonly active: boolean },
): Pick<FoundField, 'options' | 'showsOptions'> {
  return Array.isArray(value) ? { options: list(value).map(read) } : { options: [], showsOptions: false };
}

/** A name without the number at its end, by which files of one name are told apart. */
function withoutNumber(name: string): string {
  let end = name.length;
  while (end > 0 && /\d/.test(name.charAt(end - 1))) end--;
  return name.slice(0, end);
}

/**
 * The object of which a file speaks, by a word in its name, or else in the nearest folder that has such a word. The last
 * word of several is what a name is about. A file that is called like its field says nothing of the object.
 */
function objectIn(
  path: string,
  field: string,
  words: Readonly<Record<string, readonly string[]>>,
  otherwise: string,
): string {
  const [file = '', ...folders] = path.split('/').reverse();
  const stem = file.replace(/\.\w+$/, '');
  const isCalledLikeField = withoutNumber(comparable(stem)) === withoutNumber(comparable(field.slice(0, 80)));
  for (const name of isCalledLikeField ? folders : [stem, ...folders]) {
    const own = name
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .split(/[^\p{L}]+/u);
    const found = own.findLast((word) => Object.values(words).some((each) => each.includes(word)));
    const object = Object.entries(words).find(([, each]) => found !== undefined && each.includes(found));
    if (object !== undefined) return object[0];
  }
  return otherwise;
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

/** Many files have a name and a type. One of a property has a label or a kind of field as well, and a type of HubSpot. */
function isProperty(row: Json): boolean {
  if (row.isRowOfTable === true || text(row.fieldType) !== '') return true;
  return text(row.label) !== '' && Object.hasOwn(hubspotTypes, text(row.type));
}

const hubspotWords = {
  companies: ['company', 'companies'],
  tickets: ['ticket', 'tickets'],
  contacts: ['contact', 'contacts'],
  deals: ['deal', 'deals'],
};

const hubspot: Reader = (row, path) => {
  const [name, type, fieldType] = [text(row.name), text(row.type), text(row.fieldType)];
  // What was thrown away is still listed for a while.
  if (name === '' || type === '' || !isProperty(row) || row.archived === true) return [];
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
      object: objectIn(path, name, hubspotWords, 'deals'),
      name,
      label: text(row.label) || name,
      type: kind,
      written: fieldType === '' ? type : `${type}, ${fieldType}`,
      ...(kind === 'choice' || kind === 'choices'
        ? optionsIn(row.options, (option) => ({ value: text(option.value), active: option.hidden !== true }))
        : { options: [] }),
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
  const inner = isRecord(row.Lookup) ? row.Lookup : row;
  const name = text(inner.LogicalName) || text(inner.SchemaName);
  const written = dynamicsType(row, inner);
  if (name === '' || written === '' || isShadow(row)) return [];
  const kind = text(row.Format) === 'DateOnly' ? 'date' : own(dynamicsTypes, written);
  const level = isRecord(inner.RequiredLevel) ? text(inner.RequiredLevel.Value) : undefined;
  const audit = isRecord(inner.IsAuditEnabled) ? inner.IsAuditEnabled.Value === true : undefined;
  const target = text(row.ReferencedEntity) || (Array.isArray(row.Targets) ? text(row.Targets[0]) : '');
  const set = isRecord(row.OptionSet) ? row.OptionSet : isRecord(row.GlobalOptionSet) ? row.GlobalOptionSet : {};
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
      ...(kind === 'choice' || kind === 'choices'
        ? optionsIn(set.Options, (option) => ({ value: labelOf(option.Label), active: option.IsHidden !== true }))
        : { options: [] }),
      ...(level === undefined ? {} : { required: level === 'ApplicationRequired' || level === 'SystemRequired' }),
      ...(audit === undefined ? {} : { history: audit }),
    },
  ];
};

/** A choice of several has the type Virtual in one place and its true one in another. */
function dynamicsType(row: Json, inner: Json): string {
  const named = isRecord(row.AttributeTypeName) ? text(row.AttributeTypeName.Value).replace(/Type$/, '') : '';
  const type = text(row.AttributeType);
  if (type !== '' && type !== 'Virtual') return type;
  return named !== '' && named !== 'Virtual'
    ? named
    : (/\.(\w+)AttributeMetadata$/.exec(text(inner['@odata.type']))?.[1] ?? type);
}

/** What Dynamics keeps beside a column by itself: its label as text, or its amount in the currency of the organization. */
function isShadow(row: Json): boolean {
  return text(row.AttributeOf) !== '' || text(row.CalculationOf) !== '';
}

/** English (United States), in which a setup writes its labels. */
const WRITTEN_IN = 1033;

/** The label as a setup writes it, where the organization has it in this language too, and otherwise that of the user. */
function labelOf(value: unknown): string {
  if (!isRecord(value)) return '';
  const labels = list(value.LocalizedLabels);
  const written = labels.find(({ LanguageCode }) => LanguageCode === WRITTEN_IN);
  const ofUser = isRecord(value.UserLocalizedLabel) ? text(value.UserLocalizedLabel.Label) : '';
  return text(written?.Label) || ofUser || text(labels[0]?.Label);
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

const pipedriveWords = {
  organizationfields: ['organization', 'organizations', 'organisation', 'organisations'],
  personfields: ['person', 'persons'],
  dealfields: ['deal', 'deals'],
};

const pipedrive: Reader = (row, path) => {
  const [label, written] = [text(row.field_name) || text(row.name), text(row.field_type)];
  // What was thrown away is still listed, and a part of another field is none of its own.
  const isGone = row.active_flag === false || row.is_deleted === true || row.is_subfield === true;
  if (label === '' || written === '' || isGone) return [];
  const kind = own(pipedriveTypes, written);
  return [
    {
      object: objectIn(path, label, pipedriveWords, 'dealfields'),
      // A key of letters and digits is all that Pipedrive calls a field, so its label is its name.
      name: label,
      label,
      type: kind,
      written,
      ...(kind === 'link' ? { target: written } : {}),
      ...(kind === 'choice' || kind === 'choices'
        ? optionsIn(row.options, (option) => ({ value: text(option.label), active: true }))
        : { options: [] }),
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

const zohoWords = {
  deal_registrations: ['registration', 'registrations'],
  deal_contributions: ['contribution', 'contributions'],
  accounts: ['account', 'accounts'],
  contacts: ['contact', 'contacts'],
  deals: ['deal', 'deals'],
};

const zoho: Reader = (row, path) => {
  const [label, written] = [text(row.field_label), text(row.data_type)];
  if (label === '' || written === '') return [];
  const kind = own(zohoTypes, written);
  const module = isRecord(row.lookup) && isRecord(row.lookup.module) ? text(row.lookup.module.api_name) : '';
  return [
    {
      object: objectIn(path, label, zohoWords, 'deals'),
      name: text(row.api_name) || label.replace(/[^A-Za-z0-9]+/g, '_'),
      label,
      type: kind,
      written,
      ...(module === '' ? {} : { target: module.toLowerCase() }),
      ...(kind === 'choice' || kind === 'choices'
        ? withoutNone(
            optionsIn(row.pick_list_values, (option) => ({
              value: text(option.actual_value) || text(option.display_value),
              active: option.type !== 'unused',
            })),
          )
        : { options: [] }),
    },
  ];
};

/** Zoho lists the empty choice among the values. */
function withoutNone(shown: Pick<FoundField, 'options' | 'showsOptions'>): typeof shown {
  return { ...shown, options: shown.options.filter(({ value }) => value !== '-None-') };
}

const readers: Partial<Readonly<Record<CrmSystem, Reader>>> = { hubspot, dynamics, pipedrive, zoho };

function own(types: Readonly<Record<string, FoundType>>, written: string): FoundType {
  return Object.hasOwn(types, written) ? (types[written] ?? 'other') : 'other';
}
