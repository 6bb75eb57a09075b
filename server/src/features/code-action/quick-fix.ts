import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-types';
import { asks, type Problem } from '../../core/problem.ts';
import type { Position } from '../../core/text.ts';
import type { ClientAbilities } from '../client.ts';
import type { CheckedDocument } from '../document.ts';
import { diagnosticSource } from '../source.ts';
import { workspaceEdit } from '../workspace-edit.ts';
import { ignoreActions } from './ignore.ts';
import { quickFixKind } from './kinds.ts';

/**
 * The repairs of the problems that touch a range, and below them a way to ignore each one. They are computed from the
 * newest text and never from what a client kept.
 */
export function quickFixes(
  range: Range,
  diagnostics: readonly Diagnostic[],
  document: CheckedDocument,
  client: ClientAbilities,
): CodeAction[] {
  const start = document.lines.offsetAt(range.start);
  const end = document.lines.offsetAt(range.end);
  const problems = document.problems.filter(({ span }) => span.start <= end && start <= span.end);
  const shownFor = (problem: Problem): Diagnostic[] =>
    diagnostics.filter((diagnostic) => isSame(diagnostic, problem, document));
  const repairs = problems.flatMap((problem) =>
    problem.fixes.map((fix) => ({
      title: fix.title,
      kind: quickFixKind,
      diagnostics: shownFor(problem),
      ...(fix.safe && !asks(fix) ? { isPreferred: true } : {}),
      edit: workspaceEdit(fix.edits, document, client),
    })),
  );
  return [...repairs, ...ignoreActions(problems, shownFor, document, client)];
}

/** A diagnostic and a problem are the same when rule and range are. Messages are for people. */
function isSame({ source, code, range }: Diagnostic, { rule, span }: Problem, { lines }: CheckedDocument): boolean {
  const own = lines.rangeOf(span);
  return source === diagnosticSource && code === rule && isAt(range.start, own.start) && isAt(range.end, own.end);
}

function isAt(first: Position, second: Position): boolean {
  return first.line === second.line && first.character === second.character;
}
