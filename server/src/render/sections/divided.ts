import type { AnnexId, Block, Topic } from '../model.ts';

/** A section where a document is in parts: what is decided for this program, and what is looked up in an annex. */
export interface Divided {
  readonly body: readonly Block[];
  readonly annex: AnnexId;
  /** In front of what else stands in that annex. */
  readonly topics: readonly Topic[];
}
