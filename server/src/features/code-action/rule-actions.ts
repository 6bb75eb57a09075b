import type { CodeAction, Diagnostic, TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { addKey } from '../../core/edits.ts';
import { readOther } from '../../core/plan.ts';
import { entryOf, type MapNode } from '../../core/source.ts';
import { indexLines } from '../../core/text.ts';
import { configurationSchema } from '../../rules/configuration.ts';
import type { ClientAbilities } from '../client.ts';
import type { ConfigurationOfDocument } from '../feature.ts';
import { fileNameOf } from '../file-name.ts';
import { canBeIgnored } from '../ignorable.ts';
import { quickFixKind } from './kinds.ts';

/** The action that opens the page of a rule, in an editor that knows the command. */
export function showRule(rule: string, diagnostics: Diagnostic[], { showsRules }: ClientAbilities): CodeAction[] {
  if (!showsRules) return [];
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
  configuration: ConfigurationOfDocument | undefined,
  client: ClientAbilities,
): CodeAction[] {
  if (configuration === undefined || !canBeIgnored(rule) || !client.documentChanges) return [];
  const { uri, text, version } = configuration;
  if (text === undefined && !client.createsFiles) return [];
  const edit = text === undefined ? wholeFile(rule) : withRuleOff(text, rule);
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

function withRuleOff(text: string, rule: string): TextEdit | undefined {
  if (text.trim() === '') return wholeFile(rule);
  const { source, node } = readOther(text, configurationSchema());
  if (source.problems.length > 0 || node === undefined) return undefined;
  const value = entryOf(node, 'rules')?.value;
  const edit =
    value?.kind === 'map' && value.entries.length > 0
      ? entryOf(value, rule) === undefined && addKey(text, value, rule, 'off', behindAll(value, rule))
      : addKey(text, node, 'rules', { [rule]: 'off' }, behindAll(node, 'rules'));
  return edit === false ? undefined : { range: indexLines(text).rangeOf(edit.span), newText: edit.newText };
}

/** The order that puts a key behind those that are there. */
function behindAll({ entries }: MapNode, key: string): readonly string[] {
  return [...entries.map((entry) => String(entry.key.value)), key];
}
