import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { isJson } from '../../core/edits.ts';
import type { Problem } from '../../core/problem.ts';
import { lineToComment, suppressionEdit } from '../../core/suppressions.ts';
import type { CheckedDocument } from '../document.ts';
import type { ClientAbilities } from '../feature.ts';
import { canBeIgnored } from '../ignorable.ts';
import { workspaceEdit } from '../workspace-edit.ts';
import { quickFixKind } from './kinds.ts';

/**
 * The actions that take problems out of sight by a comment with a reason: one for each rule on each line, where a text
 * of several lines counts as one.
 *
 * @param shownFor the diagnostics of the client that show a problem.
 */
export function ignoreActions(
  problems: readonly Problem[],
  shownFor: (problem: Problem) => Diagnostic[],
  document: CheckedDocument,
  client: ClientAbilities,
): CodeAction[] {
  const { kind, plan } = document;
  // A comment is about a line below it, and a plan without content has none. JSON has no comments.
  if (kind !== 'plan' || plan.node === undefined || isJson(plan.source.text)) return [];
  const lineOf = ({ span }: Problem): number => lineToComment(plan.source, span.start);
  const isAlike = (one: Problem, other: Problem): boolean => one.rule === other.rule && lineOf(one) === lineOf(other);
  return problems
    .filter((problem, index) => problems.findIndex((other) => isAlike(problem, other)) === index)
    .filter((problem) => canBeIgnored(problem.rule))
    .map((problem) => ({
      title: `Ignore ${problem.rule} here, with a reason`,
      kind: quickFixKind,
      diagnostics: problems.filter((other) => isAlike(problem, other)).flatMap(shownFor),
      edit: workspaceEdit([suppressionEdit(plan.source, problem.rule, problem.span)], document, client),
    }));
}
