import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';
import { exampleReporting, planWithReporting } from './example.ts';

export const noReportingAudience = defineRule({
  id: 'reporting/no-audience',
  summary: 'The plan does not say who gets the numbers.',
  why: 'A report without a reader is a file. Name the roles that decide about the program, so that they see what it brings before they are asked to pay for it.',
  ...asksFor('measurement.reporting.audience'),
  exceptions: 'Where the report is public inside the company. Name those for whom it is written all the same.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWithReporting('{ cadence: monthly }'), good: planWithReporting(exampleReporting) },
});
