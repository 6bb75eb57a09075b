import { showPlace } from '../preview/show-place.ts';
import { chosenPlan, toUri } from './chosen-plan.ts';
import type { Command } from './command.ts';

/** Shows where the block comes from on which the context menu of a preview was opened. */
export const goToSource: Command = {
  id: 'partnerPlan.goToSource',
  failure: 'The place in the plan was not shown.',
  async run(services, given) {
    const { uri, start, end } = (given ?? {}) as Readonly<Record<string, unknown>>;
    const from = typeof start === 'number' ? start : 0;
    await showPlace(toUri(uri) ?? chosenPlan(services, undefined), {
      start: from,
      end: typeof end === 'number' ? Math.max(from, end) : from,
    });
  },
};
