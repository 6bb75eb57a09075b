import { conditionWords, fieldsOfCondition } from '../../setup/condition.ts';
import type { SetupFile, WriteOptions } from '../../setup/files.ts';
import { BYPASS, ruleFormula } from '../../setup/formula.ts';
import type { Setup, SetupField, SetupFlow, SetupObject } from '../../setup/model.ts';
import { fieldLabel } from '../../setup/words.ts';
import { writeXml, type Xml } from '../xml.ts';
import { API_VERSION } from './elements.ts';
import { cut, fieldXml, isWritable } from './fields.ts';
import { flowNames } from './flow-names.ts';
import { flowXml, queueApiName } from './flows.ts';
import { readme } from './readme.ts';
import { listViewXml, permissionSetXml, REGISTRATIONS, reportTypeXml, reportXml } from './views.ts';

const METADATA = 'http://soap.sforce.com/2006/04/metadata';
const FOLDER = 'force-app/main/default';

/** A component, as a manifest names it. */
interface Component extends SetupFile {
  readonly type: string;
  readonly member: string;
}

/** A project of Salesforce DX that deploys what files can carry. */
export function writeSalesforce(setup: Setup, options: WriteOptions): readonly SetupFile[] {
  const components = [
    ...objectFiles(setup, options),
    ...ruleFiles(setup, options),
    ...viewFiles(setup, options),
    ...flowFiles(setup, options),
    ...reportFiles(setup, options),
    component(
      'CustomPermission',
      BYPASS,
      `customPermissions/${BYPASS}.customPermission-meta.xml`,
      [],
      [
        ['description', 'Passes the validation rules of the partner program, for imports and corrections.'],
        ['isLicensed', false],
        ['label', 'Partner Program Bypass'],
      ],
    ),
    component(
      'Queue',
      queueApiName(setup),
      `queues/${queueApiName(setup)}.queue-meta.xml`,
      [setup.queue.key],
      [
        ['doesSendEmailToMembers', false],
        ['name', cut(setup.queue.label, 40)],
        ['queueSobject', [['sobjectType', objectName(setup, 'registration')]]],
      ],
    ),
    ...setup.permissions.map((permission) => {
      const name = permission.label.replace(/[^A-Za-z0-9]+/g, '_');
      return component(
        'PermissionSet',
        name,
        `permissionsets/${name}.permissionset-meta.xml`,
        [permission.key],
        permissionSetXml(permission, setup, options.leaveOut),
      );
    }),
  ];
  return [
    { path: 'sfdx-project.json', content: projectFile(), sets: [] },
    { path: 'manifest/package.xml', content: manifest(components), sets: [] },
    { path: 'README.md', content: readme(setup, options), sets: [] },
    ...components.map(({ path, content, sets }) => ({ path, content, sets })),
  ];
}

function component(
  type: string,
  member: string,
  path: string,
  sets: readonly string[],
  children: readonly Xml[],
): Component {
  return { type, member, path: `${FOLDER}/${path}`, sets, content: writeXml(type, METADATA, children) };
}

function objectName({ objects }: Setup, key: string): string {
  return objects.find((object) => object.key === key)?.name ?? '';
}

function objectFiles(setup: Setup, { leaveOut }: WriteOptions): readonly Component[] {
  return setup.objects.flatMap((object) => {
    const fields = setup.fields.filter(
      (field) => field.object === object.key && isWritable(field) && leaveOut?.has(field.key) !== true,
    );
    const parent = object.parent === undefined ? [] : [parentField(object, setup)];
    if (fields.length === 0 && object.exists) return [];
    const hasHistory = fields.some(({ history }) => history);
    const own: readonly Xml[] = object.exists
      ? hasHistory
        ? [['enableHistory', true]]
        : []
      : objectXml(object, hasHistory);
    return [
      ...(own.length === 0
        ? []
        : [
            component(
              'CustomObject',
              object.name,
              `objects/${object.name}/${object.name}.object-meta.xml`,
              object.exists ? [] : [object.key],
              own,
            ),
          ]),
      ...parent,
      ...fields.map((field) =>
        component(
          'CustomField',
          `${object.name}.${field.name}`,
          `objects/${object.name}/fields/${field.name}.field-meta.xml`,
          [field.key],
          fieldXml(withoutForeignFilter(field, leaveOut), setup),
        ),
      ),
    ];
  });
}

