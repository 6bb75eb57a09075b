import type { Printable } from '../../core/print.ts';
import type { SecondaryMetricId } from './secondary.ts';

/** The secondary metrics as the framework defines them, ready to be added. Targets are for a person to decide. */
export const metricsToAdd: Readonly<Record<SecondaryMetricId, Printable>> = {
  'activation-rate': { metric: 'activation-rate', window: '90 days' },
  'average-deal-size-by-partner': { metric: 'average-deal-size-by-partner' },
  'time-to-close': { metric: 'time-to-close', comparedWith: 'Direct deals of the same period' },
  'lifetime-value': {
    metric: 'lifetime-value',
    measures: ['retention', 'expansion'],
    comparedWith: 'Direct customers of the same period',
  },
};
