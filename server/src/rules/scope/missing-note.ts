import { defineRule } from '../../core/rule.ts';
import { documentationOf, schemaAt } from '../../core/vocabulary.ts';
import { reportMissingKey } from '../shared/missing-key.ts';

export const missingScopeNote = defineRule({
  id: 'scope/missing-note',
  summary: 'The plan does not say what it leaves out.',
  why: 'Readers look for commissions and contract terms in a partner plan. A note that says who handles them saves the question, and keeps people from adding them here.',
  source: [
    'Note that this skill covers operational and attribution infrastructure only.',
    'Partner agreements, legal terms, and commission structures are outside scope and should be handled separately with legal and finance.',
  ],
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  company: Northwind\n',
    good: 'partnerPlan: 1\nprogram:\n  company: Northwind\n  scope: This plan covers operations and attribution only. Agreements and commissions are handled with legal and finance.\n',
  },
  check(context) {
    const schema = schemaAt(['program', 'scope']);
    const note = schema === undefined ? undefined : documentationOf(schema).example;
    reportMissingKey(context, {
      owner: ['program'],
      key: 'scope',
      message:
        'The plan does not say what it leaves out. Note that it covers operational and attribution infrastructure only, and who handles agreements, legal terms and commissions.',
      value: String(note),
      decided: true,
    });
  },
});
