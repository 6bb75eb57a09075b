import { freeTexts } from '../../core/free-texts.ts';
import { keptByText } from '../../core/kept-by-text.ts';
import { defineRule, type Together } from '../../core/rule.ts';
import type { PathStep } from '../../core/source.ts';
import { joined, joinedWith } from '../../core/words.ts';
import { findPattern, findTerms } from '../../framework/meaning/terms.ts';
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

interface Place {
  readonly start: number;
  readonly end: number;
}

/** What a text says that partners earn. In a benefit the word is enough, elsewhere an amount has to stand beside it. */
function earningsIn(text: string, inBenefit: boolean): readonly Place[] {
  const named = [
    ...findTerms(text, terms).filter((hit) => inBenefit || hasAmount(text, hit)),
    ...findTerms(text, amountTerms).filter((hit) => hasAmount(text, hit)),
  ].filter(
    (hit) =>
      !isProduct(text, hit) && !isOfOthers(text, hit) && !isLeftToFinance(text, hit) && !isPriceControl(text, hit),
  );
  if (named.length > 0) return named.sort((a, b) => a.start - b.start);
  return [
    ...findPattern(text, SHARE).filter(({ start }) =>
      inBenefit ? !CONDITION.test(text.slice(0, start)) : IS_PAID.test(clauseBefore(text, start)),
    ),
    ...(inBenefit
      ? findPattern(text, OFF)
      : findPattern(text, ENTITLED).filter(({ start }) => !OWN_PEOPLE.test(clauseBefore(text, start)))),
  ].filter((hit) => !isLeftToFinance(text, hit));
}

const terms = [
  'commission*',
  'margin',
  'margins',
  'reseller discount*',
  'partner discount*',
  'program discount*',
  'higher discount*',
  'additional discount*',
  'rebate*',
  'kickback*',
  'referral fee*',
  'finder fee*',
  "finder's fee*",
  'revenue share',
  'revenue sharing',
  'spiff*',
  'spifs',
  'special pricing',
  'partner pricing',
  'preferred pricing',
  'preferential pricing',
];

const earningsInBenefit = keptByText((text) => earningsIn(text, true));
const earningsElsewhere = keptByText((text) => earningsIn(text, false));

/** Words that are about money only beside an amount: a bonus may also be a day of training. */
const amountTerms = [
  'bonus',
  'bonuses',
  'bounty',
  'bounties',
  'payout*',
  'incentive*',
  'discount',
  'discounts',
  'annual fee*',
  'yearly fee*',
  'program fee*',
  'membership fee*',
  'joining fee*',
  'enrollment fee*',
  'tier fee*',
  'audit fee*',
  'listing fee*',
  'application fee*',
  'registration fee*',
  'certification fee*',
  'royalty',
  'royalties',
  'royalty rate*',
];

const FEE = /\bfees?$/iu;

/** A discount above which somebody has to agree is a rule of the house, and one for customers is a price. */
function isPriceControl(text: string, { start, end }: Place): boolean {
  if (!/discount/iu.test(text.slice(start, end))) return false;
  return (
    /\b(?:customers?|buyers?|end users?)\b[^,;.]{0,400}$/iu.test(text.slice(0, start)) ||
    /^\s+(?:above|over|beyond|of more than|larger than|greater than|exceeding|for (?:the )?customers?|to (?:the )?customers?)\b/iu.test(
      text.slice(end),
    ) ||
    /\b(?:approv\w+|sign\w* off|deal desk|escalat\w+|asks? for)\b/iu.test(text)
  );
}

