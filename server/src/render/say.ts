import type { Quantity } from '../../../schemas/quantities.ts';
import type { Located } from '../core/plan.ts';
import { formatNumber, formatQuantity } from '../core/quantity.ts';
import type { Span } from '../core/text.ts';
import { splitLinks } from './links.ts';
import type { Inline, ListItem, Missing, Words } from './model.ts';
import { plainText } from './plain-text.ts';

/** What can stand in a line: our own words, a value of the plan, or parts of other lines. */
export type Sayable = string | Located<string | number | Quantity> | Inline | readonly Inline[];

/**
 * Writes a line of a document: say`within ${duration}`. Values of a plan keep their places, and every text passes
 * through `plainText` here, on its only way into a document.
 */
export function say(strings: TemplateStringsArray, ...parts: readonly Sayable[]): readonly Inline[] {
  const line: Inline[] = [];
  for (const [index, string] of strings.entries()) {
    if (string !== '') line.push({ kind: 'words', text: string });
    const part = parts[index];
    if (part === undefined) continue;
    for (const inline of inlines(part)) line.push(inline);
  }
  return line;
}

/** Our own words for a value of the plan, at its place. */
export function wordsFor(located: Located<unknown>, text: string): Words {
  return { kind: 'words', text: plainText(text), span: located.node.span };
}

/** A technical name, to be copied letter by letter. */
export function codeOf(located: Located<string>): Words {
  return { ...wordsFor(located, located.value), code: true };
}

/** Puts lines behind each other, with `separator` between them and `last`, when it is given, before the last one. */
export function join(lines: readonly (readonly Inline[])[], separator: string, last = separator): readonly Inline[] {
  return lines.flatMap((line, index) => {
    if (index === 0) return line;
    return [{ kind: 'words', text: index === lines.length - 1 ? last : separator }, ...line];
  });
}

/** Joins as people do: "a", "a and b", "a, b and c". */
export function enumerate(lines: readonly (readonly Inline[])[], word = 'and'): readonly Inline[] {
  return join(lines, ', ', ` ${word} `);
}

/** Joins names that people chose: with commas, and with semicolons where one of them holds a comma itself. */
export function listed(lines: readonly (readonly Inline[])[]): readonly Inline[] {
  return join(lines, lines.some((line) => textOf(line).includes(',')) ? '; ' : ', ');
}

/** The line with a period at its end, unless it has a mark there already. */
export function sentence(line: readonly Inline[]): readonly Inline[] {
  const last = line.at(-1);
  if (last === undefined || last.kind === 'missing' || /[.!?:;]["'\u201D\u2019)]?$/.test(last.text)) return line;
  return [...line, { kind: 'words', text: '.' }];
}

/** The line without the period at its end, to be continued. */
export function clause(line: readonly Inline[]): readonly Inline[] {
  const last = line.at(-1);
  if (last?.kind !== 'words' || !/[^.]\.$/.test(last.text)) return line;
  return [...line.slice(0, -1), { ...last, text: last.text.slice(0, -1) }];
}

/** The line with a capital letter at its start. */
export function capitalised(line: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = line;
  if (first?.kind !== 'words' || first.code || first.link !== undefined) return line;
  return [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}

/** The text of a line, as a window or a file name needs it. */
export function textOf(line: readonly Inline[]): string {
  return line.map((inline) => (inline.kind === 'words' ? inline.text.replaceAll('\n', ' ') : '')).join('');
}

function inlines(part: Sayable): readonly Inline[] {
  if (typeof part === 'string') return splitLinks(plainText(part));
  if (isLine(part)) return part;
  if ('kind' in part) return [part];
  return splitLinks(printed(part.value), part.node.span);
}

function isLine(part: Sayable): part is readonly Inline[] {
  return Array.isArray(part);
}

function printed(value: string | number | Quantity): string {
  if (typeof value === 'number') return formatNumber(value);
  return plainText(typeof value === 'string' ? value : formatQuantity(value));
}

/** A hole, at its place. */
export function hole(what: string, span: Span | undefined): Missing {
  return { kind: 'missing', what, ...(span === undefined ? {} : { span }) };
}

/** Parts of a line follow each other inside of it. A capital stays where it may be that of a name. */
export function insideSentence(line: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = line;
  if (
    first?.kind !== 'words' ||
    !/^(?:An?|For|The|Our|Their|All|Any|Each|Every|No|One|Two|Three|Four|Five|Up) /.test(first.text)
  )
    return line;
  return [{ ...first, text: first.text.charAt(0).toLowerCase() + first.text.slice(1) }, ...rest];
}

/** Whether an item says only that something is not defined yet. */
export function isHole({ content }: ListItem): boolean {
  return content.length > 0 && content.every(({ kind }) => kind === 'missing');
}
