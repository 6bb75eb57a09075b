import { readBrief } from '../generate/brief.ts';
import { generatePlan, planFileName } from '../generate/generate.ts';
import { type GenerateParams, type GenerateResult, generateRequest } from '../protocol/requests.ts';
import { defineService } from './feature.ts';

/** A complete plan from the answers of a person, or the answers that cannot be taken. */
export const generate = defineService<GenerateParams, GenerateResult>({
  method: generateRequest,
  empty: { refused: [] },
  answer({ params: { answers, today } }) {
    const { brief, refused } = readBrief(answers);
    if (brief === undefined) return { refused };
    return { text: generatePlan(brief, today), fileName: planFileName(brief), refused: [] };
  },
});
