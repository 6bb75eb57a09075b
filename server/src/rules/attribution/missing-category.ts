import { type DealSource, dealSources, dealSourceTitles } from '../../../../schemas/attribution.ts';
import { addKey, keySpan, renameScalar } from '../../core/edits.ts';
import type { Plan } from '../../core/plan.ts';
import type { Fix } from '../../core/problem.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf, type MapEntry, type MapNode } from '../../core/source.ts';
import { joined } from '../../core/words.ts';
import { frameworkDefinitions } from '../../framework/meaning/definitions.ts';
import { planWithDefinitions } from './example.ts';

export const missingCategory = defineRule({
  id: 'attribution/missing-category',
  summary: 'One of the three deal sources is not defined.',
  why: 'The three categories only work together: what is not partner-sourced has to be partner-influenced or direct. A category without a definition becomes the place for everything that nobody wants to decide.',
  source: [
    'Define the three categories clearly, create the required fields, build the workflow that routes partner-registered deals into the right pipeline view, and train sales on the distinction.',
    'Deal source categories: Partner-sourced / Partner-influenced / Direct',
  ],
  exceptions:
    'Where sales and partners never meet, so that no deal can be partner-influenced. Define it in one sentence that says so.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: `partnerPlan: 1\nattribution:\n  categories:\n    direct: ${frameworkDefinitions.direct}\n`,
    good: planWithDefinitions(),
  },
  check({ plan, report }) {
    const categories = plan.attribution?.categories;
    if (categories === undefined || categories.node.entries.length === 0) return;
    const { node } = categories;
    for (const source of dealSources) {
      if (entryOf(node, source) !== undefined || isMistyped(plan, node, source)) continue;
      const title = dealSourceTitles[source];
      const renamed = otherNameFor(node, source);
      const advice = renamed === undefined ? 'Add it.' : `Is it what "${String(renamed.key.value)}" stands for?`;
      report({
        at: keySpan(plan.attribution?.node, 'categories'),
        message: `"${title}" is not defined. A plan has exactly three deal sources: Partner-sourced, Partner-influenced and Direct. ${advice}`,
        fixes: fixesFor(plan, node, source, renamed),
        together: {
          where: `"${title}"`,
          what: renamed === undefined ? '' : ` Is ${title} what "${String(renamed.key.value)}" stands for?`,
          tell: (all) =>
            `${joined(all.map(({ where }) => where))} are not defined. A plan has exactly three deal sources: Partner-sourced, Partner-influenced and Direct.${all.map(({ what }) => what).join('') || ' Add them.'}`,
          fix: 'Add the definitions that are missing',
        },
      });
    }
  },
});

function fixesFor(plan: Plan, node: MapNode, source: DealSource, renamed: MapEntry | undefined): readonly Fix[] {
  const add: Fix = {
    title: `Add the definition of ${dealSourceTitles[source]}`,
    safe: false,
    edits: [addKey(plan.source.text, node, source, frameworkDefinitions[source], dealSources)],
  };
  if (renamed === undefined) return [add];
  const title = `Change "${String(renamed.key.value)}" to "${source}"`;
  return [{ title, safe: false, edits: [renameScalar(renamed.key, source)] }, add];
}

/** Whether an unknown key is this one with a typing mistake, which is reported there. */
function isMistyped(plan: Plan, node: MapNode, source: DealSource): boolean {
  return plan.structure.some(
    (problem) => problem.kind === 'unknown-key' && problem.map === node && problem.suggestion === source,
  );
}

/** A category of the plan's own that probably stands for the one that is missing: `sourced`, `Partner assisted`. */
function otherNameFor(node: MapNode, source: DealSource): MapEntry | undefined {
  const known: readonly string[] = dealSources;
  return node.entries.find(
    ({ key, merged }) =>
      merged === undefined && !known.includes(String(key.value)) && otherNames[source].test(String(key.value)),
  );
}

const otherNames: Readonly<Record<DealSource, RegExp>> = {
  'partner-sourced': /sourc|originat|referred/i,
  'partner-influenced': /influenc|assist|attach/i,
  direct: /direct|organic|in-?house|sales/i,
};
