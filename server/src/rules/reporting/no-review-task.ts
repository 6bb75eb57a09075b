import { keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { setupTasks } from '../../framework/proposals/setup-tasks.ts';
import { coversWork, reportMissingTask } from '../shared/launch-tasks.ts';

const planWith = (task: string): string =>
  `partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    benefits: { businessReview: quarterly }\nlaunch:\n  preLaunch:\n    - { task: ${task} }\n`;

export const noReviewTask = defineRule({
  id: 'reporting/no-review-task',
  summary: 'A tier is promised business reviews, and no task before the launch books them.',
  why: 'A review is promised on the first day and due in the third month, when every calendar is full. Four dates for each partner take an hour to book before the launch, and never happen when nobody has the task.',
  practice: 'A promise that partners were given is kept when a task of the launch has an owner for it.',
  exceptions:
    'Where the calendar of the company has the reviews already, such as fixed weeks for all customers and partners.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWith('Create the fields.'),
    good: planWith('Book the business reviews of the year.'),
  },
  check({ plan, report, ...context }) {
    const promised = rankedTiers(plan).find(({ tier }) => {
      const review = tier.benefits?.businessReview?.value;
      return review !== undefined && review !== 'none';
    });
    if (
      promised === undefined ||
      coversWork(plan.launch, setupTasks.businessReview.work, setupTasks.businessReview.words)
    )
      return;
    const related = {
      span: keySpan(promised.tier.benefits?.node, 'businessReview'),
      message: 'Here the reviews are promised.',
    };
    reportMissingTask(
      { plan, ...context, report: (finding) => report({ ...finding, related: [related] }) },
      {
        ...setupTasks.businessReview,
        message: `${promised.title} is promised business reviews, and no task of the pre-launch books them. Add the task, so that the dates are in the calendars before the launch.`,
      },
    );
  },
});
