import { setValue } from '../../core/edits.ts';
import { nearest } from '../../core/nearest.ts';
import type { Located } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { choicesInWords } from '../shared/choices.ts';

export const unknownRegion = defineRule({
  id: 'regions/unknown',
  summary: 'A region is named that stands nowhere else.',
  why: 'Who owns an account and which thresholds count there depends on its region. One that nobody has described says neither.',
  practice: 'What a section refers to has to exist.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nregions:\n  - { id: emea, name: EMEA, thresholds: 60% }\nattribution:\n  namedAccounts:\n    accounts: [{ name: Tailspin Toys, owner: Field sales, region: emae }]\n',
    good: 'partnerPlan: 1\nregions:\n  - { id: emea, name: EMEA, thresholds: 60% }\nattribution:\n  namedAccounts:\n    accounts: [{ name: Tailspin Toys, owner: Field sales, region: emea }]\n',
  },
  check({ plan, report }) {
    const { regions } = plan;
    // What cannot be read may be the one that is meant.
    if (regions !== undefined && regions.items.length < regions.node.items.length) return;
    if (regions?.items.some(({ id }) => id === undefined)) return;
    const ids = [...new Set(regions?.items.flatMap(({ id }) => id?.value ?? []))];
    const known = new Set(ids);
    const unknown = new Map<string, Located<string>[]>();
    for (const { region } of plan.attribution?.namedAccounts?.accounts?.items ?? []) {
      if (region === undefined || known.has(region.value)) continue;
      const places = unknown.get(region.value);
      if (places === undefined) unknown.set(region.value, [region]);
      else places.push(region);
    }
    for (const [name, [first, ...others]] of unknown) {
      if (first === undefined) continue;
      const suggestion = nearest(name, ids);
      const places = [first, ...others];
      const more = others.length === 0 ? '' : ` ${places.length} accounts name it.`;
      report({
        at: first.node.span,
        message: `The region "${name}" stands nowhere else in the plan. ${
          suggestion !== undefined
            ? `Did you mean "${suggestion}"?`
            : ids.length === 0
              ? 'Describe it under "regions".'
              : choicesInWords('region', ids)
        }${more}`,
        related: others.map(({ node }) => ({ span: node.span, message: 'It is named here, too.' })),
        fixes:
          suggestion === undefined
            ? []
            : [
                {
                  title: `Change it to ${suggestion}`,
                  safe: false,
                  edits: places.map(({ node }) => setValue(plan.source.text, node, suggestion)),
                },
              ],
      });
    }
  },
});
