import type { Plan } from '../../core/plan.ts';
import type { SourceNode, SyntaxProblem } from '../../core/source.ts';
import { countUpTo, lineEnd, lineStart } from '../../core/text.ts';

/**
 * Whether a departure from the vocabulary only follows from a mistake of syntax: one that stands on its lines, or on
 * the line below, where a value could not be read. The mistake of syntax is the one to solve.
 */
export function followsFromSyntax(plan: Plan, node: SourceNode, key: SourceNode = node): boolean {
  const { text, problems } = plan.source;
  if (problems.length === 0) return false;
  const start = lineStart(text, key.span.start);
  const lastLine = lineEnd(text, node.kind === 'scalar' ? node.span.end : node.span.start);
  const end = lineEnd(text, Math.min(lastLine + 1, text.length));
  // They are in the order of the text, and may be as many as there are keys.
  const next = problems[countUpTo(startsOf(problems), start - 1)];
  return next !== undefined && next.span.start <= end;
}

const known = new WeakMap<readonly SyntaxProblem[], readonly number[]>();

function startsOf(problems: readonly SyntaxProblem[]): readonly number[] {
  const starts = known.get(problems) ?? problems.map(({ span }) => span.start);
  known.set(problems, starts);
  return starts;
}
