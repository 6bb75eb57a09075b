import { questionsFor } from '../generate/questions.ts';
import { type QuestionsParams, type QuestionsResult, questionsRequest } from '../protocol/generate.ts';
import { defineService } from './feature.ts';

/** The questions that Generate Plan asks, as far as they follow from the answers so far. */
export const questions = defineService<QuestionsParams, QuestionsResult>({
  method: questionsRequest,
  empty: { questions: [] },
  answer: ({ params }) => ({ questions: questionsFor(params?.answers ?? {}) }),
});
