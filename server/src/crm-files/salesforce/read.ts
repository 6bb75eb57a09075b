import { childrenOf, childText, readXml, type XmlElement } from '../xml.ts';

/** Files of a setup or of an organization, by their paths from a folder. */
export type Files = ReadonlyMap<string, string>;

/** A component with the file in which it stands. */
export interface Read {
  readonly file: string;
  readonly name: string;
  readonly xml: XmlElement;
}

export interface ReadObject {
  readonly name: string;
  readonly own: readonly Read[];
  readonly fields: readonly Read[];
  readonly rules: readonly Read[];
  readonly views: readonly Read[];
}

/** What a folder of Salesforce DX holds, in the source format or in that of the Metadata API. */
export interface Project {
  readonly objects: ReadonlyMap<string, ReadObject>;
  readonly flows: readonly Read[];
  readonly permissionSets: readonly Read[];
  readonly reports: readonly Read[];
  readonly customPermissions: readonly Read[];
  readonly queues: readonly Read[];
  /** Files that have the name of a component and are no XML. */
  readonly unreadable: readonly string[];
}

interface Kinds {
  readonly fields: Read[];
  readonly rules: Read[];
  readonly views: Read[];
  readonly own: Read[];
}

/** Reads what a setup is about. Other kinds of files are somebody else's, and are passed over. */
export function readProject(files: Files): Project {
  const objects = new Map<string, Kinds>();
  const lists: Record<'flow' | 'permissionset' | 'report' | 'customPermission' | 'queue', Read[]> = {
    flow: [],
    permissionset: [],
    report: [],
    customPermission: [],
    queue: [],
  };
  const unreadable: string[] = [];
  const kindsOf = (object: string): Kinds => {
    const known = objects.get(object) ?? { fields: [], rules: [], views: [], own: [] };
    objects.set(object, known);
    return known;
  };
  for (const [file, text] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const component = componentOf(file);
    if (component === undefined) continue;
    const xml = readXml(text);
    if (xml === undefined) {
      unreadable.push(file);
      continue;
    }
    const read = { file, name: component.name, xml };
    if (component.kind === 'object') readObject(kindsOf(component.name), read);
    else if (component.kind === 'field' || component.kind === 'validationRule' || component.kind === 'listView') {
      kindsOf(component.object)[listOf[component.kind]].push(read);
    } else lists[component.kind].push(read);
  }
  return {
    objects: new Map([...objects].map(([name, kinds]) => [name, { name, ...kinds }])),
    flows: lists.flow,
    permissionSets: lists.permissionset,
    reports: lists.report,
    customPermissions: lists.customPermission,
    queues: lists.queue,
    unreadable,
  };
}

const listOf = { field: 'fields', validationRule: 'rules', listView: 'views' } as const;

/** The file of an object may hold its fields, rules and views, as the Metadata API writes it. */
function readObject(kinds: Kinds, { file, name, xml }: Read): void {
  kinds.own.push({ file, name, xml });
  const parts = [
    ['fields', kinds.fields],
    ['validationRules', kinds.rules],
    ['listViews', kinds.views],
  ] as const;
  for (const [element, list] of parts) {
    for (const each of childrenOf(xml, element))
      list.push({ file, name: childText(each, 'fullName') ?? '', xml: each });
  }
}

type ListKind = 'flow' | 'permissionset' | 'report' | 'customPermission' | 'queue';
type NamedComponent =
  | { readonly kind: 'object' | ListKind; readonly name: string }
  | { readonly kind: 'field' | 'validationRule' | 'listView'; readonly name: string; readonly object: string };

function componentOf(file: string): NamedComponent | undefined {
  const parts = file.split('/');
  const [, name, kind] =
    /^(.+)\.(object|field|validationRule|listView|flow|permissionset|report|customPermission|queue)(?:-meta\.xml)?$/.exec(
      parts.at(-1) ?? '',
    ) ?? [];
  if (name === undefined || kind === undefined) return undefined;
  const decoded = name.replaceAll('%2E', '.');
  if (kind === 'field' || kind === 'validationRule' || kind === 'listView') {
    const object = parts.at(-3);
    return object === undefined ? undefined : { kind, name: decoded, object };
  }
  return { kind: kind as 'object' | ListKind, name: decoded };
}

/** The values of a picklist, those that are switched off apart. */
export function valuesOf(
  field: XmlElement,
): readonly { readonly name: string; readonly label: string; readonly active: boolean; readonly isDefault: boolean }[] {
  const set = childrenOf(field, 'valueSet')[0];
  const definition = set && childrenOf(set, 'valueSetDefinition')[0];
  const older = childrenOf(field, 'picklist')[0];
  const values =
    definition === undefined
      ? older === undefined
        ? []
        : childrenOf(older, 'picklistValues')
      : childrenOf(definition, 'value');
  return values.map((value) => ({
    name: childText(value, 'fullName') ?? '',
    label: childText(value, 'label') ?? childText(value, 'fullName') ?? '',
    active: childText(value, 'isActive') !== 'false',
    isDefault: childText(value, 'default') === 'true',
  }));
}

export function isTrue(element: XmlElement, name: string): boolean {
  return childText(element, name) === 'true';
}
