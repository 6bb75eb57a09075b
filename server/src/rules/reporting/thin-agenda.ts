import { addItem, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { sourceOf } from '../../framework/demands/index.ts';
import { answersNothing } from '../../framework/meaning/empty-answers.ts';
import { LOST_DEALS } from '../../framework/proposals/reporting.ts';
import { reportMissing } from '../shared/missing-part.ts';
import { exampleReview, planWithReview } from './example.ts';

export const thinAgenda = defineRule({
  id: 'reporting/thin-agenda',
  summary: 'The business review has an agenda of fewer than three points.',
  why: 'A review looks back at the numbers, at what was lost and why, and ahead to the next quarter. With less on the agenda it is a status call.',
  source: sourceOf('measurement.businessReview.agenda'),
  practice:
    'The framework asks for the structure of the review and counts no points. What was reached, what was lost and why, and what comes next are three.',
  exceptions:
    'A short agenda can be enough where each point is a list of its own. Suppress the finding and say where that list stands.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithReview('{ tiers: [strategic], cadence: quarterly, agenda: [Pipeline and revenue, Joint targets] }'),
    good: planWithReview(exampleReview),
  },
  check(context) {
    const { plan, report } = context;
    reportMissing(context, 'measurement.businessReview.agenda');
    const review = plan.measurement?.businessReview;
    const agenda = review?.agenda;
    // A point that says nothing, such as "any other business", is none. What cannot be read may be one.
    const idle = agenda?.items.filter(({ value }) => answersNothing('agenda', value)).length ?? 0;
    const written = agenda?.node.items.length ?? 0;
    const count = written - idle;
    if (review === undefined || agenda === undefined || written === 0 || count >= FEWEST_POINTS) return;
    report({
      at: keySpan(review.node, 'agenda'),
      message: `The agenda of the business review has ${count === 1 ? '1 point' : `${count} points`}${idle === 0 ? '' : ' that says what is talked about'}. A review has at least three: the numbers, what was lost and why, and the next quarter.`,
      fixes: [
        {
          title: 'Add a point',
          safe: false,
          edits: [addItem(plan.source.text, agenda.node, { placeholder: LOST_DEALS })],
        },
      ],
    });
  },
});

const FEWEST_POINTS = 3;
