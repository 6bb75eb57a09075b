import { toYaml } from '../core/quantity.ts';
import type { SetupPlace } from '../framework/crm/crm-facts.ts';
import { usualLabels } from '../framework/crm/fields.ts';
import { crmFacts } from '../framework/crm/systems.ts';
import { roleInSentence } from '../framework/meaning/role-words.ts';
import { conditionWords, STAGE } from './condition.ts';
import type { SetupFile } from './files.ts';
import type { Element, Origin, Setup, SetupField, SetupFlow } from './model.ts';
import { flowStart, keptApart, recipeOf, stepValues } from './recipes.ts';
import { fieldLabel, lacks, menuNames, objectLabel } from './words.ts';

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
  'activate',
  'intake',
  'view',
  'report',
  'test',
];

type OpenStep = Omit<ChecklistStep, 'number' | 'where' | 'file'> & {
  readonly key: string;
  readonly object?: string;
  /** The screen on which it is done, where that is not the one by which it stands in the order. */
  readonly screen?: SetupPlace;
};

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
    ...setup.manual.map(({ key, place, screen, object, title, values, reason, proof, origin }) => ({
      key,
      place,
      ...(screen === undefined ? {} : { screen }),
      ...(object === undefined ? {} : { object }),
      title,
      values,
      reason,
      proof,
      origin,
    })),
  ];
  const sorted = order.flatMap((place) => drafts.filter((draft) => draft.place === place));
  return sorted.map(({ key, object, screen, ...draft }, index) => {
    const file = fileOf.get(key);
    return {
      ...draft,
      number: index + 1,
      where: placeOf(places[screen ?? draft.place], menuNames(setup, object ?? 'deal')),
      ...(file === undefined
        ? {}
        : {
            file,
            values: draft.place === 'field' ? draft.values.map((value) => byHand(setup, value)) : draft.values,
          }),
    };
  });
}

/** A path through the menus, with the object that is meant. */
function placeOf(path: string, { one, many }: ReturnType<typeof menuNames>): string {
  return path.replaceAll('{object}', one).replaceAll('{objects}', many);
}

/** What the files of a CRM do not say of a field, though they make it. Those of Salesforce say everything. */
const notInFiles: Partial<Readonly<Record<Setup['system'], readonly string[]>>> = {
  hubspot: ['Default', 'Required', 'History'],
  pipedrive: ['Default', 'Required', 'History'],
  zoho: ['Default', 'Required', 'History'],
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
        ...(object.key === 'registration' && object.exists ? keptApart(setup) : []),
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
    ...(field.type === 'association' && !lacks(setup, 'label') ? { screen: 'link' as const } : {}),
    title: `Create the field ${field.label} on ${objectLabel(setup, field.object)}`,
    values: fieldValues(setup, field),
    reason: reasonOf(field),
    proof: fieldProof(setup, field),
    origin: field.origin,
  }));
}

/** What somebody looks at to see that a field is as the plan wants it. */
function fieldProof(setup: Setup, { object, options, link, default: initial, filledOnCreate }: SetupField): string {
  const on = `on a record of ${objectLabel(setup, object)}`;
  if (options.length > 0) {
    const start = initial === undefined ? '' : ` A new record has ${initial}.`;
    return `The field offers the options above in their order, and no others, ${on}.${start}`;
  }
  if (link?.onlyWhere !== undefined && crmFacts[setup.system].setup.limitsLinks !== undefined)
    return `The field finds a ${objectLabel(setup, link.object)} whose ${limitWords(setup, link)}, and no other, ${on}.`;
  if (link !== undefined) return `The field finds a ${objectLabel(setup, link.object)} by its name, ${on}.`;
  if (filledOnCreate === true) return `The field has the date of today ${on} that was created today.`;
  return `The field can be filled and is there after the save, ${on}.`;
}

