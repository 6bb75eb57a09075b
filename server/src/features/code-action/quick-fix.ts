import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-types';
import type { Problem } from '../../core/problem.ts';
import type { Position } from '../../core/text.ts';
import type { CheckedDocument } from '../document.ts';
import type { ClientAbilities, ConfigurationOfDocument } from '../feature.ts';
import { diagnosticSource } from '../source.ts';
import { workspaceEdit } from '../workspace-edit.ts';
import { fixAllOfRules } from './fix-all-of-rule.ts';
import { ignoreActions } from './ignore.ts';
import { quickFixKind } from './kinds.ts';
import { mostReasonable } from './preferred.ts';
import { showRule, turnOff } from './rule-actions.ts';

/**
 * The repairs of the problems that touch a range, and below them a way to ignore each one. They are computed from the
 * newest text and never from what a client kept.
 */
export function quickFixes(
  range: Range,
  diagnostics: readonly Diagnostic[],
  document: CheckedDocument,
  client: ClientAbilities,
  configuration: ConfigurationOfDocument | undefined,
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
      ...(fix === mostReasonable(problem, document.text) ? { isPreferred: true } : {}),
      edit: workspaceEdit(fix.edits, document, client),
    })),
  );
  const rules = [...new Set(problems.map(({ rule }) => rule))];
  const shownOf = (rule: string): Diagnostic[] => problems.filter((problem) => problem.rule === rule).flatMap(shownFor);
  return [
    ...repairs,
    ...fixAllOfRules(rules, document, client),
    ...ignoreActions(problems, shownFor, document, client),
    ...rules.flatMap((rule) => turnOff(rule, shownOf(rule), document, configuration, client)),
    ...rules.flatMap((rule) => showRule(rule, shownOf(rule), client)),
  ];
}

/**
 * A diagnostic and a problem are the same when rule, range and words are. Words that no problem has at this place are
 * those of an earlier version, and stand for any of the rule there.
 */
function isSame(
  { source, code, range, message }: Diagnostic,
  { rule, span, message: told }: Problem,
  { lines, problems }: CheckedDocument,
): boolean {
  if (source !== diagnosticSource || code !== rule) return false;
  const own = lines.rangeOf(span);
  if (!isAt(range.start, own.start) || !isAt(range.end, own.end)) return false;
  const isHere = (other: Problem): boolean =>
    other.rule === rule && other.span.start === span.start && other.span.end === span.end;
  return message === told || !problems.some((other) => isHere(other) && other.message === message);
}

function isAt(first: Position, second: Position): boolean {
  return first.line === second.line && first.character === second.character;
}
