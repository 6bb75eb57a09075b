import { setValue } from '../../core/edits.ts';
import type { RegionPart } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { createFreeId } from '../tiers/duplicate-id.ts';

export const duplicateRegion = defineRule({
  id: 'regions/duplicate-id',
  summary: 'Two regions have the same id.',
  why: 'Accounts name their region by its id. When two share one, nobody can tell which thresholds and which owner are meant.',
  practice: 'What other sections refer to needs a name of its own.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nregions:\n  - { id: emea, name: Europe, thresholds: 60% }\n  - { id: emea, name: Africa, thresholds: 30% }\n',
    good: 'partnerPlan: 1\nregions:\n  - { id: europe, name: Europe, thresholds: 60% }\n  - { id: africa, name: Africa, thresholds: 30% }\n',
  },
  check({ plan, report }) {
    const taken = new Set(plan.regions?.items.map(({ id }) => id?.value));
    const freeId = createFreeId(taken);
    const first = new Map<string, RegionPart>();
    for (const region of plan.regions?.items ?? []) {
      const { id, name, node } = region;
      if (id === undefined) continue;
      const earlier = first.get(id.value);
      if (earlier === undefined) {
        first.set(id.value, region);
        continue;
      }
      // An alias repeats the very region.
      if (earlier.node === node) continue;
      const proposal = freeId(name?.value ?? '', id.value);
      taken.add(proposal);
      report({
        at: id.node.span,
        message: `"${earlier.name?.value ?? id.value}" has the id "${id.value}" already. Nobody can tell which of the two is meant. Give this region an id of its own, for example "${proposal}".`,
        related: [{ span: earlier.id?.node.span ?? id.node.span, message: 'The region with the same id.' }],
        fixes: [
          {
            title: `Change the id to ${proposal}`,
            safe: false,
            edits: [setValue(plan.source.text, id.node, proposal)],
          },
        ],
      });
    }
  },
});
