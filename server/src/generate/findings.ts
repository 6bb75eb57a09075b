import type { Severity } from '../core/problem.ts';
import type { PathStep } from '../core/source.ts';

/** What can be wrong with a brief, each under a code that never changes. */
export const briefFindings = {
  'brief/empty': {
    severity: 'error',
    summary: 'The file holds no answers yet.',
    why: 'A brief is the answers to a few questions, and a plan is made of them. No selection of rules leaves this out, because a file in which nothing stands would look like one in which nothing is wrong.',
    bad: '# Our answers\n',
    good: 'partnerTypes: [reseller]\nstate: informal\ncrm: hubspot\n',
  },
  'brief/unknown-answer': {
    severity: 'error',
    summary: 'A key is not one of the questions of a brief.',
    why: 'An answer under a name that nobody reads would be lost without a word, and the plan would be built on an assumption instead.',
    bad: 'partnerTypes: [reseller]\nstate: informal\ncrm: hubspot\ndealSise: 45000 USD\n',
    good: 'partnerTypes: [reseller]\nstate: informal\ncrm: hubspot\ndealSize: 45000 USD\n',
  },
  'brief/missing-answer': {
    severity: 'error',
    summary: 'An answer is missing without which no plan can be made.',
    why: 'Partner types decide about criteria and risks, the state about diagnosis and launch, and the CRM about fields and workflows. All other answers can be left out: they are assumed, and the plan says so.',
    bad: 'partnerTypes: [reseller]\nstate: informal\n',
    good: 'partnerTypes: [reseller]\nstate: informal\ncrm: hubspot\n',
  },
  'brief/unreadable-answer': {
    severity: 'error',
    summary: 'An answer cannot be understood.',
    why: 'Every number of the plan follows from the answers, so that an answer that is guessed at would spoil all of them.',
    bad: 'partnerTypes: [reseller]\nstate: informal\ncrm: hubspot\ndealSize: 45000\n',
    good: 'partnerTypes: [reseller]\nstate: informal\ncrm: hubspot\ndealSize: 45000 USD\n',
  },
  'brief/implausible-answer': {
    severity: 'error',
    summary: 'An answer can be read, and no program can have it.',
    why: 'It is a slip of the finger, most of the time, and a plan that is built on it would be nonsense.',
    bad: 'partnerTypes: [reseller]\nstate: informal\ncrm: hubspot\nsalesCycle: 900 years\n',
    good: 'partnerTypes: [reseller]\nstate: informal\ncrm: hubspot\nsalesCycle: 90 days\n',
  },
  'brief/contradiction': {
    severity: 'error',
    summary: 'Two answers cannot both be true.',
    why: 'The plan would say one thing in one section and the opposite in another.',
    bad: 'partnerTypes: [reseller]\nstate: informal\ncrm: hubspot\npartners: { current: 0, target: 12 }\n',
    good: 'partnerTypes: [reseller]\nstate: none\ncrm: hubspot\npartners: { current: 0, target: 12 }\n',
  },
  'brief/unused-answer': {
    severity: 'warning',
    summary: 'An answer has no effect, because another answer leaves no place for it.',
    why: 'Whoever wrote it expects to find it in the plan.',
    bad: 'partnerTypes: [reseller]\nstate: informal\ncrm: hubspot\ncrmName: SugarCRM\n',
    good: 'partnerTypes: [reseller]\nstate: informal\ncrm: other\ncrmName: SugarCRM\n',
  },
  'brief/small-budget': {
    severity: 'warning',
    summary: 'A budget pays for less than a tenth of the people who work for the program.',
    why: 'The budget is for a whole year, people included. Where it leaves them out, the return of the plan looks better than it is.',
    bad: 'partnerTypes: [reseller]\nstate: informal\ncrm: hubspot\nbudget: 5000 EUR\nteam: { partnerManagers: 1 }\n',
    good: 'partnerTypes: [reseller]\nstate: informal\ncrm: hubspot\nbudget: 150000 EUR\nteam: { partnerManagers: 1 }\n',
  },
} as const satisfies Readonly<Record<string, BriefFindingKind>>;

export type BriefFindingCode = keyof typeof briefFindings;

interface BriefFindingKind {
  readonly severity: Severity;
  /** In a sentence, what is reported. */
  readonly summary: string;
  readonly why: string;
  /** Briefs in which it is found, and in which it is not. */
  readonly bad: string;
  readonly good: string;
}

/** More findings of one kind than these help nobody, and looking for them would cost time. */
export const MOST_FINDINGS = 1_000;

/** Something that is wrong with answers, at the answer. */
export interface BriefFinding {
  readonly code: BriefFindingCode;
  /** The keys and indexes from the brief to the answer. Empty when it is about the brief as a whole. */
  readonly path: readonly PathStep[];
  /** Whether it is about the last key of the path rather than about its value. */
  readonly onKey?: true;
  readonly message: string;
  /** What was probably meant: a key where it is about a key, and a value otherwise. */
  readonly suggestion?: string;
}
