/** The two rules that every plan needs, as items of a list, from which the examples of the rules are made. */
export const exampleRules = {
  salesAlreadyActive:
    '    - when: sales-already-active\n      outcome: The deal stays with sales, and counts as Partner-influenced when the partner adds to it.\n      decidedBy: Partner operations\n      within: 2 business days\n      otherwise: The deal stays with sales.\n      escalation: Head of Partnerships and VP Sales\n',
  twoPartners:
    '    - when: two-partners\n      outcome: The first accepted registration counts.\n      decidedBy: Partner operations\n      within: 2 business days\n',
} as const;

/** A plan with both rules, and one line of the first replaced, or left out by an empty text. */
export function planWithRules(line?: RegExp, instead = ''): string {
  const first =
    line === undefined ? exampleRules.salesAlreadyActive : exampleRules.salesAlreadyActive.replace(line, instead);
  return `partnerPlan: 1\nattribution:\n  conflict:\n${first}${exampleRules.twoPartners}`;
}
