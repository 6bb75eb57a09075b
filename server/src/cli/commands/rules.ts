import type { Rule } from '../../core/rule.ts';
import { rules } from '../../rules/index.ts';
import { print } from '../file-errors.ts';
import { ruleList } from '../rule-list.ts';
import { exitCodes } from '../user-error.ts';
import { defineCommand } from './command.ts';

export const rulesCommand = defineCommand({
  description: 'Lists what is checked.',
  options: {
    format: { kind: 'choice', choices: ['text', 'json'], summary: 'How the list is written; text is usual' },
  },
  examples: [{ command: 'rules', purpose: 'See all rules, how much they weigh and what they find' }],
  run: async ({ world, options }) => {
    await print(world.stdout, options.format === 'json' ? asJson(rules) : ruleList(rules));
    return exitCodes.clean;
  },
});

function asJson(listed: readonly Rule[]): string {
  const entries = listed.map(({ id, summary, severity, source, practice, fixable }) => ({
    id,
    summary,
    severity,
    source: source?.join(' ') ?? null,
    practice: practice ?? null,
    fixable,
  }));
  return `${JSON.stringify(entries, undefined, 2)}\n`;
}
