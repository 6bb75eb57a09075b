import { childrenOf, childText } from '../xml.ts';
import type { CheckFinding } from './finding.ts';
import { isTrue, type Project, valuesOf } from './read.ts';

/** What permission sets, views and reports say of the fields: who sees them, and which values they look for. */
export function checkUses(project: Project): readonly CheckFinding[] {
  return [...permissionFindings(project), ...viewFindings(project), ...reportFindings(project)];
}

function permissionFindings({ objects, permissionSets }: Project): readonly CheckFinding[] {
  const seen = new Set<string>();
  const listed = permissionSets.flatMap(({ file, xml }) =>
    childrenOf(xml, 'fieldPermissions').flatMap((each): readonly CheckFinding[] => {
      const path = childText(each, 'field') ?? '';
      seen.add(path);
      const [object = '', name = ''] = path.split('.');
      const known = objects.get(object);
      const field = known?.fields.find((one) => one.name === name);
      if (field === undefined) {
        const isOurs = known !== undefined && known.fields.length > 0 && name.endsWith('__c');
        return isOurs
          ? [
              {
                file,
                check: 'permission-unknown-field',
                message: `The permission set lists ${path}, and there is no such field.`,
              },
            ]
          : [];
      }
      const type = childText(field.xml, 'type');
      if (isTrue(field.xml, 'required') || type === 'MasterDetail') {
        return [
          {
            file,
            check: 'permission-required-field',
            message: `${path} is required, and a required field cannot be listed.`,
          },
        ];
      }
      return (type === 'Summary' || childText(field.xml, 'formula') !== undefined) && isTrue(each, 'editable')
        ? [{ file, check: 'permission-editable-formula', message: `${path} is calculated, and nobody can edit it.` }]
        : [];
    }),
  );
  if (permissionSets.length === 0) return listed;
  const unseen = [...objects.values()].flatMap(({ name, fields }) =>
    fields.flatMap(({ file, name: field, xml }) => {
      const needs = field.endsWith('__c') && !isTrue(xml, 'required') && childText(xml, 'type') !== 'MasterDetail';
      return needs && !seen.has(`${name}.${field}`)
        ? [{ file, check: 'nobody-sees', message: `${name}.${field} stands in no permission set, so nobody sees it.` }]
        : [];
    }),
  );
  return [...listed, ...unseen];
}

function viewFindings({ objects }: Project): readonly CheckFinding[] {
  return [...objects.values()].flatMap((object) =>
    object.views.flatMap(({ file, name, xml }) =>
      childrenOf(xml, 'filters').flatMap((filter): readonly CheckFinding[] => {
        const field = childText(filter, 'field') ?? '';
        const known = object.fields.find((each) => each.name === field);
        if (known === undefined) {
          return field.endsWith('__c')
            ? [
                {
                  file,
                  check: 'view-unknown-field',
                  message: `${name}: the view filters by ${field}, and there is no such field.`,
                },
              ]
            : [];
        }
        const values = valuesOf(known.xml).map((value) => value.name);
        if (values.length === 0) return [];
        return wanted(childText(filter, 'value') ?? '')
          .filter((value) => !values.includes(value))
          .map((value) => ({
            file,
            check: 'view-lost-value',
            message: `${name}: the view looks for "${value}", which ${field} does not have.`,
          }));
      }),
    ),
  );
}

/** The values of a filter: commas part them, and one in quotes may hold commas. */
function wanted(text: string): readonly string[] {
  const values: string[] = [];
  let value = '';
  let isQuoted = false;
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (sign === ',' && !isQuoted) {
      values.push(value);
      value = '';
    } else value += sign;
  }
  return [...values, value].map((each) => each.trim()).filter((each) => each !== '');
}

/** A bucket that names a value which was renamed puts its deals among the others, and nobody notices. */
function reportFindings({ objects, reports }: Project): readonly CheckFinding[] {
  return reports.flatMap(({ file, xml }) =>
    childrenOf(xml, 'buckets').flatMap((bucket) => {
      const [object = '', name = ''] = (
        childText(bucket, 'masterLabel') === undefined ? '' : (childText(bucket, 'sourceColumnName') ?? '')
      ).split('.');
      const field = objects.get(object)?.fields.find((each) => each.name === name);
      if (field === undefined) return [];
      const values = valuesOf(field.xml).map((value) => value.name);
      const named = childrenOf(bucket, 'values')
        .flatMap((group) => childrenOf(group, 'sourceValues'))
        .flatMap((each) => childText(each, 'sourceValue') ?? []);
      const lost = named.filter((value) => !values.includes(value));
      const forgotten = values.filter((value) => !named.includes(value));
      return [...lost, ...forgotten].slice(0, 1).map((value) => ({
        file,
        check: 'bucket-lost-value',
        message: `A bucket of the report does not fit the values of ${object}.${name}: "${value}".`,
      }));
    }),
  );
}
