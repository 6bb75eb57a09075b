import type { Plan } from '../core/plan.ts';
import { withAssumedMarks } from './assumed-marks.ts';
import { isPresent, spanOfSection, textOf } from './blocks.ts';
import type { Entry, PlanDocument, Section } from './model.ts';
import { assumedEntry } from './sections/assumed.ts';
import { attribution } from './sections/attribution.ts';
import { diagnosis } from './sections/diagnosis.ts';
import { headEntries, nameLine, programFacts } from './sections/head.ts';
import { launch } from './sections/launch.ts';
import { measurement } from './sections/measurement.ts';
import { pastEntry } from './sections/past.ts';
import { playbook } from './sections/playbook.ts';
import { risks } from './sections/risks.ts';
import type { SectionMaker } from './sections/section.ts';
import { tiers } from './sections/tiers.ts';
import { verdictEntry } from './sections/verdict.ts';

/** The sections, in the order of the framework. */
const sections: readonly SectionMaker[] = [diagnosis, tiers, attribution, playbook, measurement, launch, risks];

/**
 * Makes the document of a plan. Never fails: a plan with holes gives a document that says what is missing where.
 */
export function buildDocument(plan: Plan): PlanDocument {
  return withAssumedMarks(plainDocument(plan, usualFacts(plan)), plan);
}

/**
 * The same document without the marks of what is assumed.
 *
 * @param facts what stands between the head and the sections.
 */
export function plainDocument(plan: Plan, facts: readonly Entry[]): PlanDocument {
  const heading = 'Partner Program Infrastructure Plan';
  const name = nameLine(plan.program);
  return {
    title: textOf(name ?? []) || heading,
    heading,
    ...(name === undefined ? {} : { name }),
    head: headEntries(plan),
    facts,
    sections: sections.map((section) => sectionOf(section, plan)),
  };
}

/** What the plan says of the program, its past, the verdict on its target, and what is assumed. */
function usualFacts(plan: Plan): readonly Entry[] {
  return [...programFacts(plan), pastEntry(plan), verdictEntry(plan), assumedEntry(plan)].filter(isPresent);
}

function sectionOf({ id, title, build }: SectionMaker, plan: Plan): Section {
  const span = spanOfSection(plan, id);
  return { id, title, blocks: build(plan), ...(span === undefined ? {} : { span }) };
}
