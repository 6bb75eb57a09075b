import { defineRule } from '../../core/rule.ts';
import { reportMissingPart } from '../shared/missing-part.ts';
import { exampleAssets, planWithCoMarketing, planWithoutAssets } from './example.ts';

export const noRequestPath = defineRule({
  id: 'assets/no-request-path',
  summary: 'The plan does not say how partners request custom assets.',
  why: 'The best campaigns of a partner need something that the library does not have. If there is no way to ask for it, the partner asks whoever it knows, and the answer depends on who that is.',
  source: [
    'How do partners request custom assets?',
    'Co-marketing asset access: [where assets live and how partners request them]',
  ],
  severity: 'error',
  fixable: true,
  examples: { bad: planWithoutAssets('requests'), good: planWithCoMarketing(exampleAssets) },
  check(context) {
    const message = 'The plan does not say how partners request custom assets.';
    reportMissingPart(context, {
      owner: ['playbook', 'coMarketing'],
      key: 'requests',
      message: `${message} Add "requests" with the way to ask and the time that it takes.`,
    });
    reportMissingPart(context, {
      owner: ['playbook', 'coMarketing', 'requests'],
      key: 'how',
      message: `${message} Add "how", for example a form or an address.`,
    });
  },
});
