import { readBrief } from '../generate/brief.ts';
import { generatePlan, planFileName } from '../generate/generate.ts';
import { relevantAnswers } from '../generate/questions.ts';
import { writeBrief } from '../generate/write-brief.ts';
import { type GenerateParams, type GenerateResult, generateRequest } from '../protocol/generate.ts';
import { defineService } from './feature.ts';

/** A complete plan from the answers of a person, or the answers that cannot be taken. */
export const generate = defineService<GenerateParams, GenerateResult>({
  method: generateRequest,
  empty: { refused: [] },
  answer({ params: { answers, today } }) {
    const { brief, refused } = readBrief(relevantAnswers(answers), today);
    if (brief === undefined) return { refused };
    const fileName = planFileName(brief);
    return {
      text: generatePlan(brief, today),
      fileName,
      brief: { text: writeBrief(brief), fileName: fileName.replace('.partner-plan.', '.partner-brief.') },
      refused: [],
    };
  },
});
