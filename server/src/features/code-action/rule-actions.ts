import type { CodeAction, Diagnostic, TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { addKey, isJson } from '../../core/edits.ts';
import { readOther } from '../../core/plan.ts';
import {
  entryOf,
  isEmpty,
  type MapEntry,
  type MapNode,
  type SourceDocument,
  type SourceNode,
} from '../../core/source.ts';
import { lineBreakOf, type TextEdit as SourceEdit } from '../../core/text.ts';
import { configurationSchema } from '../../rules/configuration.ts';
import type { CheckedDocument } from '../document.ts';
import type { ClientAbilities, ConfigurationOfDocument } from '../feature.ts';
import { fileNameOf } from '../file-stem.ts';
import { canBeIgnored } from '../ignorable.ts';
import { quickFixKind } from './kinds.ts';

/** The action that opens the page of a rule, in an editor that knows the command. */
export function showRule(rule: string, diagnostics: Diagnostic[], { ownCommands }: ClientAbilities): CodeAction[] {
  if (!ownCommands) return [];
  const title = `Show the page of ${rule}`;
  const command = { title, command: 'partnerPlan.showRule', arguments: [rule] };
  return [{ title, kind: quickFixKind, diagnostics, command }];
}

/**
 * The action that turns a rule off for all plans of a folder, in its configuration file: the one that counts for the
 * plan, or a new one where there is none. None for a file that cannot be read, which would lose what it says.
 */
export function turnOff(
  rule: string,
  diagnostics: Diagnostic[],
  document: CheckedDocument,
  configuration: ConfigurationOfDocument | undefined,
  client: ClientAbilities,
): CodeAction[] {
  if (configuration === undefined || !canBeIgnored(rule) || !client.documentChanges) return [];
  const { uri, text, version } = configuration;
  if (text === undefined && !client.createsFiles) return [];
  const edit = text === undefined ? wholeFile(rule) : withRuleOff(text, rule, document);
  if (edit === undefined) return [];
  const change: TextDocumentEdit = { textDocument: { uri, version: version ?? null }, edits: [edit] };
  const creation = text === undefined ? [{ kind: 'create' as const, uri, options: { ignoreIfExists: true } }] : [];
  return [
    {
      title: `Turn ${rule} off in ${fileNameOf(uri)}`,
      kind: quickFixKind,
      diagnostics,
      edit: { documentChanges: [...creation, change] },
    },
  ];
}

function wholeFile(rule: string): TextEdit {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, newText: `rules:\n  ${rule}: off\n` };
}

function withRuleOff(text: string, rule: string, document: CheckedDocument): TextEdit | undefined {
  if (text.trim() === '') return wholeFile(rule);
  const edit = ruleOff(text, rule);
  return edit && { range: document.linesOf(text).rangeOf(edit.span), newText: edit.newText };
}

/** None where the file cannot be read, or where what would be changed counts elsewhere too, through an anchor. */
function ruleOff(text: string, rule: string): SourceEdit | undefined {
  const { source, node } = readOther(text, configurationSchema());
  if (source.problems.length > 0) return undefined;
  if (source.root === undefined) return belowComments(text, rule);
  if (node === undefined) return undefined;
  const rules = entryOf(node, 'rules');
  if (rules === undefined || isEmpty(rules.value) || isEmptyGroup(rules.value)) {
    if (isShared(rules, node, source)) return undefined;
    return addKey(text, node, 'rules', { [rule]: 'off' }, behindAll(node, 'rules'));
  }
  if (rules.value.kind !== 'map' || isShared(rules, rules.value, source)) return undefined;
  const severity = entryOf(rules.value, rule);
  if (severity === undefined) return addKey(text, rules.value, rule, 'off', behindAll(rules.value, rule));
  if (severity.value.kind !== 'scalar' || isShared(severity, severity.value, source)) return undefined;
  if (isEmpty(severity.value)) return addKey(text, rules.value, rule, 'off', behindAll(rules.value, rule));
  return { span: severity.value.span, newText: isJson(text) ? '"off"' : 'off' };
}

function isEmptyGroup(node: SourceNode): boolean {
  return node.kind === 'map' && node.entries.length === 0;
}

/** Whether a value was written elsewhere, or may count elsewhere because an anchor names it. */
function isShared(entry: MapEntry | undefined, { span }: SourceNode, { anchors }: SourceDocument): boolean {
  if (entry?.alias !== undefined || entry?.merged) return true;
  return anchors.some((anchor) => anchor.span.start <= span.start && span.end <= anchor.span.end);
}

/** In a file that holds nothing but comments. */
function belowComments(text: string, rule: string): SourceEdit | undefined {
  // What stands behind the end of a document is another one.
  if (/^(?:\.\.\.|---)/m.test(text)) return undefined;
  const gap = /[\r\n]$/.test(text) ? '' : '\n';
  const newText = `${gap}rules:\n  ${rule}: off\n`.replaceAll('\n', lineBreakOf(text));
  return { span: { start: text.length, end: text.length }, newText };
}

/** The order that puts a key behind those that are there. */
function behindAll({ entries }: MapNode, key: string): readonly string[] {
  return [...entries.map((entry) => String(entry.key.value)), key];
}
