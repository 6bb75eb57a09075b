import { unknown } from '../../../../schemas/field.ts';
import type { RuleContext } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { missingPart } from '../../framework/demands/index.ts';
import { reportsMissing } from '../shared/missing-part.ts';

/** Makes the check of a fact of the program that is written as unknown, or not at all. */
export function reportsOpen(key: 'built' | 'crm'): (context: RuleContext<unknown>) => void {
  const reportMissing = reportsMissing(`program.${key}`);
  return (context) => {
    const node = context.plan.program?.node;
    const entry = node === undefined ? undefined : entryOf(node, key);
    if (entry === undefined) return reportMissing(context);
    const open = missingPart(context.plan, `program.${key}`);
    if (open === undefined || entry.value.kind !== 'scalar' || entry.value.value !== unknown) return;
    context.report({ at: entry.value.span, message: open.message, lacks: ['program', key], fixes: [] });
  };
}
