import { dealSources } from '../../../../schemas/attribution.ts';
import { defineRule } from '../../core/rule.ts';
import { totalView, viewFor } from '../../framework/proposals/views.ts';
import { reportMissingList } from '../shared/missing-list.ts';
import { planWithViews } from './example.ts';

export const noViews = defineRule({
  id: 'views/no-views',
  summary: 'The plan names no pipeline views.',
  why: 'Attribution is only worth something when it can be looked at. One view for each source, and a total into which they roll up, answer what partners bring without anybody building a report first.',
  source: [
    'Set up three pipeline views: partner-sourced pipeline, partner-influenced pipeline, and direct pipeline.',
    'Name the fields, the workflow triggers, and the reporting views.',
  ],
  severity: 'error',
  fixable: true,
  examples: { bad: 'partnerPlan: 1\nattribution:\n  backfill: None.\n', good: planWithViews() },
  check(context) {
    reportMissingList(context, {
      owner: ['attribution'],
      key: 'views',
      message:
        'The plan names no pipeline views. Set up three, for partner-sourced, partner-influenced and direct pipeline, and a total into which they roll up.',
      value: [...dealSources.map((source) => viewFor(context.plan, source)), totalView],
      decided: true,
    });
  },
});
