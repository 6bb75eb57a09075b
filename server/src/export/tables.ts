import type { CrmFieldPart, Located, LocatedList, Plan } from '../core/plan.ts';
import { type TableId, tableFacts } from '../protocol/formats.ts';
import { plainText } from '../render/plain-text.ts';
import { captured, fillerOf, howInWords, typeNames } from '../render/sections/crm-fields.ts';
import { works } from '../render/sections/launch.ts';
import { lastDay } from './dates.ts';

/** A table of a plan, for people who work with its rows in another program. */
export interface PlanTable {
  /** The name on the command line and in requests. */
  readonly id: TableId;
  /** The name in a picker. */
  readonly title: string;
  /** The first row holds the headings. */
  readonly rows: Rows;
}

type Rows = (plan: Plan) => readonly (readonly string[])[];

const rowsOf: Readonly<Record<TableId, Rows>> = { 'crm-fields': crmFields, 'launch-tasks': launchTasks };

export const planTables: readonly PlanTable[] = (Object.keys(tableFacts) as TableId[]).map((id) => ({
  id,
  title: tableFacts[id].title,
  rows: rowsOf[id],
}));

/** What the admin of the CRM sets up. What the plan does not say yet is an empty cell. */
function crmFields(plan: Plan): readonly (readonly string[])[] {
  const headings = [
    'Label',
    'API name',
    'Object',
    'Type',
    'Required',
    'Required when',
    'Options',
    'Links to',
    'Filled by',
    'Default',
    'History kept',
    'Captures',
    'Description',
    'How',
  ];
  const fields = plan.attribution?.fields?.items ?? [];
  const how = howInWords(plan);
  const rows = [headings, ...fields.map((field) => [...fieldRow(plan, field), how(field)])];
  // A column of which most plans know nothing stands only in those that do.
  if (fields.every(({ mapsTo }) => mapsTo === undefined)) return rows;
  const mapped = ['Maps to', ...fields.map(({ mapsTo }) => textOf(mapsTo))];
  return rows.map((row, index) => [...row, mapped[index] ?? '']);
}

function fieldRow(plan: Plan, field: CrmFieldPart): readonly string[] {
  const { type, setBy, captures } = field;
  return [
    textOf(field.name),
    textOf(field.apiName),
    textOf(field.object),
    type === undefined ? '' : (typeNames[type.value] ?? type.value),
    field.requiredWhen ? 'Conditional' : answerOf(field.required),
    textOf(field.requiredWhen),
    // One below the other, as the forms of CRMs take them.
    textsOf(field.options).join('\n'),
    textOf(field.linksTo),
    setBy === undefined ? '' : fillerOf(plan, setBy.value),
    textOf(field.default),
    answerOf(field.history),
    captures === undefined ? '' : captured[captures.value],
    textOf(field.description),
  ];
}

/** What has to be done until the program is open to all, phase by phase. */
function launchTasks({ launch }: Plan): readonly (readonly string[])[] {
  const headings = ['Phase', 'Task', 'Covers', 'Owner', 'Starts', 'Due', 'Done'];
  const tasks = (launch?.preLaunch?.items ?? []).map(({ task, covers, owner, due, done }) => [
    'Pre-launch',
    textOf(task),
    (covers?.items ?? []).map(({ value }) => works[value]).join(', '),
    textOf(owner),
    '',
    due?.value.iso ?? '',
    answerOf(done),
  ]);
  const soft = launch?.softLaunch;
  const starts = soft?.starts?.value.iso;
  const ends = starts !== undefined && soft?.length !== undefined ? lastDay(starts, soft.length.value) : '';
  const checks = textsOf(soft?.validate).map((text) => ['Soft launch', text, '', '', starts ?? '', ends, '']);
  const opening = launch?.fullLaunch?.starts?.value.iso ?? '';
  const criteria = textsOf(launch?.fullLaunch?.criteria).map((text) => ['Full launch', text, '', '', '', opening, '']);
  return [headings, ...tasks, ...checks, ...criteria];
}

function textOf(located: Located<string> | undefined): string {
  return located === undefined ? '' : plainText(located.value);
}

function textsOf(list: LocatedList<string> | undefined): readonly string[] {
  return (list?.items ?? []).map(textOf);
}

function answerOf(located: Located<boolean> | undefined): string {
  return located === undefined ? '' : located.value ? 'Yes' : 'No';
}
