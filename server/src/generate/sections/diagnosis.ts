import { type StructuralProblem, structuralProblems } from '../../../../schemas/diagnosis.ts';
import { problemsOf } from '../diagnose.ts';
import { type Block, blank, comment, entry, type Item, item, list } from '../layout.ts';
import type { Outline } from '../outline.ts';
import { type Finding, reasonsOfNewProgram } from './diagnosis-new.ts';
import { factsOfProgram } from './diagnosis-today.ts';

export function diagnosisSection(outline: Outline): Block[] {
  const findings = outline.brief.state === 'none' ? reasonsOfNewProgram(outline) : existingProgram(outline);
  const items = findings.flatMap((finding, index): Item[] => [
    ...(index === 0 ? [] : [blank]),
    findingItem(finding, outline),
  ]);
  return [comment(introduction(outline)), list('diagnosis', ...items)];
}

function introduction({ brief, crm }: Outline): string {
  if (brief.state === 'none') {
    return 'Nothing can be broken yet. These problems come first in a program like this one, and this is what brings them.';
  }
  const kept = 'The gap is diagnosed before anything is added. Each fix names the section of this plan that closes it.';
  return brief.symptoms.length > 0
    ? `The evidence is what the team told. ${kept}`
    : `The evidence follows from the answers of the brief. One number from ${crm.name} makes each stronger, for example how many of the deals won last year had a partner. ${kept}`;
}

/** What people notice shows the problems that apply. The others are judged by the facts of the program. */
function existingProgram(outline: Outline): Finding[] {
  const shown = new Map(problemsOf(outline.brief.symptoms).map((found) => [found.problem, found.symptoms]));
  const facts = factsOfProgram(outline);
  return structuralProblems
    .map((problem): Finding => {
      const symptoms = shown.get(problem);
      const fact = facts[problem];
      if (symptoms === undefined) {
        return shown.size === 0 ? { problem, ...fact } : { problem, status: 'likely', text: fact.text };
      }
      const told = symptoms
        .map(({ evidence, isOwn }) => (isOwn ? `"${evidence.replaceAll('"', "'")}"` : evidence))
        .join(' ');
      const isEnough = symptoms.some(({ isOwn }) => isOwn) && told.length >= ENOUGH_EVIDENCE;
      return { problem, status: 'applies', text: isEnough ? told : `${told} ${fact.text}` };
    })
    .sort((first, second) => order.indexOf(first.status) - order.indexOf(second.status));
}

/** What applies comes before what is likely. */
const order: readonly Finding['status'][] = ['applies', 'likely'];

/** Shorter words, in characters, get the fact of the program beside them. */
const ENOUGH_EVIDENCE = 60;

function findingItem({ problem, status, text }: Finding, outline: Outline): Item {
  return item(
    entry('problem', problem),
    entry('status', status),
    entry(status === 'likely' ? 'why' : 'evidence', text),
    entry('fix', fixOf(problem, outline)),
  );
}

function fixOf(problem: StructuralProblem, { figures, crm, tiers }: Outline): string {
  switch (problem) {
    case 'no-tiers':
      return `${tiers.length === 2 ? 'Two' : 'Three'} tiers with thresholds in numbers and benefits that differ, reviewed every quarter (tiers, movement).`;
    case 'no-attribution':
      return `Deal Source becomes a required field in ${crm.name} that the registration ${crm.workflow} fills (attribution).`;
    case 'no-playbook':
      return `One registration process, answered within ${figures.service.sla.standard.decide}, one co-sell definition and one set of SLAs for all partners (playbook).`;
    case 'no-measurement':
      return `Revenue against ${figures.moneyInWords(figures.targets.revenue)}, ROI and coverage are reported every month from the launch on (measurement).`;
  }
}
