import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { rankedTiers } from './ranked.ts';

export const duplicateTierId = defineRule({
  id: 'tiers/duplicate-id',
  summary: 'Two tiers have the same id.',
  why: 'Movement rules, co-sell models and the launch name a tier by its id. When two tiers share one, nobody can tell which of them is meant.',
  practice: 'What other sections refer to needs a name of its own.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - { id: partner, name: Strategic }\n  - { id: partner, name: Referral }\n',
    good: 'partnerPlan: 1\ntiers:\n  - { id: strategic, name: Strategic }\n  - { id: referral, name: Referral }\n',
  },
  check({ plan, report }) {
    const tiers = rankedTiers(plan);
    const taken = new Set(tiers.map(({ tier }) => tier.id?.value));
    const first = new Map<string, (typeof tiers)[number]>();
    for (const ranked of tiers) {
      const { id, name } = ranked.tier;
      if (id === undefined) continue;
      const earlier = first.get(id.value);
      if (earlier === undefined) {
        first.set(id.value, ranked);
        continue;
      }
      // An alias repeats the very tier, and there is nothing that could get another id.
      if (earlier.tier.node === ranked.tier.node) continue;
      const proposal = freeId(name?.value ?? '', id.value, taken);
      taken.add(proposal);
      report({
        at: id.node.span,
        message: `${earlier.title} has the id "${id.value}" already. Other sections cannot tell the two apart. Give this tier an id of its own, for example "${proposal}".`,
        related: [{ span: earlier.tier.id?.node.span ?? id.node.span, message: 'The tier with the same id.' }],
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

/** An id made of the name, else of the id itself with a number, that no tier has. */
function freeId(name: string, id: string, taken: ReadonlySet<string | undefined>): string {
  const fromName = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (fromName !== '' && !taken.has(fromName)) return fromName;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
