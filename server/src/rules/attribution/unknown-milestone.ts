import { setValue } from '../../core/edits.ts';
import { nearest } from '../../core/nearest.ts';
import { defineRule } from '../../core/rule.ts';
import { namesStage, stagesOf } from '../../framework/meaning/stages.ts';

export const unknownMilestone = defineRule({
  id: 'attribution/unknown-milestone',
  summary: 'A milestone at which partners are updated is no stage of the CRM.',
  why: 'An update is sent when a deal reaches a stage. A milestone that the CRM does not know starts nothing, and the update depends on somebody remembering it.',
  source: [
    'At minimum: they acknowledge the partner within a defined SLA, they update the partner on deal status at defined milestones, and they notify the partner when the deal closes or is lost.',
  ],
  exceptions:
    'Where the milestone is an event in another system, such as a signature or a delivery. Say which system starts the update.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nattribution:\n  stages: [Qualified, Proposal, Won, Lost]\nplaybook:\n  dealProcess:\n    updates: [{ milestone: Propsal }]\n',
    good: 'partnerPlan: 1\nattribution:\n  stages: [Qualified, Proposal, Won, Lost]\nplaybook:\n  dealProcess:\n    updates: [{ milestone: Proposal }]\n',
  },
  check({ plan, report }) {
    const stages = stagesOf(plan).map(({ value }) => value);
    if (stages.length === 0) return;
    for (const { milestone } of plan.playbook?.dealProcess?.updates?.items ?? []) {
      if (milestone === undefined || stages.some((stage) => namesStage(milestone.value, stage))) continue;
      const meant = nearest(milestone.value, stages);
      const question =
        meant === undefined ? 'Name one of the stages' : `Did you mean "${meant}"? Otherwise name a stage`;
      report({
        at: milestone.node.span,
        message: `"${milestone.value}" is not among the stages of a deal (${stages.join(', ')}), so nothing in the CRM starts this update. ${question}, or add it to the stages.`,
        related: [
          { span: plan.attribution?.stages?.node.span ?? milestone.node.span, message: 'The stages of a deal.' },
        ],
        fixes:
          meant === undefined
            ? []
            : [
                {
                  title: `Change it to "${meant}"`,
                  safe: false,
                  edits: [setValue(plan.source.text, milestone.node, meant)],
                },
              ],
      });
    }
  },
});
