import type { CodeAction } from 'vscode-languageserver-types';
import { applySafeFixes } from '../../core/fix-all.ts';
import { asks, type Problem } from '../../core/problem.ts';
import type { ClientAbilities } from '../client.ts';
import { type CheckedDocument, checkDocument } from '../document.ts';
import { Refusal } from '../refusal.ts';
import { workspaceEdit } from '../workspace-edit.ts';
import { differences } from './differences.ts';
import { quickFixKind } from './kinds.ts';
import { mostReasonable } from './preferred.ts';

/** What the action keeps to itself until somebody chooses it: to work it out takes several checks. */
export interface RuleFixData {
  readonly uri: string;
  readonly fixAllOf: string;
}

/** One action for each rule that has several findings in the document whose fix needs no decision. */
export function fixAllOfRules(
  rules: readonly string[],
  document: CheckedDocument,
  { resolvesEdits }: ClientAbilities,
): CodeAction[] {
  if (!resolvesEdits) return [];
  return rules.flatMap((rule) => {
    const count = document.problems.filter(
      (problem) => problem.rule === rule && canBeFixed(problem, document.text),
    ).length;
    const data: RuleFixData = { uri: document.uri, fixAllOf: rule };
    return count < 2 ? [] : [{ title: `Fix all ${count} findings of ${rule}`, kind: quickFixKind, data }];
  });
}

/**
 * The edits that fix what can be fixed of one rule. Each fix is the one that an editor would take by itself.
 *
 * @throws Refusal when nothing can be fixed any more, because the text is another one by now.
 */
export function fixedOfRule(
  action: CodeAction,
  rule: string,
  document: CheckedDocument,
  client: ClientAbilities,
): CodeAction {
  const { kind, uri, version, text, settings, watch } = document;
  const check = (next: string): readonly Problem[] =>
    (next === text ? document : checkDocument({ kind, uri, version, text: next, settings, watch })).problems
      .filter((problem) => problem.rule === rule && canBeFixed(problem, next))
      .map((problem) => ({ ...problem, fixes: problem.fixes.slice(0, 1).map((fix) => ({ ...fix, safe: true })) }));
  const fixed = applySafeFixes(text, check);
  if (fixed.applied === 0) throw new Refusal(`Nothing is left to fix of ${rule}.`);
  return { ...action, edit: workspaceEdit(differences(text, fixed.text), document, client) };
}

function canBeFixed(problem: Problem, text: string): boolean {
  const fix = mostReasonable(problem, text);
  return fix !== undefined && fix === problem.fixes[0] && !asks(fix);
}
