import type { CodeAction, Range } from 'vscode-languageserver-types';
import { isJson } from '../../core/edits.ts';
import { indentationOf } from '../../core/indentation.ts';
import { type MapEntry, placeAt, type SequenceNode, type SourceDocument, type SourceNode } from '../../core/source.ts';
import { applyEdits, lineBreakOf, lineEnd, lineStart, type Span, type TextEdit } from '../../core/text.ts';
import { parseYaml } from '../../core/yaml.ts';
import { printScalar } from '../../core/yaml-scalar.ts';
import type { CheckedDocument } from '../document.ts';
import type { ClientAbilities } from '../feature.ts';
import { workspaceEdit } from '../workspace-edit.ts';
import { completeKind } from './kinds.ts';

type Collection = Exclude<SourceNode, { kind: 'scalar' }>;

/** What one line may hold, in UTF-16 code units: that which the examples keep to. */
const LONGEST_LINE = 120;

/** The actions that write the group or list around the cursor on lines of its own, or in braces or brackets on one. */
export function rewrites({ start }: Range, document: CheckedDocument, client: ClientAbilities): CodeAction[] {
  const { text, lines, plan } = document;
  if (plan.node === undefined || plan.source.problems.length > 0 || isJson(text)) return [];
  const { nodes, onKey } = placeAt(plan.node, lines.offsetAt(start));
  const innermost = [...nodes, ...(onKey === undefined || onKey.alias ? [] : [onKey.value])].findLast(isCollection);
  if (innermost === undefined || innermost === plan.node || isEmpty(innermost)) return [];
  if (innermost.kind === 'map' && innermost.hasMergeKey) return [];
  const [title, edit] =
    innermost.style === 'flow'
      ? ['Write on lines of its own', onLines(innermost, text)]
      : [`Write on one line, in ${innermost.kind === 'map' ? 'braces' : 'brackets'}`, inBraces(innermost, text)];
  if (edit === undefined || isSuppressed(edit, document) || !keepsAll(edit, document)) return [];
  return [{ title, kind: completeKind, edit: workspaceEdit([edit], document, client) }];
}

function isCollection(node: SourceNode): node is Collection {
  return node.kind !== 'scalar';
}

function isEmpty(node: Collection): boolean {
  return (node.kind === 'map' ? node.entries : node.items).length === 0;
}

