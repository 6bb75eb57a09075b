import { escapeChoice, escapeSnippet } from './snippet-text.ts';
import { printScalar } from './yaml-scalar.ts';

/** A value about which a person has to decide. In a snippet it becomes a placeholder. */
export interface Placeholder {
  readonly placeholder: string | number | boolean;
  /** What can stand here, when it is one of several. The proposal is one of them. */
  readonly choices?: readonly (string | number | boolean)[];
}

/** A value that can be written as YAML. Keys are written in the order in which they stand. */
export type Printable =
  | string
  | number
  | boolean
  | Placeholder
  | readonly Printable[]
  | { readonly [key: string]: Printable };

/** The longest line, in UTF-16 code units, that a group may take when it is written in braces on one line. */
const LONGEST_FLOW = 100;

/**
 * Writes a value in block style, as a person would: short groups without lists inside stand in braces on one line when
 * they are items of a list.
 *
 * @param indent the column in which the value starts, in spaces. The first line carries no indent.
 */
export function printBlock(value: Printable, indent: number): string {
  return blockLines(value, indent).join(`\n${' '.repeat(indent)}`);
}

/**
 * Writes a value in flow style, on one line: `{ a: 1, b: [x, y] }`.
 *
 * @param json whether keys and texts get the quotes that JSON asks for.
 */
export function printFlow(value: Printable, json = false): string {
  if (isList(value)) return `[${value.map((item) => printFlow(item, json)).join(', ')}]`;
  if (isGroup(value)) {
    const entries = Object.entries(value).map(([key, item]) => `${printIn(key, true, json)}: ${printFlow(item, json)}`);
    return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
  }
  return printSingle(value, true, json);
}

/** Whether a value holds a placeholder, so that its text is a snippet. */
export function hasPlaceholder(value: Printable): boolean {
  if (isPlaceholder(value)) return true;
  if (isList(value)) return value.some(hasPlaceholder);
  return isGroup(value) && Object.values(value).some(hasPlaceholder);
}

/** The lines of a value in block style, each relative to the column in which the value starts. */
function blockLines(value: Printable, indent: number): string[] {
  if (isList(value)) {
    if (value.length === 0) return ['[]'];
    return value.flatMap((item) => {
      if (isGroup(item) && fitsOnOneLine(item, indent + 2)) return [`- ${printFlow(item)}`];
      const [first = '', ...rest] = blockLines(item, indent + 2);
      return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
    });
  }
  if (isGroup(value)) {
    const entries = Object.entries(value);
    if (entries.length === 0) return ['{}'];
    return entries.flatMap(([key, item]) => entryLines(key, item, indent));
  }
  return [printSingle(value, false)];
}

/** The lines of one key with its value, relative to the column of the key. */
function entryLines(key: string, value: Printable, indent: number): string[] {
  const name = printScalar(key, false);
  const nested = isList(value) || isGroup(value);
  const lines = blockLines(value, indent + (nested ? 2 : 0));
  if (!nested || lines[0] === '[]' || lines[0] === '{}') return [`${name}: ${lines[0]}`];
  if (isList(value) && value.every((item) => typeof item !== 'object' || isPlaceholder(item))) {
    const flow = printFlow(value);
    if (value.every((item) => /^[\w -]{1,24}$/.test(wordsOf(item))) && shownLength(flow) + indent < LONGEST_FLOW) {
      return [`${name}: ${flow}`];
    }
  }
  return [`${name}:`, ...lines.map((line) => `  ${line}`)];
}

function fitsOnOneLine(group: Printable, indent: number): boolean {
  if (!isGroup(group)) return false;
  const values = Object.values(group);
  const flat = values.every(
    (item) => !isGroup(item) && (!isList(item) || item.every((inner) => wordsOf(inner) !== '')),
  );
  return flat && indent + shownLength(printFlow(group)) <= LONGEST_FLOW;
}

function printSingle(value: Printable, inFlow: boolean, json = false): string {
  if (!isPlaceholder(value)) return printIn(value as string | number | boolean, inFlow, json);
  const { placeholder, choices = [] } = value;
  const all = [placeholder, ...choices.filter((choice) => choice !== placeholder)];
  return MARK_OPEN + all.map((choice) => printIn(choice, inFlow, json)).join(MARK_OR) + MARK_CLOSE;
}

function printIn(value: string | number | boolean, inFlow: boolean, json: boolean): string {
  return json ? JSON.stringify(value) : printScalar(value, inFlow);
}

/** The words of a single text, whether somebody has to decide about it or not. Empty for everything else. */
function wordsOf(value: Printable): string {
  const single = isPlaceholder(value) ? value.placeholder : value;
  return typeof single === 'string' ? single : '';
}

/** How long a printed line is to a person, who sees one of the choices. */
function shownLength(printed: string): number {
  return [...printed.replace(new RegExp(`${MARK_OR}[^${MARK_CLOSE}]*`, 'gu'), '')].length;
}

/** Private characters around a placeholder, until a snippet or a plain text is made of it. They are not in any plan. */
const MARK_OPEN = '\u{F0000}';
const MARK_CLOSE = '\u{F0001}';
/** Between the choices of a placeholder. */
const MARK_OR = '\u{F0002}';

/** Turns printed text into a snippet, with numbered placeholders and everything else escaped. */
export function toSnippet(printed: string): string {
  let number = 0;
  const parts = printed.split(new RegExp(`${MARK_OPEN}([^${MARK_OPEN}${MARK_CLOSE}]*)${MARK_CLOSE}`, 'u'));
  return parts
    .map((part, index) => {
      if (index % 2 === 0) return escapeSnippet(part);
      number++;
      const choices = part.split(MARK_OR);
      if (choices.length === 1) return `\${${number}:${escapeSnippet(part)}}`;
      return `\${${number}|${choices.map(escapeChoice).join(',')}|}`;
    })
    .join('');
}

function isPlaceholder(value: Printable): value is Placeholder {
  return typeof value === 'object' && !Array.isArray(value) && 'placeholder' in value;
}

function isList(value: Printable): value is readonly Printable[] {
  return Array.isArray(value);
}

function isGroup(value: Printable): value is { readonly [key: string]: Printable } {
  return typeof value === 'object' && !Array.isArray(value) && !isPlaceholder(value);
}
