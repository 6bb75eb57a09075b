import { checkAnswer as messageAbout } from '../generate/brief.ts';
import { type CheckAnswerParams, type CheckAnswerResult, checkAnswerRequest } from '../protocol/requests.ts';
import { defineService } from './feature.ts';

/** What is wrong with one answer, told while a person types it. */
export const checkAnswer = defineService<CheckAnswerParams, CheckAnswerResult>({
  method: checkAnswerRequest,
  empty: {},
  answer({ params: { key, answer } }) {
    const message = messageAbout(key, answer);
    return message === undefined ? {} : { message };
  },
});
