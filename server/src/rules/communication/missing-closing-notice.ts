import { defineRule } from '../../core/rule.ts';
import { proposedTimes } from '../../framework/proposals/times.ts';
import { reportMissingPart } from '../shared/missing-part.ts';
import { exampleProcess, planWithDealProcess, planWithoutNotice } from './example.ts';
import { atMinimum, communicationSlot } from './sources.ts';

export const missingClosingNotice = defineRule({
  id: 'communication/missing-closing-notice',
  summary: 'The partner is not told when its deal closes or is lost.',
  why: 'A partner that hears of a win from its customer wonders what else it is not told, and one that never hears of a loss goes on promising you. Both messages are owed, and soon.',
  source: [atMinimum, communicationSlot],
  severity: 'error',
  fixable: true,
  examples: { bad: planWithoutNotice('lost'), good: planWithDealProcess(exampleProcess) },
  check(context) {
    const owner = ['playbook', 'dealProcess'];
    const { closed, lost } = proposedTimes(context.plan);
    reportMissingPart(context, {
      owner,
      key: 'closed',
      message: `The plan does not say how soon the partner is told that its deal closed. Add "closed" with a time, for example ${closed}.`,
      value: { placeholder: closed },
    });
    const process = context.plan.playbook?.dealProcess;
    const known =
      process?.whenLost === undefined ? '' : ' It says what happens then, but not how soon the partner hears of it.';
    reportMissingPart(context, {
      owner,
      key: 'lost',
      message: `The plan does not say how soon the partner is told that its deal was lost.${known} Add "lost" with a time, for example ${lost}.`,
      value: { placeholder: lost },
    });
  },
});
