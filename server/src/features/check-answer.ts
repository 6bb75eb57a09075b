import { checkAnswer as messageAbout } from '../generate/brief.ts';
import { moreDetail } from '../generate/question.ts';
import { relevantAnswers } from '../generate/questions.ts';
import { understoodAs } from '../generate/understood.ts';
import { type CheckAnswerParams, type CheckAnswerResult, checkAnswerRequest } from '../protocol/generate.ts';
import { defineService } from './feature.ts';

/** What is wrong with one answer, or how it was understood, told while a person types it. */
export const checkAnswer = defineService<CheckAnswerParams, CheckAnswerResult>({
  method: checkAnswerRequest,
  empty: {},
  answer({ params: { key, answer, answers = {} } }) {
    if (key === moreDetail) return {};
    const message = messageAbout(key, answer, relevantAnswers(answers));
    if (message !== undefined) return { message };
    const understood = understoodAs(key, answer);
    return understood === undefined ? {} : { understood };
  },
});
