import { addKey, firstLine } from '../../core/edits.ts';
import { metricTitle } from '../../core/metrics.ts';
import { textOfParts } from '../../core/noted-reads.ts';
import { defineRule } from '../../core/rule.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { hasValue, regionalThresholds, tierThresholds } from '../../framework/facts/thresholds.ts';
import { proposedNumber } from '../../framework/proposals/criteria.ts';
import { lackingInWords } from '../shared/lacking-together.ts';
import { keyOrder } from '../shared/missing-key.ts';

export const noNumber = defineRule({
  id: 'tiers/no-number',
  summary: 'A criterion, an expectation or the threshold of a region names a metric without a number.',
  why: 'A criterion without a number is decided by whoever asks the loudest. Partners need to know how much is enough.',
  source: [
    'Tier 1 ([name]): [criteria for inclusion] | [benefits]',
    'Partners should know at the start of each quarter what they need to produce to maintain or advance their tier.',
  ],
  exceptions:
    'Where the number is set for each partner in its own plan. Then say that in the description of the criterion, with who sets it.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance: [{ metric: sourced-pipeline, within: 12 months }]\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    criteria:\n      performance: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]\n',
  },
  check({ plan, report }) {
    const text = textOfParts(plan);
    for (const { threshold, ranked, list, path } of tierThresholds(plan)) {
      if (hasValue(threshold)) continue;
      const metric = threshold.metric?.value;
      const proposal = proposedNumber(plan, ranked, list, metric);
      const words = metric === undefined ? 'a metric' : `"${metricTitle(plan, metric)}"`;
      report({
        at: threshold.metric?.node.span ?? firstLine(text, threshold.node),
        message: `${ranked.title} names ${words} and does not say how much. Add the value as "atLeast", for example ${proposal}.`,
        fixes: [
          {
            title: 'Add the value',
            safe: false,
            edits: [addKey(text, threshold.node, 'atLeast', { placeholder: proposal }, keyOrder(path))],
          },
        ],
        together: {
          where: ranked.title,
          what: words,
          tell: (all) =>
            `${lackingInWords(all, { one: 'names', many: 'name' })} without saying how much. Add each value as "atLeast".`,
          fix: 'Add each value',
        },
      });
    }
    for (const { threshold, tier, region, path } of regionalThresholds(plan)) {
      if (hasValue(threshold)) continue;
      const metric = threshold.metric?.value;
      const ranked = rankedTiers(plan).find((one) => one.tier.id?.value === tier?.value);
      // The value that the tier asks for elsewhere is the one to start from.
      const asked = tierThresholds(plan).find(
        (one) => one.ranked.tier === ranked?.tier && one.threshold.metric?.value === metric,
      )?.threshold.atLeast;
      const proposal = asked ? asked.node.value : ranked && proposedNumber(plan, ranked, 'performance', metric);
      const where = (region.name ?? region.id)?.value;
      report({
        at: threshold.metric?.node.span ?? firstLine(text, threshold.node),
        message: `${where === undefined ? 'A region' : `The region "${where}"`} has a value of its own for ${
          metric === undefined ? 'a metric' : `"${metricTitle(plan, metric)}"`
        } and does not say how much. Add the value as "atLeast"${proposal === undefined ? '' : `, for example ${proposal}`}.`,
        fixes:
          proposal === undefined
            ? []
            : [
                {
                  title: 'Add the value',
                  safe: false,
                  edits: [addKey(text, threshold.node, 'atLeast', { placeholder: String(proposal) }, keyOrder(path))],
                },
              ],
      });
    }
  },
});
