import type { Ask, Decision, Interviewer, Reply } from '../../client/src/generate/conduct.ts';
import type { Draft } from '../../client/src/generate/draft.ts';
import type { Answer, Answers, BriefSummaryResult, Question } from '../../server/src/protocol/generate.ts';

/** A question of which a test needs no more than the key. */
export function typed(key: string): Question {
  return { key, title: key, prompt: `${key}?`, kind: 'text', optional: false };
}

export const noSummary: BriefSummaryResult = { sentence: 'A plan.', diagnosis: [], assumptions: [], refused: [] };

/** The questions of a small interview: the CRM is named when it is another one, and symptoms need evidence. */
export function smallInterview(answers: Answers): Question[] {
  const symptoms = [answers.symptoms ?? []].flat();
  return [
    typed('company'),
    typed('crm'),
    ...(answers.crm === 'other' ? [typed('crmName')] : []),
    typed('symptoms'),
    ...symptoms.map((symptom) => typed(`symptoms.${symptom}`)),
    ...(answers.moreDetail === 'yes' ? [typed('budget'), typed('portal')] : []),
  ];
}

export const onward = (answer: Answer | undefined): Reply => ({ kind: 'onward', answer });
export const goBack = (unfinished?: Answer): Reply => ({ kind: 'back', unfinished });
export const leave = (unfinished?: Answer): Reply => ({ kind: 'left', unfinished });

export interface Play {
  /** What the person does, in order: a reply to a question, or a decision at the end. */
  readonly replies: readonly (Reply | Decision)[];
  readonly summary?: (answers: Answers) => BriefSummaryResult;
}

/** Plays a person who answers as written down, and notes what they were shown and what was kept. */
export function player({ replies, summary = () => noSummary }: Play) {
  const shown: string[] = [];
  const asks: Ask[] = [];
  const kept: Draft[] = [];
  const left = [...replies];
  const next = (what: string): Reply | Decision => {
    const reply = left.shift();
    if (!reply) throw new Error(`Nobody said how to answer ${what}.`);
    return reply;
  };
  const interviewer: Interviewer = {
    questions: async (answers) => smallInterview(answers),
    summary: async (answers) => summary(answers),
    ask: async (ask) => {
      asks.push(ask);
      shown.push(`${ask.question.key} ${ask.number}/${ask.total}`);
      return next(ask.question.key) as Reply;
    },
    decide: async () => {
      shown.push('summary');
      return next('the summary') as Decision;
    },
    keep: (draft) => void kept.push(draft),
  };
  return { interviewer, shown, asks, kept };
}
