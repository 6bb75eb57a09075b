import type { Answer, Answers, BriefSummaryResult, Question } from '../../../server/src/protocol/generate.ts';
import type { Draft } from './draft.ts';
import type { Interview, Step } from './interview.ts';
import { answered, back, begin, detourTo, draftOf, interrupted, onward, stepOf, withQuestions } from './interview.ts';

/** One question as it is put to the person. */
export interface Ask extends Step {
  /** Everything that was answered so far. */
  readonly answers: Answers;
  /** Why the answer given before was refused. */
  readonly refusal: string | undefined;
  /** Called when the person pauses, with what stands in the input. */
  keep(unfinished: Answer | undefined): void;
}

/** How a person left a question. What they left in the input without going on is no answer yet. */
export type Reply =
  | { readonly kind: 'onward'; readonly answer: Answer | undefined }
  | { readonly kind: 'back' | 'left'; readonly unfinished: Answer | undefined };

/** What a person decides when all questions are answered. */
export type Decision =
  | { readonly kind: 'generate'; readonly keepBrief: boolean }
  | { readonly kind: 'change'; readonly key: string }
  | { readonly kind: 'back' }
  | { readonly kind: 'left' };

/** The server and the inputs, as the interview needs them. */
export interface Interviewer {
  questions(answers: Answers): Promise<readonly Question[]>;
  summary(answers: Answers): Promise<BriefSummaryResult>;
  ask(ask: Ask): Promise<Reply>;
  decide(summary: BriefSummaryResult): Promise<Decision>;
  /** Called after every step and every pause, so that a reload of the window loses nothing. */
  keep(draft: Draft): void;
}

export interface Outcome {
  readonly answers: Answers;
  readonly keepBrief: boolean;
}

/** Asks from where the draft ends until the person generates, and gives the answers. Gives nothing when they leave. */
export async function conduct(interviewer: Interviewer, draft: Draft): Promise<Outcome | undefined> {
  let interview = begin(await interviewer.questions(draft.answers), draft);
  let refusals: BriefSummaryResult['refused'] = [];
  for (;;) {
    const step = stepOf(interview);
    if (step) {
      const reply = await interviewer.ask(question(interviewer, interview, step, refusals));
      refusals = refusals.filter(({ key }) => key !== step.question.key);
      const next = await afterReply(interviewer, interview, reply);
      if (!next) return undefined;
      interview = next;
    } else {
      const summary = await interviewer.summary(interview.answers);
      refusals = summary.refused;
      const asked = refusals.find(({ key }) => interview.questions.some((candidate) => candidate.key === key));
      if (asked) {
        interview = detourTo(interview, asked.key);
        continue;
      }
      const decision = await interviewer.decide(summary);
      if (decision.kind === 'generate') return { answers: interview.answers, keepBrief: decision.keepBrief };
      if (decision.kind === 'left') return undefined;
      interview = decision.kind === 'change' ? await change(interviewer, interview, decision.key) : back(interview);
    }
    interviewer.keep(draftOf(interview));
  }
}

/** The question behind which those stand that are asked only when the person wants to tell more. */
const moreDetail = { moreDetail: 'yes' };

/** Goes from the end to one question, and asks it alone when it is one of those that were not asked. */
async function change(interviewer: Interviewer, interview: Interview, key: string): Promise<Interview> {
  if (interview.questions.some((asked) => asked.key === key)) return detourTo(interview, key);
  const answers = { ...interview.answers, ...moreDetail };
  const questions = await interviewer.questions(answers);
  return detourTo({ ...interview, answers, questions }, key);
}

function question(
  interviewer: Interviewer,
  interview: Interview,
  step: Step,
  refusals: BriefSummaryResult['refused'],
): Ask {
  return {
    ...step,
    answers: interview.answers,
    refusal: refusals.find(({ key }) => key === step.question.key)?.message,
    keep: (unfinished) => interviewer.keep(draftOf(interrupted(interview, unfinished))),
  };
}

/** The interview after a reply, or nothing when the person has left. */
async function afterReply(
  interviewer: Interviewer,
  interview: Interview,
  reply: Reply,
): Promise<Interview | undefined> {
  if (reply.kind === 'onward') {
    const told = answered(interview, reply.answer);
    // Kept before the server is asked, because a window can be reloaded in between.
    interviewer.keep(draftOf(told));
    return onward(withQuestions(told, await interviewer.questions(told.answers)));
  }
  const paused = interrupted(interview, reply.unfinished);
  if (reply.kind === 'back') return back(paused);
  interviewer.keep(draftOf(paused));
  return undefined;
}
