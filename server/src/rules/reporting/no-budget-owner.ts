import { addItem, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { joined } from '../../core/words.ts';
import { roleOf } from '../../framework/proposals/roles.ts';
import { exampleReporting, planWithReporting } from './example.ts';

export const noBudgetOwner = defineRule({
  id: 'reporting/no-budget-owner',
  summary: 'Nobody who decides about budgets gets the report.',
  why: 'A program is cut by those who do not know its numbers. If the report goes to the partner team only, the first time that the owner of the budget sees it is the day on which it is questioned.',
  source: [
    'When budget cuts come, the partner program is easy to eliminate because no one has a clear answer to the question: what would we lose if this program did not exist?',
    'Reporting cadence: [how often and to whom]',
  ],
  exceptions: 'Where the owner of the budget is the one who runs the program. Name that role among the readers.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithReporting('{ cadence: monthly, audience: [Partner team, Sales reps] }'),
    good: planWithReporting(exampleReporting),
  },
  check({ plan, report }) {
    const reporting = plan.measurement?.reporting;
    const audience = reporting?.audience;
    if (reporting === undefined || audience === undefined || audience.items.length === 0) return;
    const people = plan.program?.people?.items ?? [];
    const decides = (name: string): boolean =>
      DECIDES.test(name) ||
      people.some((one) => one.name?.value === name.trim() && DECIDES.test(one.role?.value ?? ''));
    if (audience.items.some(({ value }) => decides(value))) return;
    // Where the plan says who is there and none of them decides, nobody else can be named.
    if (people.length > 0 && !people.some(({ role }) => DECIDES.test(role?.value ?? ''))) return;
    report({
      at: keySpan(reporting.node, 'audience'),
      message: `The report goes to ${joined(audience.items.map(({ value }) => value.trim()))}, and none of them seems to decide about the budget of the program. Add the role that does.`,
      fixes: [
        {
          title: 'Add the owner of the budget',
          safe: false,
          edits: [addItem(plan.source.text, audience.node, { placeholder: roleOf(plan, 'finance') })],
        },
      ],
    });
  },
});

/** How a role shows that it may decide about a budget, in the languages in which titles are often written. */
const DECIDES =
  /\bchief\b|\bC[A-Z]{1,2}O\b|\bCEO\b|\bfinance\b|financial|\bVPs?\b|\bSVP\b|\bEVP\b|\bGM\b|\bMD\b|vice president|president\b|\bdirector|\bhead\b|\bfounders?\b|\bowners?\b|\bboard\b|\bexecutives?\b(?<!account executives?)|leadership|leaders?\b|\bmanagement\b|managing|general manager|\bbudget|controller|controlling|\bpartners? of the firm|gesch(?:\u00e4|ae)fts|vorstand|leit(?:er|ung)|direction|directeur|directrice|g(?:\u00e9|e)rant|direcci(?:\u00f3|o)n|gerente|direzione/iu;
