import { findPattern, findTerms } from './terms.ts';

/** The words with which a text sets what partners earn or pay, as offsets in UTF-16 code units. */
export interface Earning {
  readonly start: number;
  readonly end: number;
}

/** What a text says that partners earn. In a benefit the word is enough, elsewhere an amount has to stand beside it. */
export function earningsIn(text: string, inBenefit: boolean): readonly Earning[] {
  const named = [
    ...findTerms(text, terms).filter((hit) => inBenefit || hasAmount(text, hit)),
    ...findTerms(text, amountTerms).filter((hit) => hasAmount(text, hit)),
    ...(inBenefit ? findTerms(text, priceTerms).filter((hit) => hasAmount(text, hit)) : []),
  ].filter(
    (hit) =>
      !isProduct(text, hit) &&
      !GIVEN_BACK.test(text) &&
      !isOfOthers(text, hit) &&
      !isLeftToFinance(text, hit) &&
      !isPriceControl(text, hit),
  );
  if (named.length > 0) return named.sort((a, b) => a.start - b.start);
  return [
    ...findPattern(text, SHARE).filter(({ start }) =>
      inBenefit ? !CONDITION.test(text.slice(0, start)) : IS_PAID.test(clauseBefore(text, start)),
    ),
    ...findPattern(text, PAYMENT).filter(({ start, end }) => !IS_BUDGET.test(text.slice(start, end + REACH))),
    ...findPattern(text, FIRST_ORDER),
    ...(inBenefit
      ? [
          ...findPattern(text, OFF),
          ...findPattern(text, BELOW_LIST),
          ...findPattern(text, DISCOUNT_ON),
          ...findPattern(text, SHARE_OF_SALE),
          ...findPattern(text, MONEY_FOR_EACH),
        ]
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
  'kick back*',
  'profit share*',
  'profit sharing',
  'purchase condition*',
  'purchasing condition*',
  'extra points',
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
  'residual*',
  'lowest price*',
  'best price*',
  'highest discount*',
  'better price*',
  'lower price*',
  'wholesale rate*',
  'wholesale price*',
  'price break*',
  'cash back',
  'buy rate*',
  'success fee*',
  'reward payment*',
  'volume bonus*',
  'sales bonus*',
  'growth bonus*',
  'quarterly bonus*',
  'annual bonus*',
  'back end bonus*',
  'a cut of',
  // The same in German, French and Spanish.
  'marge',
  'margen',
  'handelsspanne',
  'provision',
  'provisionen',
  'umsatzbeteiligung',
  'h\u00e4ndlerrabatt*',
  'rabatt',
  'rabatte',
  'remise',
  'remises',
  'ristourne*',
  'comisi\u00f3n',
  'comisiones',
  'descuento*',
];

/** Words that are about money only beside an amount: a bonus may also be a day of training. */
const amountTerms = [
  'bonus',
  'bonuses',
  'bounty',
  'bounties',
  'payout*',
  'uplift*',
  'reward*',
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

/** What a partner does not have to pay: "half of the exam fee is refunded". */
const GIVEN_BACK = /\b(?:refund|reimburs|waive|free of|at no (?:cost|charge))\w*/iu;

/** What a partner buys for, where it is said as a benefit. */
const priceTerms = ['price of', 'prices of', 'price from', 'prices from', 'fee', 'fees'];

/** A discount above which somebody has to agree is a rule of the house, and one for customers is a price. */
function isPriceControl(text: string, { start, end }: Earning): boolean {
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
  /(?<![\d.,])\d[\d.,]*\s*(?:%|per ?cent\b)\s+(?:of|on)\s+(?:[\p{L}'\u2019-]+\s+){0,4}?(?:revenues?|(?:contract|deal|order) (?:value|size)s?|ACV|ARR|MRR|TCV|bookings?|subscriptions?|licen[cs]e fees?|fees?|retainers?|premiums?|turnover|invoices?|net price|list price)(?!\p{L})/giu;

/** Money as a benefit, for each deal or for what comes of it: "500 USD for each funded loan", "200 EUR per signed client". */
const MONEY_FOR_EACH =
  /(?:[$\u20ac\u00a3]\s?\d[\d.,]*|(?<![\d.,])\d[\d.,]*\s?[A-Z]{3}) (?:for|per) (?:(?:each|every|any|an?) )?(?:\p{L}+ ){0,2}?(?:deals?|loans?|customers?|clients?|companies|company|referrals?|introductions?|leads?|merchants?|signatures?|contracts?|policies|policy|accounts?|sales?|orders?|seats?|licen[cs]es?|months?)(?!\p{L})/gu;

/** A share as a benefit, of what is sold or of a time in which it is: "25% of each license", "10% of the first year". */
const SHARE_OF_SALE =
  /(?<![\d.,])\d[\d.,]*\s*(?:%|per ?cent\b)\s+(?:of|on|from)\s+(?:(?:each|every|all|the|a|an|their|its|our|your|any|new|closed|won|referred|registered|first|second|monthly|yearly|annual)\s+){1,4}(?:licen[cs]es?|seats?|orders?|sales?|deals?|customers?|clients?|merchants?|subscriptions?|contracts?|years?|months?|payments?|bills?|invoices?|purchases?|spend|amounts?)(?!\p{L})/giu;

/** What is sold, and a partner buys for less. A ticket for a conference or an exam is a benefit. */
const OFF =
  /(?<![\d.,])\d[\d.,]*\s*(?:%|per ?cent\b)\s+off(?=[.;!]?\s*$|(?:\s+[\p{L}\d'\u2019-]+){0,5}?\s+(?:subscriptions?|licen[cs]es?|list(?: price)?|prices?|price list|products?|orders?|purchases?|seats?|plans?|software|hardware|modules?|add-?ons?|invoices?|renewals?|services?|everything|resale)(?![\p{L}-]))/giu;

/** Money for a deal: "100 USD are paid", "we pay partners 500 EUR", "the partner receives 2000 USD". */
const PAYMENT =
  /(?:[$\u20ac\u00a3]\s?\d[\d.,]*|(?<![\d.,])\d[\d.,]*\s?[A-Z]{3}) (?:is|are|will be) paid\b(?! (?:by|out to)\b)|\b(?:we|us) pay (?:\p{L}+ ){0,3}(?:[$\u20ac\u00a3]\s?\d[\d.,]*|\d[\d.,]*\s?[A-Z]{3})|\b(?:partners?|resellers?|agenc(?:y|ies)|agents?|dealers?|referrers?|introducers?) (?:gets?|earns?|receives?|(?:is|are) paid) (?:[$\u20ac\u00a3]\s?\d[\d.,]*|\d[\d.,]*\s?[A-Z]{3})/gu;

/** Money for campaigns is a benefit of the framework. */
const IS_BUDGET = /\b(?:budgets?|funds?|MDF|campaigns?|credits?)\b/iu;

/** What a partner has to buy in order to begin. */
const FIRST_ORDER =
  /\b(?:first|initial|opening) (?:purchase|order|stock)s?(?= (?:of|for|over|above|from) (?:at least )?(?:[$\u20ac\u00a3]\s?)?\d)/giu;

/** What a partner pays for what it sells, as a distance from the price of a list: "30 points below list". */
const BELOW_LIST =
  /(?<![\d.,])\d[\d.,]*\s*(?:%|per ?cent\b|points?)\s+(?:below|under|off|from) (?:the )?(?:list|retail|recommended)\b/giu;

/** A discount on what is sold, without an amount. One on exams, tickets or training is a benefit. */
const DISCOUNT_ON =
  /\bdiscounts? (?:on|for) (?:(?:all|each|every|our|the|its|their|registered|protected|accepted|approved) ){0,3}(?:deals?|projects?|opportunit(?:y|ies)|registrations?|products?|orders?|purchases?|licen[cs]es?|hardware|software|subscriptions?|list prices?)\b/giu;

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
function isProduct(text: string, { end }: Earning): boolean {
  return /^\s+(?:management|software|platform|tool|tracking|system|automation|accounting|calculation|engine)s?\b/i.test(
    text.slice(end),
  );
}

/** What customers pay, and the margin that is a partner's own, is not set by the plan. */
function isOfOthers(text: string, { start }: Earning): boolean {
  const before = clauseBefore(text, start);
  const payer =
    /(?<![\p{L}-])([\p{L}-]+),? (?:who|that|which) (?:\p{L}+ )?(?:pay|get|earn|grant|offer|charge|keep)s?\b[^,]{0,400}$/iu.exec(
      before,
    );
  if (payer !== null && !/^(?:partners?|resellers?|distributors?|agenc(?:y|ies))$/i.test(payer[1] ?? '')) return true;
  return /\bkeeps?\b(?: \S+){0,4} (?:their|its|his|her)(?: own| full| whole)? $/iu.test(before);
}

/** The sentence hands the matter over to those whose it is, which is what the framework asks for. */
function isLeftToFinance(text: string, { start, end }: Earning): boolean {
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

const AMOUNT =
  /\d\s{0,3}(?:%|per ?cent\b)|\b(?:\d[\d.,]{0,20}\s{0,3}[kKM]?\s{0,3}[A-Z]{3}|[A-Z]{3}\s{0,3}\d[\d.,]*)\b|[$\u20ac\u00a3]\s*\d/u;

/** Whether a rate or an amount stands beside a term, in the same thought. The gross margin of a deal is a metric. */
function hasAmount(text: string, { start, end }: Earning): boolean {
  if (/\b(?:gross|operating|profit)\s+$/i.test(text.slice(0, start))) return false;
  const before =
    text
      .slice(Math.max(0, start - REACH), start)
      .split(/[,;:]|[.!?]\s/)
      .at(-1) ?? '';
  const after = text.slice(end, end + REACH).split(/,(?!\d)|;|[.!?](?:\s|$)/)[0] ?? '';
  return AMOUNT.test(before) || AMOUNT.test(after);
}

/** How far an amount may stand from its term, in UTF-16 code units. */
const REACH = 40;
