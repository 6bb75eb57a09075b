import { removeItem } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';

const planWith = (activity: string): string =>
  `partnerPlan: 1\nattribution:\n  influence: [${activity}, Reference visit]\n  contributions:\n    kinds: [{ id: newsletter, name: Mention in a newsletter, proof: The issue }]\n    shownApart: [newsletter]\n`;

export const countedAndApart = defineRule({
  id: 'attribution/counted-and-apart',
  summary: 'A contribution that is shown apart also makes a deal partner-influenced.',
  why: 'What is shown apart is not added to the influenced deals. When the same thing is listed among the activities that make a deal influenced, two reports of the same month differ.',
  practice: 'A deal is counted once, by one rule.',
  exceptions:
    'Where the two reports are read by different people and the title of each says what it holds. Say who reads which.',
  severity: 'warning',
  fixable: true,
  examples: { bad: planWith('Mention in a newsletter'), good: planWith('Joint workshop') },
  check({ plan, report }) {
    const { influence, contributions } = plan.attribution ?? {};
    const apart = new Set(contributions?.shownApart?.items.map(({ value }) => value));
    const names = new Map(
      contributions?.kinds?.items.flatMap(({ id, name }) =>
        id !== undefined && name !== undefined && apart.has(id.value) ? [[bare(name.value), name] as const] : [],
      ),
    );
    if (influence === undefined || names.size === 0) return;
    for (const { value, node } of influence.items) {
      const kind = names.get(bare(value));
      if (kind === undefined) continue;
      report({
        at: node.span,
        message: `"${value.trim()}" makes a deal partner-influenced here, and "shownApart" keeps it out of the influenced deals. Leave it in one of the two.`,
        related: [{ span: kind.node.span, message: 'The kind that is shown apart.' }],
        fixes: [
          {
            title: 'Remove it from the activities',
            safe: false,
            edits: [removeItem(plan.source.text, influence.node, node)],
          },
        ],
      });
    }
  },
});

/** A text without what people write differently each time: capitals, spaces and a full stop. */
function bare(text: string): string {
  return text.trim().replace(/\s+/g, ' ').replace(/\.$/, '').toLowerCase();
}
