import type { Brief, BriefKey } from '../../../schemas/brief.ts';
import { type SymptomId, symptoms } from '../../../schemas/brief-symptoms.ts';
import type { PartnerType } from '../../../schemas/partner-types.ts';
import { counted } from './amounts-in-words.ts';
import { isGroup } from './answers.ts';
import { type Assumption, NOT_NAMED, settle } from './assumptions.ts';
import { foldAnswers, nameOf } from './fold-answers.ts';
import { type Choice, evidenceKey, moreDetail, type Proposal, type Question } from './question.ts';
import { choicesOf, takesSeveral, wordsOf } from './question-words.ts';
import { readAnswers } from './read-answers.ts';

/** Answers by the keys of their questions. */
export type Answers = Readonly<Record<string, unknown>>;

/**
 * The questions that belong to the answers so far, in the order in which they are asked: about ten, then whether to go
 * on, and then the rest. What is proposed follows from the answers.
 */
export function questionsFor(answers: Answers): readonly Question[] {
  const { known } = readAnswers(foldAnswers(relevantAnswers(answers)));
  const details = detailKeys(known);
  const further = questionAfterTheCore(details.length);
  return [
    ...coreKeys(known, pickedSymptoms(answers)).map((key) => questionOf(key, known)),
    further,
    ...(answers[moreDetail] === 'yes' ? details.map((key) => questionOf(key, known)) : []),
  ];
}

/**
 * Answers without those to questions that other answers took away, such as the name of a CRM that is one of the list.
 * What nobody asks for by any answers stays, so that it can be refused.
 */
export function relevantAnswers(answers: Answers): Answers {
  const { known } = readAnswers(foldAnswers(withoutKey(answers, moreDetail)));
  const hasProgram = known.state !== 'none';
  return Object.fromEntries(
    Object.entries(answers).filter(([key]) => {
      if (key === moreDetail) return false;
      if (key === 'crmName') return known.crm === 'other' || known.crm === undefined;
      if (key === 'symptoms' || key === 'since') return hasProgram;
      const [, symptom] = /^symptoms\.(.+)$/.exec(key) ?? [];
      if (symptom !== undefined) return hasProgram && isPicked(symptom, answers.symptoms);
      const [, type] = /^motions\.(.+)$/.exec(key) ?? [];
      return type === undefined || known.partnerTypes === undefined || isTypeOf(type, known);
    }),
  );
}

/** Without their evidence, so that a question is still there when its answer cannot be used. */
function pickedSymptoms(answers: Answers): readonly SymptomId[] {
  const { known } = readAnswers({ symptoms: answers.symptoms });
  return (known.symptoms ?? []).map((reported) => (typeof reported === 'string' ? reported : reported.symptom));
}

/** Evidence alone picks no symptom: it stays behind when a person takes the symptom back. */
function isPicked(symptom: string, picked: unknown): boolean {
  if (Array.isArray(picked)) return picked.some((item) => nameOf(item) === symptom);
  if (isGroup(picked)) return Object.hasOwn(picked, symptom);
  return typeof picked === 'string' && picked.split(',').some((item) => item.trim() === symptom);
}

/** Types that do not exist stay, so that they are refused. */
function isTypeOf(type: string, { partnerTypes = [] }: Partial<Brief>): boolean {
  return (
    partnerTypes.includes(type as PartnerType) ||
    choicesOf('partnerTypes')?.every(({ value }) => value !== type) === true
  );
}

function withoutKey(answers: Answers, key: string): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => name !== key));
}

/** Those that decide most about the plan. */
function coreKeys({ crm, state }: Partial<Brief>, picked: readonly SymptomId[]): readonly string[] {
  const hasProgram = hasPast(state);
  return [
    'company',
    'partnerTypes',
    'state',
    'partners',
    'dealSize',
    'salesCycle',
    'crm',
    ...(crm === 'other' ? ['crmName'] : []),
    'partnerPipelineTargets',
    ...(hasProgram ? ['symptoms', ...picked.map(evidenceKey)] : []),
  ];
}

