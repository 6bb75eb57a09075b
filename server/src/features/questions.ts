import { questions as allQuestions } from '../generate/questions.ts';
import { type QuestionsResult, questionsRequest } from '../protocol/requests.ts';
import { defineService } from './feature.ts';

/** The questions that Generate Plan asks. */
export const questions = defineService<object, QuestionsResult>({
  method: questionsRequest,
  empty: { questions: [] },
  answer: () => ({ questions: allQuestions }),
});
