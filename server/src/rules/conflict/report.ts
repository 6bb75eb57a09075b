import type { ConflictSituation } from '../../../../schemas/attribution.ts';
import { addItem, addKey, keySpan } from '../../core/edits.ts';
import type { Printable } from '../../core/print.ts';
import type { RuleContext } from '../../core/rule.ts';
import { keyOrder } from '../shared/missing-key.ts';

/** Reports that no conflict rule settles a situation. Says nothing where the whole attribution section is missing. */
export function reportMissingConflictRule(
  { plan, report }: RuleContext<unknown>,
  situation: ConflictSituation,
  message: string,
  rule: Printable,
): void {
  if (plan.attribution === undefined) return;
  const { conflict, node } = plan.attribution;
  if (conflict?.items.some(({ when }) => when?.value === situation)) return;
  const { text } = plan.source;
  report({
    at: conflict === undefined ? keySpan(plan.node, 'attribution') : keySpan(node, 'conflict'),
    message,
    fixes: [
      {
        title: `Add a conflict rule for ${situation}`,
        safe: false,
        edits: [
          conflict === undefined
            ? addKey(text, node, 'conflict', [rule], keyOrder(['attribution']))
            : addItem(text, conflict.node, rule),
        ],
      },
    ],
  });
}
