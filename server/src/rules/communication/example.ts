/** The sales process of a plan with these keys and nothing else that matters. */
export function planWithDealProcess(keys: Readonly<Record<string, string>>): string {
  const lines = Object.entries(keys).map(([key, value]) => `    ${key}: ${value}\n`);
  return `partnerPlan: 1\nplaybook:\n  dealProcess:\n${lines.join('')}`;
}

export const exampleProcess = {
  acknowledge: '24 hours',
  updates: '[{ milestone: Proposal, within: 2 business days }]',
  closed: '1 business day',
  lost: '2 business days',
  owner: 'Account executive of the deal',
} as const;

/** The complete process without one of its keys. */
export function planWithoutNotice(key: keyof typeof exampleProcess): string {
  const { [key]: _, ...rest } = exampleProcess;
  return planWithDealProcess(rest);
}
