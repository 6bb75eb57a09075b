import type { HistoryPart } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf, type SourceNode } from '../../core/source.ts';
import { historyConflicts } from '../../framework/facts/history.ts';

const planWith = (history: string): string =>
  `partnerPlan: 1\nprogram: { deals: { averageSize: 120000 USD } }\nhistory: ${history}\n`;

export const contradiction = defineRule({
  id: 'history/contradiction',
  summary: 'Figures of the past contradict each other.',
  why: 'Targets, quotas and the verdict are measured against these figures. When more was accepted than submitted, or the revenue does not fit the number of deals, one of the two is wrong, and so is all that follows from it.',
  practice: 'A part is not larger than its whole, and revenue is deals times what each is worth.',
  severity: 'warning',
  fixable: false,
  examples: {
    bad: planWith('{ registrations: { submitted: 151, accepted: 540 }, source: Registrations of the CRM }'),
    good: planWith('{ registrations: { submitted: 540, accepted: 470 }, source: Registrations of the CRM }'),
  },
  check({ plan, report }) {
    const { history, program } = plan;
    if (history === undefined) return;
    const conflicts = historyConflicts(valuesOf(history), {
      partners: program?.partners?.current?.value,
      deal: program?.deals?.averageSize?.value,
    });
    for (const { path, message } of conflicts) report({ at: nodeAt(history, path).span, message });
  },
});

/** The figures without their places. */
function valuesOf({ registrations, won, activePartners }: HistoryPart): Parameters<typeof historyConflicts>[0] {
  return {
    registrations: {
      submitted: registrations?.submitted?.value,
      accepted: registrations?.accepted?.value,
      disputed: registrations?.disputed?.value,
    },
    won: { deals: won?.deals?.value, revenue: won?.revenue?.value },
    activePartners: activePartners?.value,
  };
}

function nodeAt({ node }: Pick<HistoryPart, 'node'>, path: readonly string[]): SourceNode {
  let found: SourceNode = node;
  for (const key of path) found = (found.kind === 'map' ? entryOf(found, key)?.value : undefined) ?? found;
  return found;
}
