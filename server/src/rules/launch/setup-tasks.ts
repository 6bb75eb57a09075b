import type { MissingTask } from '../shared/launch-tasks.ts';

type SetupTask = Omit<MissingTask, 'message'>;

/** The tasks that the framework expects before the first registration, how to recognise them, and what to propose. */
export const setupTasks = {
  crm: {
    work: 'crm-configuration',
    words: /\bCRM\b|\bfields?\b|\bcolumns?\b|\bdeal propert|\bpipeline views?\b/i,
    task: 'Create the attribution fields and the pipeline views.',
    owner: 'CRM admin',
  },
  routing: {
    work: 'routing',
    words: /\bworkflows?\b|\brout(?:e|es|ing)\b|\bintake\b|\bautomat/i,
    task: 'Build the workflow that routes registrations, and test it.',
    owner: 'CRM admin',
  },
  agreement: {
    work: 'partner-agreement',
    words: /\bagreements?\b|\bcontracts?\b/i,
    task: 'Have the partners sign the agreement, which legal provides.',
    owner: 'Head of Partnerships',
  },
  portal: {
    work: 'portal',
    words: /\bportal\b/i,
    task: 'Set up registration form and assets in the partner portal.',
    owner: 'Partner operations',
  },
  process: {
    work: 'process',
    words: /\bprocess(?:es)?\b|\bprocedures?\b|\bregistration form\b/i,
    task: 'Write down the registration process and publish it.',
    owner: 'Partner operations',
  },
  rulesOfEngagement: {
    work: 'rules-of-engagement',
    words: /\brules of engagement\b/i,
    task: 'Sign off the rules of engagement with the head of sales.',
    owner: 'Head of Partnerships',
  },
  training: {
    work: 'sales-training',
    words:
      /\b(?:train(?:s|ing|ed)?|teach|workshop|coach(?:ing)?|enable(?:ment)?|brief(?:ing)?)\b(?=[\s\S]*\b(?:sales|account executives?|sellers?|reps?|AEs?)\b)|\b(?:sales|account executives?|sellers?|reps?|AEs?)\b(?=[\s\S]*\b(?:train(?:ing|ed)?|enablement|workshop|coach(?:ing|ed)?|brief(?:ing|ed)?)\b)/iu,
    task: 'Train all account executives on the three deal sources, with deals of last year as examples.',
    owner: 'Sales enablement',
  },
  conflictRules: {
    work: 'conflict-rules',
    words: /\bconflict/iu,
    task: 'Agree on the conflict rules with the VP Sales and publish them to sales and partners.',
    owner: 'Head of Partnerships',
  },
  measurement: {
    work: 'measurement',
    words: /\bmeasur|\breport(?:s|ing)?\b|\bdashboards?\b|\bbaselines?\b|\bmetrics?\b|\bKPIs?\b/iu,
    task: 'Build the monthly report and record the direct baselines for deal size, time to close and cost.',
    owner: 'Revenue operations',
  },
} as const satisfies Readonly<Record<string, SetupTask>>;
