import type { Answers, GenerateResult, Question } from '../../../server/src/protocol/requests.ts';
import type { PlanServer } from '../client.ts';
import { askChoice } from './ask-choice.ts';
import { askText } from './ask-text.ts';
import type { Draft } from './drafts.ts';
import { isAsked } from './is-asked.ts';
import type { Ask, Reply } from './reply.ts';

export interface Interview {
  readonly questions: readonly Question[];
  readonly draft: Draft;
  /** What was wrong with answers of the round before. */
  readonly refusals: GenerateResult['refused'];
  readonly server: PlanServer;
  /** Called after every step, with everything that is known by then. */
  keep(draft: Draft): Thenable<void>;
}

/** Asks one question after the other. Gives nothing when the person leaves; the draft is kept by then. */
export async function askQuestions({
  questions,
  draft,
  refusals,
  server,
  keep,
}: Interview): Promise<Answers | undefined> {
  let { answers, step } = draft;
  for (let question = questions[step]; question; question = questions[step]) {
    const { key } = question;
    const asked = questions.filter((candidate) => isAsked(candidate, answers));
    const reply = await ask({
      question,
      answer: answers[key],
      step: asked.indexOf(question) + 1,
      totalSteps: asked.length,
      refusal: refusals.find((refusal) => refusal.key === key && answers[key] === draft.answers[key])?.message,
      check: async (answer) => (await server.checkAnswer({ key, answer })).message,
    });
    answers = withAnswer(answers, key, reply.answer);
    if (reply.kind === 'left') {
      await keep({ answers, step });
      return undefined;
    }
    const direction = reply.kind === 'back' ? -1 : 1;
    do step += direction;
    while (isSkipped(questions[step], answers));
    await keep({ answers, step });
  }
  return answers;
}

function isSkipped(question: Question | undefined, answers: Answers): boolean {
  return question !== undefined && !isAsked(question, answers);
}

function ask(details: Ask): Promise<Reply> {
  return details.question.kind === 'text' ? askText(details) : askChoice(details);
}

function withAnswer(answers: Answers, key: string, answer: Answers[string] | undefined): Answers {
  const { [key]: _replaced, ...others } = answers;
  return answer === undefined || answer.length === 0 ? others : { ...others, [key]: answer };
}
