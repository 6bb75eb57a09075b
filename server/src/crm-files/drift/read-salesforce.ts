import { type Files, isTrue, type Read, readProject, valuesOf } from '../salesforce/read.ts';
import { childrenOf, childText, type XmlElement } from '../xml.ts';
import type { Found, FoundField, FoundType } from './found.ts';

/** What a folder of Salesforce DX shows. */
export function foundInSalesforce(files: Files): Found {
  const { objects, flows } = readProject(files);
  const all = [...objects.values()];
  return {
    objects: new Set(all.map(({ name }) => name.toLowerCase())),
    fields: all.flatMap((object) => {
      const keepsHistory = object.own.some(({ xml }) => isTrue(xml, 'enableHistory'));
      return object.fields.map((field) => fieldOf(object.name, field, keepsHistory || object.own.length === 0));
    }),
    rules: all.flatMap(({ name, rules }) =>
      rules.map((rule) => ({
        object: name.toLowerCase(),
        name: rule.name,
        active: isTrue(rule.xml, 'active'),
        condition: squeezed(childText(rule.xml, 'errorConditionFormula') ?? ''),
      })),
    ),
    views: all.flatMap(({ name, views }) =>
      views.map((view) => ({ object: name.toLowerCase(), name: view.name, filter: filterOf(view.xml) })),
    ),
    flows: flows.map(({ name, xml }) => ({ name, status: childText(xml, 'status') ?? '', does: doneBy(xml) })),
  };
}

const types: Readonly<Record<string, FoundType>> = {
  Picklist: 'choice',
  MultiselectPicklist: 'choices',
  Lookup: 'link',
  MasterDetail: 'link',
  Hierarchy: 'link',
  Text: 'text',
  TextArea: 'text',
  Email: 'text',
  Url: 'text',
  Phone: 'text',
  LongTextArea: 'long text',
  Html: 'long text',
  Number: 'number',
  Currency: 'number',
  Percent: 'number',
  Date: 'date',
  DateTime: 'date and time',
  Checkbox: 'yes or no',
  Summary: 'calculated',
};

function fieldOf(object: string, { name, xml }: Read, keepsHistory: boolean): FoundField {
  const type = childText(xml, 'type') ?? '';
  const isFormula = childText(xml, 'formula') !== undefined;
  const length = childText(xml, 'length');
  const target = childText(xml, 'referenceTo');
  const [filter] = childrenOf(xml, 'lookupFilter');
  return {
    object: object.toLowerCase(),
    name,
    label: childText(xml, 'label') ?? name,
    type: isFormula ? 'calculated' : Object.hasOwn(types, type) ? (types[type] ?? 'other') : 'other',
    written: isFormula
      ? `formula of the type ${type}`
      : `${type || 'of no type'}${length === undefined ? '' : ` with ${length} characters`}`,
    ...(target === undefined ? {} : { target: target.toLowerCase() }),
    hasFilter:
      filter !== undefined && childText(filter, 'active') !== 'false' && childText(filter, 'isOptional') !== 'true',
    options: valuesOf(xml).map(({ name: value, active }) => ({ value, active })),
    required: isTrue(xml, 'required') || type === 'MasterDetail',
    history: isTrue(xml, 'trackHistory') && keepsHistory,
  };
}

/** What a view shows, whatever the order of its conditions and of their values. */
function filterOf(xml: XmlElement): string {
  const filters = childrenOf(xml, 'filters').map((filter) => {
    const values = (childText(filter, 'value') ?? '').split(',').map((value) => value.trim());
    return `${childText(filter, 'field')} ${childText(filter, 'operation')} ${values.sort().join(',')}`;
  });
  return [...filters.sort(), childText(xml, 'booleanFilter') ?? ''].join('; ');
}

const forPeople: ReadonlySet<string> = new Set([
  'locationX',
  'locationY',
  'label',
  'description',
  'interviewLabel',
  'apiVersion',
  'status',
  'environments',
  'processMetadataValues',
]);

function doneBy(xml: XmlElement): string {
  const write = (element: XmlElement): string => {
    const children = element.children
      .filter(({ name }) => !forPeople.has(name))
      .map(write)
      .sort();
    return `${element.name}(${squeezed(element.text)}${children.join('')})`;
  };
  return write(xml);
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}
