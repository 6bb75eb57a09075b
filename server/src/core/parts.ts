import type * as z from 'zod';
import { readOtherwise, shown, unknown } from '../../../schemas/field.ts';
import { type Intended, intendedValues } from './intended.ts';
import { meantValue } from './meant-word.ts';
import { nearest } from './nearest.ts';
import {
  entryOf,
  isEmpty,
  type MapEntry,
  type MapNode,
  type ScalarNode,
  type SequenceNode,
  type SourceNode,
} from './source.ts';
import { documentationOf, mayBeUnknown, type Shape, shapeOf } from './vocabulary.ts';
import { uncapitalized, withSmallStart } from './words.ts';
import { printScalar } from './yaml-scalar.ts';

/** A place where a text departs from the vocabulary. */
export type StructureProblem = UnknownKey | MissingKey | InvalidValue | UndefinedName;

export interface UnknownKey {
  readonly kind: 'unknown-key';
  readonly map: MapNode;
  readonly entry: MapEntry;
  /** The keys that belong here and are not written yet, in the order of the vocabulary. */
  readonly free: readonly string[];
  /** The key that was probably meant. */
  readonly suggestion?: string;
}

export interface MissingKey {
  readonly kind: 'missing-key';
  readonly map: MapNode;
  readonly key: string;
  /** All keys that belong here, in the order of the vocabulary. */
  readonly order: readonly string[];
  readonly title: string;
  readonly description: string;
  /** A value that would be fine here. */
  readonly example: unknown;
  /** The key under which the map stands, and its title in words. Absent for the whole plan. */
  readonly owner?: { readonly title: string; readonly key?: ScalarNode };
}

export interface InvalidValue {
  readonly kind: 'invalid-value';
  readonly node: SourceNode;
  /** The key under which the value stands. */
  readonly key?: ScalarNode;
  /** What, why and what to do. */
  readonly message: string;
  /** A text that would be fine instead of the value, as it is written in YAML. */
  readonly suggestion?: string;
  /** What belongs here where it is several keys or items, so that a text may be what was meant as some. */
  readonly severalBelong?: Several;
  /** What the value was probably meant as, where it can be computed. */
  readonly intended?: readonly Intended[];
  /** What the vocabulary asks for in place of the value, where that is a single value. */
  readonly schema?: z.ZodType;
}

/** Items of a list, or keys of a group: those that are known there, or names that the plan gives. */
export type Several = 'items' | 'names' | readonly string[];

/** The name of something that the file could define itself, and does not. */
export interface UndefinedName {
  readonly kind: 'undefined-name';
  readonly node: ScalarNode;
  readonly name: string;
  /** The names of the vocabulary that may stand there. */
  readonly values: readonly string[];
}

interface Reading {
  readonly part: unknown;
  readonly problems: readonly StructureProblem[];
}

/** Reads a node as the vocabulary describes it: the parts that fit, and the places where it does not. */
export function readParts(schema: z.ZodType, root: SourceNode): Reading {
  const problems: StructureProblem[] = [];
  const part = readPart(schema, root, undefined, { problems, own: namesOfItsOwn(root), read: new Set() });
  const listed = problems.slice(0, MOST_PROBLEMS);
  const repaired = problems.slice(MOST_PROBLEMS).filter(isRepairedForSure).slice(0, MOST_REPAIRED);
  return { part, problems: listed.concat(repaired) };
}

/** More departures than this are no plan, and listing them all would cost time and help nobody. */
const MOST_PROBLEMS = 1_000;

/** So many of the others are repaired with them, however many stand in front of them that only a person can mend. */
const MOST_REPAIRED = 100_000;

/** Whether there is one answer to a departure, so that nobody has to read of it. */
function isRepairedForSure(problem: StructureProblem): boolean {
  if (problem.kind !== 'invalid-value') return false;
  const { suggestion, intended = [] } = problem;
  return suggestion === undefined ? intended.some(({ sure }) => sure) : suggestion.startsWith('"');
}

/** What is found while a file is read, and what it defines for itself. */
interface Findings {
  readonly problems: StructureProblem[];
  readonly own: OwnNames;
  /** The groups and lists that were read. */
  readonly read: Set<SourceNode>;
}

interface OwnNames {
  readonly names: ReadonlySet<string>;
  /** Whether a definition cannot be read, which may be that of any name. */
  readonly isUnclear: boolean;
  /** Two that are alike have the same. */
  readonly sign: string;
}