/** A filter must not read a field that the organization has for something else. */
function withoutForeignFilter(field: SetupField, leaveOut: WriteOptions['leaveOut']): SetupField {
  const { link } = field;
  if (link?.onlyWhere === undefined) return field;
  if (leaveOut?.has(link.onlyWhere) === true) return { ...field, link: { object: link.object } };
  if (leaveOut?.has('account.partner-type') !== true) return field;
  return { ...field, link: { object: link.object, onlyWhere: link.onlyWhere } };
}

function objectXml(object: SetupObject, hasHistory: boolean): readonly Xml[] {
  return [
    ['deploymentStatus', 'Deployed'],
    [
      'description',
      cut(object.derived === undefined ? 'From the plan.' : `Added by the setup: ${object.derived}.`, 1000),
    ],
    ['enableActivities', true],
    ['enableHistory', hasHistory],
    ['enableReports', true],
    ['label', cut(object.label, 40)],
    [
      'nameField',
      [
        ['displayFormat', 'R-{00000}'],
        ['label', cut(`${object.label} Number`, 40)],
        ['type', 'AutoNumber'],
      ],
    ],
    ['pluralLabel', cut(object.plural, 40)],
    ['sharingModel', object.parent === undefined ? 'Private' : 'ControlledByParent'],
  ];
}

/** What belongs to a deal is seen with it. */
function parentField(object: SetupObject, setup: Setup): Component {
  const parent = setup.objects.find(({ key }) => key === object.parent);
  const name = parent?.name ?? 'Opportunity';
  return component(
    'CustomField',
    `${object.name}.${name}__c`,
    `objects/${object.name}/fields/${name}__c.field-meta.xml`,
    [],
    [
      ['fullName', `${name}__c`],
      ['label', cut(parent?.label ?? name, 40)],
      ['referenceTo', name],
      ['relationshipLabel', cut(object.plural, 40)],
      ['relationshipName', object.name.replace(/__c$/, 's').replaceAll('_', '')],
      ['relationshipOrder', 0],
      ['reparentableMasterDetail', false],
      ['type', 'MasterDetail'],
      ['writeRequiresMasterRead', false],
    ],
  );
}

function ruleFiles(setup: Setup, { rules, leaveOut }: WriteOptions): readonly Component[] {
  const taken = new Set<string>();
  return setup.rules.flatMap((rule) => {
    const field = setup.fields.find(({ key }) => rule.key === `${key}.required`);
    if (field !== undefined && !isWritable(field)) return [];
    const formula = ruleFormula(rule, setup);
    if (formula === undefined || fieldsOfCondition(rule.refuses).some((key) => leaveOut?.has(key) === true)) return [];
    const object = objectName(setup, rule.object);
    const label = freeName(rule.label, 'Rule_', taken, object);
    return [
      component(
        'ValidationRule',
        `${object}.${label}`,
        `objects/${object}/validationRules/${label}.validationRule-meta.xml`,
        [rule.key],
        [
          ['fullName', label],
          ['active', rules === 'active'],
          ['description', cut(`Refused when ${conditionWords(rule.refuses, (key) => fieldLabel(setup, key))}.`, 255)],
          ['errorConditionFormula', formula],
          ...(field === undefined ? [] : [['errorDisplayField', field.name] as const]),
          ['errorMessage', cut(rule.message, 255)],
        ],
      ),
    ];
  });
}

/** A name for programs from a label, and another one for each that would have the same. */
function freeName(label: string, start: string, taken: Set<string>, place = ''): string {
  const bare = label
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
    .slice(0, LONGEST_NAME - start.length - 3)
    .replace(/_$/, '');
  const first = /^[A-Za-z]/.test(bare) ? bare : `${start}${bare}`.replace(/_$/, '');
  let name = first;
  for (let number = 2; taken.has(`${place}/${name.toLowerCase()}`); number++) name = `${first}_${number}`;
  taken.add(`${place}/${name.toLowerCase()}`);
  return name;
}

/** In characters, the longest name of a component. */
const LONGEST_NAME = 40;

