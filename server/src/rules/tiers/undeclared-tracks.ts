import { metricTitle } from '../../core/metrics.ts';
import { defineRule } from '../../core/rule.ts';
import { inversionsOf } from './inversions.ts';

export const undeclaredTracks = defineRule({
  id: 'tiers/undeclared-tracks',
  summary: 'Two tiers ask for the same, and in one point the higher for less: they may stand beside each other.',
  why: 'Tiers of one list are read as a ladder. Two that are for different partners, such as those that sell and those that deliver, are compared with each other, and a partner is told to move up to a tier that was never above its own.',
  practice:
    'The framework has one ladder of tiers. Programs with several kinds of partners often have tiers beside each other, and then say so.',
  exceptions:
    'Where the two are one ladder, and the point in which the higher asks for less is agreed with partners. Say why it is less.',
  severity: 'warning',
  fixable: false,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: sell\n    name: Select\n    criteria:\n      performance: [{ metric: closed-deals, atLeast: 4 deals, within: 12 months }]\n      potential: [{ metric: certified-people, atLeast: 1 }]\n  - id: deliver\n    name: Select Services\n    criteria:\n      performance: [{ metric: closed-deals, atLeast: 4 deals, within: 12 months }]\n      potential: [{ metric: certified-people, atLeast: 3 }]\n',
    good: 'partnerPlan: 1\ntracks:\n  - { id: resell, name: Resell }\n  - { id: services, name: Services }\ntiers:\n  - id: sell\n    name: Select\n    track: resell\n    criteria:\n      performance: [{ metric: closed-deals, atLeast: 4 deals, within: 12 months }]\n      potential: [{ metric: certified-people, atLeast: 1 }]\n  - id: deliver\n    name: Select Services\n    track: services\n    criteria:\n      performance: [{ metric: closed-deals, atLeast: 4 deals, within: 12 months }]\n      potential: [{ metric: certified-people, atLeast: 3 }]\n',
  },
  check({ plan, report }) {
    for (const { upper, lower, high, low, isAlikeElsewhere } of inversionsOf(plan)) {
      const [above, below] = [upper.threshold.atLeast, lower.threshold.atLeast];
      if (!isAlikeElsewhere || above === undefined || below === undefined) continue;
      const title = metricTitle(plan, upper.threshold.metric?.value ?? '');
      report({
        at: above.node.span,
        message: `${upper.ranked.title} and ${lower.ranked.title} ask for the same elsewhere, and for "${title}" of ${high} and of ${low}. If they are for different partners, and stand beside each other, give each a track of its own under "tracks". If not, correct one of the values: a higher tier has to be the harder one.`,
        related: [{ span: below.node.span, message: `What ${lower.ranked.title} asks for.` }],
      });
    }
  },
});
