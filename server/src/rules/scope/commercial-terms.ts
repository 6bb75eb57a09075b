import { defineRule } from '../../core/rule.ts';
import type { PathStep } from '../../core/source.ts';
import { freeTexts } from '../shared/free-texts.ts';
import { findTerms, type TermHit } from '../shared/terms.ts';
import { fixesByRemoval } from './remove-text.ts';

export const commercialTerms = defineRule({
  id: 'scope/commercial-terms',
  summary: 'The plan sets commissions, margins or rebates.',
  why: 'What partners earn is negotiated with finance, written into agreements and changed without notice to the readers of this plan. A number that stands in both places is wrong in one of them soon, and a partner will hold you to the better one.',
  source: [
    'Partner agreements, legal terms, and commission structures are outside scope and should be handled separately with legal and finance.',
  ],
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    benefits:\n      partnerSuccess: dedicated\n      other: [A commission of 15%, A seat on the advisory board]\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: strategic\n    name: Strategic\n    benefits:\n      partnerSuccess: dedicated\n      other: [A seat on the advisory board]\n',
  },
  check({ plan, report }) {
    for (const text of freeTexts(plan)) {
      if (describesWhatIs(text.path)) continue;
      for (const hit of findTerms(text.text, terms)) {
        if (!isBenefit(text.path) && !hasAmount(text.text, hit)) continue;
        report({
          at: text.spanOf(hit.start, hit.end),
          message: `"${text.text.slice(hit.start, hit.end)}" sets what partners earn. Commissions, margins and rebates are outside the scope of this plan: settle them with legal and finance, and leave them out here.`,
          fixes: fixesByRemoval(plan, text, 'Remove this text, and leave it to legal and finance'),
        });
      }
    }
  },
});

const terms = [
  'commission*',
  'margin',
  'margins',
  'reseller discount*',
  'partner discount*',
  'rebate*',
  'kickback*',
  'referral fee*',
  'finder fee*',
  "finder's fee*",
  'revenue share',
  'revenue sharing',
];

/** A diagnosis or a risk may name what partners earn today without setting it. */
function describesWhatIs([section]: readonly PathStep[]): boolean {
  return section === 'diagnosis' || section === 'risks';
}

function isBenefit(path: readonly PathStep[]): boolean {
  return path[0] === 'tiers' && path[2] === 'benefits';
}

const AMOUNT = /\d\s*(?:%|percent\b)|\b(?:\d[\d.,]*\s*[kKM]?\s*[A-Z]{3}|[A-Z]{3}\s*\d[\d.,]*)\b|[$\u20ac\u00a3]\s*\d/u;

/** Whether a rate or an amount stands beside a term, in the same thought. The gross margin of a deal is a metric. */
function hasAmount(text: string, { start, end }: TermHit): boolean {
  if (/\b(?:gross|operating|profit)\s+$/i.test(text.slice(0, start))) return false;
  const before =
    text
      .slice(Math.max(0, start - REACH), start)
      .split(/[,;:]|[.!?]\s/)
      .at(-1) ?? '';
  const after = text.slice(end, end + REACH).split(/[,;]|[.!?](?:\s|$)/)[0] ?? '';
  return AMOUNT.test(before) || AMOUNT.test(after);
}

/** How far an amount may stand from its term, in UTF-16 code units. */
const REACH = 30;
