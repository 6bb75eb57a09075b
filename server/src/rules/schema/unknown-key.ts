import { removeKey, renameKey } from '../../core/edits.ts';
import type { Fix } from '../../core/problem.ts';
import { defineRule } from '../../core/rule.ts';
import { followsFromSyntax } from './follows-from-syntax.ts';

export const unknownKey = defineRule({
  id: 'schema/unknown-key',
  summary: 'A key is not part of the format.',
  why: 'A key that Partner Plan does not know is not checked and does not appear in the document. Most often it is a known key with a typing mistake, or it stands one level too high or too low.',
  practice: 'The vocabulary of a plan, schemas/partner-plan.schema.json.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  nane: Northwind Partner Program\n',
    good: 'partnerPlan: 1\nprogram:\n  name: Northwind Partner Program\n',
  },
  check({ plan, report }) {
    for (const problem of plan.structure) {
      if (problem.kind !== 'unknown-key' || followsFromSyntax(plan, problem.entry.key)) continue;
      const { entry, map, suggestion, free } = problem;
      const name = String(entry.key.value);
      const fixes: Fix[] = [];
      if (suggestion !== undefined) {
        fixes.push({
          title: `Change "${name}" to "${suggestion}"`,
          safe: false,
          edits: [renameKey(entry.key, suggestion)],
        });
      }
      if (entry.merged === undefined) {
        fixes.push({ title: `Remove "${name}"`, safe: false, edits: [removeKey(plan.source.text, map, entry)] });
      }
      report({ at: entry.key.span, message: messageFor(name, suggestion, free), fixes });
    }
  },
});

function messageFor(name: string, suggestion: string | undefined, free: readonly string[]): string {
  if (suggestion !== undefined) return `"${name}" is not known here. Did you mean "${suggestion}"?`;
  if (free.length === 0) return `"${name}" is not known here, and everything that belongs here is written already.`;
  return `"${name}" is not known here. What can still stand here: ${free.join(', ')}.`;
}
