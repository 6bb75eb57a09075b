import { connectedOnly } from '../../../../schemas/contributions.ts';
import { defineRule } from '../../core/rule.ts';
import { reportUnknownNames } from '../shared/unknown-names.ts';

const planWith = (apart: string): string =>
  `partnerPlan: 1\nattribution:\n  contributions:\n    kinds:\n      - { id: reference, name: Reference visit, proof: Date and customer }\n      - { id: newsletter, name: Mention in the newsletter of the partner, proof: The issue }\n    shownApart: [${apart}]\n`;

export const unknownContribution = defineRule({
  id: 'attribution/unknown-contribution',
  summary: 'What is shown apart is no kind of contribution of the plan.',
  why: 'A report can only show apart what is recorded under this name. One that no kind has leaves everything in one sum.',
  practice: 'What a section refers to has to exist.',
  exceptions: 'Leave it on. A kind that is still to come is added to the list first.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWith('newsleter'), good: planWith('connected-only, newsletter') },
  check(context) {
    const { kinds, shownApart } = context.plan.attribution?.contributions ?? {};
    reportUnknownNames(context, {
      noun: 'choice',
      defined: kinds,
      given: [connectedOnly],
      places: shownApart?.items ?? [],
      wrong: (name) => `"${name}" is no kind of contribution of this plan, so no report can show it apart.`,
      remedy: 'List it under "kinds".',
      repeated: (count) => `It stands here ${count} times.`,
      elsewhere: 'It is named here, too.',
    });
  },
});
