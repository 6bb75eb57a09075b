import { addItem, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { cannibalizationInWords, lacksCannibalizationRisk, proposedRisk } from '../../framework/proposals/risks.ts';

export const tooFewRisks = defineRule({
  id: 'risks/too-few',
  summary: 'The plan names fewer than two risks.',
  why: 'Every program has more than one way to underperform. A plan that names none or one has not looked for them, and meets the others unprepared.',
  source: [
    '[The two or three most likely reasons this program will underperform and what to do proactively about each.]',
  ],
  exceptions:
    'Where a register of risks for the whole company holds those of the program. Name it, and the two that matter most here.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nrisks:\n  - { risk: Partners sign and never register a deal., kind: adoption, mitigation: A joint call within 30 days., owner: Partner manager }\n',
    good: 'partnerPlan: 1\nrisks:\n  - { risk: Partners sign and never register a deal., kind: adoption, mitigation: A joint call within 30 days., owner: Partner manager }\n  - { risk: Nobody believes the numbers., kind: attribution, mitigation: Finance samples ten deals a quarter., owner: Finance }\n',
  },
  check({ plan, report }) {
    const { risks } = plan;
    const count = risks?.node.items.length ?? 0;
    if (risks === undefined || count >= 2) return;
    // The risk that is missing then is named by the rule about cannibalization.
    if (count === 1 && lacksCannibalizationRisk(plan)) return;
    report({
      at: keySpan(plan.node, 'risks'),
      message: `The plan names ${count === 0 ? 'no risk' : 'one risk'}. Name the two or three most likely reasons why the program will underperform, and what to do about each.${cannibalizationInWords(plan)}`,
      fixes: [{ title: 'Add a risk', safe: false, edits: [addItem(plan.source.text, risks.node, proposedRisk(plan))] }],
    });
  },
});
