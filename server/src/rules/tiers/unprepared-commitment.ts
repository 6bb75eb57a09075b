import type { SetupWork } from '../../../../schemas/launch.ts';
import type { Commitment } from '../../../../schemas/tiers.ts';
import { addItem } from '../../core/edits.ts';
import type { LaunchPart } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import { defineRule } from '../../core/rule.ts';
import { rankedTiers } from './ranked.ts';

export const unpreparedCommitment = defineRule({
  id: 'tiers/unprepared-commitment',
  summary: 'A tier asks for something that nobody prepares before the launch.',
  why: 'A partner can only be certified if there is a certification, and can only sign an agreement that exists. If the launch does not prepare them, no partner meets the criteria on the first day.',
  source: [
    'Commitment criteria: whether the partner has signed a partner agreement, completed product certification, and has a designated partnership contact who is responsive.',
    'Pre-launch (before accepting any deal registrations): [CRM configuration, partner agreement, portal or process setup]',
  ],
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria: { commitment: [agreement-signed, certified] }\nlaunch:\n  preLaunch:\n    - { task: Have the partners sign the agreement., covers: [partner-agreement] }\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria: { commitment: [agreement-signed, certified] }\nlaunch:\n  preLaunch:\n    - { task: Have the partners sign the agreement., covers: [partner-agreement] }\n    - { task: Run the product certification., covers: [certification] }\n',
  },
  check({ plan, report }) {
    const tasks = plan.launch?.preLaunch;
    if (tasks === undefined || tasks.node.items.length === 0) return;
    for (const { work, commitments, words, mentions, task } of preparations) {
      if (isPrepared(tasks, work, mentions)) continue;
      const asked = rankedTiers(plan).flatMap(({ title, tier }) =>
        (tier.criteria?.commitment?.items ?? [])
          .filter(({ value }) => commitments.includes(value))
          .map((commitment) => ({ title, commitment })),
      );
      const first = asked[0];
      if (first === undefined) continue;
      report({
        at: first.commitment.node.span,
        message: `${first.title} asks for "${first.commitment.value}", and no task of the pre-launch prepares ${words}. No partner could meet it on the first day. Add a task that covers "${work}".`,
        related: [
          { span: tasks.items[0]?.task?.node.span ?? tasks.node.span, message: 'The tasks of the pre-launch.' },
        ],
        fixes: [
          {
            title: `Add a task for ${words}`,
            safe: false,
            edits: [addItem(plan.source.text, tasks.node, task)],
          },
        ],
      });
    }
  },
});

interface Preparation {
  readonly work: SetupWork;
  readonly commitments: readonly Commitment[];
  readonly words: string;
  /** How a task that does not say what it covers speaks of it. */
  readonly mentions: RegExp;
  readonly task: Printable;
}

const preparations: readonly Preparation[] = [
  {
    work: 'partner-agreement',
    commitments: ['agreement-signed'],
    words: 'the agreement',
    mentions: /\bagreements?\b|\bcontracts?\b/i,
    task: {
      task: { placeholder: 'Get the partner agreement from legal and have the first partners sign it.' },
      covers: ['partner-agreement'],
      owner: { placeholder: 'Head of Partnerships' },
    },
  },
  {
    work: 'certification',
    commitments: ['certified', 'delivery-certified', 'enablement-completed'],
    words: 'certification',
    mentions: /\bcertif|\benablement\b|\b(?:product|partner) (?:course|training)/i,
    task: {
      task: { placeholder: 'Run the product certification for the first partners.' },
      covers: ['certification'],
      owner: { placeholder: 'Partner enablement manager' },
    },
  },
];

/** Whether a task covers a work: by what it says it covers, else by its words. */
function isPrepared(tasks: NonNullable<LaunchPart['preLaunch']>, work: SetupWork, mentions: RegExp): boolean {
  return tasks.items.some(
    ({ task, covers }) =>
      covers?.items.some(({ value }) => value === work) === true || mentions.test(task?.value ?? ''),
  );
}
