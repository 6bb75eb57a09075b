import type { CodeAction } from 'vscode-languageserver-types';
import { applySafeFixes } from '../../core/fix-all.ts';
import type { ClientAbilities } from '../client.ts';
import { type CheckedDocument, checkDocument } from '../document.ts';
import { workspaceEdit } from '../workspace-edit.ts';
import { differences } from './differences.ts';
import { fixAllKind } from './kinds.ts';

/** One action that applies every safe repair of a document; none when there is nothing to repair. */
export function fixAll(document: CheckedDocument, client: ClientAbilities): CodeAction[] {
  const { kind, uri, version, text, settings } = document;
  const check = (next: string) =>
    (next === text ? document : checkDocument({ kind, uri, version, text: next, settings })).problems;
  const fixed = applySafeFixes(text, check);
  if (fixed.applied === 0) return [];
  const edit = workspaceEdit(differences(text, fixed.text), document, client);
  return [{ title: 'Fix all problems that can be fixed safely', kind: fixAllKind, edit }];
}
