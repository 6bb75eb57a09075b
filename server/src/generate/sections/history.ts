import type { History } from '../../../../schemas/history.ts';
import { type Block, comment } from '../layout.ts';
import { toldBlocks } from '../told.ts';

/** What was told of the past, as it was told. Nothing is added to it. */
export function historySection(history: History | undefined): Block[] {
  const blocks = toldBlocks('history', history);
  return blocks.length === 0
    ? []
    : [comment('What the records show. The verdict on the target is measured against it.'), ...blocks];
}
