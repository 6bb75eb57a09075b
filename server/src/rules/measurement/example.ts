/** A plan whose primary metrics are these, and which holds nothing else that matters. */
export function planWithPrimary(keys: Readonly<Record<string, string>>, sections = ''): string {
  return planWithMeasurement({ primary: `\n${lines(keys, 4)}` }, sections);
}

/** A plan whose measurement holds these keys. A value can go on over several lines. */
export function planWithMeasurement(keys: Readonly<Record<string, string>>, sections = ''): string {
  return `partnerPlan: 1\n${sections}measurement:\n${lines(keys, 2)}`;
}

function lines(keys: Readonly<Record<string, string>>, indent: number): string {
  return Object.entries(keys)
    .map(([key, value]) => `${' '.repeat(indent)}${key}:${value.startsWith('\n') ? value : ` ${value}\n`}`)
    .join('');
}

export const examplePrimary = {
  sourcedRevenue: '{ target: 1000000 USD, period: 12 months, source: Partner-sourced view, owner: Revenue operations }',
  roi: '{ target: 4x, costs: { partnerSuccess: 170000 USD, coMarketing: 48000 USD, events: 16000 USD, tools: 16000 USD }, comparedWith: Cost of the same revenue through direct demand generation, source: Cost center, owner: Finance }',
  pipelineCoverage:
    '{ target: 3x, pipelineTarget: 3000000 USD, source: Partner-sourced view, owner: Revenue operations }',
} as const;

/** The primary metrics with one of them replaced or, without a replacement, left out. */
export function primaryWith(key: keyof typeof examplePrimary, instead?: string): Record<string, string> {
  const { [key]: _, ...rest } = examplePrimary;
  return instead === undefined ? rest : { ...examplePrimary, [key]: instead };
}

/** The secondary metrics that the framework names, in the form in which they are complete. */
export const exampleSecondary = {
  activation:
    '{ metric: activation-rate, target: 60%, window: 90 days, source: Registrations, owner: Partner operations }',
  dealSize: '{ metric: average-deal-size-by-partner, source: Partner-sourced view, owner: Revenue operations }',
  timeToClose:
    '{ metric: time-to-close, comparedWith: Direct deals, source: Partner-sourced view, owner: Revenue operations }',
  lifetimeValue:
    '{ metric: lifetime-value, measures: [retention, expansion], comparedWith: Direct customers, source: Billing, owner: Finance }',
} as const;

/** A plan with these secondary metrics, one line each. */
export function planWithSecondary(...metrics: readonly string[]): string {
  return planWithMeasurement({ secondary: `\n${metrics.map((metric) => `    - ${metric}\n`).join('')}` });
}
