import { removeItem } from '../../core/edits.ts';
import type { Located } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { exampleRules } from './example.ts';
import { inWords } from './report.ts';

const planWith = (rules: string) => `partnerPlan: 1\nattribution:\n  conflict:\n${rules}`;

export const contradictingRules = defineRule({
  id: 'conflict/contradicting-rules',
  summary: 'Two conflict rules are for the same situation.',
  why: 'Each side quotes the rule that suits it. Two rules for one situation only work when each says in which case it holds.',
  practice: 'One situation has one rule, or rules whose cases are told apart.',
  exceptions: 'Where one of the two holds for a region or a tier only. Name it in the situation of that rule.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWith(`${exampleRules.twoPartners}${exampleRules.twoPartners.replace('first', 'last')}`),
    good: planWith(`${exampleRules.salesAlreadyActive}${exampleRules.twoPartners}`),
  },
  check({ plan, report }) {
    const conflict = plan.attribution?.conflict;
    if (conflict === undefined) return;
    const first = new Map<string, { readonly when: Located<string>; readonly isTold: boolean }>();
    for (const { when, situation, node } of conflict.items) {
      if (when === undefined || when.value === 'other') continue;
      const before = first.get(when.value);
      const isTold = situation !== undefined;
      if (before === undefined) first.set(when.value, { when, isTold });
      // Two rules that both describe their case in words can stand side by side.
      if (before === undefined || (before.isTold && isTold)) continue;
      report({
        at: when.node.span,
        message: `There is another rule for when ${inWords[when.value]}. Each side will quote the one that suits it. Keep one, or say in "situation" in which case each holds.`,
        related: [{ span: before.when.node.span, message: 'The other rule for this situation.' }],
        fixes: [{ title: 'Remove this rule', safe: false, edits: [removeItem(plan.source.text, conflict.node, node)] }],
      });
    }
  },
});
