import { addItem, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { isLost, isWon, stagesOf } from '../../framework/meaning/stages.ts';

export const noWonOrLostStage = defineRule({
  id: 'attribution/no-won-or-lost-stage',
  summary: 'The stages of a deal do not end in won and lost.',
  why: 'Partners are told when a deal closes or is lost, and conversion is counted from the two. The CRM can only start either when there is a stage for it.',
  source: [
    'At minimum: they acknowledge the partner within a defined SLA, they update the partner on deal status at defined milestones, and they notify the partner when the deal closes or is lost.',
  ],
  exceptions:
    'Where the CRM closes deals with a status beside the stages, as Pipedrive does, and the list holds the open stages only.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nattribution:\n  stages: [Qualified, Proposal, Closed won]\n',
    good: 'partnerPlan: 1\nattribution:\n  stages: [Qualified, Proposal, Closed won, Closed lost]\n',
  },
  check({ plan, report }) {
    const stages = plan.attribution?.stages;
    if (stages === undefined || stages.items.length === 0) return;
    const names = stagesOf(plan).map(({ value }) => value);
    const ends = [
      { end: 'won', there: names.some(isWon), proposal: 'Closed won' },
      { end: 'lost', there: names.some(isLost), proposal: 'Closed lost' },
    ];
    for (const { end, there, proposal } of ends) {
      if (there) continue;
      report({
        at: keySpan(plan.attribution?.node, 'stages'),
        message: `None of the ${names.length} stages says that a deal is ${end}. Partners are told when a deal closes or is lost, and the CRM needs a stage for each to know. Add the stage as your CRM calls it.`,
        fixes: [
          {
            title: `Add a stage for ${end} deals`,
            safe: false,
            edits: [addItem(plan.source.text, stages.node, { placeholder: proposal })],
          },
        ],
      });
    }
  },
});
