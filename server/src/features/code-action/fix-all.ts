import type { CodeAction } from 'vscode-languageserver-types';
import { applySafeFixes, type FixedText } from '../../core/fix-all.ts';
import type { Problem } from '../../core/problem.ts';
import { type CheckedDocument, checkDocument } from '../document.ts';
import type { ClientAbilities } from '../feature.ts';
import { workspaceEdit } from '../workspace-edit.ts';
import { differences } from './differences.ts';
import { fixAllKind } from './kinds.ts';

/** One action that applies every safe repair of a document; none when there is nothing to repair. */
export function fixAll(document: CheckedDocument, client: ClientAbilities): CodeAction[] {
  const { text } = document;
  const fixed = fixedText(document, (problems) => problems);
  if (fixed.applied === 0) return [];
  const edit = workspaceEdit(differences(text, fixed.text), document, client);
  return [{ title: 'Fix all problems that can be fixed safely', kind: fixAllKind, edit }];
}

/**
 * A document after its safe fixes, each version of it checked as the document is.
 *
 * @param chosen those problems of a text that are to be fixed.
 */
export function fixedText(
  document: CheckedDocument,
  chosen: (problems: readonly Problem[], text: string) => readonly Problem[],
): FixedText {
  const { kind, uri, version, text, settings, watch } = document;
  return applySafeFixes(text, (next) => {
    const checked = next === text ? document : checkDocument({ kind, uri, version, text: next, settings, watch });
    return chosen(checked.problems, next);
  });
}
