import { defineRule } from '../../core/rule.ts';
import { reportMissingPart } from '../shared/missing-part.ts';
import { exampleReporting, planWithReporting } from './example.ts';

export const noReportingAudience = defineRule({
  id: 'reporting/no-audience',
  summary: 'The plan does not say who gets the numbers.',
  why: 'A report without a reader is a file. Name the roles that decide about the program, so that they see what it brings before they are asked to pay for it.',
  source: ['Reporting cadence: [how often and to whom]'],
  severity: 'error',
  fixable: true,
  examples: { bad: planWithReporting('{ cadence: monthly }'), good: planWithReporting(exampleReporting) },
  check(context) {
    reportMissingPart(context, {
      owner: ['measurement', 'reporting'],
      key: 'audience',
      message:
        'The plan does not say who gets the numbers. Add "audience" with the roles that read them, the owner of the budget among them.',
    });
  },
});