/** The ids under `metrics`, the one place at which a plan defines what its choices do not know. */
function namesOfItsOwn(root: SourceNode): OwnNames {
  const list = root.kind === 'map' ? entryOf(root, 'metrics')?.value : undefined;
  const items = list?.kind === 'sequence' ? list.items : [];
  const names = items.flatMap((item) => {
    const id = item.kind === 'map' ? entryOf(item, 'id')?.value : undefined;
    return id?.kind === 'scalar' && id.value !== null ? [String(id.value)] : [];
  });
  const isUnclear = names.length < items.length;
  return { names: new Set(names), isUnclear, sign: JSON.stringify([names, isUnclear]) };
}

/**
 * The parts of nodes in which all fits. When a key is typed, nearly all nodes are those of the text before, and what is
 * read of them follows from them, from the vocabulary, and from the names of the file's own.
 */
const fitting = new WeakMap<SourceNode, { readonly schema: z.ZodType; readonly own: string; readonly part: unknown }>();

/** Reads a group or a list, or takes what was read of it before. */
function readOnce(schema: z.ZodType, node: SourceNode, found: Findings, read: () => unknown): unknown {
  // What an alias repeats is a part of its own at each of its places.
  if (found.read.has(node)) return read();
  found.read.add(node);
  const known = fitting.get(node);
  if (known?.schema === schema && known.own === found.own.sign) return known.part;
  const before = found.problems.length;
  const part = read();
  // With more problems than are listed, nobody knows whether there are some here.
  if (found.problems.length === before && before < MOST_PROBLEMS)
    fitting.set(node, { schema, own: found.own.sign, part });
  return part;
}

function readPart(schema: z.ZodType, node: SourceNode, key: ScalarNode | undefined, found: Findings): unknown {
  const shape = shapeOf(schema);
  if (isEmpty(node)) {
    found.problems.push({
      kind: 'invalid-value',
      node,
      ...withKey(key),
      message: emptyMessage(schema, shape),
      ...(shape.kind === 'map' ? { severalBelong: [...shape.keys.keys()] } : {}),
    });
    return undefined;
  }
  if (node.kind === 'scalar' && node.value === unknown && mayBeUnknown(schema)) return undefined;
  switch (shape.kind) {
    case 'map':
      return node.kind === 'map'
        ? readOnce(schema, node, found, () => readMap(schema, shape, node, key, found))
        : refuseText(schema, node, key, found, [...shape.keys.keys()]);
    case 'record':
      return node.kind === 'map'
        ? readOnce(schema, node, found, () => readRecord(shape, node, found))
        : refuseText(schema, node, key, found, 'names');
    case 'list':
      return node.kind === 'sequence'
        ? readOnce(schema, node, found, () => readList(shape, node, found))
        : refuseText(schema, node, key, found, 'items', asList(shape.item, node));
    case 'either':
      return readPart(node.kind === 'map' ? shape.group : shape.single, node, key, found);
    case 'choice':
      return shape.isOpen && node.kind === 'scalar' && schema.safeParse(node.value).success
        ? readName(shape.values, node, String(node.value), found)
        : readChoice(shape, schema, node, key, found);
    default:
      return readValue(schema, node, key, found);
  }
}

function readList(shape: Extract<Shape, { kind: 'list' }>, node: SequenceNode, found: Findings): unknown {
  return { node, items: node.items.map((item) => readPart(shape.item, item, undefined, found)).filter(isPresent) };
}

function readMap(
  schema: z.ZodType,
  shape: Extract<Shape, { kind: 'map' }>,
  node: MapNode,
  key: ScalarNode | undefined,
  found: Findings,
): unknown {
  const part: Record<string, unknown> = { node };
  const written = new Set(node.entries.map(({ key: { value } }) => String(value)));
  const free = [...shape.keys.keys()].filter((name) => !written.has(name));
  for (const entry of node.entries) {
    const name = String(entry.key.value);
    const known = shape.keys.get(name);
    if (known === undefined && shape.isShared(name)) continue;
    if (known === undefined || entry.misspelled !== undefined) {
      if (found.problems.length >= MOST_PROBLEMS) continue;
      const suggestion = known === undefined ? nearest(name, free) : name;
      found.problems.push({
        kind: 'unknown-key',
        map: node,
        entry,
        free,
        ...(suggestion === undefined ? {} : { suggestion }),
      });
    }
    if (known === undefined) continue;
    // The key is the mistake to solve first. What its value departs from is only sure when it is.
    const value = readPart(
      known.schema,
      entry.value,
      entry.key,
      entry.misspelled === undefined ? found : { ...found, problems: [] },
    );
    if (value !== undefined) part[name] = value;
  }
  for (const [name, { schema: missing, required }] of shape.keys) {
    if (!required || written.has(name)) continue;
    const { title = name, description = '', example } = documentationOf(missing);
    const ownerTitle = documentationOf(schema).title;
    found.problems.push({
      kind: 'missing-key',
      map: node,
      key: name,
      order: [...shape.keys.keys()],
      title,
      description,
      example,
      ...(ownerTitle === undefined ? {} : { owner: { title: ownerTitle, ...withKey(key) } }),
    });
  }
  return part;
}

