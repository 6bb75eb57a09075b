import { lineDiff } from '../core/line-diff.ts';
import { readPlan } from '../core/plan.ts';
import { asks } from '../core/problem.ts';
import type { Rule } from '../core/rule.ts';
import { readSettings, type Settings } from '../core/settings.ts';
import { plainTextOf } from '../core/snippet-text.ts';
import { applyEdits } from '../core/text.ts';
import { checkPlan } from './check.ts';
import { rules } from './index.ts';

/** The day that counts as today in the examples of the rules, so that their pages say the same on every day. */
export const exampleDay = '2026-11-22';

/** A fix, as the page of its rule shows it. */
export interface ExampleFix {
  readonly title: string;
  /** Whether it is applied without asking. */
  readonly safe: boolean;
  /** Whether it leaves something to fill in. */
  readonly asks: boolean;
  /** What it changes in the bad example, line by line. */
  readonly diff: readonly string[];
}

const known = new Map<string, readonly ExampleFix[]>();

/** What is offered for the first finding of the bad example that can be repaired, really applied to the example. */
export function fixesOfExample(rule: Rule): readonly ExampleFix[] {
  const fixes = known.get(rule.id) ?? findFixes(rule);
  known.set(rule.id, fixes);
  return fixes;
}

function findFixes(rule: Rule): readonly ExampleFix[] {
  if (!rule.fixable) return [];
  const { bad } = rule.examples;
  const found = checkPlan(readPlan(bad), only(rule)).find(({ rule: id, fixes }) => id === rule.id && fixes.length > 0);
  return (found?.fixes ?? []).map((fix) => {
    const edits = fix.edits.map((edit) => (edit.snippet ? { ...edit, newText: plainTextOf(edit.newText) } : edit));
    return { title: fix.title, safe: fix.safe, asks: asks(fix), diff: lineDiff(bad, applyEdits(bad, edits)) };
  });
}

/** Only this rule runs. What the rules about suppressions say depends on what the others find. */
function only({ id, severity }: Rule): Settings {
  const others = id.startsWith('suppression/') ? [] : rules.map((rule) => [rule.id, 'off'] as const);
  return readSettings({ rules: { ...Object.fromEntries(others), [id]: severity } }, exampleDay);
}
