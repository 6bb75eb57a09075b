import type { Brief } from '../../../schemas/brief.ts';
import type { Plan } from '../core/plan.ts';
import { applyEdits, type TextEdit } from '../core/text.ts';
import { compatible } from './change.ts';
import { type Draft, readDraft } from './draft.ts';
import { withOwnDates } from './fit-dates.ts';
import { withOwnFigures } from './fit-figures.ts';
import { withOwnMovement } from './fit-movement.ts';
import { withOwnNames } from './fit-names.ts';
import { withOwnPartnerCounts } from './fit-partner-counts.ts';
import { withOwnServiceTimes } from './fit-service-times.ts';
import { withOwnTargets } from './fit-targets.ts';
import { generateWithTiers } from './fit-tiers.ts';
import { givenBy } from './given.ts';
import { ownTiers } from './own-tiers.ts';

/**
 * A whole plan from the brief, in the names and numbers of the person's own plan: its tiers, fields, stages, views and
 * owners, its service times, targets and dates. What is missing in the plan can be taken out of it as it is.
 *
 * @param today the day on which added parts are built, `YYYY-MM-DD`.
 * @param isFromPlan whether no brief was named, so that the plan itself is what everything follows from.
 */
export function fittedDraft(brief: Brief, plan: Plan, today: string, isFromPlan: boolean): Draft {
  const tiers = ownTiers(plan);
  const given = givenBy(plan, tiers);
  const generate = (answers: Brief) => generateWithTiers(answers, today, given, tiers.length, isFromPlan);
  const first = generate(brief);
  const targeted = withOwnTargets(brief, plan, first);
  const steps: readonly ((draft: Draft) => readonly TextEdit[])[] = [
    (draft) => withOwnNames(draft, plan, tiers),
    (draft) => withOwnPartnerCounts(draft, plan),
    (draft) => withOwnMovement(draft, plan),
    (draft) => withOwnServiceTimes(draft, plan),
    (draft) => withOwnFigures(draft, plan),
    (draft) => withOwnDates(draft, plan),
  ];
  return steps.reduce(
    (draft, step) => {
      const edits = compatible(step(draft));
      return edits.length === 0 ? draft : readDraft(applyEdits(draft.text, edits));
    },
    targeted === brief ? first : generate(targeted),
  );
}
