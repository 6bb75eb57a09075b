import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';
import { exampleAssets, planWithCoMarketing, planWithoutAssets } from './example.ts';

export const noLocation = defineRule({
  id: 'assets/no-location',
  summary: 'The plan does not say where the co-marketing assets live.',
  why: 'Assets that are sent around as attachments are out of date the day after. One place, where the current version lies, is what partners can be pointed to.',
  ...asksFor('playbook.coMarketing.location'),
  exceptions: 'Where a partner manager hands out each asset on purpose, because of who may use it. Name the manager.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWithoutAssets('location'), good: planWithCoMarketing(exampleAssets) },
});
