import { decodeValue } from '../../core/decoded.ts';
import { textOfParts } from '../../core/noted-reads.ts';
import type { Located } from '../../core/plan.ts';
import { defineRule } from '../../core/rule.ts';
import { hasNumber } from '../../framework/meaning/numbers.ts';
import { findPattern } from '../../framework/meaning/terms.ts';
import { planWithRegistration } from './example.ts';

const decision = 'Partner operations accepts or declines it.';

export const vagueEligibility = defineRule({
  id: 'registration/vague-eligibility',
  summary: 'Only larger deals are registered, and the plan does not say from which size on.',
  why: 'What is large for one partner is small for another. Where the line is not drawn, a partner either registers everything or keeps a deal to itself that should have been registered.',
  practice: 'Programs name the value or the number of units from which a deal is registered.',
  exceptions: 'Where every deal is large, because the product has no small ones.',
  severity: 'warning',
  fixable: false,
  examples: {
    bad: planWithRegistration(`steps: [The partner registers its major deals in the portal., ${decision}]`),
    good: planWithRegistration(
      `steps: [The partner registers its major deals in the portal., ${decision}]`,
      'eligibility: { minimumValue: 5000 USD }',
    ),
  },
  check({ plan, report }) {
    const { steps, eligibility } = plan.playbook?.dealRegistration ?? {};
    if (eligibility?.minimumValue !== undefined || eligibility?.minimumUnits !== undefined) return;
    const texts: readonly (Located<string> | undefined)[] = [
      ...(steps?.items ?? []),
      ...(eligibility?.excludes?.items ?? []),
      eligibility?.newCustomer,
    ];
    for (const part of texts) {
      if (part === undefined || hasNumber(part.value)) continue;
      const { text, spanOf } = decodeValue(textOfParts(plan), part.node);
      const [hit] = findPattern(text, SIZE);
      if (hit === undefined) continue;
      report({
        at: spanOf(hit.start, hit.end),
        message: `"${text.slice(hit.start, hit.end)}" does not say from which size on a deal is registered. Add "eligibility" with "minimumValue" or "minimumUnits".`,
      });
      // One line between large and small is one cause, however often it is named.
      return;
    }
  },
});

const SIZE =
  /\b(?:major|large|larger|big|bigger|significant|substantial|sizable|small|smaller|minor) (?:deals?|opportunit(?:y|ies)|projects?|orders?|purchases?|compan(?:y|ies)|customers?|accounts?|businesses)\b|\b(?:deals?|projects?|orders?|opportunit(?:y|ies)) (?:that |which )?(?:are |is )?(?:not |too )?(?:big|large|small|important|little)(?: enough)?\b|\benterprise deals?\b/giu;
