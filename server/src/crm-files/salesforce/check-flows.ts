import { childrenOf, childText, type XmlElement } from '../xml.ts';
import type { CheckFinding } from './finding.ts';
import { isTrue, type Project, type Read, valuesOf } from './read.ts';

/** What Salesforce demands of a new opportunity. */
const NEEDED = ['Name', 'StageName', 'CloseDate'] as const;

/** What a flow does with records, and where its arrows lead. */
export function checkFlows({ objects, flows }: Project): readonly CheckFinding[] {
  return flows.flatMap((flow) => oneFlow(flow, objects));
}

function oneFlow({ file, name, xml }: Read, objects: Project['objects']): readonly CheckFinding[] {
  const found: CheckFinding[] = [];
  const add = (check: string, message: string): void => {
    found.push({ file, check, message: `${name}: ${message}` });
  };
  const start = childrenOf(xml, 'start')[0];
  const record = start === undefined ? '' : (childText(start, 'object') ?? '');
  if (childText(xml, 'status') === 'Active')
    add('flow-active', 'a flow is activated by a person after a test, so it comes as a draft.');
  checkTargets(xml, add);
  if (start !== undefined) checkStart(start, add);
  for (const created of childrenOf(xml, 'recordCreates')) {
    const fields = childrenOf(created, 'inputAssignments').map((each) => childText(each, 'field'));
    const missing = NEEDED.filter((each) => !fields.includes(each));
    if (childText(created, 'object') === 'Opportunity' && missing.length > 0) {
      add('create-without-needed', `an opportunity cannot be created without ${missing.join(' and ')}.`);
    }
  }
  for (const { object, element } of writesOf(xml, record)) checkWrites(element, object, objects, add);
  checkNullFilters(xml, add);
  return found;
}

/** Every arrow leads to an element of the flow. */
function checkTargets(xml: XmlElement, add: (check: string, message: string) => void): void {
  const names = new Set(xml.children.flatMap((child) => childText(child, 'name') ?? []));
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (child.name === 'targetReference' && !names.has(child.text.trim())) {
        add('connector-to-nowhere', `an arrow leads to ${child.text.trim()}, and there is no such element.`);
      }
      visit(child);
    }
  };
  visit(xml);
}

function checkStart(start: XmlElement, add: (check: string, message: string) => void): void {
  const paths = childrenOf(start, 'scheduledPaths');
  const onUpdate = childText(start, 'recordTriggerType') !== 'Create';
  const hasFilter = childrenOf(start, 'filters').length > 0;
  if (paths.length > 0 && onUpdate && !(isTrue(start, 'doesRequireRecordChangedToMeetCriteria') && hasFilter)) {
    add(
      'scheduled-without-change',
      'a scheduled path on updates starts again with every save, unless it runs only when the record comes to meet the conditions.',
    );
  }
  if (onUpdate && childText(start, 'recordTriggerType') === 'CreateAndUpdate') {
    for (const filter of childrenOf(start, 'filters')) {
      if (childText(filter, 'operator') === 'IsChanged')
        add('changed-on-create', 'a flow that also runs on new records cannot ask what has changed.');
    }
  }
}

/** The elements that write fields, with the object on which these fields are. */
function writesOf(
  xml: XmlElement,
  record: string,
): readonly { readonly object: string; readonly element: XmlElement }[] {
  return [
    ...childrenOf(xml, 'recordCreates').map((element) => ({ object: childText(element, 'object') ?? '', element })),
    ...childrenOf(xml, 'recordUpdates').map((element) => ({
      object: childText(element, 'inputReference') === '$Record' ? record : (childText(element, 'object') ?? ''),
      element,
    })),
  ];
}

function checkWrites(
  element: XmlElement,
  object: string,
  objects: Project['objects'],
  add: (check: string, message: string) => void,
): void {
  const known = objects.get(object);
  if (known === undefined) return;
  for (const each of childrenOf(element, 'inputAssignments')) {
    const name = childText(each, 'field') ?? '';
    const field = known.fields.find((one) => one.name === name);
    if (field === undefined) {
      if (name.endsWith('__c'))
        add('flow-unknown-field', `the flow writes ${object}.${name}, and there is no such field.`);
      continue;
    }
    const value = childrenOf(each, 'value')[0];
    const text = value && childText(value, 'stringValue');
    const values = valuesOf(field.xml);
    if (text !== undefined && values.length > 0 && !values.some((one) => one.name === text && one.active)) {
      add('flow-unknown-value', `the flow writes "${text}" into ${object}.${name}, which does not have this value.`);
    }
  }
}

/** A search by what another search may not have found compares with nothing, and finds every record without a value. */
function checkNullFilters(xml: XmlElement, add: (check: string, message: string) => void): void {
  const lookups = new Set(childrenOf(xml, 'recordLookups').flatMap((each) => childText(each, 'name') ?? []));
  const decided = new Set(
    childrenOf(xml, 'decisions')
      .flatMap((each) => childrenOf(each, 'rules'))
      .flatMap((each) => childrenOf(each, 'conditions'))
      .filter((each) => childText(each, 'operator') === 'IsNull')
      .flatMap((each) => (childText(each, 'leftValueReference') ?? '').split('.')[0] ?? []),
  );
  for (const lookup of childrenOf(xml, 'recordLookups')) {
    for (const filter of childrenOf(lookup, 'filters')) {
      const value = childrenOf(filter, 'value')[0];
      const source = (value && childText(value, 'elementReference'))?.split('.')[0] ?? '';
      if (lookups.has(source) && !decided.has(source))
        add('null-in-filter', `a search filters by ${source}, which may have found nothing. Decide before.`);
    }
  }
}
