import { defineRule } from '../../core/rule.ts';

export const syntax = defineRule({
  id: 'yaml/syntax',
  summary: 'The file cannot be read as YAML at this place.',
  why: 'A plan that cannot be read cannot be checked, and what stands behind the mistake may be understood differently from what was meant. The rest of the file is checked as far as it can be read.',
  practice: 'The YAML specification, version 1.2.2. A plan is one document, and each key stands in it once.',
  exceptions:
    'It cannot be switched off. All other checks stand on what was read, and a file that cannot be read would look clean. Correct the place that it names.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  name: Northwind\n  state:informal\n',
    good: 'partnerPlan: 1\nprogram:\n  name: Northwind\n  state: informal\n',
  },
  check({ plan, report }) {
    for (const { span, message, follows, repair } of plan.source.problems) {
      if (!follows) report({ at: span, message, fixes: repair === undefined ? [] : [{ ...repair, safe: false }] });
    }
  },
});
