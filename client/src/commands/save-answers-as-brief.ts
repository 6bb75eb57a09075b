import { Drafts } from '../generate/drafts.ts';
import { generate } from '../generate/generate.ts';
import { openGenerated } from '../generate/open-generated.ts';
import type { Command } from './command.ts';
import { Refusal } from './command.ts';

export const saveAnswersAsBrief: Command = {
  id: 'partnerPlan.saveAnswersAsBrief',
  failure: 'The answers were not kept as a brief.',
  async run({ server, memory }) {
    const drafts = new Drafts(memory);
    const answers = drafts.left()?.answers ?? drafts.last();
    if (!answers)
      throw new Refusal('There are no answers yet. Run "Partner Plan: Generate Plan" and answer its questions.');
    const { brief } = await generate(server, answers);
    return openGenerated(brief);
  },
};
