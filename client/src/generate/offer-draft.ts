import type { PlanServer } from '../client.ts';
import { pickOne } from '../pick-one.ts';
import { type Draft, type Drafts, emptyDraft } from './draft.ts';

/** Gives the draft to start from: what was left, when the person wants it back. Nothing, when they leave here. */
export async function offerDraft(drafts: Drafts, server: PlanServer): Promise<Draft | undefined> {
  const left = drafts.left();
  if (!left) return emptyDraft;
  const { questions } = await server.questions({ answers: left.answers });
  const answered = questions.filter(({ key }) => left.answers[key] !== undefined).length;
  const next = questions.find(({ key }) => key === left.at);
  const picked = await pickOne(
    [
      {
        label: 'Continue where you stopped',
        detail: `${progress(answered, questions.length)} ${next ? `Next: ${next.title}.` : 'All are done.'}`,
        draft: left,
      },
      { label: 'Start anew', detail: 'Your answers are cleared.', draft: emptyDraft },
    ],
    { title: 'Generate Plan', placeholder: 'You left before the plan was generated' },
  );
  return picked?.draft;
}

function progress(answered: number, total: number): string {
  return `You have answered ${answered} of ${total} questions.`;
}
