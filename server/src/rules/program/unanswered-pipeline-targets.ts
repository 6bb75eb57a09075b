import { addKey, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { keyOrder } from '../shared/missing-key.ts';

export const unansweredPipelineTargets = defineRule({
  id: 'program/unanswered-pipeline-targets',
  summary: 'The plan does not say whether sales has pipeline targets of its own for partner-sourced deals.',
  why: 'Where sales has such targets, the plan has to name the revenue behind them. Where it has none, nobody in sales loses anything by ignoring partners, which is worth knowing.',
  source: ['Whether sales has separate pipeline targets for partner-sourced deals'],
  exceptions:
    'Where sales leadership has not decided about its targets for the year. Suppress it until it has, because incentives of sales depend on the answer.',
  severity: 'information',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  crm: salesforce\n',
    good: 'partnerPlan: 1\nprogram:\n  crm: salesforce\n  partnerPipelineTargets: false\n',
  },
  check({ plan, report }) {
    const { program } = plan;
    if (program === undefined || entryOf(program.node, KEY) !== undefined) return;
    const answers = [
      { title: 'Sales has separate pipeline targets', value: true },
      { title: 'Sales has no separate pipeline targets', value: false },
    ];
    report({
      at: keySpan(plan.node, 'program'),
      message: `The plan does not say whether sales has separate pipeline targets for partner-sourced deals. Answer with "${KEY}", true or false.`,
      fixes: answers.map(({ title, value }) => ({
        title,
        safe: false,
        edits: [addKey(plan.source.text, program.node, KEY, value, keyOrder(['program']))],
      })),
    });
  },
});

const KEY = 'partnerPipelineTargets';
