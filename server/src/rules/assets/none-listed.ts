import { defineRule } from '../../core/rule.ts';
import { reportMissingPart } from '../shared/missing-part.ts';
import { exampleAssets, planWithCoMarketing, planWithoutAssets } from './example.ts';
import { promisedBudget } from './promised.ts';

export const noneListed = defineRule({
  id: 'assets/none-listed',
  summary: 'The plan lists no co-marketing assets.',
  why: 'A partner that finds nothing to send to its customers writes something of its own, and that is what your customers read about you.',
  source: ['What co-marketing assets are available to partners?'],
  severity: 'error',
  fixable: true,
  examples: { bad: planWithoutAssets('assets'), good: planWithCoMarketing(exampleAssets) },
  check(context) {
    reportMissingPart(context, {
      owner: ['playbook', 'coMarketing'],
      key: 'assets',
      message: `The plan does not say which co-marketing assets partners can use.${promisedBudget(context.plan)} Add "assets".`,
    });
  },
});