function readRecord(shape: Extract<Shape, { kind: 'record' }>, node: MapNode, found: Findings): unknown {
  const entries = node.entries.map((entry) => {
    const key = readValue(shape.key, entry.key, undefined, found);
    const value = readPart(shape.value, entry.value, entry.key, found);
    return key === undefined || value === undefined ? undefined : { key, value };
  });
  return { node, entries: entries.filter(isPresent) };
}

function readChoice(
  { values, isOpen, words = [] }: Extract<Shape, { kind: 'choice' }>,
  schema: z.ZodType,
  node: SourceNode,
  key: ScalarNode | undefined,
  found: Findings,
): unknown {
  if (node.kind === 'scalar' && typeof node.value === 'string' && values.includes(node.value)) {
    return { node, value: node.value };
  }
  const meant = node.kind === 'scalar' && words.length > 0 ? schema.safeParse(node.value) : undefined;
  if (node.kind === 'scalar' && meant?.success) return { node, value: meant.data };
  const { title = 'This' } = documentationOf(schema);
  const list = `Write one of: ${values.join(', ')}${isOpen ? ', or the id of one of your own' : ''}.`;
  if (node.kind !== 'scalar') {
    const stands = node.kind === 'map' ? 'a group of keys' : 'a list';
    return refuse(node, key, found, `"${title}" stands for one value, and here stands ${stands}. ${list}`);
  }
  const suggestion = meantValue(String(node.value), [...values, ...words]) ?? (isOpen ? asId(node) : undefined);
  const question = suggestion === undefined ? '' : ` Did you mean ${suggestion}?`;
  const others = words.length === 0 || suggestion !== undefined ? '' : ` Words for kinds of them: ${words.join(', ')}.`;
  const message = `${shown(node.value)} is not one of the values of "${title}".${question} ${list}${others}`;
  return refuse(node, key, found, message, suggestion);
}

