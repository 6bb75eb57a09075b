/** The two rules that every plan needs, as items of a list, from which the examples of the rules are made. */
export const exampleRules = {
  salesAlreadyActive:
    '    - when: sales-already-active\n      outcome: The deal stays with sales, and counts as Partner-influenced when the partner adds to it.\n      decidedBy: Partner operations\n      within: 2 business days\n',
  twoPartners:
    '    - when: two-partners\n      outcome: The first accepted registration counts.\n      decidedBy: Partner operations\n      within: 2 business days\n',
} as const;
