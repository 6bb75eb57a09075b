import { readPlan } from '../../../server/src/core/plan.ts';
import { type PathStep, placeAt } from '../../../server/src/core/source.ts';
import { rules } from '../../../server/src/rules/index.ts';
import { problemsOf } from '../engine.ts';

/**
 * Where each rule finds something: the innermost of the named groups in which the finding of its own bad example stands.
 *
 * @param names of groups, such as `tiers[].benefits`.
 */
export function rulesByPlace(names: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, examples } of rules) {
    // What is wrong with a text itself is wrong in every section.
    if (/^(?:yaml|schema|style|suppression|plan)\//.test(id)) continue;
    const path = placeOfFinding(id, examples.bad);
    const within = path.map((_, index) => nameOf(path.slice(0, path.length - index)));
    const name = within.find((each) => names.has(each));
    if (name !== undefined) found.set(name, [...(found.get(name) ?? []), id]);
  }
  return found;
}

function placeOfFinding(rule: string, text: string): readonly PathStep[] {
  const problem = problemsOf(text).find((one) => one.rule === rule);
  const { node } = readPlan(text);
  if (problem === undefined || node === undefined) return [];
  return problem.lacks ?? placeAt(node, problem.span.start).path;
}

/** The name of a place as the headings of the pages have it. */
function nameOf(path: readonly PathStep[]): string {
  return path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[]` : name === '' ? step : `${name}.${step}`),
    '',
  );
}
