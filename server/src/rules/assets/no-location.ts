import { defineRule } from '../../core/rule.ts';
import { reportMissingPart } from '../shared/missing-part.ts';
import { exampleAssets, planWithCoMarketing, planWithoutAssets } from './example.ts';

export const noLocation = defineRule({
  id: 'assets/no-location',
  summary: 'The plan does not say where the co-marketing assets live.',
  why: 'Assets that are sent around as attachments are out of date the day after. One place, where the current version lies, is what partners can be pointed to.',
  source: ['Where do they live?', 'Co-marketing asset access: [where assets live and how partners request them]'],
  severity: 'error',
  fixable: true,
  examples: { bad: planWithoutAssets('location'), good: planWithCoMarketing(exampleAssets) },
  check(context) {
    reportMissingPart(context, {
      owner: ['playbook', 'coMarketing'],
      key: 'location',
      message:
        'The plan does not say where the co-marketing assets live. Add "location" with a web address or the name of a system.',
    });
  },
});
