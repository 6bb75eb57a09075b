import type { SettledBrief } from '../assumptions.ts';
import { type Block, comment } from '../layout.ts';
import { toldBlocks } from '../told.ts';

/** What was told of the past, as it was told. Nothing is added to it. */
export function historySection({ history, assumptions }: Pick<SettledBrief, 'history' | 'assumptions'>): Block[] {
  const blocks = toldBlocks('history', history);
  if (blocks.length === 0) return [];
  const isRead = assumptions.some(({ key }) => key === 'history');
  const what = isRead
    ? 'No record was told. These figures stand in the words of the evidence, so each of them is assumed until somebody has counted.'
    : 'What the records show.';
  return [comment(`${what} The verdict on the target is measured against it.`), ...blocks];
}
