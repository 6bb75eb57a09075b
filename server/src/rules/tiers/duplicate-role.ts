import { removeItem } from '../../core/edits.ts';
import type { PeoplePart } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { peopleInWords, peopleKey } from '../../framework/facts/people.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';

const planWith = (line: string): string =>
  `partnerPlan: 1\ntiers:\n  - { id: gold, name: Gold, criteria: { people: [{ role: delivery, certified: 2 }, { ${line} }] } }\n`;

export const duplicateRole = defineRule({
  id: 'tiers/duplicate-role',
  summary: 'A tier asks for the people of one role twice.',
  why: 'Two numbers for the same people leave open which of them counts, or whether both are added. Partner and reviewer will read it differently.',
  practice: 'One role and level has one number in a tier.',
  exceptions:
    'Where the two numbers are for two products that share the name of a role. Give each a level, or a role with the name of the product.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWith('role: delivery, certified: 4'),
    good: planWith('role: delivery, certified: 1, level: Expert'),
  },
  check({ plan, report }) {
    for (const { tier, title } of rankedTiers(plan)) {
      const list = tier.criteria?.people;
      const first = new Map<string, PeoplePart>();
      for (const line of list?.items ?? []) {
        const key = peopleKey(line);
        if (list === undefined || key === undefined || line.role === undefined) continue;
        const earlier = first.get(key);
        if (earlier === undefined) {
          first.set(key, line);
          continue;
        }
        // An alias repeats the very line.
        if (earlier.node === line.node) continue;
        report({
          at: line.role.node.span,
          message: `${title} asks for ${peopleInWords(line)} twice${numbers(earlier, line)}. Keep one number, or say in "level" or "note" what tells the two apart.`,
          related: [{ span: earlier.node.span, message: 'The first of the two.' }],
          fixes: [
            {
              title: 'Remove the second one',
              safe: false,
              edits: [removeItem(plan.source.text, list.node, line.node)],
            },
          ],
        });
      }
    }
  },
});

function numbers(first: PeoplePart, second: PeoplePart): string {
  if (first.certified === undefined || second.certified === undefined) return '';
  return first.certified.value === second.certified.value
    ? ''
    : `: ${first.certified.value} and ${second.certified.value} of them`;
}
