import type { Rule } from '../../core/rule.ts';
import { hasSafeFix } from '../../rules/docs.ts';
import { rules } from '../../rules/index.ts';
import { exitCodes, print } from '../errors.ts';
import { ruleList } from '../rule-list.ts';
import { defineCommand } from './command.ts';

export const rulesCommand = defineCommand({
  description: 'Lists what is checked.',
  options: {
    format: { kind: 'choice', choices: ['text', 'json'], summary: 'How the list is written; text is usual' },
  },
  examples: [{ command: 'rules', purpose: 'See all rules, their severity and what they find' }],
  run: async ({ world, options }) => {
    await print(world.stdout, options.format === 'json' ? asJson(rules) : ruleList(rules));
    return exitCodes.clean;
  },
});

function asJson(listed: readonly Rule[]): string {
  const entries = listed.map((rule) => ({
    id: rule.id,
    summary: rule.summary,
    severity: rule.severity,
    source: rule.source?.join(' ') ?? null,
    practice: rule.practice ?? null,
    fixable: rule.fixable,
    safeFix: hasSafeFix(rule),
  }));
  return `${JSON.stringify(entries, undefined, 2)}\n`;
}
