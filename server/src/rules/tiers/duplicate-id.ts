import { setValue } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { rankedTiers } from '../../framework/facts/ranked-tiers.ts';
import { idFromName } from '../../framework/proposals/fitted-value.ts';

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
    const freeId = createFreeId(taken);
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
      const proposal = freeId(name?.value ?? '', id.value);
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

/** Gives ids that no tier has: made of the name, else of the id itself with the next number that is free. */
export function createFreeId(taken: ReadonlySet<string | undefined>): (name: string, id: string) => string {
  // Where counting went on for an id, so that thousands of tiers with one id do not each count from the start.
  const next = new Map<string, number>();
  return (name, id) => {
    const fromName = idFromName(name);
    if (fromName !== '' && !taken.has(fromName)) return fromName;
    let number = next.get(id) ?? 2;
    while (taken.has(`${id}-${number}`)) number++;
    next.set(id, number + 1);
    return `${id}-${number}`;
  };
}
