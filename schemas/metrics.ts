/** What a threshold can be measured in. */
export type MetricUnit = 'money' | 'count' | 'percentage' | 'duration';

export interface Metric {
  /** In words, as the document prints it. */
  readonly title: string;
  readonly unit: MetricUnit;
  /** Performance looks back at results, potential looks at what a partner could do. */
  readonly kind: 'performance' | 'potential';
}

/**
 * The metrics that criteria, expectations and movement rules can use. The first four and the three of potential are
 * the framework's own; the others are what partner teams measure beside them.
 */
export const metrics = {
  'sourced-pipeline': { title: 'partner-sourced pipeline', unit: 'money', kind: 'performance' },
  'sourced-revenue': { title: 'closed partner-sourced revenue', unit: 'money', kind: 'performance' },
  'average-deal-size': { title: 'average deal size', unit: 'money', kind: 'performance' },
  'customer-retention': { title: 'retention of partner-sourced customers', unit: 'percentage', kind: 'performance' },
  'influenced-pipeline': { title: 'partner-influenced pipeline', unit: 'money', kind: 'performance' },
  'influenced-revenue': { title: 'partner-influenced revenue', unit: 'money', kind: 'performance' },
  'registered-deals': { title: 'registered deals', unit: 'count', kind: 'performance' },
  'accepted-deals': { title: 'accepted deal registrations', unit: 'count', kind: 'performance' },
  'closed-deals': { title: 'closed deals', unit: 'count', kind: 'performance' },
  'win-rate': { title: 'win rate', unit: 'percentage', kind: 'performance' },
  'joint-customers': { title: 'joint customers', unit: 'count', kind: 'performance' },
  'integration-usage': { title: 'customers using the integration', unit: 'count', kind: 'performance' },
  'services-attach': { title: 'deals with attached services', unit: 'percentage', kind: 'performance' },
  'customer-satisfaction': { title: 'customer satisfaction', unit: 'percentage', kind: 'performance' },
  'onboarding-time': { title: 'time to onboard a customer', unit: 'duration', kind: 'performance' },
  'icp-overlap': { title: 'customers that overlap with the ideal customer profile', unit: 'count', kind: 'potential' },
  'sales-team-size': { title: "people in the partner's sales team", unit: 'count', kind: 'potential' },
  'target-account-relationships': { title: 'relationships with target accounts', unit: 'count', kind: 'potential' },
  'certified-people': { title: 'certified people', unit: 'count', kind: 'potential' },
} as const satisfies Record<string, Metric>;

export type MetricId = keyof typeof metrics;

export const metricIds = Object.keys(metrics) as [MetricId, ...MetricId[]];
