import { defineRule } from '../../core/rule.ts';
import { proposedPrimary } from '../../framework/proposals/measurement.ts';
import { reportMissingPart } from '../shared/missing-part.ts';
import { examplePrimary, planWithPrimary, primaryWith } from './example.ts';

export const missingPrimaryMetric = defineRule({
  id: 'measurement/missing-primary-metric',
  summary: 'One of the three primary metrics is missing.',
  why: 'Revenue without cost proves little, cost without revenue proves nothing, and both look back. Coverage tells today whether the target of next quarter can be reached. The three answer the question only together.',
  source: [
    'Primary metrics: [the three primary metrics with targets if known]',
    'Partner-sourced revenue: the total closed revenue attributed to partner-sourced deals in a defined period.',
    'Partner program ROI: partner-sourced revenue divided by the total cost of running the partner program (partner success headcount, co-marketing spend, partner events, portal and tool costs).',
    'Partner pipeline coverage: the ratio of partner-sourced pipeline to partner-sourced revenue target.',
  ],
  severity: 'error',
  fixable: true,
  examples: { bad: planWithPrimary(primaryWith('roi')), good: planWithPrimary(examplePrimary) },
  check(context) {
    const owner = ['measurement', 'primary'];
    const proposed = proposedPrimary(context.plan);
    reportMissingPart(context, {
      owner,
      key: 'sourcedRevenue',
      message:
        'Partner-sourced revenue is not among the primary metrics. It is the headline number: closed revenue of partner-sourced deals in a defined period. Add "sourcedRevenue".',
      value: proposed.sourcedRevenue,
    });
    reportMissingPart(context, {
      owner,
      key: 'roi',
      message:
        'The ROI of the program is not among the primary metrics. It says what a unit of money spent on partners returns. Add "roi" with the costs of the program.',
      value: proposed.roi,
    });
    reportMissingPart(context, {
      owner,
      key: 'pipelineCoverage',
      message:
        'Pipeline coverage is not among the primary metrics. It says whether there is enough partner-sourced pipeline to reach the revenue target. Add "pipelineCoverage", typically 3x to 4x.',
      value: proposed.pipelineCoverage,
    });
  },
});
