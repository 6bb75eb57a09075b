import { childrenOf, childText } from '../xml.ts';
import type { CheckFinding } from './finding.ts';
import { isTrue, type Project, type Read, type ReadObject, valuesOf } from './read.ts';

/** In characters, the longest label of a field or object. */
const LONGEST_LABEL = 40;

/** What one field says that cannot hold together, or with the other fields and its object. */
export function checkFields({ objects }: Project): readonly CheckFinding[] {
  const found = [...objects.values()].flatMap((object) =>
    object.fields.flatMap((field) => oneField(field, object, objects)),
  );
  return [...found, ...twins(objects), ...relationships(objects)];
}

function oneField({ file, name, xml }: Read, object: ReadObject, objects: Project['objects']): readonly CheckFinding[] {
  const type = childText(xml, 'type');
  const label = childText(xml, 'label') ?? '';
  const isLong = type === 'LongTextArea' || type === 'Html';
  const found: CheckFinding[] = [];
  const add = (check: string, message: string): void => {
    found.push({ file, check, message: `${name}: ${message}` });
  };
  const required = isTrue(xml, 'required');
  if (isLong && required)
    add('long-text-required', 'a long text cannot be required in the field. A validation rule does it.');
  if ((isLong || type === 'MultiselectPicklist') && childText(xml, 'visibleLines') === undefined) {
    add('no-visible-lines', `a field of the type ${type} needs visibleLines.`);
  }
  if (type === 'Lookup' && required && childText(xml, 'deleteConstraint') === 'SetNull') {
    add('required-set-null', 'a required lookup cannot be emptied when its record is deleted. Use Restrict.');
  }
  for (const filter of childrenOf(xml, 'lookupFilter').flatMap((each) => childrenOf(each, 'filterItems'))) {
    const filtered = childText(filter, 'field') ?? '';
    if (/\.IsPartner$/.test(filtered))
      add('filter-on-is-partner', 'a filter on IsPartner works only with partner licenses.');
    const [target = '', field = ''] = filtered.split('.');
    const known = objects.get(target);
    if (known !== undefined && field.endsWith('__c') && !known.fields.some((each) => each.name === field)) {
      add('filter-on-unknown-field', `the filter reads ${filtered}, and there is no such field.`);
    }
  }
  if (label.length > LONGEST_LABEL)
    add('long-label', `the label has ${label.length} characters, and ${LONGEST_LABEL} are allowed.`);
  if (isTrue(xml, 'trackHistory') && !object.own.some((own) => isTrue(own.xml, 'enableHistory'))) {
    add('history-not-enabled', `the object ${object.name} does not have enableHistory, so no history is kept.`);
  }
  const values = valuesOf(xml);
  if (values.filter(({ isDefault }) => isDefault).length > 1) add('two-defaults', 'two values are the default.');
  const names = values.map((value) => value.name.toLowerCase());
  if (new Set(names).size < names.length) add('value-twice', 'a value stands there twice.');
  if (type === 'Summary') checkRollUp({ file, name, xml }, object, objects, add);
  if (type === 'Datetime') add('wrong-value', 'the type is written DateTime.');
  if (!/^[A-Za-z](?:_?[A-Za-z0-9])*(?:__[A-Za-z](?:_?[A-Za-z0-9])*)?(?:__c)?$/.test(name))
    add('bad-name', 'the name is not allowed.');
  return found;
}

/** A roll-up counts the records that belong to one, which a lookup does not make them. */
function checkRollUp(
  { xml }: Read,
  object: ReadObject,
  objects: Project['objects'],
  add: (check: string, message: string) => void,
): void {
  const [child = '', key = ''] = (childText(xml, 'summaryForeignKey') ?? '').split('.');
  const field = objects.get(child)?.fields.find((each) => each.name === key);
  if (field !== undefined && childText(field.xml, 'type') !== 'MasterDetail') {
    add('roll-up-over-lookup', `a roll-up on ${object.name} needs a master-detail field, and ${child}.${key} is none.`);
  }
}

function twins(objects: Project['objects']): readonly CheckFinding[] {
  return [...objects.values()].flatMap(({ name, fields }) => {
    const seen = new Set<string>();
    return fields.flatMap((field) => {
      const bare = field.name.toLowerCase();
      const isTwin = seen.has(bare);
      seen.add(bare);
      return isTwin
        ? [{ file: field.file, check: 'field-twice', message: `${name} has two fields called ${field.name}.` }]
        : [];
    });
  });
}

/** The names by which a record reaches its children differ among all that point to it. */
function relationships(objects: Project['objects']): readonly CheckFinding[] {
  const seen = new Map<string, string>();
  return [...objects.values()].flatMap(({ name, fields }) =>
    fields.flatMap(({ file, name: field, xml }) => {
      const [parent, child] = [childText(xml, 'referenceTo'), childText(xml, 'relationshipName')];
      if (parent === undefined || child === undefined) return [];
      const key = `${parent}/${child}`.toLowerCase();
      const other = seen.get(key);
      seen.set(key, `${name}.${field}`);
      return other === undefined
        ? []
        : [
            {
              file,
              check: 'relationship-twice',
              message: `${name}.${field} and ${other} use the child relationship name ${child} on ${parent}.`,
            },
          ];
    }),
  );
}