/** A name in words as an id: `Net new users` is `net-new-users`. What begins with a digit is an amount. */
function asId({ value }: ScalarNode): string | undefined {
  const id = String(value ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return typeof value === 'string' && /^[a-z]/.test(id) ? id : undefined;
}

/** A name of the vocabulary or of the file. One that is neither is left out of the part, and is known to nobody. */
function readName(
  values: readonly string[],
  node: ScalarNode,
  name: string,
  { problems, own }: Findings,
): { readonly node: ScalarNode; readonly value: string } | undefined {
  if (values.includes(name) || own.names.has(name)) return { node, value: name };
  if (!own.isUnclear) problems.push({ kind: 'undefined-name', node, name, values });
  return undefined;
}

function readValue(schema: z.ZodType, node: SourceNode, key: ScalarNode | undefined, found: Findings): unknown {
  const input = node.kind === 'scalar' ? node.value : node.kind === 'map' ? {} : [];
  const result = schema.safeParse(input);
  if (result.success) return { node, value: result.data };
  const suggestion = quoted(schema, node);
  const intended = suggestion === undefined && node.kind === 'scalar' ? intendedValues(schema, node.value) : [];
  found.problems.push({
    kind: 'invalid-value',
    node,
    ...withKey(key),
    message:
      suggestion === undefined ? inWords(result.error.issues[0], input) : asWritten(result.error.issues[0], node),
    ...(suggestion === undefined ? {} : { suggestion }),
    intended,
    schema,
  });
  return undefined;
}

/** The value in quotes, where YAML read a number or a boolean and the text of it would be fine. */
function quoted(schema: z.ZodType, node: SourceNode): string | undefined {
  if (node.kind !== 'scalar' || (typeof node.value !== 'number' && typeof node.value !== 'boolean')) return undefined;
  const written = node.written ?? String(node.value);
  return schema.safeParse(written).success ? JSON.stringify(written) : undefined;
}

/** A number does not keep how it was written: of 3.10 only 3.1 is left, and of 007 only 7. */
function asWritten(issue: z.core.$ZodIssue | undefined, node: SourceNode): string {
  if (node.kind !== 'scalar') return inWords(issue, undefined);
  const message = inWords(issue, node.value);
  if (node.written === undefined || !message.startsWith('YAML reads ')) return message;
  return readOtherwise(node.written, node.value);
}

function refuse(
  node: SourceNode,
  key: ScalarNode | undefined,
  found: Findings,
  message: string,
  suggestion?: string,
): undefined {
  found.problems.push({
    kind: 'invalid-value',
    node,
    ...withKey(key),
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
  return undefined;
}

/** A text in the place of keys or items may be what was meant as some. */
function refuseText(
  schema: z.ZodType,
  node: SourceNode,
  key: ScalarNode | undefined,
  found: Findings,
  severalBelong: Several,
  suggestion?: string,
): undefined {
  found.problems.push({
    kind: 'invalid-value',
    node,
    ...withKey(key),
    message:
      severalBelong === 'items'
        ? shapeMessage(schema, node, 'a list', '- item')
        : shapeMessage(schema, node, 'a group of keys', 'key: value'),
    severalBelong,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
  return undefined;
}

/** The value as the only item of a list, where it would be fine as one, or as several that stand in one text. */
function asList(item: z.ZodType, node: SourceNode): string | undefined {
  if (node.kind !== 'scalar' || node.value === null) return undefined;
  if (!item.safeParse(node.value).success) return asChoices(shapeOf(item), String(node.value));
  return `[${node.written ?? printScalar(node.value, true)}]`;
}

/** Choices in one text, also in other letters than they have: `technology, Reseller and referral`. */
function asChoices(shape: Shape, text: string): string | undefined {
  if (shape.kind !== 'choice' || text.length > LONGEST_CHOICES) return undefined;
  const known = [...shape.values, ...(shape.words ?? [])];
  const parts = text.split(/[,;/|&+]|\s(?:and|or)\s/).map((part) => part.trim());
  const meant = parts.map((part) => (known.includes(part) ? part : meantValue(part, known)));
  return meant.every(isPresent) ? `[${[...new Set(meant)].join(', ')}]` : undefined;
}

/** A longer text was written as a sentence. */
const LONGEST_CHOICES = 200;

function shapeMessage(schema: z.ZodType, node: SourceNode, expected: string, form: string): string {
  const { title = 'The plan' } = documentationOf(schema);
  const found =
    node.kind === 'map' ? 'a group of keys' : node.kind === 'sequence' ? 'a list' : withinSentence(shown(node.value));
  return `"${title}" is ${expected}, and here stands ${found}. Write it on lines of its own, each as "${form}".`;
}

/** Words that stand for a value begin with a small letter inside a sentence. A value that is quoted stays as it is. */
function withinSentence(words: string): string {
  return words.startsWith('"') ? words : uncapitalized(words);
}

function emptyMessage(schema: z.ZodType, shape: Shape): string {
  const { title = 'This', description = '' } = documentationOf(schema);
  const choices = shape.kind === 'choice' ? shape.values : [];
  return `"${title}" has no value yet. ${adviceOn(description, choices)}${shape.kind === 'flag' ? ' Write true or false.' : ''}`.trim();
}

/** What to write at a place: what its description says, and which choices there are. One that names them says both. */
export function adviceOn(description: string, choices: readonly string[]): string {
  const meaning = description === '' ? '' : `Add it: ${withSmallStart(description)}`;
  if (choices.length === 0) return meaning;
  const list = `Write one of: ${choices.join(', ')}.`;
  const isSaid =
    choices.every((choice) => description.includes(choice)) ||
    choices.some((choice) => description.startsWith(`${choice}: `));
  return isSaid || meaning === '' ? list : `${meaning} ${list}`;
}

function withKey(key: ScalarNode | undefined): { key?: ScalarNode } {
  return key === undefined ? {} : { key };
}

function isPresent<Value>(value: Value | undefined): value is Value {
  return value !== undefined;
}

/** What is wrong with a value. Options of rules have no words of their own, and the library speaks to programmers. */
function inWords(issue: z.core.$ZodIssue | undefined, input: unknown): string {
  const value = shown(input);
  if (issue === undefined) return 'This value does not belong here.';
  if (!/^(?:Invalid input|Too small|Too big)\b/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'too_small':
      return `${value} is too low. Write ${issue.inclusive === false ? 'more than ' : ''}${issue.minimum}${issue.inclusive === false ? '' : ' or more'}.`;
    case 'too_big':
      return `${value} is too high. Write ${issue.inclusive === false ? 'less than ' : ''}${issue.maximum}${issue.inclusive === false ? '' : ' or less'}.`;
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int'
        ? `${value} is not a number. Write digits only, for example 4.`
        : `${value} does not belong here.`;
    default:
      return `${value} does not belong here.`;
  }
}
