import { defineRule } from '../../core/rule.ts';
import { frameworkDefinitions } from '../../framework/meaning/definitions.ts';
import { reportMissingGroup } from '../shared/missing-group.ts';
import { planWithDefinitions } from './example.ts';

export const noCategories = defineRule({
  id: 'attribution/no-categories',
  summary: 'The deal sources are not defined.',
  why: 'Partner-sourced, partner-influenced and direct mean something else to everybody until they are written down. Sales, partners and finance then argue about every number.',
  source: [
    'Define the three categories clearly, create the required fields, build the workflow that routes partner-registered deals into the right pipeline view, and train sales on the distinction.',
  ],
  severity: 'error',
  fixable: true,
  examples: { bad: 'partnerPlan: 1\nattribution:\n  backfill: None.\n', good: planWithDefinitions() },
  check(context) {
    reportMissingGroup(context, {
      owner: ['attribution'],
      key: 'categories',
      message:
        'The three deal sources are not defined. Say what makes a deal partner-sourced, partner-influenced or direct, so that sales and partners count alike.',
      value: frameworkDefinitions,
      decided: true,
    });
  },
});
