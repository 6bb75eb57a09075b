import type * as z from 'zod';
import { shown } from '../../../schemas/field.ts';
import { meantValue } from '../core/meant-word.ts';
import { nearest } from '../core/nearest.ts';
import type { PathStep } from '../core/source.ts';
import { documentationOf, type Shape, shapeOf } from '../core/vocabulary.ts';
import { joinedWith } from '../core/words.ts';
import { isGroup } from './answers.ts';
import { type BriefFinding, MOST_FINDINGS } from './findings.ts';

/**
 * Finds all places at which an answer that was read departs from its schema, each in the words of somebody who answers
 * a question.
 */
export function departures(schema: z.ZodType, value: unknown, path: readonly PathStep[]): BriefFinding[] {
  return inPart(schema, value, path, documentationOf(schema).title ?? String(path.at(-1)));
}

function inPart(schema: z.ZodType, value: unknown, path: readonly PathStep[], title: string): BriefFinding[] {
  const shape = shapeOf(schema);
  switch (shape.kind) {
    case 'either':
      return inPart(isGroup(value) ? shape.group : shape.single, value, path, title);
    case 'map':
      return isGroup(value) ? inGroup(shape, value, path, title) : [notAGroup(shape, value, path, title)];
    case 'list':
      if (isGroup(value) && shapeOf(shape.item).kind === 'map') return [notAList(value, path, title)];
      if (!Array.isArray(value)) return inValue(schema, value, path, title);
      return value.slice(0, MOST_FINDINGS).flatMap((item, index) => inPart(shape.item, item, [...path, index], title));
    case 'choice':
      return shape.values.some((choice) => choice === value) || (shape.words && schema.safeParse(value).success)
        ? []
        : [notAChoice(shape, value, path, title)];
    default:
      return inValue(schema, value, path, title);
  }
}

function inGroup(
  { keys }: Extract<Shape, { kind: 'map' }>,
  group: Readonly<Record<string, unknown>>,
  path: readonly PathStep[],
  title: string,
): BriefFinding[] {
  const found: BriefFinding[] = [];
  const names = [...keys.keys()];
  for (const [key, value] of Object.entries(group).slice(0, MOST_FINDINGS)) {
    const known = keys.get(key);
    if (known !== undefined) {
      const part = documentationOf(known.schema).title ?? key;
      found.push(...inPart(known.schema, value, [...path, key], part));
      continue;
    }
    const suggestion = nearest(
      key,
      names.filter((name) => !Object.hasOwn(group, name)),
    );
    const advice = suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;
    found.push({
      code: 'brief/unknown-answer',
      path: [...path, key],
      onKey: true,
      message: `"${key}" does not belong to "${title}".${advice} Write ${joinedWith('or', names)}.`,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  }
  for (const [key, { schema, required }] of keys) {
    if (!required || Object.hasOwn(group, key)) continue;
    const { title: missing = key, description = '' } = documentationOf(schema);
    found.push({
      code: 'brief/missing-answer',
      path,
      message: `"${missing}" is missing here. ${description} Its key is "${key}".`,
    });
  }
  return found;
}

function inValue(schema: z.ZodType, value: unknown, path: readonly PathStep[], title: string): BriefFinding[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  const message = result.error.issues[0]?.message ?? `${shown(value)} does not answer "${title}".`;
  return [{ code: 'brief/unreadable-answer', path, message }];
}

function notAGroup(
  { keys }: Extract<Shape, { kind: 'map' }>,
  value: unknown,
  path: readonly PathStep[],
  title: string,
): BriefFinding {
  const message =
    path[0] === 'partners'
      ? `${shown(value)} is not a number of partners. Write one whole number, for example 20, or today and planned: 20, 35.`
      : `${shown(value)} does not answer "${title}", which has several parts. Write each of them under its key: ${[...keys.keys()].join(', ')}.`;
  return { code: 'brief/unreadable-answer', path, message };
}

function notAList(value: unknown, path: readonly PathStep[], title: string): BriefFinding {
  const message = `${shown(value)} does not answer "${title}", which is a list. Write an item for each of them, also where there is one.`;
  return { code: 'brief/unreadable-answer', path, message };
}

function notAChoice(
  { values, words = [] }: Extract<Shape, { kind: 'choice' }>,
  wrong: unknown,
  path: readonly PathStep[],
  title: string,
): BriefFinding {
  const suggestion = typeof wrong === 'string' ? meantValue(wrong, [...values, ...words]) : undefined;
  const question = suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;
  const others = words.length === 0 || suggestion !== undefined ? '' : ` Words for kinds of them: ${words.join(', ')}.`;
  return {
    code: 'brief/unreadable-answer',
    path,
    message: `${shown(wrong)} is not one of the answers to "${title}".${question} Write one of: ${values.join(', ')}.${others}`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
