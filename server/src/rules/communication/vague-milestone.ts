import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { stagesOf } from '../../framework/meaning/stages.ts';
import { exampleProcess, planWithDealProcess } from './example.ts';

export const vagueMilestone = defineRule({
  id: 'communication/vague-milestone',
  summary: 'A partner is updated at something that is no milestone.',
  why: 'Whether a development is significant is what the account executive thinks that day. A stage of the deal is reached or not, so that the CRM can start the update and the partner can ask for it.',
  source: [
    'At minimum: they acknowledge the partner within a defined SLA, they update the partner on deal status at defined milestones, and they notify the partner when the deal closes or is lost.',
  ],
  exceptions: 'Where account executives share the word, because it is defined in their handbook. Name the page.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithDealProcess({
      ...exampleProcess,
      updates: '[{ milestone: Significant developments, within: 2 business days }]',
    }),
    good: planWithDealProcess(exampleProcess),
  },
  check({ plan, report }) {
    // Beside stages, a milestone that is none of them is the finding of another rule.
    if (stagesOf(plan).length > 0) return;
    for (const { milestone } of plan.playbook?.dealProcess?.updates?.items ?? []) {
      if (milestone === undefined || !VAGUE.test(milestone.value.trim())) continue;
      report({
        at: milestone.node.span,
        message: `"${milestone.value}" is no milestone: nobody can say on which day it is reached. Name a stage of the deal, such as the proposal, and list the stages under "attribution".`,
        fixes: [
          {
            title: 'Change it to Proposal',
            safe: false,
            edits: [setValue(plan.source.text, milestone.node, 'Proposal')],
          },
        ],
      });
    }
  },
});

/** What happens at any time, and what somebody has to judge. */
const VAGUE =
  /^(?:(?:any|every|all|at|on|upon)\s+)?(?:(?:significant|major|important|relevant|material|key|notable|new|meaningful|substantial|bigger|big)\s+)+(?:developments?|changes?|updates?|progress|news|events?|steps?|milestones?)$|^(?:developments?|progress|news|changes?|updates?|regularly|periodically|as needed|when needed|as appropriate|if necessary|when something (?:happens|changes)|from time to time)$/i;