/** What a field becomes in the CRM, as names and values. The hover of the editor prints the same. */
export function fieldValues(setup: Setup, field: SetupField): readonly (readonly [string, string])[] {
  const facts = crmFacts[setup.system];
  const { label, name, type, options, required, link, history, help, setBy, guarded, picks } = field;
  const requiredWords =
    required === 'never'
      ? 'No'
      : required === 'always'
        ? 'Yes'
        : `When ${conditionWords(required, (key) => fieldLabel(setup, key))}`;
  return [
    ['Label', label],
    ...(name === label ? [] : [['API name', name] as const]),
    ...groupOf(setup, field),
    ['Type', link === undefined ? (facts.typeNames[type] ?? type) : linkType(setup, field)],
    ...options.map((option, index): readonly [string, string] => [`Option ${index + 1}`, option]),
    ...(field.default === undefined ? [] : [['Default', field.default] as const]),
    ...(field.filledOnCreate === true ? [['Default', 'the moment in which the record is created'] as const] : []),
    ['Required', requiredWords],
    ...(link === undefined ? [] : [['Links to', objectLabel(setup, link.object)] as const]),
    ...limitOf(setup, field),
    ['History', history ? 'Yes' : 'No'],
    ['Filled by', setBy === 'partner-operations' ? roleInSentence(setup.queue.role) : (fillers[setBy] ?? setBy)],
    [
      'Written by',
      !guarded
        ? 'everybody who may edit the record'
        : picks === undefined
          ? 'the flow and operations only'
          : `the flow and operations. Sales may pick ${picks} while it is empty, and nothing else`,
    ],
    ...(help === undefined ? [] : [['Help', help] as const]),
  ];
}

/** The group in which the files put a field, so that who types it in puts it there too. */
function groupOf({ system }: Setup, { type }: SetupField): readonly (readonly [string, string])[] {
  return system === 'hubspot' && type !== 'association' ? [['Group', FIELD_GROUP]] : [];
}

/** What a link offers, or what people have to look after where the CRM offers everything. */
function limitOf(setup: Setup, { link }: SetupField): readonly (readonly [string, string])[] {
  if (link?.onlyWhere === undefined) return [];
  const records = `records whose ${limitWords(setup, link)}`;
  const { name, setup: facts } = crmFacts[setup.system];
  return facts.limitsLinks === undefined
    ? [['Pick only', `${records}. ${name} offers all of them, so a mistake shows in a view of deals by their partner`]]
    : [['Offers only', `${records}, ${facts.limitsLinks}`]];
}

/** What a record has to be to be offered. */
function limitWords(setup: Setup, { onlyWhere = '', ofType }: NonNullable<SetupField['link']>): string {
  const type = ofType === undefined ? '' : ` and whose ${fieldLabel(setup, 'account.partner-type')} is ${ofType}`;
  return `${fieldLabel(setup, onlyWhere)} is yes${type}`;
}

/** How the group of fields is called in a CRM that has groups. */
export const FIELD_GROUP = 'Partner program';

/** Who fills in a field, as a person says it. */
const fillers: Readonly<Record<string, string>> = {
  workflow: 'the workflow',
  'partner-manager': 'the partner manager',
  sales: 'sales',
  partner: 'the partner, on the form',
};

/** What a field that links is called in the CRM, by the record that it links to. */
function linkType(setup: Setup, { object, label, link, type }: SetupField): string {
  if (type === 'association' && lacks(setup, 'label'))
    return `Single-line text with the name of the ${objectLabel(setup, link?.object ?? 'account')}: the edition ${setup.edition?.name} has no labels on associations`;
  const to = link?.object ?? 'account';
  return crmFacts[setup.system].linkTypeName({
    key: to,
    from: objectLabel(setup, object),
    to: menuNames(setup, to).one,
    label: link?.label ?? label,
  });
}

function permissionSteps(setup: Setup): readonly OpenStep[] {
  return setup.permissions.map((permission) => ({
    key: permission.key,
    place: 'permission',
    title: `Give the permissions "${permission.label}" to ${permission.role}`,
    values: [
      ['Reads', 'all fields of this list'],
      ...writesByObject(setup, permission.writes),
      ...(crmFacts[setup.system].setup.exempts
        ? [['May pass the rules', permission.bypass ? 'Yes, for imports and corrections' : 'No'] as const]
        : []),
    ],
    reason: reasonOf(permission),
    proof: `Somebody of ${permission.role} sees the fields, and can change those that stand here and no others.`,
    origin: permission.origin,
  }));
}

