const metrics = 'metrics: [conversion-rate, average-deal-size, sales-cycle-length]';

/** One view per line, from which the examples of the rules are made. */
export const viewLines = {
  sourced: `    - { id: sourced, name: Partner-sourced pipeline, shows: partner-sourced, filter: Deal Source equals Partner-sourced, ${metrics} }\n`,
  influenced: `    - { id: influenced, name: Partner-influenced pipeline, shows: partner-influenced, filter: Deal Source equals Partner-influenced, ${metrics} }\n`,
  direct: `    - { id: direct, name: Direct pipeline, shows: direct, filter: Deal Source equals Direct, ${metrics} }\n`,
  total: '    - { id: total, name: Total pipeline, shows: total, filter: Deal Source is not empty }\n',
} as const;

/** A plan with these views, where one or more are replaced, or left out by an empty text. */
export function planWithViews(instead: Partial<Record<keyof typeof viewLines, string>> = {}): string {
  return `partnerPlan: 1\nattribution:\n  views:\n${Object.values({ ...viewLines, ...instead }).join('')}`;
}
