import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';
import { examplePrimary, planWithPrimary, primaryWith } from './example.ts';

export const missingPrimaryMetric = defineRule({
  id: 'measurement/missing-primary-metric',
  summary: 'One of the three primary metrics is missing.',
  why: 'Revenue without cost proves little, cost without revenue proves nothing, and both look back. Coverage tells today whether the target of next quarter can be reached. The three answer the question only together.',
  ...asksFor('measurement.primary.sourcedRevenue', 'measurement.primary.roi', 'measurement.primary.pipelineCoverage'),
  exceptions:
    "Where the program costs nobody's time or money yet, so that there is no ROI, or has no revenue target to cover.",
  severity: 'error',
  fixable: true,
  examples: { bad: planWithPrimary(primaryWith('roi')), good: planWithPrimary(examplePrimary) },
});
