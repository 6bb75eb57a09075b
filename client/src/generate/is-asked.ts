import type { Answers, Question } from '../../../server/src/protocol/requests.ts';

/** Whether a question is part of the interview, as far as it is known from the answers so far. */
export function isAsked({ when }: Question, answers: Answers): boolean {
  return when === undefined || answers[when.key] === when.answer;
}
