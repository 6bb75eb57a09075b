import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';
import { exampleAssets, planWithCoMarketing, planWithoutAssets } from './example.ts';

export const noRequestPath = defineRule({
  id: 'assets/no-request-path',
  summary: 'The plan does not say how partners request custom assets.',
  why: 'The best campaigns of a partner need something that the library does not have. If there is no way to ask for it, the partner asks whoever it knows, and the answer depends on who that is.',
  ...asksFor('playbook.coMarketing.requests', 'playbook.coMarketing.requests.how'),
  exceptions: 'Where nothing is made to order. Say so, and partners stop asking for it.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWithoutAssets('requests'), good: planWithCoMarketing(exampleAssets) },
});
