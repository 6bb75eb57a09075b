import type { CapturedFact, FieldType } from '../../../../schemas/attribution.ts';
import type { CrmFieldPart, Plan } from '../../core/plan.ts';
import { fieldNoteOf, fieldsAreIn } from '../../framework/crm/field-notes.ts';
import { fieldDemands } from '../../framework/crm/fields.ts';
import { crmFacts } from '../../framework/crm/systems.ts';
import { operationsInSentence } from '../../framework/proposals/roles.ts';
import { ruleFormula } from '../../setup/formula.ts';
import { setupOf } from '../../setup/setup.ts';
import {
  capitalizedLine,
  cell,
  clause,
  codeOf,
  entry,
  type Gap,
  gapsOf,
  isPresent,
  join,
  listed,
  row,
  say,
  sentence,
  table,
  topic,
  values,
  wordsFor,
} from '../blocks.ts';
import type { Inline, Row, Topic } from '../model.ts';

type Line = readonly Inline[];

/** The fields that the CRM needs, each with its type and whether it is required or optional. */
export function fieldsTopic(plan: Plan): Topic {
  const gap = gapsOf(plan);
  const fields = plan.attribution?.fields;
  const rows = (fields?.items ?? []).map((field) => fieldRow(plan, field, gap));
  const columns = ['Field', 'Object', 'Type', 'Required', 'Filled by', 'Details'];
  const missing = gap('attribution.fields');
  const where = fieldsAreIn(plan, operationsInSentence(plan));
  return topic(
    'Required fields',
    rows.length === 0
      ? [missing]
      : [
          table('CRM fields', columns, rows, { rowsAs: 'items' }),
          // Behind a label, because the words of the plan in it must not begin a line.
          where === undefined ? undefined : values([entry('Where and by whom', sentence(say`${where}`))]),
        ],
    fields?.node.span,
  );
}

/** The types in words, where the word of the vocabulary is not one yet. */
export const typeNames: Readonly<Partial<Record<FieldType, string>>> = {
  'multi-picklist': 'multi-select picklist',
  datetime: 'date and time',
  'long-text': 'long text',
};

const fillers = {
  workflow: 'workflow',
  formula: 'formula',
  sales: 'sales',
  partner: 'the partner',
} as const;

/** Who fills in a field, by the name that the plan has for them. */
export function fillerOf(plan: Plan, setBy: NonNullable<CrmFieldPart['setBy']>['value']): string {
  return setBy === 'partner-operations' ? operationsInSentence(plan) : fillers[setBy];
}

/**
 * How the CRM makes a field required or keeps it safe, for each field of a plan, with the formula of its rule; empty
 * where nothing is known of one.
 */
export function howInWords(plan: Plan): (field: CrmFieldPart) => string {
  const setup = setupOf(plan);
  return (field) => {
    const key = setup.fields.find(({ origin }) => origin.span === field.node.span)?.key;
    const rule = setup.rules.find((each) => key !== undefined && each.key === `${key}.required`);
    const formula = crmFacts[setup.system].setup.requires === 'formula' && rule ? ruleFormula(rule, setup) : undefined;
    const refused = formula && `The validation rule stops the save when this is true: ${formula}`;
    return [fieldNoteOf(plan, field), refused].filter(isPresent).join(' ');
  };
}

export const captured: Readonly<Record<CapturedFact, string>> = {
  'deal-source': 'the deal source',
  'partner-name': 'the partner name',
  'registration-date': 'the registration date',
  'partner-contribution': 'the partner contribution',
  'contribution-stage': 'the stage of the contribution',
};

function fieldRow(plan: Plan, field: CrmFieldPart, gap: Gap): Row {
  const { name, apiName, object, type, setBy, description, node } = field;
  const label = name ? clause(say`${name}`) : [gap('attribution.fields.*.name', node)];
  const kind = type ? [wordsFor(type, typeNames[type.value] ?? type.value)] : [gap('attribution.fields.*.type', node)];
  const home = object ? clause(say`${object}`) : [gap('attribution.fields.*.object', node)];
  const needed = requiredWords(field, gap);
  const details = detailLines(field);
  const note = fieldNoteOf(plan, field);
  const meaning = description && sentence(say`${description}`);
  const how = note === undefined ? undefined : sentence(say`${note}`);
  const filler = setBy && [wordsFor(setBy, fillerOf(plan, setBy.value))];
  const line = [
    say`${label} (${kind}, ${needed})`,
    say`on the ${home}`,
    apiName && say`API name ${codeOf(apiName)}`,
    filler && say`filled by ${filler}`,
    ...details.map(clause),
  ].filter(isPresent);
  const whole = join(line, '; ');
  const cells = [
    cell(label, ...(apiName ? [[codeOf(apiName)]] : [])),
    cell(capitalizedLine(home)),
    cell(capitalizedLine(kind)),
    cell(capitalizedLine(needed)),
    cell(...(filler ? [capitalizedLine(filler)] : [])),
    cell(...[...details.map((detail) => sentence(capitalizedLine(detail))), meaning, how].filter(isPresent)),
  ];
  const more = [meaning, how].filter(isPresent);
  return row(cells, more.length > 0 ? say`${sentence(whole)} ${join(more, ' ')}` : whole, node.span);
}

function requiredWords({ required, requiredWhen, node }: CrmFieldPart, gap: Gap): Line {
  if (requiredWhen) return say`required when ${clause(say`${requiredWhen}`)}`;
  if (required === undefined) return [gap('attribution.fields.*.required', node)];
  return [wordsFor(required, required.value ? 'required' : 'optional')];
}

function detailLines(field: CrmFieldPart): readonly Line[] {
  const { name, options, linksTo, mapsTo, default: initial, history, captures } = field;
  const choices = (options?.items ?? []).map((option) => say`${option}`);
  return [
    choices.length > 0 ? say`options: ${listed(choices)}` : undefined,
    linksTo && say`links to the ${linksTo}`,
    mapsTo && say`handed on to the same field of the ${mapsTo}`,
    initial && say`default: ${initial}`,
    captures && name?.value.toLowerCase() !== fieldDemands[captures.value].label.toLowerCase()
      ? say`captures ${wordsFor(captures, captured[captures.value])}`
      : undefined,
    history && [wordsFor(history, history.value ? 'history of changes kept' : 'no history of changes')],
  ].filter(isPresent);
}