/** Whether there are deals of the past of which anybody could tell. */
function hasPast(state: Brief['state'] | undefined): boolean {
  return state !== undefined && state !== 'none';
}

/** Answers with several parts for each of many things. Nobody types them into one line, and a file takes them. */
export const onlyInFiles = [
  'dealsByType',
  'regions',
  'segments',
  'namedAccounts',
  'channel',
  'dealRegistration',
] as const satisfies readonly BriefKey[];

function detailKeys({ partnerTypes = [], state, symptoms = [], history }: Partial<Brief>): readonly string[] {
  return [
    'programName',
    ...(state === 'none' ? [] : ['since']),
    ...partnerTypes.map((type) => `motions.${type}`),
    'winRate',
    ...(hasPast(state) ? ['history.won.deals', 'history.won.revenue', 'history.activePartners'] : []),
    // Where figures come from is asked of those who gave some.
    ...(history?.won === undefined && history?.activePartners === undefined ? [] : ['history.source']),
    'targets.sourcedRevenue',
    'targets.sourcedPipeline',
    'budget',
    'deadline.date',
    ...(symptoms.length > 1 ? ['pains'] : []),
    'people',
    'team.partnerManagers',
    'team.partnerOperations',
    'team.conflictsDecidedBy',
    'portal',
    'crmEdition',
    'crmAdmin',
    'countries',
    'workingDays',
    'crmObjects.deal',
    'crmObjects.partner',
    'crmObjects.registration',
  ];
}

function questionOf(key: string, known: Partial<Brief>): Question {
  const { title, prompt, example } = evidenceWords(key) ?? { ...wordsOf(key), ...askedAs(key) };
  const choices = choicesOf(key);
  const assumption = assumptionsOf(key, known).at(0);
  const proposal = proposalOf(key, assumption);
  const optional = !['partnerTypes', 'state', 'crm', 'crmName'].includes(key);
  const whenSkipped = optional ? skippedWords(key, assumption) : undefined;
  return {
    key,
    title,
    prompt,
    kind: choices === undefined ? 'text' : takesSeveral(key) ? 'choices' : 'choice',
    ...(choices === undefined ? { placeholder: placeholderOf(key, example) } : { choices }),
    ...(proposal === undefined ? {} : { proposal }),
    optional,
    ...(whenSkipped === undefined ? {} : { whenSkipped }),
  };
}

function evidenceWords(key: string): { title: string; prompt: string; example: unknown } | undefined {
  const symptom = Object.entries(symptoms).find(([id]) => key === `symptoms.${id}`)?.[1];
  if (symptom === undefined) return undefined;
  return {
    title: 'What you see',
    prompt: `${symptom.title}. Where do you see it? A sentence in your own words, with a number if you have one.`,
    example: symptom.example,
  };
}

/** A brief and a plan describe the past in the same words. Only an interview asks for it. */
function askedAs(key: string): { readonly prompt: string } | undefined {
  switch (key) {
    case 'deadline.date':
      return { prompt: 'Is there a day by which something has to be shown or decided, such as a board meeting?' };
    case 'history.won.deals':
      return { prompt: 'How many deals that partners brought were won in the last 12 months?' };
    case 'history.won.revenue':
      return { prompt: 'What were those deals worth, all together?' };
    case 'history.activePartners':
      return { prompt: 'How many partners registered or won at least one deal in the last 12 months?' };
    case 'history.source':
      return { prompt: 'Where do these figures come from, such as a report of the CRM?' };
    default:
      return undefined;
  }
}

function placeholderOf(key: string, example: unknown): string {
  if (key === 'partners') return '20';
  if (key === 'people') return '2 channel managers; Ana, founder, 3 hours a week';
  return Array.isArray(example) ? example.join(', ') : String(example);
}

