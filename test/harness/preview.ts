import assert from 'node:assert/strict';
import type { CheckedDocument } from '../../server/src/features/document.ts';
import { preview } from '../../server/src/features/preview/preview.ts';
import type { PreviewResult } from '../../server/src/protocol/preview.ts';
import { fullClient, uri } from './ask.ts';

/** All that the preview of a document shows to somebody who has nothing of it yet. */
export async function previewOf(document: CheckedDocument): Promise<PreviewResult> {
  const result = await preview.answer({ params: { uri }, document, client: fullClient });
  assert.ok(result !== null && result !== 'unchanged', 'The server has no preview of this plan.');
  return result;
}
