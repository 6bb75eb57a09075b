import type { CapturedFact, FieldType } from '../../../../schemas/attribution.ts';
import type { CrmFieldPart, Plan } from '../../core/plan.ts';
import { fieldDemands } from '../../framework/crm/fields.ts';
import { cell, type Gap, gapsOf, isPresent, row, table, topic } from '../blocks.ts';
import type { Inline, Row, Topic } from '../model.ts';
import { capitalised, clause, codeOf, join, listed, say, sentence, wordsFor } from '../say.ts';

type Line = readonly Inline[];

/** The fields that the CRM needs, each with its type and whether it is required or optional. */
export function fieldsTopic(plan: Plan): Topic {
  const gap = gapsOf(plan);
  const fields = plan.attribution?.fields;
  const rows = (fields?.items ?? []).map((field) => fieldRow(field, gap));
  const columns = ['Field', 'Object', 'Type', 'Required', 'Filled by', 'Details'];
  const missing = gap('attribution.fields');
  return topic(
    'Required fields',
    [rows.length === 0 ? missing : table('CRM fields', columns, rows, { rowsAs: 'items' })],
    fields?.node.span,
  );
}

/** The types in words, where the word of the vocabulary is not one yet. */
export const typeNames: Readonly<Partial<Record<FieldType, string>>> = {
  'multi-picklist': 'multi-select picklist',
  datetime: 'date and time',
  'long-text': 'long text',
};

export const fillers = {
  workflow: 'workflow',
  formula: 'formula',
  sales: 'sales',
  'partner-operations': 'partner operations',
  partner: 'the partner',
};

export const captured: Readonly<Record<CapturedFact, string>> = {
  'deal-source': 'the deal source',
  'partner-name': 'the partner name',
  'registration-date': 'the registration date',
  'partner-contribution': 'the partner contribution',
  'contribution-stage': 'the stage of the contribution',
};

function fieldRow(field: CrmFieldPart, gap: Gap): Row {
  const { name, apiName, object, type, setBy, description, node } = field;
  const label = name ? clause(say`${name}`) : [gap('attribution.fields.*.name', node)];
  const kind = type ? [wordsFor(type, typeNames[type.value] ?? type.value)] : [gap('attribution.fields.*.type', node)];
  const home = object ? clause(say`${object}`) : [gap('attribution.fields.*.object', node)];
  const needed = requiredWords(field, gap);
  const details = detailLines(field);
  const meaning = description && sentence(say`${description}`);
  const filler = setBy && [wordsFor(setBy, fillers[setBy.value])];
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
    cell(capitalised(home)),
    cell(capitalised(kind)),
    cell(capitalised(needed)),
    cell(...(filler ? [capitalised(filler)] : [])),
    cell(...[...details.map((detail) => sentence(capitalised(detail))), meaning].filter(isPresent)),
  ];
  return row(cells, meaning ? say`${sentence(whole)} ${meaning}` : whole, node.span);
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
