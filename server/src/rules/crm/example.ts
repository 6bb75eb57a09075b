/** The five fields that the framework demands, one line each, from which the examples of the rules are made. */
export const exampleFields = {
  dealSource:
    '    - { name: Deal Source, object: opportunity, type: picklist, required: true, options: [Partner-sourced, Partner-influenced, Direct] }',
  partnerName:
    '    - { name: Partner Name, object: opportunity, type: lookup, required: false, linksTo: partner account }',
  registrationDate: '    - { name: Deal Registration Date, object: opportunity, type: date, required: false }',
  contribution:
    '    - { name: Partner Contribution, object: opportunity, type: long-text, required: false, requiredWhen: Deal Source is Partner-influenced, setBy: partner-operations }',
  contributionStage:
    '    - { name: Partner Contribution Stage, object: opportunity, type: picklist, required: false, requiredWhen: Deal Source is Partner-influenced, options: [Discovery, Evaluation], setBy: workflow }',
} as const;

/** A plan with these field lines and nothing else that matters. */
export function planWithFields(...lines: readonly string[]): string {
  return `partnerPlan: 1\nattribution:\n  fields:\n${lines.join('\n')}\n`;
}

/** All five fields, with one of them replaced or, when no line is given, left out. */
export function planWithout(name: keyof typeof exampleFields, instead?: string): string {
  const lines = Object.entries(exampleFields).flatMap(([key, line]) =>
    key === name ? (instead === undefined ? [] : [instead]) : [line],
  );
  return planWithFields(...lines);
}

export const planWithAllFields = planWithFields(...Object.values(exampleFields));
