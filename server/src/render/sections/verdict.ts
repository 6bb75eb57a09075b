import { keySpan } from '../../core/edits.ts';
import type { Plan } from '../../core/plan.ts';
import { feasibilityOf } from '../../framework/feasibility/feasibility.ts';
import { blockEntry, item, say, sentence } from '../blocks.ts';
import type { Entry } from '../model.ts';

/** Whether the target can be reached, with its arithmetic, in the head of the document: it is what a sponsor asks first. */
export function verdictEntry(plan: Plan): Entry | undefined {
  const feasibility = feasibilityOf(plan);
  if (feasibility === undefined) return undefined;
  const at = plan.measurement?.primary?.sourcedRevenue?.target?.node.span ?? keySpan(plan.node, 'measurement');
  const lines = [feasibility.verdict, ...feasibility.considerations.map(({ words }) => words)];
  const items = lines.map((line) => item(sentence(say`${line}`), at));
  return blockEntry('Can the target be reached', { kind: 'list', ordered: false, items }, at);
}
