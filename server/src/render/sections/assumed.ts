import { openAssumptionsOf, subjectOf } from '../../core/assumptions.ts';
import type { AssumptionPart, Plan } from '../../core/plan.ts';
import { blockEntry, clause, item, join, say, sentence, wordsFor } from '../blocks.ts';
import type { Entry, Inline } from '../model.ts';

/** What nobody has confirmed yet, behind the facts of the program, so that it is read before the numbers are. */
export function assumedEntry(plan: Plan): Entry | undefined {
  const open = openAssumptionsOf(plan);
  if (open.length === 0) return undefined;
  const items = open.map((part) => item(assumptionLine(part), part.node.span));
  return blockEntry(
    'Assumed until somebody confirms it',
    { kind: 'list', ordered: false, items },
    plan.assumptions?.node.span,
  );
}

function assumptionLine({ about, value, because, confirm }: AssumptionPart): readonly Inline[] {
  const subject = about === undefined ? [] : [wordsFor(about, subjectOf(about.value))];
  const first = value === undefined ? subject : subject.length === 0 ? say`${value}` : say`${subject}: ${value}`;
  const parts = [
    sentence(first),
    ...(because === undefined ? [] : [sentence(say`${because}`)]),
    ...(confirm === undefined ? [] : [sentence(say`To confirm with: ${clause(say`${confirm}`)}`)]),
  ];
  return join(parts, ' ');
}
