import type { CodeAction } from 'vscode-languageserver-types';
import { asks, type Problem } from '../../core/problem.ts';
import type { CheckedDocument } from '../document.ts';
import type { ClientAbilities } from '../feature.ts';
import { Refusal } from '../refusal.ts';
import { workspaceEdit } from '../workspace-edit.ts';
import { differences } from './differences.ts';
import { fixedText } from './fix-all.ts';
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
    // A fix can bring more findings to light, which are fixed as well, so the title states no number.
    const data: RuleFixData = { uri: document.uri, fixAllOf: rule };
    return !severalCanBeFixed(rule, document)
      ? []
      : [{ title: `Fix all findings of ${rule}`, kind: quickFixKind, data }];
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
  const { text } = document;
  const fixed = fixedText(document, (problems, next) =>
    problems
      .filter((problem) => problem.rule === rule && canBeFixed(problem, next))
      .map((problem) => ({ ...problem, fixes: problem.fixes.slice(0, 1).map((fix) => ({ ...fix, safe: true })) })),
  );
  if (fixed.applied === 0) throw new Refusal(`Nothing is left to fix of ${rule}.`);
  return { ...action, edit: workspaceEdit(differences(text, fixed.text), document, client) };
}

/** Looks no further than the second one, because each fix is tried before it is offered. */
function severalCanBeFixed(rule: string, { problems, text }: CheckedDocument): boolean {
  let count = 0;
  return problems.some((problem) => problem.rule === rule && canBeFixed(problem, text) && ++count === 2);
}

function canBeFixed(problem: Problem, text: string): boolean {
  const fix = mostReasonable(problem, text);
  return fix !== undefined && fix === problem.fixes[0] && !asks(fix);
}
