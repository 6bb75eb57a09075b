import type { Brief } from '../../../schemas/brief.ts';
import { partnersInWords } from './amounts-in-words.ts';
import { settle } from './assumptions.ts';
import { assumptionsList, openAssumptions } from './assumptions-list.ts';
import type { Given } from './given.ts';
import { type Block, blank, comment, entry, layOut } from './layout.ts';
import { type Outline, outlineOf } from './outline.ts';
import { attributionSection } from './sections/attribution.ts';
import { diagnosisSection } from './sections/diagnosis.ts';
import { historySection } from './sections/history.ts';
import { launchSection } from './sections/launch.ts';
import { measurementSection } from './sections/measurement.ts';
import { movementSection } from './sections/movement.ts';
import { playbookSection } from './sections/playbook.ts';
import { isNamed, programSection } from './sections/program.ts';
import { risksSection } from './sections/risks.ts';
import { tiersSection } from './sections/tiers.ts';
import { toldBlocks } from './told.ts';

/**
 * Writes a complete plan. The same brief and day give the same text.
 *
 * @param today the day on which the plan is built, `YYYY-MM-DD`.
 */
export function generatePlan(answers: Brief, today: string): string {
  return layOut(planBlocks(answers, today));
}

/**
 * The same plan before it is text: values, comments and blank lines, in their order.
 *
 * @param given what a plan says that is there already, around which this one is written.
 */
export function planBlocks(answers: Brief, today: string, given: Given = {}): readonly Block[] {
  const brief = settle(answers, given, today);
  const outline = outlineOf(brief, today, given);
  const sections: readonly (readonly Block[])[] = [
    [introduction(outline)],
    [entry('partnerPlan', 1)],
    [programSection(outline)],
    historySection(brief),
    diagnosisSection(outline),
    tiersSection(outline),
    movementSection(outline),
    toldBlocks('regions', brief.regions),
    toldBlocks('segments', brief.segments),
    attributionSection(outline),
    playbookSection(outline),
    measurementSection(outline),
    launchSection(outline),
    risksSection(outline),
    assumptionsList(openAssumptions(outline)),
  ];
  return sections
    .filter((section) => section.length > 0)
    .flatMap((section, index) => (index === 0 ? section : [blank, ...section]));
}

/** A safe name for the file, for example `northwind.partner-plan.yaml`. */
export function planFileName({ company, programName }: Brief): string {
  const name = (company ?? programName ?? '')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-|-$/g, '');
  return `${name === '' ? 'program' : name}.partner-plan.yaml`;
}

const LONGEST_NAME = 40;

function introduction(outline: Outline): Block {
  const { brief, numbers, crm, partners } = outline;
  const of = isNamed({ brief }) ? `The partner program of ${brief.company}` : 'A partner program';
  const assumed =
    openAssumptions(outline).length === 0 ? '' : ' What nobody has said is marked as assumed and listed at the end.';
  return comment(
    `${of}: ${partners}, ${partnersInWords(numbers.sizes.all)}, deals in ${crm.name}. Comments show where the numbers come from. Change a number, and the checks say what no longer agrees with it.${assumed}`,
  );
}
