import { defineRule } from '../../core/rule.ts';
import { sourceOf } from '../../framework/demands/index.ts';
import { reportsMissingTogether } from '../shared/missing-part.ts';
import { exampleProcess, planWithDealProcess, planWithoutNotice } from './example.ts';

export const missingClosingNotice = defineRule({
  id: 'communication/missing-closing-notice',
  summary: 'The partner is not told when its deal closes or is lost.',
  why: 'A partner that hears of a win from its customer wonders what else it is not told, and one that never hears of a loss goes on promising you. Both messages are owed, and soon.',
  source: sourceOf('playbook.dealProcess.closed', 'playbook.dealProcess.lost'),
  exceptions:
    'Where the partner signs the contract itself, so that it knows before you. Keep the notice of a loss in any case.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWithoutNotice('lost'), good: planWithDealProcess(exampleProcess) },
  check: reportsMissingTogether({
    'playbook.dealProcess.closed': 'how soon the partner is told that its deal closed',
    'playbook.dealProcess.lost': 'how soon it is told that its deal was lost',
  }),
});
