/** The kind of an action that repairs one problem. */
export const quickFixKind = 'quickfix';

/** The kind of the action that repairs everything at once. Other tools have kinds of their own beside it. */
export const fixAllKind = 'source.fixAll.partnerPlan';

/** The kind of an action that fills what is missing in a section. */
export const completeKind = 'refactor.rewrite.partnerPlan';
