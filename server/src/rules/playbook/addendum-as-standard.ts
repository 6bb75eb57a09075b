import { decodeValue } from '../../core/decoded.ts';
import { addKey } from '../../core/edits.ts';
import { freeTexts } from '../../core/free-texts.ts';
import type { Plan } from '../../core/plan.ts';
import { defineRule, type Finding } from '../../core/rule.ts';
import { findTerms } from '../../framework/meaning/terms.ts';
import { keyOrder } from '../shared/missing-key.ts';

export const addendumAsStandard = defineRule({
  id: 'playbook/addendum-as-standard',
  summary: 'An addendum takes the place of the standard playbook.',
  why: 'An addendum adds to the standard, it does not replace it. A partner with a playbook of its own is the custom operating model that the standard was written to end.',
  source: [
    'Partners can deviate from the standard but the standard exists and is the starting point.',
    'Every partner starts with the standard playbook.',
  ],
  exceptions:
    'Where the partner brings an operating model of its own that you agreed to follow, as a large vendor does. Say who maintains it on your side.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nplaybook:\n  addendums:\n    - { tier: strategic, partner: Contoso, change: Contoso has its own playbook. }\n',
    good: 'partnerPlan: 1\nplaybook:\n  addendums:\n    - { tier: strategic, partner: Contoso, change: In addition to the standard, joint account planning twice a year. }\n',
  },
  check({ plan, report }) {
    reportTiersWithOwnPlaybook(plan, report);
    for (const [index, { change, node }] of (plan.playbook?.addendums?.items ?? []).entries()) {
      if (change === undefined) continue;
      const [hit] = findTerms(change.value, ownWays);
      const found = hit ?? refusalIn(change.value);
      if (found === undefined) continue;
      report({
        at: decodeValue(plan.source.text, change.node).spanOf(found.start, found.end),
        message: `"${change.value.slice(found.start, found.end)}": an addendum adds to the standard playbook and does not take its place. Say what differs from the standard.`,
        fixes: [
          {
            title: 'Write what is added to the standard',
            safe: false,
            edits: [
              addKey(
                plan.source.text,
                node,
                'change',
                { placeholder: 'In addition to the standard playbook, joint account planning twice a year.' },
                keyOrder(['playbook', 'addendums', index]),
              ),
            ],
          },
        ],
      });
    }
  },
});

/** A tier has no place for an addendum, so its description is where a playbook of its own would be promised. */
function reportTiersWithOwnPlaybook(plan: Plan, report: (finding: Finding) => void): void {
  for (const { text, spanOf } of freeTexts(plan, ['tiers'])) {
    const [hit] = findTerms(text, ownWays);
    if (hit === undefined) continue;
    report({
      at: spanOf(hit.start, hit.end),
      message: `"${text.slice(hit.start, hit.end)}": every partner starts with the standard playbook, whatever its tier. Leave this out, and write an addendum for what differs.`,
    });
  }
}

const ownWays: readonly string[] = ['own', 'separate', 'custom', 'individual', 'bespoke', 'different'].flatMap(
  (kind) => [`${kind} playbook*`, `${kind} operating model*`, `${kind} registration process`],
);

function refusalIn(text: string): { start: number; end: number } | undefined {
  const match = REFUSAL.exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

/** A standard deck or form is a single thing, and something else in its place leaves the playbook as it is. */
const REFUSAL =
  /\b(?:instead of|in place of|replac(?:es|ing)|exempt(?:ed)? from) (?:the |our )?(?:standard\b(?! (?!playbook|process|program|model|operating|rules?\b|for\b|in\b|with\b|and\b|when\b)\p{L})|playbook\b)|\bstandard (?:playbook |process )?(?:does not|doesn['\u2019]t) apply\b|\b(?:does|do) not (?:follow|use) the (?:standard|playbook)\b/iu;
