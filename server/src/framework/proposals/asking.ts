import { hasPlaceholder, type Printable } from '../../core/print.ts';
import type { PathStep } from '../../core/source.ts';
import { schemaAt, shapeOf } from '../../core/vocabulary.ts';

/** More choices than these are a list to search in, and a placeholder is the better question. */
const MOST_CHOICES = 8;

/**
 * What a fix writes that nobody has decided: a value that holds a question already, or one that becomes one as a whole.
 *
 * @param path where the value goes in a plan.
 */
export function asking(value: Printable, path: readonly PathStep[]): Printable {
  return hasPlaceholder(value) ? value : question(value, path);
}

/**
 * A value that only a person can decide about, as a question: each of its values becomes a placeholder with the
 * proposal in it, and where it is one of a few, all of them can be chosen.
 */
function question(value: Printable, path: readonly PathStep[]): Printable {
  if (Array.isArray(value)) return value.map((item: Printable, index) => question(item, [...path, index]));
  if (typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]: [string, Printable]) => [key, question(item, [...path, key])]),
    );
  }
  if (typeof value === 'boolean') return { placeholder: value, choices: [value, !value] };
  const choices = choicesAt(path);
  // Which metric it is follows from the rest of the line, and the number is what is to be decided.
  if (choices.length > MOST_CHOICES) return value;
  return choices.length < 2 ? { placeholder: value } : { placeholder: value, choices };
}

function choicesAt(path: readonly PathStep[]): readonly string[] {
  const schema = schemaAt(path);
  const shape = schema === undefined ? undefined : shapeOf(schema);
  return shape?.kind === 'choice' ? shape.values : [];
}
