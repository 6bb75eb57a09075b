import { type NewBriefResult, newBriefRequest } from '../protocol/generate.ts';
import { defineService } from './feature.ts';
import { newBriefSnippet } from './new-brief.ts';

/** The text of a brief to start from by hand. */
export const newBrief = defineService<object, NewBriefResult>({
  method: newBriefRequest,
  empty: { snippet: '' },
  answer: () => ({ snippet: newBriefSnippet }),
});
