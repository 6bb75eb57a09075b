import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import type { Question } from '../meaning/empty-answers.ts';

/** One part that the framework demands of a plan. It stands under its path: `playbook.dealRegistration.acknowledge`. */
export interface Demand {
  /** The id of the rule that reports a plan without the part. */
  readonly rule: string;
  /**
   * What a plan without the part does not say, as the rest of a sentence. The document prints it where the part belongs
   * ("Not defined yet: ..."). Absent for a part whose absence the document does not mention.
   */
  readonly lacks?: string;
  /** The sentences of the framework that ask for it, word by word. Absent where practice asks, as the rule says. */
  readonly source?: readonly string[];
  /**
   * What is said and proposed where the part is missing. Undefined in a plan that need not have it. Absent where the rule
   * has to compare things before it knows, such as for each item of a list.
   */
  readonly missing?: Missing | ((plan: Plan) => Missing | undefined);
  /** What a text in its place has to answer, so that one which answers nothing is reported like one that is missing. */
  readonly answer?: Answer;
}

/** What a text has to answer. A message is made of it: "On request" does not say where the assets live. Write ... */
export interface Answer {
  readonly question: Question;
  /** What a text that answers nothing does not say, as the rest of a sentence. */
  readonly says: string;
  /** What to write instead, as a sentence. */
  readonly remedy: string;
}

export type Missing = (InOwnWords | ByTemplate) & {
  /**
   * What the fix writes. Without it, the example of the vocabulary, fitted to the plan. Where it holds no placeholder and
   * is not decided, all of it is a question.
   */
  readonly value?: Printable;
  /** Whether `value` follows from the framework or from the rest of the plan, so that nothing in it is a question. */
  readonly decided?: boolean;
};

interface InOwnWords {
  /** What is missing, why it matters, and what to do. */
  readonly message: string;
}

interface ByTemplate {
  /** What to do, behind a sentence that is made of what the plan lacks. */
  readonly remedy: string;
}

/** Gives the demands of a section their types, and keeps their paths. */
export function defineDemands<Path extends string>(
  demands: Readonly<Record<Path, Demand>>,
): Readonly<Record<Path, Demand>> {
  return demands;
}
