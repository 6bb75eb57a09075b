import { addKey, keySpan } from '../../core/edits.ts';
import { nodeAt } from '../../core/node-at.ts';
import type { RuleContext } from '../../core/rule.ts';
import { documentationOf, schemaAt } from '../../core/vocabulary.ts';
import { asking } from '../../framework/proposals/asking.ts';
import { fittedValue } from '../../framework/proposals/fitted-value.ts';
import { keyOrder, type MissingKeyReport, reportMissingKey } from './missing-key.ts';

/** Reports that a group of keys is missing, or that it holds no key yet. The fix writes the whole group. */
export function reportMissingGroup(context: RuleContext<unknown>, missing: MissingKeyReport): void {
  const { plan, report } = context;
  const { owner, key, message } = missing;
  const outer = nodeAt(plan.node, owner);
  const group = nodeAt(plan.node, [...owner, key]);
  if (outer?.kind !== 'map' || group?.kind !== 'map') {
    reportMissingKey(context, missing);
    return;
  }
  if (group.entries.length > 0) return;
  const schema = schemaAt([...owner, key]);
  const value =
    missing.value ?? fittedValue(plan, owner, key, schema === undefined ? {} : documentationOf(schema).example);
  const decided = missing.decided ?? false;
  report({
    at: keySpan(outer, key),
    message,
    fixes: [
      {
        title: `Fill "${key}"`,
        safe: false,
        edits: [
          addKey(plan.source.text, outer, key, decided ? value : asking(value, [...owner, key]), keyOrder(owner)),
        ],
      },
    ],
  });
}