/** The fields that somebody may write, one line for each object. */
function writesByObject(setup: Setup, writes: readonly string[]): readonly (readonly [string, string])[] {
  const objects = [...new Set(writes.map((key) => key.split('.')[0] ?? ''))];
  if (objects.length === 0) return [['Writes', 'none of them']];
  return objects.map((object) => [
    `Writes on ${objectLabel(setup, object)}`,
    writes
      .filter((key) => key.split('.')[0] === object)
      .map((key) => fieldLabel(setup, key))
      .join(', '),
  ]);
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
      screen: 'members',
      title: 'Make the people who work on registrations members of the queue',
      values: [['Members', queue.members]],
      reason: 'Members are users, whom a plan does not know by their names in the CRM.',
      proof: 'Each of them finds the test registration in the list of the queue.',
      origin: queue.origin,
    },
  ];
}

function ruleSteps(setup: Setup): readonly OpenStep[] {
  return setup.rules.map((rule) => {
    const { limits, ...recipe } = recipeOf(setup, rule);
    return {
      ...recipe,
      key: rule.key,
      object: rule.object,
      reason: [reasonOf(rule), limits].filter((each) => each !== '').join(' '),
      origin: rule.origin,
    };
  });
}

function flowSteps(setup: Setup): readonly OpenStep[] {
  const facts = crmFacts[setup.system];
  const byHand = lacks(setup, 'flow');
  return setup.flows.flatMap((flow): readonly OpenStep[] => {
    const start = flowStart(setup, flow);
    const origin = flow.origin;
    return [
      {
        key: `flow.${flow.key}`,
        object: flow.object,
        place: 'flow' as const,
        ...(byHand ? { screen: 'test' as const } : {}),
        title: byHand ? `Agree who does by hand: ${flow.label}` : `Build the ${facts.workflow} ${flow.label}`,
        values: [
          [byHand ? 'To do when' : 'Starts when', start] as const,
          ...flow.steps.flatMap((each, index) => stepValues(setup, each, `Step ${index + 1}`)),
        ],
        reason: byHand
          ? `${reasonOf(flow)} The edition ${setup.edition?.name} is taken to run no automations, so on every business day a person looks.`
          : reasonOf(flow),
        proof: byHand
          ? 'A test record went through the steps, and the person knows them.'
          : 'A test record went through the steps, and a second run changed nothing.',
        origin,
      },
      ...(byHand ? [] : [activation(setup, flow)]),
    ];
  });
}

function activation(setup: Setup, flow: SetupFlow): OpenStep {
  const { workflow } = crmFacts[setup.system];
  return {
    key: `activate.${flow.key}`,
    object: flow.object,
    place: 'activate',
    title: `Test and activate the ${workflow} ${flow.label}`,
    values: [
      ['Before', 'draft'],
      ['After the test', 'active'],
    ],
    reason: 'What runs by itself is switched on by a person who has seen it work.',
    proof: `The list shows the ${workflow} as active.`,
    origin: flow.origin,
  };
}

function clockSteps(setup: Setup): readonly OpenStep[] {
  return setup.clocks.map((clock) => ({
    key: `clock.${clock.key}`,
    object: clock.object,
    place: 'clock',
    ...(lacks(setup, 'flow') ? { screen: 'view' as const } : {}),
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
      ['Stops when', clock.until],
      ['When it is over', clock.onLate],
    ],
    reason: lacks(setup, 'flow')
      ? `${reasonOf(clock, 'The plan promises this time')} The edition ${setup.edition?.name} is taken to run no automations, so on every business day a person looks.`
      : reasonOf(clock, 'The plan promises this time'),
    proof: 'A test record that is older than this time shows up as late, and one that is done does not.',
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
          [
            'Columns',
            [
              'the name',
              'the account',
              ...view.columns.map(labelOf),
              fieldLabel(setup, STAGE),
              'the amount',
              'the close date',
            ].join(', '),
          ],
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
          ['Records', `${objectLabel(setup, report.object)}: all of them, of all times`],
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
