import { type StructuralProblem, structuralProblems } from '../../../../schemas/diagnosis.ts';
import { partnerPlan } from '../../../../schemas/partner-plan.ts';
import { formatNumber } from '../../core/quantity.ts';
import { documentationOf } from '../../core/vocabulary.ts';
import { capitalized } from '../../core/words.ts';
import { plain } from '../../framework/proposals/rounding.ts';
import { counted, numberInWords } from '../amounts-in-words.ts';
import type { SettledSymptom } from '../assumptions.ts';
import { sharesTold } from '../counts-in-evidence.ts';
import { problemsOf, type ShownSymptom } from '../diagnose.ts';
import { type Block, blank, comment, entry, type Item, item, list } from '../layout.ts';
import { type Outline, ofCompany } from '../outline.ts';
import { type Finding, PARTNERS_PER_MANAGER, reasonsOfNewProgram } from './diagnosis-new.ts';
import { reasonsOfProgram } from './diagnosis-today.ts';

/** Nothing where nobody has said that something is wrong with a program that runs. */
export function diagnosisSection(outline: Outline): Block[] {
  const findings = outline.brief.state === 'none' ? reasonsOfNewProgram(outline) : existingProgram(outline);
  if (findings.length === 0) return [];
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
    ? `The evidence is what the brief says: words in quotation marks are somebody's, and a symptom that was picked from the list is named as one. ${kept}`
    : `Nobody has told what shows these problems today, so each is likely and says why. Make it applies, with evidence, once somebody has: one number from ${crm.name} is enough, for example how many of the deals won last year had a partner. ${kept}`;
}

/**
 * What people notice shows the problems that apply. The others are likely, and the answers of the brief say why; in a
 * program that runs they are not there.
 */
function existingProgram(outline: Outline): Finding[] {
  const shown = new Map(
    problemsOf(outline.brief.symptoms, outline.brief.pains).map((found) => [found.problem, found.symptoms]),
  );
  const isRunning = outline.brief.state === 'running';
  const reasons = reasonsOfProgram(outline);
  const order = outline.brief.partners.current <= PARTNERS_PER_MANAGER ? nearestFirst : structuralProblems;
  return [...shown.keys(), ...order.filter((problem) => !shown.has(problem))]
    .filter((problem) => !isRunning || shown.has(problem))
    .map((problem): Finding => {
      const symptoms = shown.get(problem);
      return symptoms === undefined
        ? { problem, status: 'likely', text: reasons[problem] }
        : { problem, status: 'applies', text: evidenceOf(symptoms, outline) };
    })
    .sort((first, second) => statuses.indexOf(first.status) - statuses.indexOf(second.status));
}

/** Where few partners are there, nobody has to sort them yet. Which deals were theirs is asked from the first one on. */
const nearestFirst: readonly StructuralProblem[] = ['no-attribution', 'no-measurement', 'no-playbook', 'no-tiers'];

/** What applies comes before what is likely. */
const statuses: readonly Finding['status'][] = ['applies', 'likely'];

/**
 * The words of the person in quotation marks, and the symptoms that were picked from the list as what they are. Nothing
 * is added to them but what a count in them comes to, and nothing is put in anybody's mouth: evidence that nobody gave
 * would be believed like the rest.
 */
function evidenceOf(symptoms: readonly ShownSymptom[], outline: Outline): string {
  return symptoms
    .map(({ symptom, picked, told }) => {
      if (told === undefined) return `Picked as a symptom, without an example: ${picked}`;
      const words = `${quoted(told)}${countedFrom({ symptom, evidence: told }, outline)}`;
      return told.length >= ENOUGH_EVIDENCE ? words : `Picked as a symptom: ${picked} ${words}`;
    })
    .join(' ');
}

/** What the first share in the words of a person comes to, in percent and, where it is one of deals, in money. */
function countedFrom(symptom: SettledSymptom, { brief, numbers, assumed }: Outline): string {
  const [share] = sharesTold([symptom]);
  if (share === undefined) return '';
  const { part, whole, roughly, counts } = share;
  const many = `${formatNumber(part)} of ${formatNumber(whole)}`;
  const percent = `${roughly === '' ? many : `${capitalized(roughly)} ${many}`} ${part === 1 ? 'is' : 'are'} ${plain(Math.round((100 * part) / whole))}%`;
  const isWon = counts === 'won';
  if (counts === 'other' || assumed.isAssumed('dealSize') || (!isWon && assumed.isAssumed('winRate')))
    return ` ${percent}.`;
  const deals = isWon ? part : (part * brief.winRate.value) / 100;
  const money = numbers.moneyInWords(Math.round(deals * brief.dealSize.amount));
  if (isWon) return ` ${percent}, about ${money}.`;
  const won = deals < 10 ? Math.round(deals * 10) / 10 : Math.round(deals);
  return ` ${percent}, about ${counted(won, 'deal')} or ${money} at a win rate of ${plain(brief.winRate.value)}%.`;
}

/** Shorter words, in characters, are read beside what was picked from the list. */
const ENOUGH_EVIDENCE = 60;

function quoted(text: string): string {
  return `"${text.replaceAll('"', "'")}"`;
}

function findingItem({ problem, status, text }: Finding, outline: Outline): Item {
  return item(
    entry('problem', problem),
    entry('status', status),
    entry(status === 'likely' ? 'why' : 'evidence', text),
    entry('fix', fixOf(problem, outline)),
  );
}

function fixOf(problem: StructuralProblem, outline: Outline): string {
  const { numbers, crm, names } = outline;
  const whose = ofCompany(outline);
  switch (problem) {
    case 'no-tiers':
      return `${capitalized(numberInWords(names.tiers.length))} tiers${whose} with thresholds in numbers and benefits that differ, reviewed every quarter (see ${titleOf('tiers')}).`;
    case 'no-attribution':
      return `${crm.labels['deal-source']} becomes a required field of all deals${whose} in ${crm.name}, and the registration ${crm.workflow} fills it (see ${titleOf('attribution')}).`;
    case 'no-playbook':
      return `${engagementOf(outline)}One registration process, answered within ${numbers.service.sla.standard.decide}, one co-sell definition and one set of SLAs for all partners${whose} (see ${titleOf('playbook')}).`;
    case 'no-measurement':
      return `Revenue against ${numbers.moneyInWords(numbers.targets.revenue)}, ROI and coverage${whose} are reported every month from the launch on (see ${titleOf('measurement')}).`;
  }
}

/** Where sales and partners are told to claim the same accounts, the rules for that come first. */
function engagementOf({ brief, roles, numbers }: Outline): string {
  const isClaimed = brief.symptoms.some(
    ({ symptom }) => symptom === 'disputed-credit' || symptom === 'channel-conflict',
  );
  if (!isClaimed) return '';
  return `Who gets an account that two sides claim is decided by ${roles.deciderInWords} within ${numbers.service.sla.standard.decide} (see Conflict resolution rule). `;
}

/** The heading under which a reader of the document finds a section. */
function titleOf(section: keyof typeof partnerPlan.shape): string {
  return documentationOf(partnerPlan.shape[section]).title ?? section;
}
