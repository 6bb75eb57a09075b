import { firstLine, removeItem, removeKey } from '../../core/edits.ts';
import type { Plan, TierPart } from '../../core/plan.ts';
import type { Fix } from '../../core/problem.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import type { TextEdit } from '../../core/text.ts';

export const tooManyTiers = defineRule({
  id: 'tiers/too-many',
  summary: 'The plan has more than four tiers.',
  why: 'Partners have to remember their tier, the next one, and what separates them. With five or more tiers the differences become too small to work for, and every benefit has to be explained once more.',
  source: ['Define two to four tiers.', 'More than four tiers creates complexity without differentiation.'],
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - { id: platinum, name: Platinum }\n  - { id: gold, name: Gold }\n  - { id: silver, name: Silver }\n  - { id: bronze, name: Bronze }\n  - { id: copper, name: Copper }\n',
    good: 'partnerPlan: 1\ntiers:\n  - { id: platinum, name: Platinum }\n  - { id: gold, name: Gold }\n  - { id: silver, name: Silver }\n  - { id: bronze, name: Bronze }\n',
  },
  check({ plan, report }) {
    const { tiers } = plan;
    const fifth = tiers?.node.items[MOST_TIERS];
    if (tiers === undefined || fifth === undefined) return;
    const count = tiers.node.items.length;
    const lowest = tiers.items.at(-1);
    report({
      at: firstLine(plan.source.text, fifth),
      message: `The plan has ${count} tiers, and this is the fifth. More than four create complexity without differentiation: merge it with a neighbour or remove it.`,
      fixes: lowest === undefined ? [] : [removeTier(plan, lowest)],
    });
  },
});

const MOST_TIERS = 4;

/** Removes a tier, and with it the movement rules and the co-sell model that name it. */
function removeTier(plan: Plan, tier: TierPart): Fix {
  const { text } = plan.source;
  const id = tier.id?.value;
  const edits: TextEdit[] = [];
  if (plan.tiers !== undefined) edits.push(removeItem(text, plan.tiers.node, tier.node));
  const rules = plan.movement?.rules;
  const naming =
    rules?.items.filter(({ from, to }) => id !== undefined && (from?.value === id || to?.value === id)) ?? [];
  if (rules !== undefined && naming.length < rules.items.length) {
    for (const rule of naming) edits.push(removeItem(text, rules.node, rule.node));
  }
  const models = plan.playbook?.coSell?.tiers?.node;
  const model = models === undefined || id === undefined ? undefined : entryOf(models, id);
  if (models !== undefined && model !== undefined) edits.push(removeKey(text, models, model));
  return { title: `Remove the lowest tier, ${tier.name?.value ?? id ?? 'without a name'}`, safe: false, edits };
}
