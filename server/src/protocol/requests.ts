/**
 * Names and types of the requests that are ours, beside those of the Language Server Protocol. The client sends them to
 * the server, unless they say otherwise.
 * This file holds no behaviour, so that the client can import it without importing the server.
 */

/**
 * Reads a file for the server, sent from the server to the client: for file systems that only the editor knows. The
 * client answers for plans, briefs and configuration files only, by their names.
 */
export const readFileRequest = 'partnerPlan/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

export interface ReadFileResult {
  /** Absent when there is no such file, when it cannot be read, or when it is none that the client answers for. */
  readonly text?: string;
}

/** Finds the plans and briefs of the workspace, sent from the server to the client. */
export const findFilesRequest = 'partnerPlan/findFiles';

export interface FindFilesResult {
  /** The addresses, no more than ten thousand. */
  readonly uris: readonly string[];
}

/** Lists all rules, for the picker of Show Rule. */
export const rulesRequest = 'partnerPlan/rules';

export interface RuleSummary {
  readonly id: string;
  readonly summary: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
}

export interface RulesResult {
  readonly rules: readonly RuleSummary[];
}

/** Gives the page of one rule as Markdown. */
export const rulePageRequest = 'partnerPlan/rulePage';

export interface RulePageParams {
  readonly id: string;
}

export interface RulePageResult {
  /** Absent when there is no rule of that id. */
  readonly markdown?: string;
}

/** Gives the text of an empty plan to start from by hand, as a VS Code snippet. */
export const newPlanRequest = 'partnerPlan/newPlan';

export interface NewPlanParams {
  /** `YYYY-MM-DD`, in the time zone of the person. */
  readonly today: string;
  /** Where the deals are: the answer to the question `crm` of the interview. Absent when nobody has decided yet. */
  readonly crm?: string;
}

export interface NewPlanResult {
  readonly snippet: string;
}
