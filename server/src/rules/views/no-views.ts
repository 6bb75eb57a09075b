import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';
import { planWithViews } from './example.ts';

export const noViews = defineRule({
  id: 'views/no-views',
  summary: 'The plan names no pipeline views.',
  why: 'Attribution is only worth something when it can be looked at. One view for each source, and a total into which they roll up, answer what partners bring without anybody building a report first.',
  ...asksFor('attribution.views'),
  exceptions: 'Where the reports of another system take the place of views. Say which system, and who can open it.',
  severity: 'error',
  fixable: true,
  examples: { bad: 'partnerPlan: 1\nattribution:\n  backfill: None.\n', good: planWithViews() },
});
