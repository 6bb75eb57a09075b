import { removeKey } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';

export const impossibleStart = defineRule({
  id: 'program/impossible-start',
  summary: 'The program started after the plan was built, or is said to exist since a day and not to exist.',
  why: 'The document says since when the program exists. Readers who know the program see at once that one of the two cannot be right, and trust the rest less.',
  practice: 'A program that exists has started before somebody wrote down how it works.',
  exceptions:
    'Where a program was announced before it had an agreement, so that both dates are true in their way. Say which one the document means.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram: { built: 2026-11-22, state: running, since: 2031 }\n',
    good: 'partnerPlan: 1\nprogram: { built: 2026-11-22, state: running, since: 2017 }\n',
  },
  check({ plan, today, report }) {
    const { since, state, built } = plan.program ?? {};
    if (since === undefined || plan.program === undefined) return;
    const start = typeof since.value === 'number' ? String(since.value) : since.value.iso;
    const entry = entryOf(plan.program.node, 'since');
    const fixes =
      entry === undefined
        ? []
        : [{ title: 'Remove "since"', safe: false, edits: [removeKey(plan.source.text, plan.program.node, entry)] }];
    if (state?.value === 'none') {
      report({
        at: since.node.span,
        message: `The program exists since ${start}, and its state is none, which says that there is no program yet. Correct the state, or remove "since".`,
        related: [{ span: state.node.span, message: 'Here the plan says that there is none.' }],
        fixes,
      });
      return;
    }
    const latest = built?.value.iso ?? today;
    // A year is compared with a year, because the day in it is not known.
    if (start <= latest.slice(0, start.length)) return;
    report({
      at: since.node.span,
      message: `The program exists since ${start}, and ${built === undefined ? `today is ${today}` : `the plan was built on ${latest}`}. Write when the program started.`,
      fixes,
    });
  },
});
