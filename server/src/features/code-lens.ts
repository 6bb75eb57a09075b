import type { CodeLens, Command, WorkspaceEdit } from 'vscode-languageserver-types';
import { asks, type Fix, type Problem } from '../core/problem.ts';
import type { MapEntry } from '../core/source.ts';
import type { Span } from '../core/text.ts';
import { mostReasonable } from './code-action/preferred.ts';
import type { CheckedDocument } from './document.ts';
import { type ClientAbilities, type DocumentParams, defineFeature } from './feature.ts';
import { type Mention, mentionsIn, mentionsOfSame } from './references.ts';
import { Refusal } from './refusal.ts';
import { workspaceEdit } from './workspace-edit.ts';

/** The commands that the server runs itself, for editors that have none of ours. */
export const fixCommand = 'partnerPlan.server.runFix';
export const showCommand = 'partnerPlan.server.showPlace';

/** Which finding a lens is about, and what is done about it. Offsets count UTF-16 code units. */
export interface LensFix {
  readonly uri: string;
  readonly version: number;
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly asks: boolean;
}

/** Above each section how much was found in it, with the fix that is due next, and above each tier what refers to it. */
export const codeLens = defineFeature<DocumentParams, CodeLens[]>({
  method: 'textDocument/codeLens',
  capabilities: { codeLensProvider: {} },
  empty: [],
  answer({ document, client }) {
    const { plan } = document;
    if (!client.lenses || plan.node === undefined) return [];
    const written = plan.node.entries.filter(({ merged }) => !merged);
    return [
      ...written.flatMap((entry) => sectionLenses(entry, document, client)),
      ...(client.ownCommands ? tierLenses(document) : []),
    ];
  },
});

function sectionLenses(
  { key, value }: MapEntry,
  document: CheckedDocument,
  client: ClientAbilities,
): readonly CodeLens[] {
  const whole = { start: key.span.start, end: Math.max(key.span.end, value.span.end) };
  const found = document.problems.filter(({ span }) => isInside(span, whole));
  const [first] = found;
  if (first === undefined) return [];
  const range = document.lines.rangeOf(key.span);
  const fixable = found.find((problem) => mostReasonable(problem, document.text) !== undefined);
  const fix = fixable && mostReasonable(fixable, document.text);
  const commands = [
    showFinding(first, found.length, document, client),
    fixable && fix && runFix(fixable, fix, document, client),
  ];
  return commands.flatMap((command) => (command ? [{ range, command }] : []));
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function showFinding(
  { span }: Problem,
  count: number,
  document: CheckedDocument,
  client: ClientAbilities,
): Command | undefined {
  const title = count === 1 ? '1 finding' : `${count} findings`;
  const { uri } = document;
  if (client.ownCommands) {
    return { title, command: 'partnerPlan.goToSource', arguments: [{ uri, start: span.start, end: span.end }] };
  }
  if (!client.showsPlaces) return undefined;
  return { title, command: showCommand, arguments: [{ uri, range: document.lines.rangeOf(span) }] };
}

function runFix(
  { rule, span }: Problem,
  fix: Fix,
  { uri, version }: CheckedDocument,
  client: ClientAbilities,
): Command | undefined {
  if (!client.ownCommands && !client.appliesEdits) return undefined;
  const chosen: LensFix = { uri, version, rule, ...span, title: fix.title, asks: asks(fix) };
  return {
    title: `Next fix: ${fix.title}`,
    command: client.ownCommands ? 'partnerPlan.runFix' : fixCommand,
    arguments: [chosen],
  };
}

/** The places are listed by a command of the editor, so that these lenses are there only where it is ours. */
function tierLenses({ plan, uri, lines }: CheckedDocument): readonly CodeLens[] {
  const definitions = mentionsIn(plan, 'tier').filter(({ role }) => role === 'definition');
  // What an alias stands for would have its lens twice at one place.
  const written = new Map(definitions.map((definition) => [definition.node, definition]));
  return [...written.values()].flatMap((definition) => {
    const places = referencesTo(definition, plan);
    if (places.length === 0) return [];
    const range = lines.rangeOf(definition.node.span);
    const locations = places.map(({ node }) => ({ uri, range: lines.rangeOf(node.span) }));
    return [
      {
        range,
        command: {
          title: places.length === 1 ? '1 reference' : `${places.length} references`,
          command: 'partnerPlan.showReferences',
          arguments: [{ uri, position: range.start, locations }],
        },
      },
    ];
  });
}

function referencesTo(definition: Mention, plan: CheckedDocument['plan']): readonly Mention[] {
  return mentionsOfSame(plan, definition).filter(({ role }) => role === 'reference');
}

/**
 * The edit of the fix that a lens has promised.
 *
 * @throws Refusal when the plan is another one by now.
 */
export function editOfLens(lens: LensFix, document: CheckedDocument, client: ClientAbilities): WorkspaceEdit {
  const problem = document.problems.find(
    ({ rule, span, fixes }) =>
      rule === lens.rule &&
      span.start === lens.start &&
      span.end === lens.end &&
      fixes.some(({ title }) => title === lens.title),
  );
  const fix = problem?.fixes.find(({ title }) => title === lens.title);
  if (document.version !== lens.version || fix === undefined) {
    throw new Refusal('The plan has changed in the meantime. Look at the finding again.');
  }
  return workspaceEdit(fix.edits, document, client);
}
