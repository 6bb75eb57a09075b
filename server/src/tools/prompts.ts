import { dataRule, limits, outputRules, steps } from './way-of-working.ts';

/** Something that people ask an agent again and again, to be picked instead of typed. */
export interface AgentPrompt {
  /** As agents list it. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly arguments: readonly { readonly name: string; readonly description: string; readonly required: boolean }[];
  /** What the person says by it. Arguments are their own words. */
  text(given: Readonly<Record<string, string>>): string;
}

const file = { name: 'file', description: 'The plan, by its path in the folder.', required: true };
const notes = { name: 'notes', description: 'What you know already, in your own words.', required: false };

/** Every prompt, in the order in which agents list them. */
export const prompts: readonly AgentPrompt[] = [
  {
    name: 'new_program',
    title: 'Plan a new partner program',
    description: 'From what you know, and a few questions, to a plan in which nothing is missing.',
    arguments: [notes],
    text: (given) =>
      asked(
        'I want a plan for a partner program.',
        'Work as described below: give interview what I have said, ask me what is open, generate the plan, check it until it is clean, and show me the document, the verdict on the target and the assumptions that I have to confirm.',
        given.notes,
      ),
  },
  {
    name: 'audit_program',
    title: 'Audit a partner program',
    description: 'Which structural problems apply, whether the target can be reached, and what to do first.',
    arguments: [file],
    text: (given) =>
      asked(
        `Audit the partner plan ${quoted(given.file)}.`,
        'Call audit_plan and check_plan. Tell me which of the four structural problems apply and the evidence for each, whether the target can be reached and the arithmetic behind it, what to do first, and what is good already. Change nothing.',
      ),
  },
  {
    name: 'renew_program',
    title: 'Renew a partner program',
    description: 'Bring a plan up to date: diagnose what is wrong, ask what changed, and mend it.',
    arguments: [file, notes],
    text: (given) =>
      asked(
        `Bring the partner plan ${quoted(given.file)} up to date.`,
        'Audit it first and tell me the diagnosis. Ask what has changed since it was built: partners, deals, people, targets, the CRM, and what partners brought in the last twelve months. Then change the plan section by section, keep what is still true, check until it is clean, and show me what changed and why.',
        given.notes,
      ),
  },
  {
    name: 'partner_playbook',
    title: 'Write a playbook for one partner',
    description: 'The joint go-to-market playbook with a specific partner, on the standard of the plan.',
    arguments: [
      file,
      { name: 'partner', description: 'Which partner, and what is particular about it.', required: true },
    ],
    text: (given) =>
      asked(
        `Write the joint go-to-market playbook with one partner, on the standard of the plan ${quoted(given.file)}.`,
        'Every partner starts with the standard playbook of the plan: registration, co-sell, deal process, co-marketing, what happens when a deal is lost. Take it from render_plan, and name only what differs for this partner as an addendum, with the reason and who decided it. Ask me for names, contacts and joint accounts, and leave open what I do not know.',
        given.partner,
      ),
  },
];

function asked(wish: string, way: string, words?: string): string {
  const own = words === undefined || words.trim() === '' ? [] : [`What I know:\n\n${words}`];
  return [
    wish,
    way,
    ...own,
    `Way of working:\n${steps.map(({ title, text }, at) => `${at + 1}. ${title}. ${text}`).join('\n')}`,
    `Rules:\n${[...outputRules, ...limits, dataRule].map((rule) => `- ${rule}`).join('\n')}`,
  ].join('\n\n');
}

/** A path as one word, whatever stands in it. */
function quoted(path = ''): string {
  return JSON.stringify(path);
}
