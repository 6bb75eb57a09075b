import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';
import { exampleProcess, planWithDealProcess, planWithoutNotice } from './example.ts';

export const noAcknowledgment = defineRule({
  id: 'communication/no-acknowledgment',
  summary: 'The plan does not say how soon sales acknowledges the partner.',
  why: 'The first thing that a partner wants to know is whether anybody read what it sent. An answer on the same day keeps it from calling the customer itself.',
  ...asksFor('playbook.dealProcess.acknowledge'),
  exceptions: 'Where the portal shows a partner that its registration was read, and by whom. Say that it does.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWithoutNotice('acknowledge'), good: planWithDealProcess(exampleProcess) },
});
