import { type Condition, STAGE } from '../../setup/condition.ts';
import { BYPASS } from '../../setup/formula.ts';
import type { Setup, SetupPermission, SetupReport, SetupView } from '../../setup/model.ts';
import type { Xml } from '../xml.ts';
import { cut, isMarkedRequired, isWritable } from './fields.ts';

/** A list view. Undefined where its filter is no list of conditions that all hold, which is all that a view can do. */
export function listViewXml(view: SetupView, name: string, setup: Setup): readonly Xml[] | undefined {
  const filters = view.filter === undefined ? [] : filtersOf(view.filter, setup);
  if (filters === undefined) return undefined;
  const own = view.columns.flatMap((key) => setup.fields.find((field) => field.key === key)?.name ?? []);
  const columns = [
    'OPPORTUNITY.NAME',
    'ACCOUNT.NAME',
    ...own,
    'OPPORTUNITY.STAGE_NAME',
    'OPPORTUNITY.AMOUNT',
    'OPPORTUNITY.CLOSE_DATE',
  ];
  return [
    ['fullName', name],
    ...columns.map((column): Xml => ['columns', column]),
    ['filterScope', 'Everything'],
    ...filters,
    ['label', cut(view.label, 40)],
  ];
}

function filtersOf(condition: Condition, setup: Setup): readonly Xml[] | undefined {
  if (condition.kind === 'all') {
    const parts = condition.of.map((each) => filtersOf(each, setup));
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
  const isNot = condition.kind === 'not';
  const inner = sameField(isNot ? condition.of : condition);
  if (inner === undefined) return undefined;
  const field =
    inner.field === STAGE ? 'OPPORTUNITY.STAGE_NAME' : setup.fields.find(({ key }) => key === inner.field)?.name;
  if (field === undefined) return undefined;
  const value: readonly Xml[] = inner.kind === 'is' ? [['value', inner.values.map(quotedValue).join(',')]] : [];
  return [['filters', [['field', field], ['operation', isNot ? 'notEqual' : 'equals'], ...value]]];
}

/** One field and its values, also where they stand as several conditions with "or" between them. */
function sameField(condition: Condition): Extract<Condition, { readonly kind: 'is' | 'empty' }> | undefined {
  if (condition.kind === 'is' || condition.kind === 'empty') return condition;
  if (condition.kind !== 'any') return undefined;
  const [first, ...rest] = condition.of;
  if (first?.kind !== 'is') return undefined;
  const values = [...first.values];
  for (const each of rest) {
    if (each.kind !== 'is' || each.field !== first.field) return undefined;
    values.push(...each.values);
  }
  return { kind: 'is', field: first.field, values };
}

/** A comma parts values, so a value with one stands in quotes. */
function quotedValue(value: string): string {
  return value.includes(',') ? `"${value.replaceAll('"', "'")}"` : value;
}

/** The report type over registrations. */
export const REGISTRATIONS = 'Partner_Deal_Registrations';

/** A report type over the object of registrations, with every field that is deployed on it. */
export function reportTypeXml(setup: Setup, leaveOut: ReadonlySet<string> | undefined): readonly Xml[] {
  const object = setup.objects.find(({ key }) => key === 'registration');
  const table = object?.name ?? '';
  const fields = setup.fields.filter(
    (field) => field.object === 'registration' && isWritable(field) && leaveOut?.has(field.key) !== true,
  );
  return [
    ['baseObject', table],
    ['category', 'other'],
    ['deployed', true],
    ['description', 'Registrations of partners with their state, times and sides.'],
    ['label', cut(object?.plural ?? 'Deal Registrations', 40)],
    [
      'sections',
      [
        ...['Name', 'CreatedDate', ...fields.map(({ name }) => name)].map(
          (field): Xml => [
            'columns',
            [
              ['checkedByDefault', field === 'Name'],
              ['field', field],
              ['table', table],
            ],
          ],
        ),
        ['masterLabel', cut(object?.plural ?? 'Deal Registrations', 40)],
      ],
    ],
  ];
}

/** How many registrations stand in which state. */
function registrationReportXml(report: SetupReport, setup: Setup): readonly Xml[] {
  const table = setup.objects.find(({ key }) => key === 'registration')?.name ?? '';
  const group = setup.fields.find(({ key }) => key === report.group)?.name ?? '';
  return [
    ['columns', [['field', `${table}$Name`]]],
    ['description', 'Registrations by state.'],
    ['format', 'Summary'],
    [
      'groupingsDown',
      [
        ['dateGranularity', 'Day'],
        ['field', `${table}$${group}`],
        ['sortOrder', 'Asc'],
      ],
    ],
    ['name', cut(report.label, 40)],
    ['reportType', `${REGISTRATIONS}__c`],
    ['scope', 'organization'],
    ['showDetails', true],
    [
      'timeFrameFilter',
      [
        ['dateColumn', `${table}$CreatedDate`],
        ['interval', 'INTERVAL_CUSTOM'],
      ],
    ],
  ];
}

/** A summary report over all deals, with the three metrics for each source, or one over registrations. */
export function reportXml(report: SetupReport, setup: Setup): readonly Xml[] {
  if (report.object === 'registration') return registrationReportXml(report, setup);
  const group = setup.fields.find(({ key }) => key === report.group)?.name ?? '';
  return [
    [
      'aggregates',
      [
        ['calculatedFormula', 'IF(CLOSED:SUM = 0, 0, WON:SUM / CLOSED:SUM)'],
        ['datatype', 'percent'],
        ['developerName', 'FORMULA1'],
        ['isActive', true],
        ['isCrossBlock', false],
        ['masterLabel', 'Conversion rate'],
        ['scale', 1],
      ],
    ],
    ['columns', [['field', 'OPPORTUNITY_NAME']]],
    ['columns', [['field', 'STAGE_NAME']]],
    [
      'columns',
      [
        ['aggregateTypes', 'Average'],
        ['field', 'AMOUNT'],
      ],
    ],
    [
      'columns',
      [
        ['aggregateTypes', 'Average'],
        ['field', 'AGE'],
      ],
    ],
    ['description', 'Conversion rate, average deal size and sales cycle length for each deal source.'],
    ['format', 'Summary'],
    [
      'groupingsDown',
      [
        ['dateGranularity', 'Day'],
        ['field', `Opportunity.${group}`],
        ['sortOrder', 'Asc'],
      ],
    ],
    ['name', cut(report.label, 40)],
    [
      'params',
      [
        ['name', 'open'],
        ['value', 'all'],
      ],
    ],
    [
      'params',
      [
        ['name', 'probability'],
        ['value', 0],
      ],
    ],
    ['reportType', 'Opportunity'],
    ['scope', 'organization'],
    ['showDetails', false],
    [
      'timeFrameFilter',
      [
        ['dateColumn', 'CREATED_DATE'],
        ['interval', 'INTERVAL_CUSTOM'],
      ],
    ],
  ];
}

/** Who reads and writes which fields. A required field is never listed: Salesforce refuses that. */
export function permissionSetXml(
  permission: SetupPermission,
  setup: Setup,
  leaveOut?: ReadonlySet<string>,
): readonly Xml[] {
  const fields = setup.fields.filter(
    (field) => isWritable(field) && !isMarkedRequired(field) && leaveOut?.has(field.key) !== true,
  );
  const named = fields
    .map((field) => ({
      name: `${setup.objects.find(({ key }) => key === field.object)?.name ?? ''}.${field.name}`,
      editable: permission.writes.includes(field.key),
    }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const own = setup.objects.filter(({ exists }) => !exists).sort((one, other) => (one.name < other.name ? -1 : 1));
  return [
    ...(permission.bypass
      ? [
          [
            'customPermissions',
            [
              ['enabled', true],
              ['name', BYPASS],
            ],
          ] as const,
        ]
      : []),
    ['description', cut(`For ${permission.role}.`, 255)],
    ...named.map(
      ({ name, editable }): Xml => [
        'fieldPermissions',
        [
          ['editable', editable],
          ['field', name],
          ['readable', true],
        ],
      ],
    ),
    ['hasActivationRequired', false],
    ['label', permission.label],
    ...own.map(
      ({ name }): Xml => [
        'objectPermissions',
        [
          ['allowCreate', true],
          ['allowDelete', false],
          ['allowEdit', true],
          ['allowRead', true],
          ['modifyAllRecords', false],
          ['object', name],
          ['viewAllRecords', permission.bypass],
        ],
      ],
    ),
  ];
}
