/**
 * Names and types of the requests that are ours, beside those of the Language Server Protocol. The client sends them to
 * the server, unless they say otherwise.
 * This file holds no behaviour, so that the client can import it without importing the server.
 */

/**
 * Reads a file for the server, sent from the server to the client: for file systems that only the editor knows. The
 * client answers for configuration files only, whose names end in `/.partner-plan.yaml`.
 */
export const readFileRequest = 'partnerPlan/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

export interface ReadFileResult {
  /** Absent when there is no such file, when it cannot be read, or when it is none that the client answers for. */
  readonly text?: string;
}

/** Lists the questions that Generate Plan asks, in order. */
export const questionsRequest = 'partnerPlan/questions';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
}

export interface Question {
  /** The key of the answer in an answers file, for example `partnerTypes`. */
  readonly key: string;
  readonly title: string;
  readonly prompt: string;
  /** `text` is typed, `choice` picks one of `choices`, `choices` picks one or more. */
  readonly kind: 'text' | 'choice' | 'choices';
  readonly choices?: readonly Choice[];
  readonly placeholder?: string;
  /** What is proposed before the person has answered. */
  readonly proposal?: string | readonly string[];
  readonly optional: boolean;
  /** Asked only when another question was answered like this. */
  readonly when?: { readonly key: string; readonly answer: string };
}

export interface QuestionsResult {
  readonly questions: readonly Question[];
}

/** Text that a person typed, or the values that they picked, by question key. An unanswered question is left out. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** Says what is wrong with one answer, so that an input can tell while a person types. */
export const checkAnswerRequest = 'partnerPlan/checkAnswer';

export interface CheckAnswerParams {
  readonly key: string;
  readonly answer: string | readonly string[];
}

export interface CheckAnswerResult {
  /** What is wrong and what to write instead; absent when the answer is fine. */
  readonly message?: string;
}

/** Generates a complete plan from answers. */
export const generateRequest = 'partnerPlan/generate';

export interface GenerateParams {
  readonly answers: Answers;
  /** The date that the plan is built on, `YYYY-MM-DD`, in the time zone of the person. */
  readonly today: string;
}

export interface GenerateResult {
  /** The plan, absent when an answer was refused. */
  readonly text?: string;
  /** The file name that fits the plan, for example `northwind.partner-plan.yaml`. */
  readonly fileName?: string;
  readonly refused: readonly { readonly key: string; readonly message: string }[];
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
}

export interface NewPlanResult {
  readonly snippet: string;
}
