import { readSuppressions } from '../../core/suppressions.ts';
import { lineStart, type Span } from '../../core/text.ts';
import { rules } from '../../rules/index.ts';
import type { CheckedDocument } from '../document.ts';
import { canBeIgnored } from '../ignorable.ts';
import type { Suggestion, Typed } from './suggestion.ts';

/** A comment that takes findings out of sight, at the place where it names rules. */
export interface SuppressionSpot extends Typed {
  readonly comment: Span;
  /** The rules that it names in front of the cursor. */
  readonly named: readonly string[];
  /** Whether nothing follows, so that the reason is still missing. */
  readonly isLast: boolean;
}

/** Where a comment of a plan waits for the id of a rule; undefined anywhere else. */
export function suppressionAt(document: CheckedDocument, offset: number): SuppressionSpot | undefined {
  const { kind, text } = document;
  // Most lines are no such comment, and then the answer does not wait for the plan to be read.
  if (kind !== 'plan' || !text.slice(lineStart(text, offset), offset).includes('partner-plan-ignore')) return undefined;
  const comment = document.plan.source.comments.find(({ span }) => span.start < offset && offset <= span.end)?.span;
  if (comment === undefined) return undefined;
  const [, subject] = /^#\s*partner-plan-ignore(?:-file)?(?=\s)([^:]*)$/.exec(text.slice(comment.start, offset)) ?? [];
  if (subject === undefined) return undefined;
  const named = subject.trimStart().split(/[\s,]+/);
  const typed = named.pop() ?? '';
  if (named.includes('until')) return undefined;
  const rest = text.slice(offset, comment.end);
  const after = /^[^\s,:]*/.exec(rest)?.[0] ?? '';
  return {
    comment,
    named,
    isLast: rest.slice(after.length).trim() === '',
    word: { start: offset - typed.length, end: offset + after.length },
    typed,
    column: 0,
    needsSpace: false,
  };
}

/** The rules that a comment can name: first those whose findings it is about, then all others. */
export function ruleSuggestions(spot: SuppressionSpot, document: CheckedDocument): readonly Suggestion[] {
  const found = rulesFoundFor(spot.comment, document);
  const free = rules.filter(({ id }) => canBeIgnored(id) && !spot.named.includes(id));
  const ordered = [...free.filter(({ id }) => found.has(id)), ...free.filter(({ id }) => !found.has(id))];
  const reason = spot.isLast ? `: \${1:why this is fine}` : '';
  return ordered.map(({ id, summary, why }) => ({
    label: id,
    kind: 'reference',
    snippet: id + reason,
    detail: summary,
    documentation: why,
  }));
}

function rulesFoundFor(comment: Span, { plan, problems, suppressed }: CheckedDocument): ReadonlySet<string> {
  const scope = readSuppressions(plan.source).find(({ span }) => span.start === comment.start)?.scope;
  const concerned = [...problems, ...suppressed].filter(
    ({ span }) => scope !== undefined && scope.start <= span.start && span.start <= scope.end,
  );
  return new Set(concerned.map(({ rule }) => rule));
}
