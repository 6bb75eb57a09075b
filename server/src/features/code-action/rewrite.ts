import type { CodeAction, Range } from 'vscode-languageserver-types';
import { isJson } from '../../core/edits.ts';
import { printFlow } from '../../core/print.ts';
import { placeAt, plainValue, type SourceNode } from '../../core/source.ts';
import { applyEdits, lineBreakOf, lineStart, type TextEdit } from '../../core/text.ts';
import { parseYaml } from '../../core/yaml.ts';
import type { ClientAbilities } from '../client.ts';
import type { CheckedDocument } from '../document.ts';
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
  const [title, edit] =
    innermost.style === 'flow'
      ? ['Write on lines of its own', onLines(innermost, text)]
      : [`Write on one line, in ${innermost.kind === 'map' ? 'braces' : 'brackets'}`, inBraces(innermost, text)];
  if (edit === undefined || !keepsAll(edit, document)) return [];
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
  const parts =
    node.kind === 'map'
      ? node.entries.map(({ key, value, alias }) =>
          text.slice(key.span.start, alias?.end ?? Math.max(value.span.end, key.span.end)),
        )
      : node.items.map((item, index) => {
          const alias = node.aliases?.[index];
          return `- ${text.slice(alias?.start ?? item.span.start, alias?.end ?? item.span.end)}`;
        });
  if (!/[{[]/.test(text.charAt(node.span.start)) || parts.some((part) => /[\r\n]/.test(part))) return undefined;
  const first = lineStart(text, node.span.start);
  const before = text.slice(first, node.span.start);
  const indent = /^ *(?:- +)*/.exec(before)?.[0].length ?? 0;
  // The first key of an item stands behind its hyphen, and everything else below its key.
  const isItem = before.length === indent && /- +$/.test(before);
  const column = isItem ? indent : indent + 2;
  const joined = parts.join(`\n${' '.repeat(column)}`).replaceAll('\n', lineBreakOf(text));
  if (isItem) return { span: node.span, newText: joined };
  let gap = node.span.start;
  while (text[gap - 1] === ' ') gap--;
  return { span: { start: gap, end: node.span.end }, newText: `${lineBreakOf(text)}${' '.repeat(column)}${joined}` };
}

/** What stands on lines of its own, in braces. None where it becomes longer than a line should be. */
function inBraces(node: Collection, text: string): TextEdit | undefined {
  let start = node.span.start;
  const behindDash = /- +$/.test(text.slice(lineStart(text, start), start));
  while (!behindDash && /\s/.test(text.charAt(start - 1))) start--;
  const printed = printFlow(plainValue(node) as Parameters<typeof printFlow>[0]);
  const column = start - lineStart(text, start);
  if (column + printed.length + 1 > LONGEST_LINE) return undefined;
  return { span: { start, end: node.span.end }, newText: behindDash ? printed : ` ${printed}` };
}

/** Whether the plan says the same afterwards, with every comment. */
function keepsAll(edit: TextEdit, { text, plan: { source } }: CheckedDocument): boolean {
  const after = parseYaml(applyEdits(text, [edit]));
  if (after.problems.length > 0 || source.root === undefined || after.root === undefined) return false;
  const said = (of: typeof source): string =>
    JSON.stringify([
      of.comments.map(({ span }) => of.text.slice(span.start, span.end)),
      of.anchors.map(({ name, uses }) => [name, uses]),
    ]);
  return (
    JSON.stringify(plainValue(source.root)) === JSON.stringify(plainValue(after.root)) && said(source) === said(after)
  );
}
