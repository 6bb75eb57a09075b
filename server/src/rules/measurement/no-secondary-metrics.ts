import { defineRule } from '../../core/rule.ts';
import { asksFor } from '../shared/missing-part.ts';
import { exampleSecondary, planWithMeasurement, planWithSecondary } from './example.ts';

export const noSecondaryMetrics = defineRule({
  id: 'measurement/no-secondary-metrics',
  summary: 'The plan has no secondary metrics.',
  why: 'Revenue comes late. Whether partners are active, whether their deals are larger and close faster, and whether their customers stay can be seen long before, and it is what makes the case for the budget.',
  ...asksFor('measurement.secondary'),
  exceptions: 'Where the program has three partners and everybody knows how each of them is doing.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithMeasurement({ reporting: '{ cadence: monthly }' }),
    good: planWithSecondary(...Object.values(exampleSecondary)),
  },
});
