import { type Money, money } from '../../../../schemas/quantities.ts';
import { decodeValue } from '../../core/decoded.ts';
import { formatQuantity } from '../../core/quantity.ts';
import { defineRule } from '../../core/rule.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';

export const contradictingCoSellThreshold = defineRule({
  id: 'playbook/contradicting-co-sell-threshold',
  summary: 'The definition of co-sell names another threshold than the tiers.',
  why: 'A deal between the two amounts gets co-sell by one text and none by the other, and both sides will quote the one that suits them.',
  source: [
    'Tier 2 (Growth partners): shared partner success support, co-sell support on deals above a defined ACV threshold, access to co-marketing assets and templates, deal registration with standard SLA.',
  ],
  exceptions:
    'Where the definition names the amount of the whole program and a tier has a better one. Say in the definition that a tier may have its own.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: growth, name: Growth, benefits: { coSell: above-threshold, coSellThreshold: 45000 USD } }\nplaybook:\n  coSell:\n    definition: Growth partners get co-sell on deals above 60000 USD.\n',
    good: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: growth, name: Growth, benefits: { coSell: above-threshold, coSellThreshold: 45000 USD } }\nplaybook:\n  coSell:\n    definition: Growth partners get co-sell on deals above 45,000 USD.\n',
  },
  check({ plan, report }) {
    const definition = plan.playbook?.coSell?.definition;
    const tiers = rankedTiers(plan).filter(({ tier }) => tier.benefits?.coSellThreshold !== undefined);
    const [first] = tiers;
    const threshold = first?.tier.benefits?.coSellThreshold;
    if (definition === undefined || first === undefined || threshold === undefined) return;
    const defined = tiers.flatMap(({ tier }) => tier.benefits?.coSellThreshold?.value ?? []);
    const { spanOf } = decodeValue(plan.source.text, definition.node);
    for (const { start, end, value } of thresholdsIn(definition.value)) {
      if (defined.some(({ amount, currency }) => amount === value.amount && currency === value.currency)) continue;
      const span = spanOf(start, end);
      report({
        at: span,
        message: `The definition has co-sell from ${formatQuantity(value)} on, and ${first.title} from ${formatQuantity(threshold.value)}. Let both name the same amount.`,
        related: [{ span: threshold.node.span, message: `The threshold of ${first.title}.` }],
        fixes:
          tiers.length > 1
            ? []
            : [
                {
                  title: `Change it to ${threshold.node.value}`,
                  safe: false,
                  edits: [{ span, newText: String(threshold.node.value) }],
                },
              ],
      });
    }
  },
});

/** Amounts of money behind words such as "above". Others, such as the size of a budget, are no threshold. */
function thresholdsIn(text: string): readonly { start: number; end: number; value: Money }[] {
  return [...text.matchAll(AMOUNT)].flatMap((match) => {
    const [whole, lead = '', amount = ''] = match;
    const parsed = money.safeParse(amount);
    const start = match.index + lead.length;
    return parsed.success ? [{ start, end: match.index + whole.length, value: parsed.data }] : [];
  });
}

const AMOUNT =
  /(\b(?:above|over|from|beyond|exceed(?:s|ing)?|at least|more than|larger than|threshold(?: is| of)?|minimum(?: is| of)?)\s+(?:an?\s+|the\s+)?(?:ACV\s+(?:of\s+)?)?)((?:[A-Z]{3} )?\d[\d,.]*\d[kKM]?(?: [A-Z]{3})?)(?![\p{L}\p{N}])/gu;
