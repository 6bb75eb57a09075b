import { shortened } from '../../../../schemas/field.ts';
import { partnerPlan } from '../../../../schemas/partner-plan.ts';
import { addItem, addKey, setValue } from '../../core/edits.ts';
import { meantValue } from '../../core/meant-word.ts';
import type { UndefinedName } from '../../core/parts.ts';
import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import type { Fix } from '../../core/problem.ts';
import { defineRule } from '../../core/rule.ts';
import { capitalized } from '../../core/words.ts';
import { unitIn, valuesOfMetric } from './uses.ts';

export const undefinedMetric = defineRule({
  id: 'metrics/undefined',
  summary: 'A metric is used that neither the framework knows nor the plan defines.',
  why: 'A threshold moves a partner only when everybody takes the number from the same place. A measure of your own, such as points or net new users, needs a line that says what it is called, what it is counted in and where it comes from.',
  source: [
    'Partners should know at the start of each quarter what they need to produce to maintain or advance their tier.',
  ],
  exceptions:
    'None is known: a measure that nobody has defined is measured by nobody. Define it in a line, even with the source still open.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: gold\n    name: Gold\n    criteria:\n      performance: [{ metric: program-points, atLeast: 900 points, within: 12 months }]\n',
    good: 'partnerPlan: 1\nmetrics:\n  - { id: program-points, name: Program points, unit: points, source: "Partner portal, computed every night" }\ntiers:\n  - id: gold\n    name: Gold\n    criteria:\n      performance: [{ metric: program-points, atLeast: 900 points, within: 12 months }]\n',
  },
  check({ plan, report }) {
    const own = plan.metrics?.items.flatMap(({ id }) => id?.value ?? []) ?? [];
    for (const [name, [first, ...others]] of byName(plan)) {
      if (first === undefined) continue;
      const suggestion = meantValue(name, [...own, ...first.values]);
      const places = [first, ...others];
      const more = others.length === 0 ? '' : ` The plan uses it in ${places.length} places.`;
      report({
        at: first.node.span,
        message: `The metric "${shortened(name)}" is not one of the framework, and the plan does not define it. ${
          suggestion === undefined
            ? 'Define it under "metrics", with its name, its unit and where it comes from.'
            : `Did you mean ${suggestion}? If not, define it under "metrics".`
        }${more}`,
        related: others.map(({ node }) => ({ span: node.span, message: 'It is used here, too.' })),
        fixes: [
          ...(suggestion === undefined
            ? []
            : [
                {
                  title: `Change it to ${suggestion}`,
                  safe: false,
                  edits: places.map(({ node }) => setValue(plan.source.text, node, suggestion)),
                },
              ]),
          ...definition(plan, name),
        ],
      });
    }
  },
});

/** A name that is not defined is one mistake, however often it is used. */
function byName({ structure }: Plan): ReadonlyMap<string, readonly UndefinedName[]> {
  const groups = new Map<string, UndefinedName[]>();
  const seen = new Set<unknown>();
  for (const problem of structure) {
    // What an alias repeats is one place of the text.
    if (problem.kind !== 'undefined-name' || seen.has(problem.node)) continue;
    seen.add(problem.node);
    const group = groups.get(problem.name);
    if (group === undefined) groups.set(problem.name, [problem]);
    else group.push(problem);
  }
  return groups;
}

function definition(plan: Plan, name: string): readonly Fix[] {
  const { node, metrics, source } = plan;
  if (node === undefined) return [];
  const words = name.replaceAll('-', ' ');
  const item: Printable = {
    id: name,
    name: { placeholder: capitalized(words) },
    unit: { placeholder: unitIn(valuesOfMetric(plan, name)) ?? 'points' },
    source: { placeholder: 'Report or system that holds the number' },
  };
  const edit =
    metrics === undefined
      ? addKey(source.text, node, 'metrics', [item], Object.keys(partnerPlan.shape))
      : addItem(source.text, metrics.node, item);
  return [{ title: 'Define it under "metrics"', safe: false, edits: [edit] }];
}
