/** Co-marketing of a plan with these keys and nothing else that matters. */
export function planWithCoMarketing(keys: Readonly<Record<string, string>>): string {
  const lines = Object.entries(keys).map(([key, value]) => `    ${key}: ${value}\n`);
  return `partnerPlan: 1\nplaybook:\n  coMarketing:\n${lines.join('')}`;
}

export const exampleAssets = {
  assets: '[Solution brief, Slide deck]',
  location: 'Partner portal, section Assets',
  requests: '{ how: Request form in the portal, turnaround: 10 business days }',
  approvals: '{ logo: Brand manager, messaging: Product marketing, brand: Brand manager }',
} as const;

/** Complete co-marketing without one of its keys. */
export function planWithoutAssets(key: keyof typeof exampleAssets): string {
  const { [key]: _, ...rest } = exampleAssets;
  return planWithCoMarketing(rest);
}
