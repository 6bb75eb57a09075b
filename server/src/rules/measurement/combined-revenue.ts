import type { DealSource } from '../../../../schemas/attribution.ts';
import { setValue } from '../../core/edits.ts';
import { textOfParts } from '../../core/noted-reads.ts';
import type { Located, Plan } from '../../core/plan.ts';
import type { Fix } from '../../core/problem.ts';
import { defineRule } from '../../core/rule.ts';
import { dealSetOf } from '../../framework/meaning/deal-sets.ts';
import { findTerms } from '../../framework/meaning/terms.ts';
import { viewsOf } from '../../framework/proposals/attribution.ts';
import { SOURCED_VIEW } from '../../framework/proposals/measurement.ts';
import { examplePrimary, planWithPrimary, primaryWith } from './example.ts';

export const combinedRevenue = defineRule({
  id: 'measurement/combined-revenue',
  summary: 'Sourced and influenced revenue are counted as one number.',
  why: 'Added up, the two say neither what partners bring nor what they help with. The first person who asks how much of it would have come anyway takes the whole number apart.',
  source: [
    'The framework should separate partner-sourced revenue from partner-influenced revenue, track LTV of partner-sourced customers versus direct customers, and calculate the cost of partner-sourced revenue against the cost of direct demand gen for the same dollar of pipeline.',
  ],
  exceptions: 'Where the two numbers stand side by side and their sum is only a third line. Say so in the description.',
  severity: 'error',
  fixable: true,
  examples: {
    bad: planWithPrimary(
      primaryWith(
        'sourcedRevenue',
        '{ target: 1000000 USD, period: 12 months, source: Partner-sourced and partner-influenced views }',
      ),
    ),
    good: planWithPrimary(examplePrimary),
  },
  check({ plan, report }) {
    for (const { text, fixes, countsAll = false } of places(plan)) {
      const [hit] = findTerms(text.value, influenced);
      const isBoth = hit !== undefined && /\bsourced\b|\bregistered\b/iu.test(text.value);
      const isAny = countsAll && dealSetOf(text.value) === 'with-partners';
      if ((!isBoth && !isAny && !namesBothViews(plan, text.value)) || SEPARATES.test(text.value)) continue;
      report({
        at: text.node.span,
        message: `"${text.value.trim()}" counts sourced and influenced deals together, so that the number says neither what partners bring nor what they help with. Measure the two apart.`,
        fixes,
      });
    }
  },
});

const influenced: readonly string[] = ['influenced', 'partner influenced', 'influence'];

/** A text that compares the two, or keeps them apart, does not add them up. */
const SEPARATES =
  /\b(?:separate(?:ly|d)?|apart|versus|vs\.?|compared|against|by (?:deal )?source|ratio|share|each|divided)\b/iu;

/** Whether a text names the views of both by the names that the plan has for them. */
function namesBothViews(plan: Plan, text: string): boolean {
  const isNamed = (source: DealSource): boolean =>
    viewsOf(plan).some(({ shows, name }) => {
      return shows?.value === source && name !== undefined && text.toLowerCase().includes(name.value.toLowerCase());
    });
  return isNamed('partner-sourced') && isNamed('partner-influenced');
}

interface Place {
  readonly text: Located<string>;
  readonly fixes: readonly Fix[];
  /** Whether the text says of which deals the headline number is the sum. */
  readonly countsAll?: boolean;
}

/** The texts that say what is counted: the source of the headline number, and the names of secondary metrics. */
function places(plan: Plan): readonly Place[] {
  const { primary, secondary } = plan.measurement ?? {};
  const source = primary?.sourcedRevenue?.source;
  const found: Place[] = [];
  if (source !== undefined) {
    const edits = [setValue(textOfParts(plan), source.node, `${SOURCED_VIEW}, won deals`)];
    found.push({
      text: source,
      countsAll: true,
      fixes: [{ title: 'Count partner-sourced deals only', safe: false, edits }],
    });
  }
  for (const { metric } of secondary?.items ?? []) if (metric !== undefined) found.push({ text: metric, fixes: [] });
  return found;
}
