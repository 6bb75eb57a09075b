import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';

export const emptyDiagnosis = defineRule({
  id: 'diagnosis/empty',
  summary: 'The diagnosis names none of the four structural problems.',
  why: 'A program that does not know what is wrong builds what is easy. Which problem applies decides what has to be built first.',
  ...asksFor('diagnosis'),
  exceptions: 'Where the diagnosis is a document of its own that whoever signs the plan has read. Name it.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ndiagnosis: []\n',
    good: 'partnerPlan: 1\ndiagnosis:\n  - problem: no-attribution\n    status: applies\n    evidence: 11 deals of last year came through partners, and the CRM shows all of them as direct.\n    fix: Deal Source becomes a required field.\n',
  },
});
