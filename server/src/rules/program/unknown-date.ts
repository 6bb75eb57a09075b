import { defineRule } from '../../core/rule.ts';
import { sourceOf } from '../../framework/demands/index.ts';
import { reportsOpen } from './open-fact.ts';

export const unknownDate = defineRule({
  id: 'program/unknown-date',
  summary: 'The plan does not say when it was built.',
  why: 'Deal sizes, partner numbers and targets move. A reader who does not know how old they are cannot tell whether they still hold.',
  source: sourceOf('program.built'),
  exceptions: 'Where the date of the plan is kept by the system that publishes it. Say which one shows it.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  state: informal\n',
    good: 'partnerPlan: 1\nprogram:\n  built: 2026-11-22\n  state: informal\n',
  },
  check: reportsOpen('built'),
});
