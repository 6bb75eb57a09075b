import { addKey } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { keyOrder } from '../shared/missing-key.ts';

export const regionWithoutCountries = defineRule({
  id: 'regions/no-countries',
  summary: 'A region is a class of markets, and the plan does not say which countries are in it.',
  why: 'Everybody knows where EMEA is. What a growth market is, each partner decides for itself, and all of them decide for the lower thresholds.',
  practice: 'What decides about a threshold can be looked up.',
  exceptions: 'Where the list of countries is long and kept elsewhere. Say in the description where it is.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nregions:\n  - { id: growth, name: Growth markets, thresholds: 50% }\n',
    good: 'partnerPlan: 1\nregions:\n  - { id: growth, name: Growth markets, countries: [Poland, Romania], thresholds: 50% }\n',
  },
  check({ plan, report }) {
    for (const { id, name, node } of plan.regions?.items ?? []) {
      const word = name ?? id;
      if (word === undefined || !CLASS_OF_MARKETS.test(word.value) || entryOf(node, 'countries') !== undefined)
        continue;
      report({
        at: word.node.span,
        message: `"${word.value.trim()}" does not say which countries are in it, and its partners have other thresholds. Add "countries".`,
        fixes: [
          {
            title: 'Add the countries',
            safe: false,
            edits: [addKey(plan.source.text, node, 'countries', [{ placeholder: 'Poland' }], keyOrder(['regions', 0]))],
          },
        ],
      });
    }
  },
});

/** Markets by what they are like, and not by where they are. */
const CLASS_OF_MARKETS =
  /\b(?:growth|emerging|developing|mature|developed|new|strategic|focus|priority|core|small|large|secondary|primary|smaller|larger|expansion) (?:markets?|countries|regions?|territor(?:y|ies))\b|^(?:growth|emerging|developing|mature|rest|others?|(?:tier|group|zone|class|band|category) (?:\d|[A-D]))$/iu;