/** Each entry of braces as it is written there, on a line of its own. None where one goes over lines already. */
function onLines(node: Collection, text: string): TextEdit | undefined {
  const { start, end } = node.span;
  const parts = node.kind === 'map' ? node.entries.map((entry) => entryOnLine(entry, text)) : itemsOnLines(node, text);
  if (!/[{[]/.test(text.charAt(start)) || parts.some((part) => part === undefined || /[\r\n]/.test(part))) return;
  const before = text.slice(lineStart(text, start), start);
  const behind = text.slice(end, lineEnd(text, end)).trim();
  const indent = /^ *(?:- +)*/.exec(before)?.[0].length ?? 0;
  // The first key of an item stands behind its hyphen, and everything else below its key.
  const isItem = before.length === indent && /- +$/.test(before);
  // What stands behind the group is about all of it, and would be about its last entry only.
  if (behind !== '' && (isItem || !behind.startsWith('#'))) return;
  const { level, hyphen } = indentationOf(text);
  const column = isItem ? indent : indent + (node.kind === 'map' ? level : hyphen);
  const lineBreak = lineBreakOf(text);
  const joined = parts.join(`${lineBreak}${' '.repeat(column)}`);
  if (isItem) return { span: node.span, newText: joined };
  const comment = behind === '' ? '' : ` ${behind}`;
  return {
    span: { start: behindWords(text, start), end: behind === '' ? end : lineEnd(text, end) },
    newText: `${comment}${lineBreak}${' '.repeat(column)}${joined}`,
  };
}

/** An entry of braces with the space behind its colon that only braces can do without. */
function entryOnLine({ key, value, colon, alias, lead, merged }: MapEntry, text: string): string | undefined {
  if (lead !== undefined || merged) return undefined;
  const name = text.slice(key.span.start, key.span.end);
  const said =
    colon === undefined ? '' : text.slice(colon + 1, alias?.end ?? Math.max(value.span.end, colon + 1)).trim();
  return said === '' ? `${name}:` : `${name}: ${said}`;
}

function itemsOnLines({ items, aliases }: SequenceNode, text: string): string[] {
  return items.map(({ span }, index) => {
    const { start, end } = aliases?.[index] ?? span;
    return `- ${text.slice(start, end)}`;
  });
}

/** What stands on lines of its own, in braces. None where it becomes longer than a line should be. */
function inBraces(node: Collection, text: string): TextEdit | undefined {
  const behindDash = /- +$/.test(text.slice(lineStart(text, node.span.start), node.span.start));
  const start = behindDash ? node.span.start : behindWords(text, node.span.start);
  // A comment behind the last entry would be about all of them.
  if (text.slice(node.span.end, lineEnd(text, node.span.end)).trim() !== '') return undefined;
  const written = writtenInBraces(node, text);
  const column = start - lineStart(text, start);
  if (written === undefined || column + written.length + 1 > LONGEST_LINE) return undefined;
  return { span: { start, end: node.span.end }, newText: behindDash ? written : ` ${written}` };
}

/** A value as it is written, with groups and lists in braces. None where it has a form that braces cannot hold. */
function writtenInBraces(node: SourceNode, text: string): string | undefined {
  const { start, end } = node.span;
  const written = text.slice(start, end);
  if (node.kind === 'scalar') {
    if (node.tag !== undefined || node.style === 'literal' || node.style === 'folded') return undefined;
    // A plain text may hold a comma on a line of its own, and not in braces.
    const needsQuotes = node.style === 'plain' && typeof node.value === 'string' && /[,[\]{}]/.test(written);
    return /[\r\n]/.test(written) ? undefined : needsQuotes ? printScalar(String(node.value), true) : written;
  }
  if (node.style === 'flow') return /[\r\n]/.test(written) ? undefined : written;
  const parts: string[] = [];
  const add = (before: string, sign: number | undefined, value: SourceNode, alias: Span | undefined): boolean => {
    const from = (alias ?? value.span).start;
    // Anchors, tags and comments stand between the sign and the value.
    if (sign !== undefined && text.slice(sign + 1, from).trim() !== '') return false;
    const said = alias === undefined ? writtenInBraces(value, text) : text.slice(alias.start, alias.end);
    if (said === undefined) return false;
    parts.push(said === '' ? before.trimEnd() : before + said);
    return true;
  };
  const fits =
    node.kind === 'map'
      ? node.entries.every(
          ({ key, value, colon, alias, lead, merged }) =>
            lead === undefined && !merged && add(`${text.slice(key.span.start, key.span.end)}: `, colon, value, alias),
        )
      : node.items.every((item, index) => add('', node.signs[index], item, node.aliases?.[index]));
  if (!fits) return undefined;
  return node.kind === 'map' ? `{ ${parts.join(', ')} }` : `[${parts.join(', ')}]`;
}

/** Where the white space in front of an offset starts. */
function behindWords(text: string, offset: number): number {
  let start = offset;
  while (/\s/.test(text.charAt(start - 1))) start--;
  return start;
}

/** Whether a comment takes findings of the line out of sight, which would be on other lines afterwards. */
function isSuppressed({ span }: TextEdit, { text, plan }: CheckedDocument): boolean {
  const first = lineStart(text, span.start);
  const last = lineEnd(text, span.end);
  return plan.source.comments.some(({ span: { start, end } }) => {
    if (start > last || !/^#\s*partner-plan-ignore(?!-file)/.test(text.slice(start, end))) return false;
    return text
      .slice(end, Math.max(first, end))
      .split(/\r?\n/)
      .every((line) => /^\s*(?:#|$)/.test(line));
  });
}

/** Whether the plan says the same afterwards, with every comment. */
function keepsAll(edit: TextEdit, { text, plan: { source } }: CheckedDocument): boolean {
  const after = parseYaml(applyEdits(text, [edit]));
  return after.problems.length === 0 && said(source) === said(after);
}

/** What a text says, as a text. What an alias stands for is not said again, so that it takes one step per word. */
function said({ text, root, comments, anchors, aliases }: SourceDocument): string {
  const saidBy = (node: SourceNode): unknown => {
    if (node.kind === 'scalar') return [node.value, node.written, node.tag !== undefined];
    if (node.kind === 'sequence') return node.items.map((item, at) => (node.aliases?.[at] ? '*' : saidBy(item)));
    const own = node.entries.filter(({ merged }) => !merged);
    return {
      own: own.map(({ key, value, alias }) => [key.value, alias ? '*' : saidBy(value)]),
      merges: node.hasMergeKey,
    };
  };
  return JSON.stringify([
    root && saidBy(root),
    comments.map(({ span }) => text.slice(span.start, span.end)),
    anchors.map(({ name, uses }) => [name, uses]),
    aliases.map(({ anchor }) => anchor.name),
  ]);
}