/** What would be assumed about an answer if it was left out, given the other answers. */
export function assumptionsOf(key: string, known: Partial<Brief>): readonly Assumption[] {
  const { assumptions } = settle({
    partnerTypes: ['technology'],
    state: 'informal',
    crm: 'salesforce',
    ...(foldWithout(known, key) as Partial<Brief>),
  });
  return assumptions.filter((assumption) => assumption.key === key || assumption.key.startsWith(`${key}.`));
}

function foldWithout(known: Partial<Brief>, key: string): Answers {
  const [head = key, part] = key.split('.');
  const group = (known as Answers)[head];
  if (part === undefined || !isGroup(group)) return withoutKey(known, head);
  return { ...known, [head]: withoutKey(group, part) };
}

function proposalOf(key: string, assumption: Assumption | undefined): Proposal | undefined {
  if (key === 'state') return { answer: 'informal' };
  if (key === 'crm') return { answer: 'salesforce' };
  if (assumption === undefined || key === 'company') return undefined;
  const { value, reason } = assumption;
  const choices = choicesOf(key);
  if (choices === undefined || !takesSeveral(key)) return { answer: value, reason };
  const { known: read } = readAnswers(foldAnswers({ [key]: value }));
  const [head = key, part] = key.split('.');
  const picked = (read as Answers)[head];
  const answer = part !== undefined && isGroup(picked) ? picked[part] : picked;
  return Array.isArray(answer) ? { answer: answer.map(String), reason } : undefined;
}

/** What happens without an answer where nothing is assumed in its place. */
const withoutAnswer: Readonly<Record<string, string>> = {
  'deadline.date': 'Without an answer nothing in the plan is timed for a day that presses.',
  people: 'Without an answer tasks go to the roles that programs of this size usually have.',
  pains: 'Without an answer what hurts stays in the order in which it was told.',
  crmEdition: 'Without an answer the plan supposes an edition that can do what it asks for.',
  crmAdmin: 'Without an answer the plan gives the CRM to a CRM admin.',
  company: 'Without an answer the plan speaks of "our company".',
  since: 'Without an answer the plan does not say how old the program is.',
  symptoms: 'Without an answer the diagnosis follows from the state of the program, and one that runs has none.',
  'targets.sourcedRevenue':
    'Without an answer the target follows from the tiers: the deals that their partners should win, times the average deal.',
  'history.won.deals': 'Without an answer the targets are measured against no year that has been.',
  'history.won.revenue': 'Without an answer the targets are measured against no year that has been.',
  'history.source': 'Without an answer the check of the plan asks where these figures come from.',
  'history.activePartners': 'Without an answer the plan counts on all partners alike.',
  'targets.sourcedPipeline': 'Without an answer the target follows from the revenue target and the win rate.',
  budget: 'Without an answer the cost of the program and its return are not known yet, and the plan says whom to ask.',
  countries: 'Without an answer the plan names no country.',
  'crmObjects.deal': 'Without an answer the plan uses the name that the CRM comes with.',
  'crmObjects.partner': 'Without an answer the plan uses the name that the CRM comes with.',
  'crmObjects.registration': 'Without an answer the plan uses the name that fits the CRM.',
};

function skippedWords(key: string, assumption: Assumption | undefined): string | undefined {
  if (key.startsWith('symptoms.')) return 'Without an answer the symptom itself stands in the diagnosis.';
  if (assumption === undefined || assumption.reason === NOT_NAMED) return withoutAnswer[key];
  return `Without an answer the plan assumes ${assumption.value}: ${assumption.reason}.`;
}

function questionAfterTheCore(further: number): Question {
  const choices: readonly Choice[] = [
    { value: 'no', label: 'This is enough', description: 'What is left open is assumed, and the plan says so.' },
    {
      value: 'yes',
      label: `Answer ${counted(further, 'more question')}`,
      description: 'Motions, targets, budget, team. Each can be skipped.',
    },
  ];
  return {
    key: moreDetail,
    title: 'More detail',
    prompt: 'This is enough for a plan. More answers make it more specific.',
    kind: 'choice',
    choices,
    proposal: { answer: 'no' },
    optional: false,
  };
}
