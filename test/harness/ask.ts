import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { readSettings } from '../../server/src/core/settings.ts';
import { applyEdits, indexLines, type Position, type Span } from '../../server/src/core/text.ts';
import { completion } from '../../server/src/features/completion/completion.ts';
import { type CheckedDocument, checkDocument, type DocumentKind } from '../../server/src/features/document.ts';
import type { ClientAbilities, Feature, PositionParams } from '../../server/src/features/feature.ts';
import { rules as allRules } from '../../server/src/rules/index.ts';
import { today } from './engine.ts';
import { readMarked } from './marked-text.ts';

export const uri = 'file:///plans/northwind.partner-plan.yaml';

const uris: Readonly<Record<DocumentKind, string>> = {
  plan: uri,
  brief: 'file:///plans/northwind.partner-brief.yaml',
  configuration: 'file:///plans/.partner-plan.yaml',
};

/** An editor that can do everything that an answer makes use of. */
export const fullClient: ClientAbilities = {
  snippetEdits: true,
  documentChanges: true,
  changeAnnotations: true,
  resolvesEdits: true,
  createsFiles: true,
  ownCommands: true,
  appliesEdits: true,
  showsPlaces: true,
  ordersKeys: false,
  lenses: true,
  completionSnippets: true,
  completionChoices: true,
  insertReplace: true,
  completionAsIs: true,
};

/**
 * @param rules the rules that check it; every one, unless a test says otherwise.
 * @param before what the document was before a person typed, of which all is kept that stays the same.
 */
export function openDocument(
  text: string,
  rules?: readonly string[],
  kind: DocumentKind = 'plan',
  before?: CheckedDocument,
): CheckedDocument {
  const off = allRules.filter(({ id }) => rules !== undefined && !rules.includes(id));
  return checkDocument({
    kind,
    uri: uris[kind],
    version: 1,
    text,
    settings: readSettings({ rules: Object.fromEntries(off.map(({ id }) => [id, 'off'])) }, today),
    lastSource: before?.lastSource,
    onRuleFailure: (rule, error) => {
      throw new Error(`The rule ${rule} failed.`, { cause: error });
    },
  });
}

/** Asks a feature about the place of the cursor, which is `$0` in the text. */
export async function askAt<Result>(
  feature: Feature<PositionParams, Result>,
  marked: string,
  client: ClientAbilities = fullClient,
  kind: DocumentKind = 'plan',
): Promise<Result> {
  const { text, offset } = readMarked(marked);
  const params = { textDocument: { uri: uris[kind] }, position: indexLines(text).positionAt(offset) };
  return feature.answer({ params, document: openDocument(text, undefined, kind), client });
}

/** What completion offers at the cursor, in the order in which an editor shows it. */
export async function complete(
  marked: string,
  client?: ClientAbilities,
  kind?: DocumentKind,
): Promise<readonly CompletionItem[]> {
  const { items } = await askAt(completion, marked, client, kind);
  return [...items].sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
}

/** The labels of what is offered at the cursor, without the parts of a plan with example contents. */
export async function labelsAt(marked: string, kind?: DocumentKind): Promise<readonly string[]> {
  const items = await complete(marked, undefined, kind);
  return items.filter((item) => item.kind !== CompletionItemKind.Module).map(({ label }) => label);
}

/** The labels of the parts of a plan with example contents that are offered at the cursor. */
export async function examplesAt(marked: string, kind?: DocumentKind): Promise<readonly string[]> {
  const items = await complete(marked, undefined, kind);
  return items.filter((item) => item.kind === CompletionItemKind.Module).map(({ label }) => label);
}

/** The text after one of the items that completion offers was accepted, with its placeholders as a snippet shows them. */
export async function accept(
  marked: string,
  label: string,
  client?: ClientAbilities,
  kind?: DocumentKind,
): Promise<string> {
  const item = await offered(marked, label, client, kind);
  const lines = indexLines(readMarked(marked).text);
  const others = (item.additionalTextEdits ?? []).map(({ range: { start, end }, newText }) => ({
    span: { start: lines.offsetAt(start), end: lines.offsetAt(end) },
    newText,
  }));
  return applyEdits(readMarked(marked).text, [{ span: rangeOf(item, marked), newText: newTextOf(item) }, ...others]);
}

async function offered(
  marked: string,
  label: string,
  client?: ClientAbilities,
  kind?: DocumentKind,
): Promise<CompletionItem> {
  const items = await complete(marked, client, kind);
  const item = items.find((candidate) => candidate.label === label);
  if (item === undefined) {
    throw new Error(`"${label}" is not offered, but these are: ${items.map((other) => other.label).join(', ')}`);
  }
  return item;
}

function rangeOf(item: CompletionItem, marked: string): Span {
  const lines = indexLines(readMarked(marked).text);
  const offsetOf = (position: Position): number => lines.offsetAt(position);
  if (item.textEdit === undefined) throw new Error(`${item.label} has no range.`);
  const { start, end } = 'range' in item.textEdit ? item.textEdit.range : item.textEdit.replace;
  if (start.line !== end.line) throw new Error(`${item.label} replaces more than one line.`);
  return { start: offsetOf(start), end: offsetOf(end) };
}

function newTextOf({ label, textEdit }: CompletionItem): string {
  if (textEdit === undefined) throw new Error(`${label} has no text.`);
  return textEdit.newText;
}
