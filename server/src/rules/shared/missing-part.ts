import { nodeAt } from '../../core/node-at.ts';
import type { RuleContext } from '../../core/rule.ts';
import { schemaAt, shapeOf } from '../../core/vocabulary.ts';
import { reportMissingGroup } from './missing-group.ts';
import { type MissingKeyReport, reportMissingKey } from './missing-key.ts';
import { reportMissingList } from './missing-list.ts';

/**
 * Reports that a group lacks one of its parts: a value, a list with something in it, or a group with something in it.
 * Says nothing while the group itself is missing or holds no key at all, because that is the finding of the rule that
 * asks for the group.
 */
export function reportMissingPart(context: RuleContext<unknown>, missing: MissingKeyReport): void {
  const group = nodeAt(context.plan.node, missing.owner);
  if (group?.kind === 'map' && group.entries.length === 0) return;
  const schema = schemaAt([...missing.owner, missing.key]);
  const kind = schema === undefined ? 'value' : shapeOf(schema).kind;
  if (kind === 'list') reportMissingList(context, missing);
  else if (kind === 'map' || kind === 'record') reportMissingGroup(context, missing);
  else reportMissingKey(context, missing);
}
