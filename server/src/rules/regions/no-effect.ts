import { removeItem } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { allThresholds } from '../../framework/facts/thresholds.ts';

export const regionWithoutEffect = defineRule({
  id: 'regions/no-effect',
  summary: 'A region changes nothing, and nothing else in the plan names it.',
  why: 'A region stands in a plan because something is different there: lower thresholds, another owner, accounts of its own. One without any of it leaves partners guessing what it means for them.',
  practice: 'What is described is used.',
  exceptions:
    'Where a region is listed so that partners see that they belong somewhere. Say in its description what is the same there.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nregions:\n  - { id: emea, name: EMEA }\n',
    good: 'partnerPlan: 1\nregions:\n  - { id: emea, name: EMEA, thresholds: 60% }\n',
  },
  check({ plan, report }) {
    const { regions } = plan;
    if (regions === undefined) return;
    const named = new Set(
      [...allThresholds(plan), ...(plan.attribution?.namedAccounts?.accounts?.items ?? [])].flatMap(
        ({ region }) => region?.value ?? [],
      ),
    );
    const isRest = regions.items.some(({ thresholds, exceptions }) => (thresholds ?? exceptions) !== undefined);
    for (const { id, name, countries, node } of regions.items) {
      // Where other regions have thresholds of their own, this one is where the usual ones count.
      if (isRest && (countries?.items.length ?? 0) > 0) continue;
      if (id === undefined || named.has(id.value)) continue;
      // What cannot be read may be what is different.
      if (node.entries.some(({ key }) => !['id', 'name', 'countries'].includes(String(key.value)))) continue;
      report({
        at: id.node.span,
        message: `Nothing is different in the region "${name?.value ?? id.value}", and nothing else names it. Say what is: "thresholds" with the share that counts there, "exceptions", or an "owner".`,
        fixes: [{ title: 'Remove the region', safe: false, edits: [removeItem(plan.source.text, regions.node, node)] }],
      });
    }
  },
});
