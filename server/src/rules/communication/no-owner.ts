import { defineRule } from '../../core/rule.ts';
import { roleOf } from '../../framework/proposals/roles.ts';
import { reportMissingPart } from '../shared/missing-part.ts';
import { exampleProcess, planWithDealProcess, planWithoutNotice } from './example.ts';

export const noOwner = defineRule({
  id: 'communication/no-owner',
  summary: 'Nobody sees to it that partners are told.',
  why: 'Everybody in the deal knows that the partner should be told, and everybody thinks that somebody else did it. One role has to own it.',
  source: ['None of this happens consistently without a defined process.'],
  severity: 'warning',
  fixable: true,
  examples: { bad: planWithoutNotice('owner'), good: planWithDealProcess(exampleProcess) },
  check(context) {
    reportMissingPart(context, {
      owner: ['playbook', 'dealProcess'],
      key: 'owner',
      message:
        'The plan names nobody who sees to it that partners are told how their deals stand. Add "owner" with a role.',
      value: { placeholder: roleOf(context.plan, 'dealOwner') },
    });
  },
});
