import { type CompleteParams, completeRequest, type UpdateResult } from '../../protocol/update.ts';
import { defineFeature } from '../feature.ts';
import { noUpdate, updateResult } from './update-result.ts';

/** What is missing in a plan, as edits to look at before they are made. */
export const complete = defineFeature<CompleteParams, UpdateResult>({
  method: completeRequest,
  takesLong: true,
  capabilities: {},
  empty: noUpdate,
  answer: ({ params: { brief }, document, turns }) => updateResult(document, { brief }, turns),
});
