import type { History } from '../../../../schemas/history.ts';
import { placedItems } from '../../core/placed-items.ts';
import type { HistoryPart } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { nodeAt } from '../../core/source.ts';
import { historyConflicts } from '../../framework/facts/history.ts';

const planWith = (history: string): string =>
  `partnerPlan: 1\nprogram: { deals: { averageSize: 120000 USD } }\nhistory: ${history}\n`;

export const contradiction = defineRule({
  id: 'history/contradiction',
  summary: 'Figures of the past contradict each other.',
  why: 'Targets, quotas and the verdict are measured against these figures. When more was accepted than submitted, or the revenue does not fit the number of deals, one of the two is wrong, and so is all that follows from it.',
  practice: 'A part is not larger than its whole, and revenue is deals times what each is worth.',
  exceptions:
    'Where the figures count different things, such as deals of one year that were registered in another. Say that in the source of the figures.',
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
      partnersOf: (type) => program?.partners?.byType?.items.find((part) => part.type?.value === type)?.partners?.value,
      deal: program?.deals?.averageSize?.value,
    });
    for (const { path, message } of conflicts)
      report({ at: (nodeAt(history.node, path) ?? history.node).span, message });
  },
});

/** The figures without their places. A type that cannot be read has no name and keeps its place in the list. */
function valuesOf({ byType, direct, ...whole }: HistoryPart): Parameters<typeof historyConflicts>[0] {
  return {
    ...figuresOf(whole),
    direct: { deals: direct?.deals?.value, revenue: direct?.revenue?.value },
    byType: placedItems(byType).map((part) => ({
      type: part?.type?.value ?? NO_TYPE,
      ...(part === undefined ? {} : figuresOf(part)),
    })),
  };
}

/** For a type that cannot be read, of which no number of partners is told. */
const NO_TYPE = '';

type Figures = Pick<HistoryPart, 'registrations' | 'won' | 'activePartners'>;

function figuresOf({ registrations, won, activePartners }: Figures): Pick<History, keyof Figures> {
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
