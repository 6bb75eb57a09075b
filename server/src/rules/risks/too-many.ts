import { firstLine, removeItem } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { MOST_RISKS } from '../../framework/proposals/risks.ts';

export const tooManyRisks = defineRule({
  id: 'risks/too-many',
  summary: 'The plan names more than three risks.',
  why: 'A list of ten risks is read by nobody and owned by nobody. The two or three most likely ones get attention, and something is done about them.',
  source: [
    '[The two or three most likely reasons this program will underperform and what to do proactively about each.]',
  ],
  exceptions:
    'Where a board has asked for a full register of risks. Keep it in a document of its own, and the two or three that decide in the plan, or suppress this with the reason.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nrisks:\n  - risk: Partners never register a deal.\n  - risk: Nobody believes the numbers.\n  - risk: Answers take too long.\n  - risk: The portal is hard to find.\n',
    good: 'partnerPlan: 1\nrisks:\n  - risk: Partners never register a deal.\n  - risk: Nobody believes the numbers.\n  - risk: Answers take too long.\n',
  },
  check({ plan, report }) {
    const { risks } = plan;
    const fourth = risks?.node.items[MOST_RISKS];
    if (risks === undefined || fourth === undefined) return;
    const count = risks.node.items.length;
    // The fixes offer the last ones first. The risk of cannibalization is demanded where it stands.
    const candidates = risks.items.filter(({ kind }) => kind?.value !== 'cannibalization').reverse();
    report({
      at: firstLine(plan.source.text, fourth),
      message: `The plan names ${count} risks, and this is the fourth. Keep the two or three most likely ones, so that something is done about each.`,
      fixes: candidates.slice(0, 1).map(({ risk, node }) => ({
        title: `Remove the risk "${shortened(risk?.value ?? 'without a text')}"`,
        safe: false,
        edits: [removeItem(plan.source.text, risks.node, node)],
      })),
    });
  },
});

function shortened(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length <= 40 ? line : `${line.slice(0, 40).replace(/(?<!\s)\s+\S*$/, '')} ...`;
}