/** A share of what a deal brings, which is a commission without the word. */
const SHARE =
  /(?<![\d.,])\d[\d.,]*\s*(?:%|per ?cent\b)\s+(?:of|on)\s+(?:[\p{L}'\u2019-]+\s+){0,4}?(?:revenues?|(?:contract|deal|order) (?:value|size)s?|ACV|ARR|MRR|TCV|bookings?|subscriptions?|licen[cs]e fees?|invoices?|net price|list price)(?!\p{L})/giu;

/** What is sold, and a partner buys for less. A ticket for a conference or an exam is a benefit. */
const OFF =
  /(?<![\d.,])\d[\d.,]*\s*(?:%|per ?cent\b)\s+off(?=[.;!]?\s*$|(?:\s+[\p{L}\d'\u2019-]+){0,5}?\s+(?:subscriptions?|licen[cs]es?|list(?: price)?|prices?|price list|products?|orders?|purchases?|seats?|plans?|software|hardware|modules?|add-?ons?|invoices?|renewals?|services?|everything|resale)(?![\p{L}-]))/giu;

/** That a partner has a right to its commission, and when, is a term of it without any amount. */
const ENTITLED =
  /\b(?:entitled to|entitles (?:it|them|the \p{L}+) to|earns?|eligible for)\s+(?:(?:a|an|its|their|the)\s+)?(?:\p{L}+\s+)?commissions?\b|\bspecial pric(?:ing|es) discounts?\b/giu;

/** That reps earn the same on a deal with a partner is no term of the partner. */
const OWN_PEOPLE =
  /\b(?:reps?|sales|salespe(?:ople|rson)|sellers?|account executives?|account managers?|AEs?|AMs?|[SB]DRs?|our (?:own )?(?:\p{L}+ )?(?:team|people|staff|colleagues))\b/iu;

/** A share that a partner has to bring to get the benefit, and not one that it gets. */
const CONDITION = /\b(?:with|above|over|below|than|least|once|when|if|bring\w*|reach\w*|from)\b[^,;.]{0,400}$/iu;

/** Somebody of ours pays it to partners, or partners get it. A report may well say "20% of revenue". */
const IS_PAID =
  /\b(?:we|us) (?:\p{L}+ )?pay\b|\bpay(?:s|ing)? (?:\p{L}+ )?partners?\b|\b(?:partners?|resellers?|agenc(?:y|ies)|agents?|dealers?|referrers?|it|they) (?:\p{L}+ )?(?:gets?|earns?|receives?|(?:is|are) paid)\b/iu;

function clauseBefore(text: string, start: number): string {
  return (
    text
      .slice(0, start)
      .split(/[;:]|[.!?]\s/)
      .at(-1) ?? ''
  );
}

/** "Rebate management software" is what somebody sells. */
function isProduct(text: string, { end }: Place): boolean {
  return /^\s+(?:management|software|platform|tool|tracking|system|automation|accounting|calculation|engine)s?\b/i.test(
    text.slice(end),
  );
}

/** What customers pay, and the margin that is a partner's own, is not set by the plan. */
function isOfOthers(text: string, { start }: Place): boolean {
  const before = clauseBefore(text, start);
  const payer =
    /(?<![\p{L}-])([\p{L}-]+),? (?:who|that|which) (?:\p{L}+ )?(?:pay|get|earn|grant|offer|charge|keep)s?\b[^,]{0,400}$/iu.exec(
      before,
    );
  if (payer !== null && !/^(?:partners?|resellers?|distributors?|agenc(?:y|ies))$/i.test(payer[1] ?? '')) return true;
  return /\bkeeps?\b(?: \S+){0,4} (?:their|its|his|her)(?: own| full| whole)? $/iu.test(before);
}

/** The sentence hands the matter over to those whose it is, which is what the framework asks for. */
function isLeftToFinance(text: string, { start, end }: Place): boolean {
  const before =
    text
      .slice(0, start)
      .split(/[.!?;]\s/)
      .at(-1) ?? '';
  const after = text.slice(end).split(/[.!?;](?:\s|$)/)[0] ?? '';
  return (
    /\b(?:finance|legal)(?: and (?:finance|legal))? (?:\p{L}+ )?(?:sets?|settles?|handles?|decides?|defines?|negotiates?|agrees?|owns?)\b[^,]{0,400}$/iu.test(
      before,
    ) ||
    /\b(?:set|settled|handled|decided|defined|negotiated|agreed|owned) (?:\p{L}+ )?(?:by|with) (?:legal|finance)\b/iu.test(
      after,
    )
  );
}

/** A diagnosis or a risk may name what partners earn today without setting it. */
function describesWhatIs([section]: readonly PathStep[]): boolean {
  return section === 'diagnosis' || section === 'risks';
}

function isBenefit(path: readonly PathStep[]): boolean {
  return path[0] === 'tiers' && path[2] === 'benefits';
}

const AMOUNT =
  /\d\s{0,3}(?:%|per ?cent\b)|\b(?:\d[\d.,]{0,20}\s{0,3}[kKM]?\s{0,3}[A-Z]{3}|[A-Z]{3}\s{0,3}\d[\d.,]*)\b|[$\u20ac\u00a3]\s*\d/u;

/** Whether a rate or an amount stands beside a term, in the same thought. The gross margin of a deal is a metric. */
function hasAmount(text: string, { start, end }: Place): boolean {
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
