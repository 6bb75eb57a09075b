import { toYaml } from '../core/quantity.ts';
import { capitalized } from '../core/words.ts';
import type { SetupPlace } from '../framework/crm/crm-facts.ts';
import { usualLabels } from '../framework/crm/fields.ts';
import { crmFacts } from '../framework/crm/systems.ts';
import { conditionWords, STAGE } from './condition.ts';
import { dayWords } from './derive/flows.ts';
import type { SetupFile } from './files.ts';
import type { Assignment, Element, Origin, Setup, SetupField, SetupFlow } from './model.ts';

/** One thing that an admin does or looks after, in the order of dependence. */
export interface ChecklistStep {
  readonly number: number;
  readonly place: SetupPlace;
  /** The path through the menus of the CRM. */
  readonly where: string;
  readonly title: string;
  /** What is entered, each with its name. */
  readonly values: readonly (readonly [string, string])[];
  readonly reason: string;
  readonly proof: string;
  /** The file that does it. Absent where a person does. */
  readonly file?: string;
  readonly origin: Origin;
}

/** What has to be there before the next can be set up. */
const order: readonly SetupPlace[] = [
  'stages',
  'object',
  'field',
  'history',
  'permission',
  'page',
  'queue',
  'required',
  'lock',
  'flow',
  'clock',
  'notice',
  'intake',
  'view',
  'report',
  'test',
];

type OpenStep = Omit<ChecklistStep, 'number' | 'where' | 'file'> & { readonly key: string; readonly object?: string };

/** Everything that has to be set up, whether a file of the setup does it or a person. */
export function checklistOf(setup: Setup, files: readonly SetupFile[] = []): readonly ChecklistStep[] {
  const places = crmFacts[setup.system].setup.places;
  const fileOf = new Map(files.flatMap(({ path, sets }) => sets.map((key) => [key, path] as const)));
  const drafts = [
    ...objectSteps(setup),
    ...fieldSteps(setup),
    ...permissionSteps(setup),
    ...pageSteps(setup),
    ...queueSteps(setup),
    ...ruleSteps(setup),
    ...flowSteps(setup),
    ...clockSteps(setup),
    ...viewSteps(setup),
    ...setup.manual.map(({ key, place, object, title, values, reason, proof, origin }) => ({
      key,
      place,
      ...(object === undefined ? {} : { object }),
      title,
      values,
      reason,
      proof,
      origin,
    })),
  ];
  const sorted = order.flatMap((place) => drafts.filter((draft) => draft.place === place));
  return sorted.map(({ key, object, ...draft }, index) => {
    const file = fileOf.get(key);
    return {
      ...draft,
      number: index + 1,
      where: places[draft.place].replaceAll('{object}', crmLabel(setup, object ?? 'deal')),
      ...(file === undefined
        ? {}
        : {
            file,
            values: draft.place === 'field' ? draft.values.map((value) => byHand(setup, value)) : draft.values,
          }),
    };
  });
}

/** What the files of a CRM do not say of a field, though they make it. Those of Salesforce say everything. */
const notInFiles: Partial<Readonly<Record<Setup['system'], readonly string[]>>> = {
  hubspot: ['Default', 'Required', 'Offers only', 'History'],
  pipedrive: ['Default', 'Required', 'Offers only', 'History'],
  zoho: ['Default', 'Required', 'Offers only', 'History'],
  dynamics: ['Default', 'Offers only'],
};

function byHand({ system }: Setup, [name, value]: readonly [string, string]): readonly [string, string] {
  const isLeftOut = notInFiles[system]?.includes(name) === true || (name === 'Required' && value.startsWith('When '));
  return isLeftOut && value !== 'No' && system !== 'salesforce' ? [`${name}, not in the file`, value] : [name, value];
}

/** What a step says of why it is there: the reason of something derived, or that the plan says it. */
function reasonOf({ derived }: Element, otherwise = 'The plan says so'): string {
  return derived === undefined ? `${otherwise}.` : `Added by the setup: ${derived}.`;
}

export function objectLabel({ objects }: Setup, key: string): string {
  return objects.find((object) => object.key === key)?.label ?? key;
}

