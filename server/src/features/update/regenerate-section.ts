import { type RegenerateSectionParams, regenerateSectionRequest, type UpdateResult } from '../../protocol/update.ts';
import { defineFeature } from '../feature.ts';
import { noUpdate, updateResult } from './update-result.ts';

/** What is missing in one section of a plan, or the whole section. What a person wrote in it stays, unless it is asked for anew. */
export const regenerateSection = defineFeature<RegenerateSectionParams, UpdateResult>({
  method: regenerateSectionRequest,
  takesLong: true,
  capabilities: {},
  empty: noUpdate,
  answer: ({ params: { brief, section, anew }, document, turns }) =>
    updateResult(document, { brief, section, anew }, turns),
});
