import type * as z from 'zod';
import { type Brief, type BriefKey, brief as briefSchema } from '../../../schemas/brief.ts';
import { shown } from '../../../schemas/field.ts';
import { nearest } from '../core/nearest.ts';
import { entryOf, type MapNode, plainValue } from '../core/source.ts';
import type { Span } from '../core/text.ts';
import { documentationOf, shapeOf } from '../core/vocabulary.ts';
import { parseYaml } from '../core/yaml.ts';
import { readings } from './answers.ts';
import { limitMessage } from './limits.ts';

/** An answer that cannot be used, in plain words. */
export interface Refusal {
  /** The key of the answer, for example `dealSize`. Empty when the answers as a whole cannot be read. */
  readonly key: string;
  readonly message: string;
}

export interface RefusalInFile extends Refusal {
  /** The place of the value in the file. Absent when the answer is missing. */
  readonly span?: Span;
}

/**
 * Reads the answers of a person. They may be text that was typed, or values as they stand in a file. All that cannot be
 * used is refused at once, and a brief is there when nothing was refused.
 */
export function readBrief(answers: unknown): { readonly brief?: Brief; readonly refused: readonly Refusal[] } {
  if (!isGroup(answers)) return { refused: [{ key: '', message: noAnswers }] };
  const refused: Refusal[] = Object.keys(answers)
    .filter((key) => !isBriefKey(key))
    .map((key) => ({ key, message: unknownKeyMessage(key) }));

  const values: Record<string, unknown> = {};
  for (const key of briefKeys) {
    const reading = readAnswer(key, answers[key]);
    if (reading.message !== undefined) refused.push({ key, message: reading.message });
    else if (reading.value !== undefined) values[key] = reading.value;
  }
  if (refused.length > 0) return { refused };

  const brief = settled(values as Brief & { partners: Counted });
  const message = contradiction(brief);
  return message === undefined ? { brief, refused } : { refused: [message] };
}

/** Says what is wrong with a single answer, without knowing the others. Absent when it is fine. */
export function checkAnswer(key: string, answer: string | readonly string[]): string | undefined {
  return isBriefKey(key) ? readAnswer(key, answer).message : unknownKeyMessage(key);
}

/** Reads an answers file. Problems of the file itself are refused with an empty key. */
export function readBriefFile(text: string): { readonly brief?: Brief; readonly refused: readonly RefusalInFile[] } {
  const { root, problems } = parseYaml(text);
  const unreadable = problems.map(({ message, span }) => ({ key: '', message, span }));
  if (unreadable.length > 0) return { refused: unreadable };
  if (root === undefined || root.kind !== 'map') return { refused: [{ key: '', message: noAnswers }] };
  const { brief, refused } = readBrief(plainValue(root));
  const placed = refused.map((refusal) => withSpan(refusal, root));
  return brief === undefined ? { refused: placed } : { brief, refused: [] };
}

const noAnswers = 'There are no answers here. Write one line for each of them, for example company: Northwind.';

const fields = briefSchema.shape as Readonly<Record<BriefKey, z.ZodType>>;
const briefKeys = Object.keys(fields) as BriefKey[];

/** Where one number was given, and only the state of the program tells which one it is. */
interface Counted {
  readonly count?: number;
}

type Reading = { readonly value?: unknown; readonly message?: undefined } | { readonly message: string };

function readAnswer(key: BriefKey, answer: unknown): Reading {
  const { required } = keyShapeOf(key);
  if (isUnanswered(answer)) return required ? { message: missingMessage(key) } : {};
  const read = readings[key](answer);
  const counted = key === 'partners' && isGroup(read) && 'count' in read;
  const result = fields[key].safeParse(counted ? { current: (read as Counted).count } : read);
  if (!result.success) return { message: refusalMessage(key, read, result.error.issues[0]) };
  const message = limitMessage(key, result.data, answer);
  if (message !== undefined) return { message };
  return { value: counted ? read : result.data };
}

function keyShapeOf(key: BriefKey): { readonly required: boolean } {
  const shape = shapeOf(briefSchema);
  return (shape.kind === 'map' ? shape.keys.get(key) : undefined) ?? { required: false };
}

/** The brief, once the state of the program tells what a single number of partners means. */
function settled(values: Brief & { readonly partners: Counted }): Brief {
  const { count } = values.partners;
  if (count === undefined) return values;
  return { ...values, partners: values.state === 'none' ? { current: 0, target: count } : { current: count } };
}

/** What two answers say against each other, or what one asks of the other. */
function contradiction({ state, partners, crm, crmName }: Brief): Refusal | undefined {
  if (crm === 'other' && crmName === undefined) {
    return {
      key: 'crmName',
      message:
        'The CRM is another one, and its name is missing. Write it, for example SugarCRM: the plan names the system.',
    };
  }
  if (state === 'none' || partners.current !== 0) return undefined;
  const message =
    'There is a program, and it has 0 partners today. Tell how many partners it has, or answer none for the state of the program.';
  return { key: 'partners', message };
}

function refusalMessage(key: BriefKey, read: unknown, issue: z.core.$ZodIssue | undefined): string {
  const shape = shapeOf(fields[key]);
  const choice = shape.kind === 'list' ? shapeOf(shape.item) : shape;
  if (choice.kind === 'choice') {
    const wrong = Array.isArray(read) ? read.find((item) => !choice.values.includes(String(item))) : read;
    if (wrong !== undefined && !isGroup(wrong)) return choiceMessage(key, wrong, choice.values);
  }
  if (key === 'partners' && issue?.code === 'unrecognized_keys') {
    return `"${issue.keys[0]}" does not belong to the number of partners. Write current, target or both.`;
  }
  if (key === 'partners' && issue?.path.length === 0) {
    return `${shown(read)} is not a number of partners. Write one whole number, for example 20, or today and planned: 20, 35.`;
  }
  return issue?.message ?? `${shown(read)} does not answer "${titleOf(key)}".`;
}

function choiceMessage(key: BriefKey, wrong: unknown, values: readonly string[]): string {
  const meant = nearest(String(wrong), values);
  const question = meant === undefined ? '' : ` Did you mean ${meant}?`;
  return `${shown(wrong)} is not one of the answers to "${titleOf(key)}".${question} Write one of: ${values.join(', ')}.`;
}

function missingMessage(key: BriefKey): string {
  return `"${titleOf(key)}" is not answered. ${documentationOf(fields[key]).description}`;
}

function unknownKeyMessage(key: string): string {
  const meant = nearest(key, briefKeys);
  const advice = meant === undefined ? `The questions are: ${briefKeys.join(', ')}.` : `Did you mean ${meant}?`;
  return `"${key}" is not one of the questions. ${advice}`;
}

function titleOf(key: BriefKey): string {
  return documentationOf(fields[key]).title ?? key;
}

function isUnanswered(answer: unknown): boolean {
  if (answer === undefined || answer === null) return true;
  return typeof answer === 'string' ? answer.trim() === '' : Array.isArray(answer) && answer.length === 0;
}

function isBriefKey(key: string): key is BriefKey {
  return Object.hasOwn(fields, key);
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withSpan(refusal: Refusal, root: MapNode): RefusalInFile {
  const found = entryOf(root, refusal.key) ?? root.entries.find(({ key }) => String(key.value) === refusal.key);
  if (found === undefined) return refusal;
  const atKey = !isBriefKey(refusal.key) || found.value.span.start === found.value.span.end;
  return { ...refusal, span: atKey ? found.key.span : found.value.span };
}
