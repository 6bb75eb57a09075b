/**
 * Names and types of the requests that lead from a person's answers to a plan. The client asks nothing by itself: it
 * shows the steps that the server lists for the answers so far, and asks for the list again after every answer.
 * This file holds no behaviour, so that the client can import it without importing the server.
 */

/**
 * Text that a person typed, or the values that they picked, by the key of the question. A question that was skipped or
 * not reached yet is left out. Keys can have dots (`motions.technology`, `symptoms.disputed-credit`), and answers to
 * questions that are not asked any more may stay: the server overlooks them, and they are there when the person goes
 * back.
 */
export type Answers = Readonly<Record<string, Answer>>;

export type Answer = string | readonly string[];

/**
 * Lists the questions to ask. The client sends it when the interview starts, and again after every answer, because
 * answers decide which questions follow and what is proposed. The step counter is the place of the current key in the
 * list, and its length.
 */
export const questionsRequest = 'partnerPlan/questions';

export interface QuestionsParams {
  readonly answers: Answers;
}

export interface QuestionsResult {
  /**
   * All questions that belong to these answers, in order, those that are answered too. The next question is the one
   * behind the key that was just answered, and back is the one before it. After the last one the plan can be generated.
   */
  readonly questions: readonly Question[];
}

export interface Question {
  /** Under which the answer is kept, for example `partnerTypes`. */
  readonly key: string;
  /** A few words, for the title of the input. */
  readonly title: string;
  /** The question. */
  readonly prompt: string;
  /**
   * `text` is typed. `choice` picks one of `choices`, and its answer is the value. `choices` picks one or more, or none
   * when the question is optional, and its answer is the list of values.
   */
  readonly kind: 'text' | 'choice' | 'choices';
  readonly choices?: readonly Choice[];
  /** A text that shows the form of an answer. */
  readonly placeholder?: string;
  /**
   * What stands in the input before the person has answered, or which choices are picked. The client shows the reason
   * beside it as long as the answer is the proposed one: `90 days: usual for deals of 45,000 USD`.
   */
  readonly proposal?: Proposal;
  /** Whether it can be skipped with one key (Enter on an empty input, or the entry for it in a list). */
  readonly optional: boolean;
  /** Of an optional question: what the plan is built on when it is skipped, in a sentence. */
  readonly whenSkipped?: string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  /** The heading of a group, on the first choice of the group. The client shows it as a separator above the choice. */
  readonly group?: string;
}

export interface Proposal {
  readonly answer: Answer;
  /** Why, as the rest of a sentence after the value: `usual for deals of 45,000 USD`. Absent where there is no more to say. */
  readonly reason?: string;
}

/** Says what is wrong with one answer, so that an input can tell while a person types. */
export const checkAnswerRequest = 'partnerPlan/checkAnswer';

export interface CheckAnswerParams {
  readonly key: string;
  readonly answer: Answer;
  /** What was answered before, so that a contradiction is told at once. The answer itself need not be among them. */
  readonly answers?: Answers;
}

export interface CheckAnswerResult {
  /** What is wrong and what to write instead; absent when the answer is fine. */
  readonly message?: string;
  /** How an answer that is fine was understood, where it was written in another way: `45,000 USD` for `45k$`. */
  readonly understood?: string;
}

/**
 * Sums the answers up before the plan is generated: what was diagnosed, and what is assumed. The client shows it after
 * the last question, where the person can generate, go back, or leave.
 */
export const briefSummaryRequest = 'partnerPlan/briefSummary';

export interface BriefSummaryParams {
  readonly answers: Answers;
}

export interface BriefSummaryResult {
  /** One sentence about the plan to come: `A plan for 24 technology partners and resellers of Northwind, in Salesforce.` */
  readonly sentence: string;
  /** Empty for a program that does not exist yet, and where nothing hurts. */
  readonly diagnosis: readonly DiagnosedProblem[];
  /** What was left out and is assumed, in the order of the questions. */
  readonly assumptions: readonly AssumedAnswer[];
  /** When it is not empty, there is no summary yet: these questions have to be asked again. */
  readonly refused: readonly RefusedAnswer[];
}

/** One of the four structural problems of the framework, and what the person told that shows it. */
export interface DiagnosedProblem {
  readonly problem: string;
  /** `No pipeline attribution, so partner value is invisible` */
  readonly title: string;
  /** The evidence in the person's words, and the symptom itself where they gave none. Whole sentences. */
  readonly evidence: readonly string[];
}

export interface AssumedAnswer {
  /** The key of the question that would replace it, for example `salesCycle`. */
  readonly key: string;
  /** What is assumed, as a title: `Sales cycle`. */
  readonly title: string;
  /** In words: `90 days`. */
  readonly value: string;
  /** `usual for deals of 45,000 USD` */
  readonly reason: string;
}

export interface RefusedAnswer {
  /** Empty when the answers as a whole cannot be used. Otherwise the key of a question, which may not be in the list. */
  readonly key: string;
  readonly message: string;
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
  /** The answers as a brief, so that the client can offer to keep it beside the plan. Absent when one was refused. */
  readonly brief?: { readonly text: string; readonly fileName: string };
  readonly refused: readonly RefusedAnswer[];
}

/**
 * Generates a complete plan from the text of a brief file, open or not: the client reads it. For the command that makes
 * a plan of the brief in the editor.
 */
export const generateFromBriefRequest = 'partnerPlan/generateFromBrief';

export interface GenerateFromBriefParams {
  /** Of the brief. The name of the plan follows from it when the brief names no company. */
  readonly uri: string;
  readonly text: string;
  /** `YYYY-MM-DD`, in the time zone of the person. */
  readonly today: string;
}

export interface GenerateFromBriefResult {
  /** The plan, absent when something in the brief was refused. */
  readonly text?: string;
  readonly fileName?: string;
  /** All that is wrong with the brief, in the order of the text: what its diagnostics say too. */
  readonly refused: readonly { readonly line: number; readonly character: number; readonly message: string }[];
}

/** Gives the text of a brief to start from by hand, as a VS Code snippet. For the New File entry. */
export const newBriefRequest = 'partnerPlan/newBrief';

export interface NewBriefResult {
  readonly snippet: string;
}
