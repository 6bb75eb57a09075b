import { removeItem } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { peopleInWords } from '../../framework/facts/people.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { reportMissingKey } from '../shared/missing-key.ts';

const planWith = (line: string): string =>
  `partnerPlan: 1\ntiers:\n  - { id: gold, name: Gold, criteria: { people: [{ role: sales, certified: 4 }, { ${line} }] } }\n`;

export const peopleWithoutNumber = defineRule({
  id: 'tiers/people-without-number',
  summary: 'A tier asks for certified people and does not say how many, or for none.',
  why: 'A partner plans whom it trains by the number. Without one the tier is decided by the impression of the day, and zero is no demand at all.',
  practice: 'A criterion has a number, or it is none.',
  exceptions: 'Where one trained person is meant and always enough. Write 1.',
  severity: 'warning',
  fixable: true,
  examples: { bad: planWith('role: delivery, certified: 0'), good: planWith('role: delivery, certified: 2') },
  check(context) {
    const { plan, report } = context;
    for (const { tier, title, path } of rankedTiers(plan)) {
      const list = tier.criteria?.people;
      for (const line of list?.items ?? []) {
        const { role, certified, node } = line;
        if (list === undefined || role === undefined) continue;
        if (certified === undefined) {
          reportMissingKey(context, {
            owner: [...path, 'criteria', 'people', list.node.items.indexOf(node)],
            key: 'certified',
            message: `${title} asks for ${peopleInWords(line)} and does not say how many. Add "certified" with a number.`,
            value: { placeholder: 2 },
          });
        } else if (certified.value === 0) {
          report({
            at: certified.node.span,
            message: `${title} asks for ${peopleInWords(line, 0)}, which every partner has. Write how many, or take the line out.`,
            fixes: [{ title: 'Remove the line', safe: false, edits: [removeItem(plan.source.text, list.node, node)] }],
          });
        }
      }
    }
  },
});
