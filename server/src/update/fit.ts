import type { Brief } from '../../../schemas/brief.ts';
import type { Plan } from '../core/plan.ts';
import { applyEdits } from '../core/text.ts';
import { planBlocks } from '../generate/generate.ts';
import type { Given } from '../generate/given.ts';
import { layOut } from '../generate/layout.ts';
import { withOwnMovement } from './fit-movement.ts';
import { withOwnNumbers, withPromisedTarget, withStatedTarget } from './fit-numbers.ts';
import { withOwnDates, withOwnServiceTimes } from './fit-times.ts';
import { compatible, type GeneratedPlan, readGenerated } from './generated-plan.ts';
import { givenBy } from './given-by.ts';
import { ownOwners, ownTiers } from './own-names.ts';
import type { Steps } from './steps.ts';

/**
 * A whole plan from the brief, in the names and numbers of the person's own plan: its tiers, fields, stages, views and
 * owners, its service times, targets and dates. What is missing in the plan can be taken out of it as it is.
 *
 * Its names are given to the generator, so that every sentence is written with them. Only single values follow those of
 * the person afterwards, in one go.
 *
 * @param today the day on which added parts are built, `YYYY-MM-DD`.
 * @param isFromPlan whether no brief was named, so that the plan itself is what everything follows from.
 */
export function* fittedDraft(brief: Brief, plan: Plan, today: string, isFromPlan: boolean): Steps<GeneratedPlan> {
  const named = givenBy(plan, ownTiers(plan), brief.crm, isFromPlan ? 'plan' : 'brief');
  const generate = (answers: Brief, given: Given): GeneratedPlan =>
    readGenerated(layOut(planBlocks(answers, today, given)));
  const stated = withStatedTarget(brief, plan);
  const first = generate(stated, named);
  yield 0.04;
  // Who does what in the plan, and what its tiers promise together, shows beside a plan that is whole.
  const owners = ownOwners(plan, first.plan);
  const promised = withPromisedTarget(stated, plan, first);
  const draft = promised === stated && owners.size === 0 ? first : generate(promised, { ...named, owners });
  yield 0.06;
  const edits = compatible([
    ...withOwnMovement(draft, plan),
    ...withOwnServiceTimes(draft, plan),
    ...withOwnNumbers(draft, plan),
    ...withOwnDates(draft, plan),
  ]);
  return edits.length === 0 ? draft : readGenerated(applyEdits(draft.text, edits));
}
