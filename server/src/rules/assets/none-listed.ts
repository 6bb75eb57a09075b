import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';
import { exampleAssets, planWithCoMarketing, planWithoutAssets } from './example.ts';

export const noneListed = defineRule({
  id: 'assets/none-listed',
  summary: 'The plan lists no co-marketing assets.',
  why: 'A partner that finds nothing to send to its customers writes something of its own, and that is what your customers read about you.',
  ...asksFor('playbook.coMarketing.assets'),
  exceptions: 'Where partners sell under their own brand and need nothing with yours on it. Say that in the reason.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWithoutAssets('assets'), good: planWithCoMarketing(exampleAssets) },
});
