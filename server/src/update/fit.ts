import type { Brief } from '../../../schemas/brief.ts';
import type { Plan } from '../core/plan.ts';
import { applyEdits } from '../core/text.ts';
import { planBlocks } from '../generate/generate.ts';
import { layOut } from '../generate/layout.ts';
import { compatible } from './change.ts';
import { type Draft, readDraft } from './draft.ts';
import { withOwnDates } from './fit-dates.ts';
import { withOwnFigures } from './fit-figures.ts';
import { withOwnMovement } from './fit-movement.ts';
import { withOwnNames } from './fit-names.ts';
import { withOwnServiceTimes } from './fit-service-times.ts';
import { withPromisedTarget, withStatedTarget } from './fit-targets.ts';
import { givenBy } from './given.ts';
import { ownTiers } from './own-tiers.ts';
import type { Steps } from './steps.ts';

/**
 * A whole plan from the brief, in the names and numbers of the person's own plan: its tiers, fields, stages, views and
 * owners, its service times, targets and dates. What is missing in the plan can be taken out of it as it is.
 *
 * @param today the day on which added parts are built, `YYYY-MM-DD`.
 * @param isFromPlan whether no brief was named, so that the plan itself is what everything follows from.
 */
export function* fittedDraft(brief: Brief, plan: Plan, today: string, isFromPlan: boolean): Steps<Draft> {
  const given = givenBy(plan, ownTiers(plan), isFromPlan ? 'plan' : 'brief');
  const generate = (answers: Brief) => readDraft(layOut(planBlocks(answers, today, given)));
  const draft = yield* targeted(brief, plan, generate);
  yield 0.06;
  const edits = compatible([
    ...withOwnNames(draft, plan),
    ...withOwnMovement(draft, plan),
    ...withOwnServiceTimes(draft, plan),
    ...withOwnFigures(draft, plan),
    ...withOwnDates(draft, plan),
  ]);
  return edits.length === 0 ? draft : readDraft(applyEdits(draft.text, edits));
}

/** A draft with the revenue target of the person, where the plan or its tiers come to one. */
function* targeted(brief: Brief, plan: Plan, generate: (answers: Brief) => Draft): Steps<Draft> {
  const stated = withStatedTarget(brief, plan);
  const draft = generate(stated);
  yield 0.04;
  const promised = withPromisedTarget(stated, plan, draft);
  return promised === stated ? draft : generate(promised);
}
