import type { Plan } from '../../core/plan.ts';
import { toYaml } from '../../core/quantity.ts';
import { capitalized } from '../../core/words.ts';
import type { SetupPlace } from '../../framework/crm/crm-facts.ts';
import { crmFacts } from '../../framework/crm/systems.ts';
import { fieldValues, measureWords } from '../../setup/checklist.ts';
import { conditionWords } from '../../setup/condition.ts';
import { ruleFormula } from '../../setup/formula.ts';
import type { Setup, SetupField } from '../../setup/model.ts';
import { assignmentValues, flowStart, recipeSentences } from '../../setup/recipes.ts';
import { setupOf } from '../../setup/setup.ts';
import { fieldLabel, objectLabel } from '../../setup/words.ts';
import { cell, entry, isPresent, join, paragraph, row, say, sentence, table, topic, values } from '../blocks.ts';
import type { Block, Inline, Row, Topic } from '../model.ts';

/**
 * What an admin builds for a plan beside the fields that it names, so that nobody needs more than the document: the
 * fields that follow from it, rules with their formulas, automations, times, views, and who may write what. It is the
 * same model from which files and checklist of a setup are written.
 */
export function setupTopics(plan: Plan): readonly Topic[] {
  if (plan.attribution === undefined) return [];
  const setup = setupOf(plan);
  return [derivedFields(setup), rules(setup), flows(setup), times(setup), views(setup), permissions(setup)].filter(
    isPresent,
  );
}

/** The path through the menus of the CRM, which may have moved since it was written down. */
function where(setup: Setup, ...places: readonly SetupPlace[]): Block | undefined {
  const { places: menus } = crmFacts[setup.system].setup;
  const paths = [...new Set(places.map((place) => menus[place].replace(/\{objects?\}/g, 'the object')))];
  return values([entry('Where', sentence(say`${paths.join('; ')} (as of 2026)`))]);
}

function derivedFields(setup: Setup): Topic | undefined {
  const own = setup.fields.filter(({ derived }) => derived !== undefined);
  const { typeNames } = crmFacts[setup.system];
  const rows = own.map((field): Row => {
    const told = new Map(fieldValues(setup, field));
    const options = field.options.length === 0 ? undefined : say`Options: ${field.options.join(', ')}.`;
    const details = [
      options,
      ...['Default', 'Offers only', 'Pick only', 'Help'].map((name) => {
        const value = told.get(name);
        if (value === undefined) return undefined;
        return sentence(name === 'Help' ? say`${value}` : say`${name}: ${value}`);
      }),
      field.history ? say`History of changes kept.` : undefined,
      // A registration holds what it is: only what stands elsewhere needs a reason.
      field.object === 'registration' ? undefined : sentence(say`Added because ${field.derived ?? ''}`),
    ].filter(isPresent);
    const name = field.name === field.label ? [] : [[code(field.name)]];
    const type = field.link === undefined ? (typeNames[field.type] ?? field.type) : (told.get('Type') ?? field.type);
    const object = objectLabel(setup, field.object);
    return row(
      [
        cell(say`${field.label}`, ...name),
        cell(say`${object}`),
        cell(say`${capitalized(type)}`),
        cell(say`${requiredWords(setup, field)}`),
        cell(say`${field.setBy === 'partner-operations' ? setup.queue.role : (fillers[field.setBy] ?? field.setBy)}`),
        cell(...details),
      ],
      join([say`${field.label} on ${object}: ${capitalized(type)}`, ...details], '; '),
      field.origin.span,
    );
  });
  if (rows.length === 0) return undefined;
  return topic('Fields that follow from the plan', [
    paragraph(
      say`The plan relies on them and names them nowhere: what its form asks for, what becomes of a registration, and what rules and automations read. They are created like the fields above.`,
    ),
    table('Fields that follow', ['Field', 'Object', 'Type', 'Required', 'Filled by', 'Details'], rows, {
      rowsAs: 'items',
    }),
    where(setup, 'object', 'field', 'history'),
  ]);
}

const fillers: Readonly<Record<string, string>> = {
  workflow: 'Workflow',
  partner: 'The partner',
  sales: 'Sales',
};

function requiredWords(setup: Setup, { required }: SetupField): string {
  if (required === 'never') return 'Optional';
  return required === 'always' ? 'Required' : `Required when ${words(setup, required)}`;
}

function rules(setup: Setup): Topic | undefined {
  const { requires } = crmFacts[setup.system].setup;
  const isFormula = requires === 'formula';
  // Others cannot refuse a record, so that the screen on which they ask for a field stands beside the rule.
  const isRefusing = isFormula || requires === 'rule';
  const rows = setup.rules.map((rule): Row => {
    const formula = isFormula ? ruleFormula(rule, setup) : undefined;
    const refuses = words(setup, rule.refuses);
    const recipe = recipeSentences(setup, rule).map((each) => sentence(say`${each}`));
    const cells = [
      cell(say`${rule.label}`),
      cell(say`${objectLabel(setup, rule.object)}`),
      cell(say`${capitalized(refuses)}`, ...(formula === undefined ? [] : [[code(formula)]])),
      isRefusing ? cell(say`${rule.message}`) : cell(...recipe),
    ];
    const whole = sentence(say`${rule.label}: not allowed when ${refuses}`);
    return row(cells, isRefusing ? whole : join([whole, ...recipe], ' '), rule.origin.span);
  });
  if (rows.length === 0) return undefined;
  return topic('Rules', [
    table(
      'Rules of the CRM',
      ['Rule', 'Object', ...(isRefusing ? ['A record is refused when', 'Message'] : ['Not allowed', 'How it is kept'])],
      rows,
      { rowsAs: 'items' },
    ),
    paragraph(say`${crmFacts[setup.system].setup.goesAround}`),
    where(setup, 'required', 'lock'),
  ]);
}

