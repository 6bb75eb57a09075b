import { defineRule } from '../../core/rule.ts';

export const emptyPlan = defineRule({
  id: 'plan/empty',
  summary: 'The file holds no plan yet.',
  why: 'An empty file is where every plan starts. The command Generate Plan writes a complete one from a few answers, and New Plan inserts a skeleton to fill by hand.',
  practice: 'A file that ends in .partner-plan.yaml is meant to hold a plan.',
  exceptions:
    'It cannot be switched off. A file without a plan would look like a plan without faults. Leave files that are still to be written out of the check with `exclude`.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: '# Our partner program\n',
    good: 'partnerPlan: 1\n',
  },
  check({ plan, report }) {
    const { source } = plan;
    if (plan.node !== undefined || source.problems.length > 0) return;
    const { start, end } = source.root?.span ?? { start: source.text.length, end: source.text.length };
    const needsBreak = source.root === undefined && source.text.trim() !== '' && !source.text.endsWith('\n');
    const rest = source.text.startsWith('\n', end) || source.text.startsWith('\r\n', end) ? '' : '\n';
    report({
      at: { start: 0, end: Math.max(0, source.text.search(/[\r\n]|$/)) },
      message:
        'This file holds no plan yet. Run "Partner Plan: Generate Plan" to write one from a few answers, or "Partner Plan: New Plan" to fill one in by hand.',
      fixes: [
        {
          title: 'Start a plan with partnerPlan: 1',
          safe: false,
          edits: [{ span: { start, end }, newText: `${needsBreak ? '\n' : ''}partnerPlan: 1${rest}` }],
        },
      ],
    });
  },
});