function viewFiles(setup: Setup, { leaveOut }: WriteOptions): readonly Component[] {
  const taken = new Set<string>();
  return setup.views.flatMap((view) => {
    // A view of what the CRM has for something else would list other records than the plan means.
    if (view.filter !== undefined && fieldsOfCondition(view.filter).some((key) => leaveOut?.has(key) === true))
      return [];
    const columns = view.columns.filter((key) => leaveOut?.has(key) !== true);
    const name = freeName(view.label, 'View_', taken);
    const xml = listViewXml({ ...view, columns }, name, setup);
    if (xml === undefined) return [];
    return [
      component(
        'ListView',
        `Opportunity.${name}`,
        `objects/Opportunity/listViews/${name}.listView-meta.xml`,
        [view.key],
        xml,
      ),
    ];
  });
}

/** The keys of the fields that a flow reads and writes. */
function fieldsOfFlow({ object, starts, steps }: SetupFlow): readonly string[] {
  return [
    ...(starts.on === 'created' ? [] : [starts.field]),
    ...steps.flatMap(({ does }) => {
      if (does.kind === 'find') return [does.by, does.equals];
      if (does.kind === 'link') return [does.field];
      if (does.kind !== 'set' && does.kind !== 'create') return [];
      return does.sets.flatMap(({ field, to }) => (to.kind === 'field' ? [field, to.field] : [field]));
    }),
    `${object}.status`,
  ];
}

function flowFiles(setup: Setup, { leaveOut }: WriteOptions): readonly Component[] {
  if (setup.edition?.lacks?.includes('flow') === true) return [];
  return setup.flows.flatMap((planned) => {
    // A flow that writes into a field of another meaning would do harm, so a person builds it.
    if (fieldsOfFlow(planned).some((key) => leaveOut?.has(key) === true)) return [];
    const xml = flowXml(planned, setup);
    if (xml === undefined) return [];
    const name = flowNames[planned.key] ?? planned.key;
    return [component('Flow', name, `flows/${name}.flow-meta.xml`, [`flow.${planned.key}`], xml)];
  });
}

function reportFiles(setup: Setup, { leaveOut }: WriteOptions): readonly Component[] {
  const isOwn = setup.objects.some(({ key, exists }) => key === 'registration' && !exists);
  const reports = setup.reports.filter(
    ({ group, object }) =>
      leaveOut?.has(group) !== true &&
      (object === 'deal' || isOwn) &&
      setup.fields.some((field) => field.key === group && isWritable(field)),
  );
  if (reports.length === 0) return [];
  const type = isOwn ? [reportType(setup, leaveOut)] : [];
  return [
    component(
      'ReportFolder',
      'Partner_Program',
      'reports/Partner_Program.reportFolder-meta.xml',
      [],
      [['name', 'Partner Program']],
    ),
    ...type,
    ...reports.map((report) => {
      const name = report.label.replace(/[^A-Za-z0-9]+/g, '_');
      return component(
        'Report',
        `Partner_Program/${name}`,
        `reports/Partner_Program/${name}.report-meta.xml`,
        [report.key],
        reportXml(report, setup),
      );
    }),
  ];
}

/** What a report on registrations can show. It lists what is deployed with it. */
function reportType(setup: Setup, leaveOut: WriteOptions['leaveOut']): Component {
  return component(
    'ReportType',
    REGISTRATIONS,
    `reportTypes/${REGISTRATIONS}.reportType-meta.xml`,
    [],
    reportTypeXml(setup, leaveOut),
  );
}

function projectFile(): string {
  return `${JSON.stringify({ packageDirectories: [{ path: 'force-app', default: true }], namespace: '', sourceApiVersion: API_VERSION }, undefined, 2)}\n`;
}

/** What is deployed, by type. A folder of reports stands among the reports, with a slash behind its name. */
function manifest(components: readonly Component[]): string {
  const types = new Map<string, string[]>();
  for (const { type, member } of components) {
    const [key, name] = type === 'ReportFolder' ? ['Report', `${member}/`] : [type, member];
    types.set(key, [...(types.get(key) ?? []), name]);
  }
  const sorted = [...types].sort(([one], [other]) => (one < other ? -1 : 1));
  return writeXml('Package', METADATA, [
    ...sorted.map(
      ([type, members]): Xml => [
        'types',
        [...members.sort().map((member): Xml => ['members', member]), ['name', type]],
      ],
    ),
    ['version', API_VERSION],
  ]);
}