export function fieldLabel({ fields, system }: Setup, key: string): string {
  if (key === STAGE) return crmFacts[system].setup.stage.label;
  return fields.find((field) => field.key === key)?.label ?? key;
}

function objectSteps(setup: Setup): readonly OpenStep[] {
  return setup.objects
    .filter(({ exists, key }) => !exists || key === 'registration')
    .map((object) => ({
      key: object.key,
      object: object.key,
      place: 'object',
      title: object.exists ? `Use ${object.plural} for registrations` : `Create the object ${object.label}`,
      values: [
        ['Label', object.label],
        ['Plural', object.plural],
        ['API name', object.name],
        ...(object.parent === undefined ? [] : [['Belongs to', objectLabel(setup, object.parent)] as const]),
        ...(object.key === 'registration' && object.exists ? (crmFacts[setup.system].setup.keptApart ?? []) : []),
      ],
      reason: reasonOf(object, 'The plan keeps contributions as records'),
      proof: `A record of ${object.label} can be created and found.`,
      origin: object.origin,
    }));
}

function fieldSteps(setup: Setup): readonly OpenStep[] {
  // The field of a deal for its partner offers only accounts that are marked, so that the mark comes first.
  const first = setup.fields.filter(({ object }) => object === 'account');
  const ordered = [...first, ...setup.fields.filter(({ object }) => object !== 'account')];
  return ordered.map((field) => ({
    key: field.key,
    object: field.object,
    place: 'field',
    title: `Create the field ${field.label} on ${objectLabel(setup, field.object)}`,
    values: fieldValues(setup, field),
    reason: reasonOf(field),
    proof: `The field stands on a record of ${objectLabel(setup, field.object)}, and takes nothing but what is meant.`,
    origin: field.origin,
  }));
}

/** What a field becomes in the CRM, as names and values. The hover of the editor prints the same. */
export function fieldValues(setup: Setup, field: SetupField): readonly (readonly [string, string])[] {
  const facts = crmFacts[setup.system];
  const { label, name, type, options, required, link, history, help, setBy, guarded } = field;
  const requiredWords =
    required === 'never'
      ? 'No'
      : required === 'always'
        ? 'Yes'
        : `When ${conditionWords(required, (key) => fieldLabel(setup, key))}`;
  return [
    ['Label', label],
    ...(name === label ? [] : [['API name', name] as const]),
    ['Type', link === undefined ? (facts.typeNames[type] ?? type) : linkType(setup, field)],
    ...options.map((option, index): readonly [string, string] => [`Option ${index + 1}`, option]),
    ...(field.default === undefined ? [] : [['Default', field.default] as const]),
    ...(field.filledOnCreate === true ? [['Default', 'the moment in which the record is created'] as const] : []),
    ['Required', requiredWords],
    ...(link === undefined ? [] : [['Links to', objectLabel(setup, link.object)] as const]),
    ...(link?.onlyWhere === undefined
      ? []
      : [['Offers only', `records whose ${fieldLabel(setup, link.onlyWhere)} is yes`] as const]),
    ['History', history ? 'Yes' : 'No'],
    ['Filled by', setBy],
    ['Written by', guarded ? 'the flow and operations only' : 'everybody who may edit the record'],
    ...(help === undefined ? [] : [['Help', help] as const]),
  ];
}

/** What a field that links is called in the CRM, by the record that it links to. */
function linkType(setup: Setup, { object, label, link }: SetupField): string {
  const to = link?.object ?? 'account';
  return crmFacts[setup.system].linkTypeName({
    key: to,
    from: objectLabel(setup, object),
    to: crmLabel(setup, to),
    label,
  });
}

/** As the menus of the CRM call an object. A plan may call a deal by another word. */
function crmLabel(setup: Setup, key: string): string {
  const { one } = crmFacts[setup.system].usual.deal;
  return key === 'deal' && setup.system !== 'other' ? capitalized(one) : objectLabel(setup, key);
}

