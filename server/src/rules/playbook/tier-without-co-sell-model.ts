import { addKey, keySpan } from '../../core/edits.ts';
import { nearest } from '../../core/nearest.ts';
import { defineRule } from '../../core/rule.ts';
import { proposedModel } from '../../framework/facts/co-sell.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';

export const tierWithoutCoSellModel = defineRule({
  id: 'playbook/tier-without-co-sell-model',
  summary: 'A tier has no co-sell model.',
  why: 'The map says what the other tiers get, so partners of this one will ask. Say none if they get none: a clear no is better than a call that nobody prepared.',
  source: ['Define which tier gets which co-sell model and what sales is expected to do when a partner joins a call.'],
  exceptions: 'Where the partners of this tier do not sell, such as those who only deliver. Write none for them.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: referral, name: Referral, benefits: { coSell: none } }\nplaybook:\n  coSell:\n    tiers: { strategic: strict }\n',
    good: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: referral, name: Referral, benefits: { coSell: none } }\nplaybook:\n  coSell:\n    tiers: { strategic: strict, referral: none }\n',
  },
  check({ plan, report }) {
    const { tiers: models, node } = plan.playbook?.coSell ?? {};
    if (models === undefined || node === undefined || models.node.entries.length === 0) return;
    const ranked = rankedTiers(plan);
    const ids = ranked.flatMap(({ tier }) => tier.id?.value ?? []);
    const mapped = new Set(models.node.entries.map(({ key }) => String(key.value)));
    const unknown = [...mapped].filter((id) => !ids.includes(id));
    for (const entry of ranked) {
      const id = entry.tier.id?.value;
      // A mistyped id is reported where it stands.
      if (id === undefined || mapped.has(id) || nearest(id, unknown) !== undefined) continue;
      const model = proposedModel(plan, entry);
      const benefit = entry.tier.benefits?.coSell;
      const hint = benefit === undefined ? '' : ` Its benefits say "coSell: ${benefit.value}".`;
      report({
        at: keySpan(node, 'tiers'),
        message: `${entry.title} has no co-sell model.${hint} Add "${id}" with strict, broad or none.`,
        related: benefit === undefined ? [] : [{ span: benefit.node.span, message: 'What the tier promises.' }],
        fixes: [
          {
            title: `Add "${id}: ${model}"`,
            safe: false,
            edits: [addKey(plan.source.text, models.node, id, model, ids)],
          },
        ],
      });
    }
  },
});
