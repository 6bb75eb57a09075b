import type { SetupWork } from '../../../../schemas/launch.ts';
import type { Commitment } from '../../../../schemas/tiers.ts';
import type { Plan } from '../../core/plan.ts';
import { usesPortal } from '../facts/portal.ts';
import { whySameAccounts } from '../facts/same-accounts.ts';
import type { Role } from '../meaning/roles.ts';
import { roleInSentence } from './roles.ts';

/** Something that has to be done before the first registration. */
export interface SetupTask {
  readonly work: SetupWork;
  /** What the text of a task says when it means this work and does not list it under "covers". */
  readonly words: RegExp;
  /** What to propose as the text of the task, and who does it. */
  readonly task: (plan: Plan) => string;
  readonly owner: Role;
  /** Whether this program needs it. Absent where every program does. */
  readonly isNeeded?: (plan: Plan) => boolean;
}

/** The tasks that the framework expects before the first registration, in the order in which they are done. */
export const setupTasks = {
  crm: {
    work: 'crm-configuration',
    words: /\bCRM\b|\bfields?\b|\bcolumns?\b|\bdeal propert|\bpipeline views?\b/i,
    task: () => 'Create the attribution fields and the pipeline views.',
    owner: 'crmAdmin',
  },
  routing: {
    work: 'routing',
    words: /\bworkflows?\b|\brout(?:e|es|ing)\b|\bintake\b|\bautomat/i,
    task: () => 'Build the workflow that routes registrations, and test it.',
    owner: 'crmAdmin',
  },
  agreement: {
    work: 'partner-agreement',
    words: /\bagreements?\b|\bcontracts?\b/i,
    task: () => 'Have the partners sign the agreement, which legal provides.',
    owner: 'headOfPartnerships',
  },
  portal: {
    work: 'portal',
    words: /\bportal\b/i,
    task: () => 'Set up registration form and assets in the partner portal.',
    owner: 'partnerOperations',
    isNeeded: (plan) => usesPortal(plan) !== undefined,
  },
  process: {
    work: 'process',
    words: /\bprocess(?:es)?\b|\bprocedures?\b|\bregistration form\b/i,
    task: () => 'Write down the registration process and publish it.',
    owner: 'partnerOperations',
    isNeeded: (plan) => usesPortal(plan) === undefined,
  },
  training: {
    work: 'sales-training',
    words:
      /\b(?:train(?:s|ing|ed)?|teach|workshop|coach(?:ing)?|enable(?:ment)?|brief(?:ing)?)\b(?=[\s\S]*\b(?:sales|account executives?|sellers?|reps?|AEs?)\b)|\b(?:sales|account executives?|sellers?|reps?|AEs?)\b(?=[\s\S]*\b(?:train(?:ing|ed)?|enablement|workshop|coach(?:ing|ed)?|brief(?:ing|ed)?)\b)/iu,
    task: () => 'Train all account executives on the three deal sources, with deals of last year as examples.',
    owner: 'salesEnablement',
  },
  conflictRules: {
    work: 'conflict-rules',
    words: /\bconflict/iu,
    task: (plan) =>
      `Agree on the conflict rules with the ${roleInSentence(plan, 'headOfSales')} and publish them to sales and partners.`,
    owner: 'headOfPartnerships',
  },
  rulesOfEngagement: {
    work: 'rules-of-engagement',
    words: /\brules of engagement\b/i,
    task: () => 'Sign off the rules of engagement with the head of sales.',
    owner: 'headOfPartnerships',
    isNeeded: (plan) => whySameAccounts(plan) !== undefined,
  },
  certification: {
    work: 'certification',
    words: /\bcertif|\benablement\b|\b(?:product|partner) (?:course|training)/i,
    task: () => 'Run the product certification for the first partners.',
    owner: 'certification',
    isNeeded: (plan) => asksForCertification(plan),
  },
  brandApproval: {
    work: 'brand-approval',
    words: /\bbrand(?:ing|s)?\b|\blogos?\b|\bstyle ?guide\b/iu,
    task: () => 'Publish brand guidelines and name the people who approve logo, messaging and brand.',
    owner: 'productMarketing',
    isNeeded: ({ playbook }) => playbook?.coMarketing !== undefined,
  },
  businessReview: {
    work: 'business-review',
    words: /\b(?:business|quarterly|joint) reviews?\b|\bQBRs?\b/i,
    task: () => 'Book the business reviews of the year with each partner that is promised one.',
    owner: 'partnerManager',
    isNeeded: ({ tiers }) =>
      tiers?.items.some(({ benefits }) => (benefits?.businessReview?.value ?? 'none') !== 'none') === true,
  },
  measurement: {
    work: 'measurement',
    words: /\bmeasur|\breport(?:s|ing)?\b|\bdashboards?\b|\bbaselines?\b|\bmetrics?\b|\bKPIs?\b/iu,
    task: () => 'Build the monthly report and record the direct baselines for deal size, time to close and cost.',
    owner: 'revenueOperations',
  },
} as const satisfies Readonly<Record<string, SetupTask>>;

/** What partners have to learn first. The agreement is a part of every pre-launch. */
export const certifications: readonly Commitment[] = ['certified', 'delivery-certified', 'enablement-completed'];

function asksForCertification({ tiers }: Plan): boolean {
  const asked = tiers?.items.flatMap(({ criteria }) => criteria?.commitment?.items ?? []) ?? [];
  return asked.some(({ value }) => certifications.includes(value));
}