function flows(setup: Setup): Topic | undefined {
  const { workflow } = crmFacts[setup.system];
  const rows = setup.flows.map((flow): Row => {
    const steps = flow.steps.flatMap(({ text, does }) => [
      say`${text}`,
      ...(does.kind === 'create' ? assignmentValues(setup, does.sets) : []).map(([name, value]) =>
        sentence(say`${name} ${value}`),
      ),
    ]);
    const starts = flowStart(setup, flow);
    return row(
      [cell(say`${flow.label}`), cell(say`${capitalized(starts)}`), cell(...steps)],
      join([say`${flow.label}: starts when ${starts}.`, ...steps], ' '),
      flow.origin.span,
    );
  });
  return topic('Automations', [
    paragraph(
      say`Each ${workflow} stays a draft until a test record went through it, and a second run changed nothing.`,
    ),
    table('Automations', ['Name', 'Starts when', 'Steps'], rows, { rowsAs: 'items' }),
    where(setup, 'flow', 'queue'),
  ]);
}

function times(setup: Setup): Topic | undefined {
  const rows = setup.clocks.map((clock): Row => {
    const time = toYaml(clock.time);
    const cells = [
      cell(say`${clock.label}`),
      cell(say`${time}`),
      cell(say`${clock.from}`),
      cell(say`${capitalized(clock.until)}`),
      cell(say`${capitalized(clock.onLate)}`),
    ];
    return row(
      cells,
      sentence(say`${clock.label}: ${time} from ${clock.from}; then ${clock.onLate}`),
      clock.origin.span,
    );
  });
  if (rows.length === 0) return undefined;
  return topic('Times that the CRM watches', [
    table('Times', ['What', 'Time', 'Counted from', 'Stops when', 'When it is over'], rows, { rowsAs: 'items' }),
    where(setup, 'clock'),
  ]);
}

function views(setup: Setup): Topic | undefined {
  const rows = [
    ...setup.views
      .filter(({ derived }) => derived !== undefined)
      .map((view): Row => {
        const filter = view.filter === undefined ? 'To be decided' : capitalized(words(setup, view.filter));
        const columns = view.columns.map((key) => fieldLabel(setup, key)).join(', ');
        return row(
          [cell(say`${view.label}`), cell(say`${filter}`), cell(say`${columns}`)],
          sentence(say`${view.label}: ${filter}`),
          view.origin.span,
        );
      }),
    ...setup.reports.map((report): Row => {
      const measures = report.measures.map((measure) => sentence(say`${measureWords[measure] ?? measure}`));
      const group = fieldLabel(setup, report.group);
      return row(
        [cell(say`${report.label} (report)`), cell(say`All, grouped by ${group}`), cell(...measures)],
        join([say`${report.label} (report): all, grouped by ${group}.`, ...measures], ' '),
        report.origin.span,
      );
    }),
  ];
  if (rows.length === 0) return undefined;
  const columns = setup.views[0]?.columns.map((key) => fieldLabel(setup, key)) ?? [];
  return topic('View and report that follow from the plan', [
    columns.length === 0 ? undefined : paragraph(say`Each view shows the columns ${columns.join(', ')}.`),
    table('Views and report', ['Name', 'Filter', 'Columns or measures'], rows, { rowsAs: 'items' }),
    where(setup, 'view', 'report'),
  ]);
}

function permissions(setup: Setup): Topic | undefined {
  const rows = setup.permissions.map((permission): Row => {
    const objects = [...new Set(permission.writes.map(objectOf))];
    const writes = objects.map((object) => {
      const keys = permission.writes.filter((key) => objectOf(key) === object);
      return say`${objectLabel(setup, object)}: ${keys.map((key) => fieldLabel(setup, key)).join(', ')}.`;
    });
    const passes = permission.bypass ? 'Yes, for imports and corrections' : 'No';
    return row(
      [cell(say`${permission.label}`), cell(say`${permission.role}`), cell(...writes), cell(say`${passes}`)],
      join([say`${permission.label}, for ${permission.role}.`, ...writes], ' '),
      permission.origin.span,
    );
  });
  return topic('Who writes which field', [
    paragraph(say`Everybody here reads all of these fields. What is not listed is written by nobody of the group.`),
    table('Permissions', ['Permissions', 'For', 'Writes', 'Passes the rules'], rows, { rowsAs: 'items' }),
    paragraph(
      say`New registrations and conflicts lie in the queue ${setup.queue.label}, whose members are: ${setup.queue.members}.`,
    ),
    where(setup, 'permission'),
  ]);
}

/** The key of the object in front of that of its field. */
function objectOf(field: string): string {
  return field.split('.')[0] ?? '';
}

function words(setup: Setup, condition: Parameters<typeof conditionWords>[0]): string {
  return conditionWords(condition, (key) => fieldLabel(setup, key));
}

/** A name or a formula that is copied letter by letter. */
function code(text: string): Inline {
  return { kind: 'words', text, code: true };
}
