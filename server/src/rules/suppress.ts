import { nearest } from '../core/nearest.ts';
import type { Problem, SuppressedProblem } from '../core/problem.ts';
import type { JudgedSuppression } from '../core/rule.ts';
import type { SourceDocument } from '../core/source.ts';
import { isDay, readSuppressions, type Suppression } from '../core/suppressions.ts';
import { isAlwaysTold } from './always-told.ts';
import { rules } from './index.ts';

interface Suppressed {
  readonly kept: readonly Problem[];
  readonly suppressed: readonly SuppressedProblem[];
  readonly judged: readonly JudgedSuppression[];
}

/** Divides problems into those that stay and those that a comment of the plan takes out of sight. */
export function applySuppressions(source: SourceDocument, problems: readonly Problem[], today: string): Suppressed {
  const suppressions = readSuppressions(source);
  if (suppressions.length === 0) return { kept: problems, suppressed: [], judged: [] };

  const used = new Map<Suppression['rules'][number], number>();
  const kept: Problem[] = [];
  const suppressed: SuppressedProblem[] = [];
  const holding = holders(suppressions.filter((suppression) => !isExpired(suppression, today)));
  for (const problem of problems) {
    const hit = holding(problem);
    if (hit === undefined) {
      kept.push(problem);
      continue;
    }
    used.set(hit.rule, (used.get(hit.rule) ?? 0) + 1);
    const { reason } = hit.suppression;
    suppressed.push(reason === undefined ? problem : { ...problem, reason });
  }
  const ids = rules.map(({ id }) => id);
  const nearestId = remembered((id) => nearest(id, ids));
  const known = new Set(ids);
  const judged = suppressions.map((suppression) => judge(suppression, used, known, nearestId, today));
  return { kept, suppressed, judged };
}

interface Holder {
  readonly suppression: Suppression;
  readonly rule: Suppression['rules'][number];
}

/**
 * Finds for each problem the first suppression that holds it back. Problems have to come in the order of the text: each
 * suppression is then looked at until the text that it is about is over, and never again.
 */
function holders(suppressions: readonly Suppression[]): (problem: Problem) => Holder | undefined {
  const byRule = new Map<string, { readonly waiting: Holder[]; next: number }>();
  for (const suppression of suppressions) {
    for (const rule of suppression.rules) {
      const known = byRule.get(rule.id);
      if (known === undefined) byRule.set(rule.id, { waiting: [{ suppression, rule }], next: 0 });
      else known.waiting.push({ suppression, rule });
    }
  }
  // One about the whole file starts before the others.
  for (const { waiting } of byRule.values()) {
    waiting.sort((one, other) => one.suppression.scope.start - other.suppression.scope.start);
  }
  return ({ rule, span: { start } }) => {
    const queue = isAlwaysTold(rule) ? undefined : byRule.get(rule);
    if (queue === undefined) return undefined;
    while ((queue.waiting[queue.next]?.suppression.scope.end ?? start) < start) queue.next++;
    const first = queue.waiting[queue.next];
    return first !== undefined && first.suppression.scope.start <= start ? first : undefined;
  };
}

function remembered<Value>(compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const found = known.get(text) ?? { value: compute(text) };
    known.set(text, found);
    return found.value;
  };
}

function isExpired({ until }: Suppression, today: string): boolean {
  return until !== undefined && (!isDay(until.date) || until.date < today);
}

function judge(
  suppression: Suppression,
  used: ReadonlyMap<Suppression['rules'][number], number>,
  ids: ReadonlySet<string>,
  nearestId: (id: string) => string | undefined,
  today: string,
): JudgedSuppression {
  return {
    suppression,
    expired: isExpired(suppression, today),
    rules: suppression.rules.map((rule) => {
      const known = ids.has(rule.id);
      const suggestion = known ? undefined : nearestId(rule.id);
      return { ...rule, known, used: used.get(rule) ?? 0, ...(suggestion === undefined ? {} : { suggestion }) };
    }),
  };
}
