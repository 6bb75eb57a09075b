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
  for (const problem of problems) {
    const hit = suppressions
      .filter((suppression) => !isExpired(suppression, today) && concerns(suppression, problem))
      .flatMap((suppression) => suppression.rules.map((rule) => ({ suppression, rule })))
      .find(({ rule }) => rule.id === problem.rule && !isAlwaysTold(rule.id));
    if (hit === undefined) {
      kept.push(problem);
      continue;
    }
    used.set(hit.rule, (used.get(hit.rule) ?? 0) + 1);
    const { reason } = hit.suppression;
    suppressed.push(reason === undefined ? problem : { ...problem, reason });
  }
  const ids = rules.map(({ id }) => id);
  const judged = suppressions.map((suppression) => judge(suppression, used, ids, today));
  return { kept, suppressed, judged };
}

function concerns({ scope }: Suppression, { span }: Problem): boolean {
  return span.start >= scope.start && span.start <= scope.end;
}

function isExpired({ until }: Suppression, today: string): boolean {
  return until !== undefined && (!isDay(until.date) || until.date < today);
}

function judge(
  suppression: Suppression,
  used: ReadonlyMap<Suppression['rules'][number], number>,
  ids: readonly string[],
  today: string,
): JudgedSuppression {
  return {
    suppression,
    expired: isExpired(suppression, today),
    rules: suppression.rules.map((rule) => {
      const known = ids.includes(rule.id);
      const suggestion = known ? undefined : nearest(rule.id, ids);
      return { ...rule, known, used: used.get(rule) ?? 0, ...(suggestion === undefined ? {} : { suggestion }) };
    }),
  };
}
