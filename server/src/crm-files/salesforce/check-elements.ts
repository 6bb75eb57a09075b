import type { XmlElement } from '../xml.ts';
import { knownElements, knownValues } from './elements.ts';
import type { CheckFinding } from './finding.ts';
import type { Project, Read } from './read.ts';

/** Elements that Salesforce does not know, values that they cannot have, and elements of one name that stand apart. */
export function checkElements({
  objects,
  flows,
  permissionSets,
  reports,
  customPermissions,
  queues,
}: Project): readonly CheckFinding[] {
  const all: readonly (readonly [string, readonly Read[]])[] = [
    ...[...objects.values()].flatMap(({ own, fields, rules, views }) => [
      ['CustomObject', own] as const,
      ['CustomField', fields] as const,
      ['ValidationRule', rules] as const,
      ['ListView', views] as const,
    ]),
    ['Flow', flows],
    ['PermissionSet', permissionSets],
    ['Report', reports],
    ['CustomPermission', customPermissions],
    ['Queue', queues],
  ];
  return all.flatMap(([type, reads]) => reads.flatMap(({ file, xml }) => below(xml, type, file)));
}

function below(element: XmlElement, path: string, file: string): readonly CheckFinding[] {
  const known = knownElements[path]?.split(' ');
  const seen = new Set<string>();
  const found: CheckFinding[] = [];
  let last = '';
  for (const child of element.children) {
    const place = `${path}.${child.name}`;
    if (known !== undefined && !known.includes(child.name)) {
      found.push({ file, check: 'unknown-element', message: `${path} has no element ${child.name}.` });
    }
    if (child.name !== last && seen.has(child.name)) {
      found.push({
        file,
        check: 'not-adjacent',
        message: `The elements ${child.name} have to stand one behind the other.`,
      });
    }
    seen.add(child.name);
    last = child.name;
    const values = knownValues[place]?.split(' ');
    if (values !== undefined && !values.includes(child.text.trim())) {
      found.push({
        file,
        check: 'wrong-value',
        message: `${place} cannot be "${child.text.trim()}". It is one of ${values.join(', ')}.`,
      });
    }
    found.push(...below(child, place, file));
  }
  return found;
}