function permissionSteps(setup: Setup): readonly OpenStep[] {
  return setup.permissions.map((permission) => ({
    key: permission.key,
    place: 'permission',
    title: `Give the permissions "${permission.label}" to ${permission.role}`,
    values: [
      ['Reads', 'all fields of this list'],
      [
        'Writes',
        permission.writes
          .map((key) => `${objectLabel(setup, key.split('.')[0] ?? '')}: ${fieldLabel(setup, key)}`)
          .join('; ') || 'none',
      ],
      ['May pass the rules', permission.bypass ? 'Yes, for imports and corrections' : 'No'],
    ],
    reason: reasonOf(permission),
    proof: `Somebody of ${permission.role} sees the fields, and can change those that stand here and no others.`,
    origin: permission.origin,
  }));
}

/** A field that stands on no page is seen by nobody. */
function pageSteps(setup: Setup): readonly OpenStep[] {
  const objects = [...new Set(setup.fields.map(({ object }) => object))];
  return objects.map((object) => {
    const fields = setup.fields.filter((field) => field.object === object);
    return {
      key: `page.${object}`,
      object,
      place: 'page',
      title: `Put the new fields on the page of ${objectLabel(setup, object)}`,
      values: fields.map(({ label }, index): readonly [string, string] => [`Field ${index + 1}`, label]),
      reason: 'A page belongs to the organization, so no file replaces it, and a new field stands on none.',
      proof: 'Somebody of sales sees the fields on a record.',
      origin: setup.objects.find(({ key }) => key === object)?.origin ?? setup.queue.origin,
    };
  });
}

function queueSteps(setup: Setup): readonly OpenStep[] {
  const { queue } = setup;
  return [
    {
      key: queue.key,
      object: queue.object,
      place: 'queue',
      title: `Create the queue ${queue.label}`,
      values: [
        ['Name', queue.label],
        ['Records', objectLabel(setup, queue.object)],
      ],
      reason: reasonOf(queue),
      proof: 'A test registration lies in the queue.',
      origin: queue.origin,
    },
    {
      key: 'queue.members',
      object: queue.object,
      place: 'queue',
      title: `Make the people of ${queue.role} members of the queue`,
      values: [['Members', queue.role]],
      reason: 'Members are users, whom a plan does not know by their names in the CRM.',
      proof: 'Each of them finds the test registration in the list of the queue.',
      origin: queue.origin,
    },
  ];
}

function ruleSteps(setup: Setup): readonly OpenStep[] {
  const facts = crmFacts[setup.system];
  return setup.rules.map((rule) => ({
    key: rule.key,
    object: rule.object,
    // An association is no property, so that only a workflow can look for it.
    place: rule.key === 'deal.lock' ? 'lock' : isOfAssociation(setup, rule.key) ? 'flow' : 'required',
    title: `Add the rule ${rule.label}`,
    values: [
      ['Refuse the record when', conditionWords(rule.refuses, (key) => fieldLabel(setup, key))],
      ['Message', rule.message],
      ...(facts.setup.exempts ? [['Not for', 'whoever has the permissions of operations'] as const] : []),
    ],
    reason: `${reasonOf(rule)} ${facts.setup.goesAround}`,
    proof: 'A test record that breaks the rule cannot be saved, or shows up where the CRM lists such records.',
    origin: rule.origin,
  }));
}

function isOfAssociation({ fields }: Setup, rule: string): boolean {
  return fields.some(({ key, type }) => rule === `${key}.required` && type === 'association');
}

/** What starts a flow, as the end of a sentence. */
export function flowStart(setup: Setup, { starts, object }: SetupFlow): string {
  if (starts.on === 'created') return `a record of ${objectLabel(setup, object)} is created`;
  if (starts.on === 'becomes') return `${fieldLabel(setup, starts.field)} becomes ${starts.values.join(' or ')}`;
  const days = `${starts.days} ${starts.days === 1 ? 'day' : 'days'}`;
  return `${days} after ${fieldLabel(setup, starts.field)}, while ${conditionWords(starts.while, (key) => fieldLabel(setup, key))}`;
}

