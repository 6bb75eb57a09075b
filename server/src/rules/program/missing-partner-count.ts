import { addKey, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { keyOrder, reportMissingKey } from '../shared/missing-key.ts';

export const missingPartnerCount = defineRule({
  id: 'program/missing-partner-count',
  summary: 'The plan does not say how many partners there are or will be.',
  why: 'Ten partners need other tiers than a hundred, and the number decides how many people have to look after them and whether the revenue target is within reach.',
  source: ['Number of current or target partners'],
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  company: Northwind\n',
    good: 'partnerPlan: 1\nprogram:\n  company: Northwind\n  partners: { current: 20 }\n',
  },
  check(context) {
    const { plan, report } = context;
    reportMissingKey(context, { owner: ['program'], key: 'partners', message: MESSAGE });
    const counts = plan.program?.partners;
    if (plan.program === undefined || counts === undefined || counts.node.entries.length > 0) return;
    report({
      at: keySpan(plan.program.node, 'partners'),
      message: MESSAGE,
      fixes: [
        {
          title: 'Add "current"',
          safe: false,
          edits: [addKey(plan.source.text, counts.node, 'current', 20, keyOrder(['program', 'partners']))],
        },
      ],
    });
  },
});

const MESSAGE =
  'The plan does not say how many partners there are or are planned. Tiers, capacity and targets depend on it: write "current", "target" or both.';
