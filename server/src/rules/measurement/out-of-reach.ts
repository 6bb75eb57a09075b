import { keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { feasibilityOf } from '../../framework/feasibility/feasibility.ts';
import { examplePrimary, planWithPrimary } from './example.ts';

const program = (partners: number): string =>
  `program: { partners: { current: ${partners} }, deals: { averageSize: 50000 USD, salesCycle: 90 days, winRate: 25% } }\n`;

export const outOfReach = defineRule({
  id: 'measurement/out-of-reach',
  summary: 'The revenue target is far more than the partners of the program can bring.',
  why: 'A target becomes thresholds, quotas and a budget. When it is several times what partners brought last year, or what so many partners win in practice, no partner keeps its tier, and the program is called a failure for a number that nobody counted.',
  practice:
    'A target is at most three times what partners brought in the year before, or what so many of them win in practice.',
  exceptions:
    'Where something new brings the difference, such as a partner that signed last month with a pipeline of its own. Say what it is and who has seen it.',
  severity: 'warning',
  fixable: false,
  examples: {
    bad: planWithPrimary(examplePrimary, program(3)),
    good: planWithPrimary(examplePrimary, program(20)),
  },
  check({ plan, report }) {
    const target = plan.measurement?.primary?.sourcedRevenue?.target;
    const feasibility = feasibilityOf(plan);
    if (target === undefined || feasibility?.outlook !== 'out-of-reach') return;
    const arithmetic = feasibility.considerations[0]?.words;
    report({
      at: target.node.span,
      message: `${feasibility.verdict}${arithmetic === undefined ? '' : ` ${arithmetic}`} Lower the target, or say what will be different: more partners, larger deals or more time.`,
      related: [
        {
          span: keySpan(plan.node, plan.history === undefined ? 'program' : 'history'),
          message: 'What the target is measured against.',
        },
      ],
    });
  },
});
