import { defineRule } from '../../core/rule.ts';
import { sourceOf } from '../../framework/demands/index.ts';
import { reportsOpen } from './open-fact.ts';

export const unknownCrm = defineRule({
  id: 'program/unknown-crm',
  summary: 'The plan does not say in which CRM deals are tracked.',
  why: 'Fields, their types, the workflow and the views are built in one particular system. Until it is known, the plan says what has to be captured, and nobody can say whether the CRM can do it.',
  source: sourceOf('program.crm'),
  exceptions:
    'Where the choice of the CRM is part of the project that the plan prepares. Suppress it until the day on which it is decided.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  state: informal\n',
    good: 'partnerPlan: 1\nprogram:\n  state: informal\n  crm: salesforce\n',
  },
  check: reportsOpen('crm'),
});
