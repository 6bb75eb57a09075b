import type { Plan } from '../../core/plan.ts';
import type { Block, SectionId } from '../model.ts';

/** One section of the document, in one file: its heading, and what it makes of a plan. */
export interface SectionMaker {
  readonly id: SectionId;
  /** The heading of the framework in title case. The text format prints it in capitals. */
  readonly title: string;
  /** Every part of the plan may be missing, and then the section says what. */
  readonly build: (plan: Plan) => readonly Block[];
}
