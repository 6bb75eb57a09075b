import { addItem, setValue } from '../../core/edits.ts';
import type { PeoplePart } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { peopleInWords, peopleKey, peopleOf } from '../../framework/facts/people.ts';
import { laddersOf, type RankedTier } from '../../framework/facts/ranked-tiers.ts';

const planWith = (upper: number, lower: number): string =>
  `partnerPlan: 1\ntiers:\n  - { id: gold, name: Gold, criteria: { people: [{ role: delivery, certified: ${upper} }] } }\n  - { id: silver, name: Silver, criteria: { people: [{ role: delivery, certified: ${lower} }] } }\n`;

export const fewerPeopleAbove = defineRule({
  id: 'tiers/fewer-people-above',
  summary: 'A higher tier asks for fewer certified people than a lower one.',
  why: 'Partners train people to get into a tier. When the higher tier is content with fewer of them, a partner meets Tier 1 and not Tier 2, and usually the two numbers were swapped.',
  source: [
    'Fix: Build a tier structure that allocates resources based on partner performance and potential.',
    'Define explicitly what it takes to move up or down.',
  ],
  exceptions:
    'Where partners of the higher tier work with few people on few large accounts. Then a larger account is the criterion that says so.',
  severity: 'error',
  fixable: true,
  examples: { bad: planWith(2, 4), good: planWith(4, 2) },
  check({ plan, report }) {
    for (const tiers of laddersOf(plan)) {
      // The nearest tier above that asks for the same people.
      const above = new Map<string, { readonly line: PeoplePart; readonly ranked: RankedTier }>();
      for (const ranked of tiers) {
        for (const line of peopleOf(ranked)) {
          const upper = above.get(peopleKey(line) ?? '');
          const [high, low] = [upper?.line.certified, line.certified];
          if (upper === undefined || high === undefined || low === undefined || high.value >= low.value) continue;
          // No people at all is a finding of its own.
          if (high.value === 0) continue;
          report({
            at: high.node.span,
            message: `${upper.ranked.title} asks for ${peopleInWords(line, high.value)}, and ${ranked.title} below it for ${low.value}. A higher tier must not ask for less.`,
            related: [{ span: low.node.span, message: `What ${ranked.title} asks for.` }],
            fixes: [
              {
                title: 'Swap the two numbers',
                safe: false,
                edits: [
                  setValue(plan.source.text, high.node, low.value),
                  setValue(plan.source.text, low.node, high.value),
                ],
              },
            ],
          });
        }
        for (const line of peopleOf(ranked)) {
          const key = peopleKey(line);
          if (key !== undefined) above.set(key, { line, ranked });
        }
      }
      for (const [index, lower] of tiers.entries()) {
        const upper = tiers[index - 1];
        const list = upper?.tier.criteria?.people;
        if (upper === undefined || list === undefined || list.items.length < list.node.items.length) continue;
        const roles = new Set(peopleOf(upper).map(({ role }) => role?.value));
        for (const line of peopleOf(lower)) {
          if (line.role === undefined || line.certified === undefined || roles.has(line.role.value)) continue;
          if (line.certified.value === 0) continue;
          const value = {
            role: line.role.value,
            certified: line.certified.value,
            ...(line.level === undefined ? {} : { level: line.level.value }),
          };
          report({
            at: line.role.node.span,
            message: `${lower.title} asks for ${peopleInWords(line, line.certified.value)}, and ${upper.title} above it for nobody in ${line.role.value}. A higher tier must not ask for less. Ask for them there too.`,
            related: [{ span: list.node.span, message: `The people of ${upper.title}.` }],
            fixes: [
              {
                title: `Ask for as many in ${upper.title}`,
                safe: false,
                edits: [addItem(plan.source.text, list.node, value)],
              },
            ],
          });
        }
      }
    }
  },
});
