import { freeTexts } from '../../core/free-texts.ts';
import { keptByText } from '../../core/kept-by-text.ts';
import { defineRule, type Together } from '../../core/rule.ts';
import type { PathStep } from '../../core/source.ts';
import { joined, joinedWith } from '../../core/words.ts';
import { earningsIn } from '../../framework/meaning/earnings.ts';
import { fixesByRemoval } from './remove-text.ts';

export const commercialTerms = defineRule({
  id: 'scope/commercial-terms',
  summary: 'The plan sets commissions, margins, discounts, rebates or fees.',
  why: 'What partners earn is negotiated with finance, written into agreements and changed without notice to the readers of this plan. A number that stands in both places is wrong in one of them soon, and a partner will hold you to the better one.',
  source: [
    'Partner agreements, legal terms, and commission structures are outside scope and should be handled separately with legal and finance.',
  ],
  exceptions:
    'Where the plan has to name a figure because a tier depends on it, and the terms themselves stand in the agreement. Say where.',
  severity: 'warning',
  fixable: true,
  isTextByText: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    benefits:\n      partnerSuccess: dedicated\n      other: [A commission of 15%, A seat on the advisory board]\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    benefits:\n      partnerSuccess: dedicated\n      other: [A seat on the advisory board]\n',
  },
  check({ plan, report }) {
    for (const text of freeTexts(plan)) {
      if (describesWhatIs(text.path)) continue;
      // The fix takes the whole text away, so one finding says all of it.
      const [hit] = isBenefit(text.path) ? earningsInBenefit(text.text) : earningsElsewhere(text.text);
      if (hit === undefined) continue;
      const words = `"${text.text.slice(hit.start, hit.end)}"`;
      const verb = FEE.test(text.text.slice(hit.start, hit.end)) ? 'pay' : 'earn';
      report({
        at: text.spanOf(hit.start, hit.end),
        message: `${words} sets what partners ${verb}. ${ADVICE}`,
        together: {
          where: words,
          what: verb,
          tell: termsInWords,
          fix: 'Remove these texts, and leave them to legal and finance',
        },
        fixes: fixesByRemoval(plan, text, 'Remove this text, and leave it to legal and finance'),
      });
    }
  },
});

const ADVICE =
  'Commissions, margins, discounts, rebates and fees are outside the scope of this plan: settle them with legal and finance, and leave them out here.';

/** Several terms of a plan, each in the words in which it is written there. */
function termsInWords(all: readonly Together[]): string {
  const terms = [...new Set(all.map(({ where }) => where))];
  const verbs = [...new Set(all.map(({ what }) => what))].sort();
  const sets = terms.length === 1 ? 'sets' : 'set';
  return `${joined(terms)} ${sets} what partners ${joinedWith('or', verbs)}, in ${all.length} places. ${ADVICE}`;
}

const earningsInBenefit = keptByText((text) => earningsIn(text, true));
const earningsElsewhere = keptByText((text) => earningsIn(text, false));

const FEE = /^(?!\d)(?:.*[^\p{L}])?(?:fees?|prices?|purchases?|orders?|stock)$/iu;

/** A diagnosis or a risk may name what partners earn today without setting it. */
function describesWhatIs([section]: readonly PathStep[]): boolean {
  return section === 'diagnosis' || section === 'risks';
}

function isBenefit(path: readonly PathStep[]): boolean {
  return path[0] === 'tiers' && path[2] === 'benefits';
}