function flowSteps(setup: Setup): readonly OpenStep[] {
  const facts = crmFacts[setup.system];
  return setup.flows.flatMap((flow) => {
    const start = flowStart(setup, flow);
    const origin = flow.origin;
    return [
      {
        key: `flow.${flow.key}`,
        object: flow.object,
        place: 'flow' as const,
        title: `Build the ${facts.workflow} ${flow.label}`,
        values: [
          ['Starts when', start] as const,
          ...flow.steps.map((each, index) => [`Step ${index + 1}`, each.text] as const),
          ...flow.steps.flatMap(({ does }) =>
            does.kind === 'create' || does.kind === 'set' ? assignmentValues(setup, does.sets) : [],
          ),
        ],
        reason: reasonOf(flow),
        proof: 'A test record went through the steps, and a second run changed nothing.',
        origin,
      },
      {
        key: `activate.${flow.key}`,
        object: flow.object,
        place: 'test' as const,
        title: `Test and activate the ${facts.workflow} ${flow.label}`,
        values: [['Before', 'draft'] as const, ['After the test', 'active'] as const],
        reason: 'What runs by itself is switched on by a person who has seen it work.',
        proof: `The list of each ${facts.workflow} shows it as active.`,
        origin,
      },
    ];
  });
}

/** What a step of a flow writes, each with its field. */
export function assignmentValues(setup: Setup, sets: readonly Assignment[]): readonly (readonly [string, string])[] {
  return sets.map(({ field, to }) => [`Set ${fieldLabel(setup, field)} to`, assignmentWords(setup, to)]);
}

function assignmentWords(setup: Setup, to: Assignment['to']): string {
  switch (to.kind) {
    case 'value':
      return to.value;
    case 'field':
      return `the ${fieldLabel(setup, to.field)} of the registration`;
    case 'now':
      return 'the moment in which it runs';
    case 'day':
      return dayWords(to);
    case 'by-hand':
      return `by hand, also where a file builds the rest: ${to.words}`;
    case 'words':
      return to.words;
  }
}

function clockSteps(setup: Setup): readonly OpenStep[] {
  return setup.clocks.map((clock) => ({
    key: `clock.${clock.key}`,
    object: clock.object,
    place: 'clock',
    title: clock.label,
    values: [
      ['Time', toYaml(clock.time)],
      ['Counted from', clock.from],
      [
        'Calendar',
        clock.time.unit.startsWith('business')
          ? 'business hours: weekends and holidays do not count'
          : 'every day counts',
      ],
      ['When it is over', clock.onLate],
    ],
    reason: reasonOf(clock, 'The plan promises this time'),
    proof: 'A test record that is older than this time shows up as late.',
    origin: clock.origin,
  }));
}

function viewSteps(setup: Setup): readonly OpenStep[] {
  const labelOf = (key: string): string => fieldLabel(setup, key);
  return [
    ...setup.views.map(
      (view): OpenStep => ({
        key: view.key,
        object: view.object,
        place: 'view',
        title: `Create the view ${view.label}`,
        values: [
          [
            'Filter',
            view.filter === undefined
              ? 'to be decided: the plan names none that can be read'
              : conditionWords(view.filter, labelOf),
          ],
          ['Columns', view.columns.map(labelOf).join(', ')],
          ['Seen by', 'everybody in sales and partnerships'],
        ],
        reason: reasonOf(view),
        proof: 'The number of deals in it is the number of deals with this filter in a report.',
        origin: view.origin,
      }),
    ),
    ...setup.reports.map(
      (report): OpenStep => ({
        key: report.key,
        object: report.object,
        place: 'report',
        title: `Create the report ${report.label}`,
        values: [
          ['Grouped by', labelOf(report.group)],
          ...report.measures.map((measure): readonly [string, string] => ['Measure', measureWords[measure] ?? measure]),
        ],
        reason:
          report.object === 'deal'
            ? `${reasonOf(report)} ${crmFacts[setup.system].metricsAre({ ...usualLabels, 'deal-source': labelOf(report.group) })}`
            : reasonOf(report),
        proof:
          report.object === 'deal'
            ? 'The three numbers stand beside each source.'
            : 'The test registration is counted under its status.',
        origin: report.origin,
      }),
    ),
  ];
}

/** How each metric of a report is calculated. */
export const measureWords: Readonly<Record<string, string>> = {
  'record-count': 'How many there are',
  'conversion-rate': 'Conversion rate: won deals divided by closed deals',
  'average-deal-size': 'Average deal size: the average amount of won deals',
  'sales-cycle-length': 'Sales cycle length: the average days from creation to close of won deals',
};
