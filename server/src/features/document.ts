import { type Plan, readPlan } from '../core/plan.ts';
import type { Problem } from '../core/problem.ts';
import type { Settings } from '../core/settings.ts';
import { indexLines, type LineIndex } from '../core/text.ts';
import { checkPlan } from '../rules/check.ts';

/**
 * One version of an open plan, and what follows from its text. Everything is computed when it is first asked for and
 * then kept, so that a keystroke costs one parse and one check, however many requests come after it.
 */
export interface CheckedDocument {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly settings: Settings;
  readonly lines: LineIndex;
  readonly plan: Plan;
  /** In the order of `compareProblems`. */
  readonly problems: readonly Problem[];
}

export interface DocumentContent {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly settings: Settings;
  /** Hears of a rule that threw. The problems of the other rules are there all the same. */
  readonly onRuleFailure?: (rule: string, error: unknown) => void;
}

export function checkDocument({ uri, version, text, settings, onRuleFailure }: DocumentContent): CheckedDocument {
  const lines = once(() => indexLines(text));
  const plan = once(() => readPlan(text));
  const problems = once(() => checkPlan(plan(), settings, onRuleFailure));
  return {
    uri,
    version,
    text,
    settings,
    get lines() {
      return lines();
    },
    get plan() {
      return plan();
    },
    get problems() {
      return problems();
    },
  };
}

function once<Value>(compute: () => Value): () => Value {
  let computed: { readonly value: Value } | undefined;
  return () => {
    computed ??= { value: compute() };
    return computed.value;
  };
}
