import type { Xml } from '../xml.ts';

/** The parts from which flows are built. Places on the canvas count down the page, so that a person can read it. */

export function connector(target: string): Xml {
  return ['connector', [['targetReference', target]]];
}

function head(name: string, label: string, row: number): readonly Xml[] {
  return [
    ['name', name],
    ['label', label],
    ['locationX', 176],
    ['locationY', 150 + row * 120],
  ];
}

/** A value of an assignment or filter: the text that a field takes. */
export function text(words: string): Xml {
  return value('stringValue', words);
}

/** A value of an assignment or filter: what another field or resource of the flow holds. */
export function reference(name: string): Xml {
  return value('elementReference', name);
}

function value(kind: 'elementReference' | 'stringValue' | 'booleanValue', text: string | boolean): Xml {
  return ['value', [[kind, text]]];
}

export function filter(field: string, operator: 'EqualTo' | 'NotEqualTo' | 'IsNull' | 'IsChanged', operand: Xml): Xml {
  return ['filters', [['field', field], ['operator', operator], operand]];
}

export function assign(field: string, operand: Xml): Xml {
  return ['inputAssignments', [['field', field], operand]];
}

/** What a flow does when a step fails: it leaves a task with the message, so that nobody has to read logs. */
const FAULT = 'Note_The_Fault';

function fault(): Xml {
  return ['faultConnector', [['targetReference', FAULT]]];
}

export function faultTask(row: number, what: string): Xml {
  return [
    'recordCreates',
    [
      ...head(FAULT, 'Note the fault', row),
      assign('Description', reference('$Flow.FaultMessage')),
      assign('Subject', text(what)),
      assign('WhatId', reference('$Record.Id')),
      ['object', 'Task'],
      ['storeOutputAutomatically', true],
    ],
  ];
}

export function lookup(
  {
    name,
    label,
    object,
    row,
  }: { readonly name: string; readonly label: string; readonly object: string; readonly row: number },
  filters: readonly Xml[],
  next: string,
): Xml {
  return [
    'recordLookups',
    [
      ...head(name, label, row),
      ['assignNullValuesIfNoRecordsFound', true],
      connector(next),
      fault(),
      ['filterLogic', 'and'],
      ...filters,
      ['getFirstRecordOnly', true],
      ['object', object],
      ['storeOutputAutomatically', true],
    ],
  ];
}

export function create(
  {
    name,
    label,
    object,
    row,
  }: { readonly name: string; readonly label: string; readonly object: string; readonly row: number },
  assignments: readonly Xml[],
  next: string,
): Xml {
  return [
    'recordCreates',
    [
      ...head(name, label, row),
      connector(next),
      fault(),
      ...assignments,
      ['object', object],
      ['storeOutputAutomatically', true],
    ],
  ];
}

export function updateRecord(
  name: string,
  label: string,
  row: number,
  assignments: readonly Xml[],
  next?: string,
): Xml {
  return [
    'recordUpdates',
    [
      ...head(name, label, row),
      ...(next === undefined ? [] : [connector(next)]),
      fault(),
      ...assignments,
      ['inputReference', '$Record'],
    ],
  ];
}

export function assignment(
  name: string,
  label: string,
  row: number,
  items: readonly (readonly [string, Xml])[],
  next?: string,
): Xml {
  return [
    'assignments',
    [
      ...head(name, label, row),
      ...items.map(
        ([reference, operand]): Xml => [
          'assignmentItems',
          [['assignToReference', reference], ['operator', 'Assign'], operand],
        ],
      ),
      ...(next === undefined ? [] : [connector(next)]),
    ],
  ];
}

/** A question with one answer that leads on. Without it the flow goes on at `whenNo`, or ends. */
export function decision(
  { name, label, row }: { readonly name: string; readonly label: string; readonly row: number },
  {
    logic,
    conditions,
    whenYes,
    whenNo,
  }: {
    /** Or the numbers of conditions with AND and OR between them. */
    readonly logic: string;
    readonly conditions: readonly Xml[];
    readonly whenYes: string;
    readonly whenNo?: string;
  },
): Xml {
  return [
    'decisions',
    [
      ...head(name, label, row),
      ...(whenNo === undefined ? [] : [['defaultConnector', [['targetReference', whenNo]]] as const]),
      ['defaultConnectorLabel', 'No'],
      [
        'rules',
        [['name', `${name}_Yes`], ['conditionLogic', logic], ...conditions, connector(whenYes), ['label', 'Yes']],
      ],
    ],
  ];
}

export function condition(reference: string, operator: 'EqualTo' | 'NotEqualTo' | 'IsNull', operand: Xml): Xml {
  return [
    'conditions',
    [
      ['leftValueReference', reference],
      ['operator', operator],
      ['rightValue', operand[1]],
    ],
  ];
}

export function formula(name: string, type: 'Date' | 'String', expression: string): Xml {
  return [
    'formulas',
    [
      ['name', name],
      ['dataType', type],
      ['expression', expression],
    ],
  ];
}

export function variable(name: string): Xml {
  return [
    'variables',
    [
      ['name', name],
      ['dataType', 'String'],
      ['isCollection', false],
      ['isInput', false],
      ['isOutput', false],
    ],
  ];
}

export const yes = value('booleanValue', true);
export const no = value('booleanValue', false);
