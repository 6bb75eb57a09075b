import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';
import { exampleProcess, planWithDealProcess, planWithoutNotice } from './example.ts';

export const noOwner = defineRule({
  id: 'communication/no-owner',
  summary: 'Nobody sees to it that partners are told.',
  why: 'Everybody in the deal knows that the partner should be told, and everybody thinks that somebody else did it. One role has to own it.',
  ...asksFor('playbook.dealProcess.owner'),
  exceptions: 'Where the CRM sends every message and nobody has to think of it. Name who looks whether it did.',
  severity: 'warning',
  fixable: true,
  examples: { bad: planWithoutNotice('owner'), good: planWithDealProcess(exampleProcess) },
});
