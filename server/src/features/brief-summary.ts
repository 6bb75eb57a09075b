import { structuralProblemTitles } from '../../../schemas/diagnosis.ts';
import { readBrief } from '../generate/brief.ts';
import { questionAbout } from '../generate/question.ts';
import { titleOfAnswer } from '../generate/question-words.ts';
import { relevantAnswers } from '../generate/questions.ts';
import { summaryOf } from '../generate/summary.ts';
import { type BriefSummaryParams, type BriefSummaryResult, briefSummaryRequest } from '../protocol/generate.ts';
import { defineService } from './feature.ts';

/** What was told and what is assumed, before a plan is generated. */
export const briefSummary = defineService<BriefSummaryParams, BriefSummaryResult>({
  method: briefSummaryRequest,
  empty: { sentence: '', diagnosis: [], assumptions: [], refused: [] },
  answer({ params: { answers } }) {
    const { brief, refused } = readBrief(relevantAnswers(answers));
    if (brief === undefined) return { sentence: '', diagnosis: [], assumptions: [], refused };
    const { sentence, diagnosis, assumptions } = summaryOf(brief);
    return {
      sentence,
      diagnosis: diagnosis.map(({ problem, symptoms }) => ({
        problem,
        title: structuralProblemTitles[problem],
        evidence: symptoms.map(({ picked, told }) => told ?? picked),
      })),
      assumptions: assumptions.map(({ key, value, reason }) => ({
        key: questionAbout(key),
        title: titleOfAnswer(key),
        value,
        reason,
      })),
      refused: [],
    };
  },
});
