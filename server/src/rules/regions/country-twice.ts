import { removeItem } from '../../core/edits.ts';
import type { Located } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import type { SourceNode } from '../../core/source.ts';

export const countryInTwoRegions = defineRule({
  id: 'regions/country-twice',
  summary: 'A country belongs to two regions.',
  why: 'A partner is measured by the thresholds of its region, and asks the owner of its region. In two regions it can pick the lower number, and two owners answer.',
  practice: 'A territory belongs to one region.',
  exceptions:
    'Where a country is divided between two regions by state or by language. Name the parts instead of the country.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nregions:\n  - { id: dach, countries: [Germany, Austria], thresholds: 80% }\n  - { id: emea, countries: [Germany, France], thresholds: 60% }\n',
    good: 'partnerPlan: 1\nregions:\n  - { id: dach, countries: [Germany, Austria], thresholds: 80% }\n  - { id: emea, countries: [France], thresholds: 60% }\n',
  },
  check({ plan, report }) {
    const first = new Map<
      string,
      { readonly country: Located<string>; readonly owner: string; readonly region: SourceNode }
    >();
    for (const { id, name, countries, node: region } of plan.regions?.items ?? []) {
      const owner = name?.value ?? id?.value ?? 'this region';
      for (const country of countries?.items ?? []) {
        const key = country.value.trim().toLowerCase();
        const earlier = first.get(key);
        if (earlier === undefined) {
          first.set(key, { country, owner, region });
          continue;
        }
        // An alias repeats the very line.
        if (earlier.country.node === country.node || countries === undefined) continue;
        const isSame = earlier.region === region;
        report({
          at: country.node.span,
          message: isSame
            ? `"${country.value}" stands twice in "${owner}". Name it once.`
            : `"${country.value}" belongs to "${earlier.owner}" already, so two thresholds and two owners would count there. Leave it in one of the two.`,
          related: [{ span: earlier.country.node.span, message: `It belongs to "${earlier.owner}".` }],
          fixes: [
            {
              title: `Leave it out of ${owner}`,
              safe: false,
              edits: [removeItem(plan.source.text, countries.node, country.node)],
            },
          ],
        });
      }
    }
  },
});
