import type { PathStep } from './source.ts';
import type { Span, TextEdit } from './text.ts';

export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** A way to repair a problem. Code actions, fix all, the preview and the command line use the same edits. */
export interface Fix {
  /** What the fix does, as a command: `Add the field Deal Source`. One that asks says so: `Add a risk, to fill in`. */
  readonly title: string;
  /**
   * Whether it can be applied without asking, when a file is saved or by the command line: what is written stays and is
   * only written better, in the one way that there is. It loses nothing, adds nothing, and decides nothing.
   */
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

/** Whether a fix leaves something to a person, who fills in placeholders or takes one of several values. */
export function asks({ edits }: Pick<Fix, 'edits'>): boolean {
  return edits.some(({ snippet }) => snippet === true);
}

/** Whether a fix can be applied without asking, and without a person who fills in placeholders. */
export function isSafe(fix: Fix): boolean {
  return fix.safe && fix.edits.length > 0 && !asks(fix);
}

/** Another place that explains a problem. */
export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
}

/** Something that is missing or wrong in a plan, at its place. */
export interface Problem {
  /** The id of the rule that found it, which is also its path: `tiers/too-many`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly fixes: readonly Fix[];
  readonly related: readonly RelatedPlace[];
  /** The path of the part that is missing in the plan, where that is what was found. */
  readonly lacks?: readonly PathStep[];
}

const safeFixes = new WeakMap<Problem, () => Fix | undefined>();

/**
 * Says how the safe fix of a problem is found without all of its fixes, each of which has to be tried before it is
 * offered. A copy of the problem knows nothing of it, so that one with other fixes is asked for these.
 */
export function withSafeFix<Kind extends Problem>(problem: Kind, find: () => Fix | undefined): Kind {
  safeFixes.set(problem, find);
  return problem;
}

/** The fix of a problem that can be applied without asking: the first one that is safe. */
export function safeFixOf(problem: Problem): Fix | undefined {
  const find = safeFixes.get(problem);
  return find === undefined ? problem.fixes.find(isSafe) : find();
}

/** A problem that a comment of the plan takes out of sight. */
export interface SuppressedProblem extends Problem {
  /** Why, in the words of the person who wrote the comment. Absent when they gave none. */
  readonly reason?: string;
}

/**
 * The order in which problems are listed everywhere: by place, then by weight. Problems that are alike in both keep the
 * order in which they were found, which is that of the rules and of the vocabulary.
 */
export function compareProblems(first: Problem, second: Problem): number {
  return (
    first.span.start - second.span.start ||
    first.span.end - second.span.end ||
    severities.indexOf(first.severity) - severities.indexOf(second.severity)
  );
}
