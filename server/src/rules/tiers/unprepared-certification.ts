import { defineRule } from '../../core/rule.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { certifications, setupTasks } from '../../framework/proposals/setup-tasks.ts';
import { reportMissingTask } from '../shared/launch-tasks.ts';

export const unpreparedCertification = defineRule({
  id: 'tiers/unprepared-certification',
  summary: 'A tier asks for a certification that nobody prepares before the launch.',
  why: 'A partner can only be certified if there is a certification. If the pre-launch does not prepare it, no partner meets the criteria on the first day, and Tier 1 starts empty.',
  source: [
    'Commitment criteria: whether the partner has signed a partner agreement, completed product certification, and has a designated partnership contact who is responsive.',
    'Pre-launch (before accepting any deal registrations): [CRM configuration, partner agreement, portal or process setup]',
  ],
  exceptions:
    'Where the certification exists and partners have it, or where it comes from an institute outside. Name it.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria: { commitment: [agreement-signed, certified] }\nlaunch:\n  preLaunch:\n    - { task: Have the partners sign the agreement., covers: [partner-agreement] }\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria: { commitment: [agreement-signed, certified] }\nlaunch:\n  preLaunch:\n    - { task: Have the partners sign the agreement., covers: [partner-agreement] }\n    - { task: Run the product certification., covers: [certification] }\n',
  },
  check(context) {
    const { plan } = context;
    const asked = rankedTiers(plan).flatMap(({ title, tier }) =>
      (tier.criteria?.commitment?.items ?? []).map(({ value }) => ({ title, value })),
    );
    const first = asked.find(({ value }) => certifications.includes(value));
    if (first === undefined) return;
    reportMissingTask(context, {
      ...setupTasks.certification,
      message: `${first.title} asks for "${first.value}", and no task of the pre-launch prepares it. No partner could meet the criterion on the first day. Add a task that covers "certification".`,
    });
  },
});
