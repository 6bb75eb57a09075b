import type { Answer, Answers } from '../../../server/src/protocol/generate.ts';

/** What is remembered of an interview, so that it can go on after Escape and after a reload of the window. */
export interface Draft {
  readonly answers: Answers;
  readonly unfinished: Answers;
  /** The key of the question at which the person stood. Absent at the end, and before the start. */
  readonly at?: string;
}

export const emptyDraft: Draft = { answers: {}, unfinished: {} };

export function isEmpty({ answers, unfinished }: Draft): boolean {
  return Object.keys(answers).length === 0 && Object.keys(unfinished).length === 0;
}

/** A draft comes from a store in which another version of the extension may have written, so it is looked at first. */
export function readDraft(stored: unknown): Draft | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { answers, unfinished = {}, at } = stored as Readonly<Record<string, unknown>>;
  if (!isAnswers(answers) || !isAnswers(unfinished)) return undefined;
  return { answers, unfinished, ...(typeof at === 'string' && { at }) };
}

/** Answers come from a memento or from another extension, so their shape is checked before they are believed. */
export function isAnswers(value: unknown): value is Answers {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every(isAnswer);
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'string' || (Array.isArray(value) && value.every((entry) => typeof entry === 'string'));
}

/** A store that outlives the window, as a memento of VS Code is. */
interface Memory {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

const draftKey = 'partnerPlan.generatePlan.draft';
const lastKey = 'partnerPlan.generatePlan.lastAnswers';

/** Remembers the answers of a person who left in the middle, and those that the last plan was generated from. */
export class Drafts {
  private readonly memory: Memory;

  constructor(memory: Memory) {
    this.memory = memory;
  }

  /** A draft with nothing in it is forgotten. */
  keep(draft: Draft): PromiseLike<void> {
    return this.memory.update(draftKey, isEmpty(draft) ? undefined : draft);
  }

  /** What was left, when there is something in it. */
  left(): Draft | undefined {
    const draft = readDraft(this.memory.get(draftKey));
    return draft && !isEmpty(draft) ? draft : undefined;
  }

  /** Called when a plan was generated: the interview is over, and its answers can still be kept as a brief. */
  async finish(answers: Answers): Promise<void> {
    await this.memory.update(lastKey, answers);
    await this.memory.update(draftKey, undefined);
  }

  /** The answers of the last plan. */
  last(): Answers | undefined {
    const answers = this.memory.get(lastKey);
    return isAnswers(answers) ? answers : undefined;
  }
}
