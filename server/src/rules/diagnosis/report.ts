import { structuralProblemTitles } from '../../../../schemas/diagnosis.ts';
import { addItem, addKey, keySpan, setValue } from '../../core/edits.ts';
import type { DiagnosisPart, Plan } from '../../core/plan.ts';
import type { Fix } from '../../core/problem.ts';
import type { RuleContext } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import type { TextEdit } from '../../core/text.ts';
import { proposedFinding, unmentionedProblem } from '../../framework/proposals/diagnosis.ts';
import { keyOrder } from '../shared/missing-key.ts';

/** Reports that no entry of the diagnosis has a status. An empty diagnosis is a problem of its own. */
export function reportNoFinding(
  { plan, report }: RuleContext<unknown>,
  status: 'applies' | 'likely',
  message: string,
): void {
  const { diagnosis, source } = plan;
  if (diagnosis === undefined || diagnosis.node.items.length === 0) return;
  // An entry whose status is missing or misspelled may be the one, and that is reported where it stands.
  if (diagnosis.items.length < diagnosis.node.items.length) return;
  if (diagnosis.items.some((finding) => finding.status === undefined || finding.status.value === status)) return;
  const problem = unmentionedProblem(plan);
  const fixes: Fix[] = [];
  if (problem !== undefined) {
    fixes.push({
      title: `Add "${structuralProblemTitles[problem]}"`,
      safe: false,
      edits: [addItem(source.text, diagnosis.node, proposedFinding(plan, problem))],
    });
  }
  for (const finding of diagnosis.items) {
    if (finding.status === undefined || finding.problem === undefined) continue;
    fixes.push({
      title: `Change the status of ${finding.problem.value} to ${status}`,
      safe: false,
      edits: [setValue(source.text, finding.status.node, status), ...whatItTakes(plan, finding, status)],
    });
  }
  report({ at: keySpan(plan.node, 'diagnosis'), message, fixes });
}

/** What an entry with a status says besides: why a problem is likely, what shows that it applies, and what is done. */
function whatItTakes(plan: Plan, finding: DiagnosisPart, status: 'applies' | 'likely'): readonly TextEdit[] {
  const proposed = proposedFinding(plan, finding.problem?.value ?? 'no-attribution', status);
  return Object.entries(proposed).flatMap(([key, value]) => {
    if (entryOf(finding.node, key) !== undefined) return [];
    return [addKey(plan.source.text, finding.node, key, value, keyOrder(['diagnosis', 0]))];
  });
}
