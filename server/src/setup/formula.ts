import { type Condition, fieldsOfCondition, STAGE } from './condition.ts';
import type { Setup, SetupField, SetupRule } from './model.ts';

/** The custom permission whose owners pass every rule. */
export const BYPASS = 'Partner_Program_Bypass';

/** In characters, the longest formula that every organization takes. */
const LONGEST_FORMULA = 3_900;

/**
 * The formula of a validation rule, which whoever may pass every rule passes. Undefined where a field of it cannot stand
 * in one, because it is of another record or of a type that formulas do not read, and where it would be too long.
 */
export function ruleFormula({ refuses, object }: SetupRule, setup: Setup): string | undefined {
  if (fieldsOfCondition(refuses).some((key) => !key.startsWith(`${object}.`))) return undefined;
  const read = formulaOf(refuses, setup);
  const formula = read === undefined ? undefined : `AND(NOT($Permission.${BYPASS}), ${read})`;
  return formula === undefined || formula.length > LONGEST_FORMULA ? undefined : formula;
}

/** A condition as a part of a formula. Undefined where a field of it cannot stand in one. */
function formulaOf(condition: Condition, setup: Setup): string | undefined {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((each) => formulaOf(each, setup));
      if (!parts.every((part) => part !== undefined)) return undefined;
      return parts.length === 1 ? parts[0] : `${condition.kind === 'all' ? 'AND' : 'OR'}(${parts.join(', ')})`;
    }
    case 'not': {
      const inner = formulaOf(condition.of, setup);
      return inner && `NOT(${inner})`;
    }
    default:
      return simpleFormula(condition, setup);
  }
}

function simpleFormula(
  condition: Exclude<Condition, { readonly kind: 'all' | 'any' | 'not' }>,
  setup: Setup,
): string | undefined {
  const field = setup.fields.find(({ key }) => key === condition.field);
  const name = condition.field === STAGE ? 'StageName' : field?.name;
  const type = condition.field === STAGE ? 'picklist' : field?.type;
  if (name === undefined || type === undefined) return undefined;
  switch (condition.kind) {
    case 'is': {
      const parts = condition.values.map((value) => equals(name, type, value));
      return parts.length === 1 ? parts[0] : `OR(${parts.join(', ')})`;
    }
    case 'empty':
      if (type === 'picklist') return `ISPICKVAL(${name}, "")`;
      if (type === 'long-text') return `LEN(${name}) = 0`;
      return type === 'checkbox' ? `NOT(${name})` : `ISBLANK(${name})`;
    case 'changed':
      return type === 'long-text' ? undefined : `ISCHANGED(${name})`;
    case 'was-empty':
      return type === 'picklist' ? `ISPICKVAL(PRIORVALUE(${name}), "")` : `ISBLANK(PRIORVALUE(${name}))`;
    case 'made-with': {
      const parts = condition.values.map((value) => equals(name, type, value));
      return `AND(ISNEW(), ${parts.length === 1 ? parts[0] : `OR(${parts.join(', ')})`})`;
    }
    case 'was-over':
      return `AND(NOT(ISBLANK(PRIORVALUE(${name}))), PRIORVALUE(${name}) < TODAY())`;
  }
}

function equals(name: string, type: SetupField['type'], value: string): string {
  const text = quoted(value);
  switch (type) {
    case 'picklist':
      return `ISPICKVAL(${name}, ${text})`;
    case 'multi-picklist':
      return `INCLUDES(${name}, ${text})`;
    case 'checkbox':
      return /^(?:yes|true|checked|1)$/i.test(value) ? name : `NOT(${name})`;
    case 'number':
    case 'currency':
    case 'percentage':
      return /^\d+(?:\.\d+)?$/.test(value) ? `${name} = ${value}` : `TEXT(${name}) = ${text}`;
    case 'lookup':
      return `${name.replace(/__c$/, '__r')}.Name = ${text}`;
    default:
      return `${name} = ${text}`;
  }
}

/** A text as a formula holds it, on one line. */
export function quoted(text: string): string {
  return `"${text.replace(/\s+/g, ' ').replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
