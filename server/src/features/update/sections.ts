import { partnerPlan, planSections, sectionsBeforeRunning } from '../../../../schemas/partner-plan.ts';
import { isRunning } from '../../core/program-state.ts';
import { entryOf } from '../../core/source.ts';
import { documentationOf } from '../../core/vocabulary.ts';
import {
  type SectionSummary,
  type SectionsParams,
  type SectionsResult,
  sectionsRequest,
} from '../../protocol/update.ts';
import type { CheckedDocument } from '../document.ts';
import { defineFeature } from '../feature.ts';

/** The sections of a plan, and how they stand. */
export const sections = defineFeature<SectionsParams, SectionsResult>({
  method: sectionsRequest,
  capabilities: {},
  empty: { sections: [] },
  answer: ({ document }) => ({ sections: sectionsOf(document) }),
});

/** Those that the plan needs, in the order of the document. The line with the version of the format is no section. */
export function sectionsOf(document: CheckedDocument): readonly SectionSummary[] {
  const { plan } = document;
  return planSections
    .filter((section) => plan[section] !== undefined || !isRunning(plan) || !sectionsBeforeRunning.includes(section))
    .map((section) => ({
      section,
      title: documentationOf(partnerPlan.shape[section]).title ?? section,
      state: stateOf(section, document),
    }));
}

function stateOf(section: string, { plan, problems }: CheckedDocument): SectionSummary['state'] {
  const entry = plan.node === undefined ? undefined : entryOf(plan.node, section);
  if (entry === undefined) return 'missing';
  const start = entry.key.span.start;
  const end = Math.max(entry.key.span.end, entry.value.span.end);
  return problems.some(({ span }) => start <= span.start && span.start <= end) ? 'incomplete' : 'complete';
}
