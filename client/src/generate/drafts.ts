import type { Answers } from '../../../server/src/protocol/generate.ts';
import type { Draft } from './draft.ts';
import { isEmpty, readDraft } from './draft.ts';
import { isAnswers } from './is-answers.ts';

/** A store that outlives the window, as a memento of VS Code is. */
export interface Memory {
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
