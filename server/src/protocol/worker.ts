/**
 * Names and types of the messages between the editor and a server in a web worker, which cannot be ended from within
 * when a rule loops. Each may be sent at any time, before the start too.
 * This file holds no behaviour, so that the client can import it without importing the server.
 */

/** Asks the worker for a sign of life, which answers with the same notification when it comes to it. */
export const aliveNotification = '$/partnerPlan/alive';

/** Tells the worker what to do about rules, before everything else. */
export const watchRulesNotification = '$/partnerPlan/watchRules';

export interface WatchRulesParams {
  /** Whether to tell which rule begins. It costs a message each. */
  readonly tells: boolean;
  /** The ids of rules that are left out, because they did not come to their end. */
  readonly without: readonly string[];
}

/** Tells the editor which rule begins, sent by the worker in the same moment. */
export const ruleBeginsNotification = '$/partnerPlan/ruleBegins';

export interface RuleBeginsParams {
  /** Absent when the last one has come to its end. */
  readonly rule?: string;
}
