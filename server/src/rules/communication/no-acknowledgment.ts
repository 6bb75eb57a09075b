import { defineRule } from '../../core/rule.ts';
import { proposedTimes } from '../../framework/proposals/times.ts';
import { reportMissingPart } from '../shared/missing-part.ts';
import { exampleProcess, planWithDealProcess, planWithoutNotice } from './example.ts';
import { atMinimum, communicationSlot } from './sources.ts';

export const noAcknowledgment = defineRule({
  id: 'communication/no-acknowledgment',
  summary: 'The plan does not say how soon sales acknowledges the partner.',
  why: 'The first thing that a partner wants to know is whether anybody read what it sent. An answer on the same day keeps it from calling the customer itself.',
  source: [atMinimum, communicationSlot],
  severity: 'error',
  fixable: true,
  examples: { bad: planWithoutNotice('acknowledge'), good: planWithDealProcess(exampleProcess) },
  check(context) {
    const standard = context.plan.playbook?.dealRegistration?.acknowledge;
    const hint = standard === undefined ? '' : ` The registration promises ${standard.node.value}.`;
    reportMissingPart(context, {
      owner: ['playbook', 'dealProcess'],
      key: 'acknowledge',
      message: `The plan does not say how soon sales acknowledges a partner that brings a deal.${hint} Add "acknowledge" with a number and a unit.`,
      value:
        standard === undefined ? { placeholder: proposedTimes(context.plan).acknowledge } : String(standard.node.value),
      // The registration has made the promise already, and this is the same one.
      decided: standard !== undefined,
    });
  },
});
