/** What has to be the case, whatever the CRM. Fields are named by their keys. */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'is'; readonly field: string; readonly values: readonly string[] }
  | { readonly kind: 'empty'; readonly field: string }
  | { readonly kind: 'changed'; readonly field: string }
  /** The field held nothing before the change. */
  | { readonly kind: 'was-empty'; readonly field: string }
  /** The record is being made, with a field that decides about it. */
  | { readonly kind: 'made-with'; readonly field: string; readonly values: readonly string[] }
  /** The day that the field held before the change is over. */
  | { readonly kind: 'was-over'; readonly field: string };

/** The key of the stage of a deal, which every CRM has. */
export const STAGE = 'deal.stage';

export function all(...of: readonly Condition[]): Condition {
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { kind: 'all', of };
}

export function any(...of: readonly Condition[]): Condition {
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { kind: 'any', of };
}

export function not(of: Condition): Condition {
  return { kind: 'not', of };
}

export function is(field: string, values: readonly string[]): Condition {
  return { kind: 'is', field, values };
}

export function empty(field: string): Condition {
  return { kind: 'empty', field };
}

/** The keys of all fields that a condition reads, each once. */
export function fieldsOfCondition(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return [...new Set(condition.of.flatMap(fieldsOfCondition))];
    case 'not':
      return fieldsOfCondition(condition.of);
    default:
      return [condition.field];
  }
}

/** A condition as a sentence says it, without a point: `Deal Source is Partner-sourced or Direct`. */
export function conditionWords(condition: Condition, labelOf: (field: string) => string): string {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((each) => {
        const words = conditionWords(each, labelOf);
        return each.kind === 'all' || each.kind === 'any' || each.kind === 'made-with' ? `(${words})` : words;
      });
      return parts.join(condition.kind === 'all' ? ' and ' : ' or ');
    }
    case 'not':
      return negated(condition.of, labelOf);
    case 'is':
      return `${labelOf(condition.field)} is ${condition.values.join(' or ')}`;
    case 'empty':
      return `${labelOf(condition.field)} is empty`;
    case 'changed':
      return `${labelOf(condition.field)} changes`;
    case 'was-empty':
      return `${labelOf(condition.field)} was empty before`;
    case 'made-with':
      return `the record is made with ${labelOf(condition.field)} ${condition.values.join(' or ')}`;
    case 'was-over':
      return `${labelOf(condition.field)} was a day before today`;
  }
}

function negated(condition: Condition, labelOf: (field: string) => string): string {
  if (condition.kind === 'is') return `${labelOf(condition.field)} is not ${condition.values.join(' or ')}`;
  if (condition.kind === 'empty') return `${labelOf(condition.field)} is filled`;
  return `not (${conditionWords(condition, labelOf)})`;
}
