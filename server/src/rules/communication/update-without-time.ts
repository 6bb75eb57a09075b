import { addKey, firstLine } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { proposedTimes } from '../../framework/proposals/times.ts';
import { keyOrder } from '../shared/missing-key.ts';
import { exampleProcess, planWithDealProcess } from './example.ts';

export const updateWithoutTime = defineRule({
  id: 'communication/update-without-time',
  summary: 'A status update has no time within which it is sent.',
  why: 'An update three weeks after the proposal is history. A time makes it a promise that can be measured in the soft launch.',
  practice: 'The framework asks for defined milestones. A time for each makes the update part of the SLA.',
  exceptions: 'Where the CRM sends the update in the moment in which the stage changes.',
  severity: 'information',
  fixable: true,
  examples: {
    bad: planWithDealProcess({ ...exampleProcess, updates: '[{ milestone: Proposal }]' }),
    good: planWithDealProcess(exampleProcess),
  },
  check({ plan, report }) {
    for (const { milestone, node } of plan.playbook?.dealProcess?.updates?.items ?? []) {
      if (milestone === undefined || entryOf(node, 'within') !== undefined) continue;
      report({
        at: firstLine(plan.source.text, milestone.node),
        message: `The update at "${milestone.value}" has no time within which it is sent. Add "within", so that the partner knows when to expect it.`,
        fixes: [
          {
            title: 'Add "within"',
            safe: false,
            edits: [
              addKey(
                plan.source.text,
                node,
                'within',
                { placeholder: proposedTimes(plan).update },
                keyOrder(['playbook', 'dealProcess', 'updates', 0]),
              ),
            ],
          },
        ],
      });
    }
  },
});
