import { freeTexts } from '../../core/free-texts.ts';
import { defineRule } from '../../core/rule.ts';
import { findPattern, findTerms } from '../../framework/meaning/terms.ts';
import { fixesByRemoval } from './remove-text.ts';

export const endCustomerReferrals = defineRule({
  id: 'scope/end-customer-referrals',
  summary: 'The plan speaks of referrals by end customers.',
  why: 'A customer who recommends you to a friend is not a partner: there is no agreement, no registration and no tier. A referral partner is a company that introduces you to accounts, again and again.',
  source: [
    'Do NOT trigger for co-marketing content creation, referral programs aimed at end customers, or affiliate programs.',
  ],
  exceptions:
    'Where a customer has signed an agreement and refers again and again. That makes it a referral partner, and it is better called one.',
  severity: 'warning',
  fixable: true,
  isTextByText: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  motion: A refer-a-friend bonus brings new accounts.\n',
    good: 'partnerPlan: 1\nprogram:\n  motion: Referral partners introduce us to accounts. We do not run a refer-a-friend bonus.\n',
  },
  check({ plan, report }) {
    for (const text of freeTexts(plan)) {
      for (const { start, end } of [...findTerms(text.text, terms), ...findPattern(text.text, REWARDED)]) {
        report({
          at: text.spanOf(start, end),
          message: `"${text.text.slice(start, end)}" is about end customers. This plan is for partners, companies that introduce you to accounts or sell with you. Plan referrals by customers elsewhere.`,
          fixes: fixesByRemoval(plan, text, 'Remove this text from the plan'),
        });
      }
    }
  },
});

/** Customers who get something for a recommendation. */
const REWARDED =
  /\b(?:customers?|clients?|users?|subscribers?)\b (?:who |that |can |may |could )?(?:\p{L}+ )?(?:recommend|refer|invite|bring|share)s?\b[^.;]{0,80}\b(?:credits?|vouchers?|gifts?|free months?|rewards?|discounts?|bonus|gift cards?|extra \p{L}+|\d+ [A-Z]{3}|[$\u20ac\u00a3] ?\d+)\b|\bthank (?:our )?customers? for (?:recommend|referr)\p{L}+ [^.;]{0,20}\bwith\b/giu;

const terms = [
  'refer a friend',
  'friend referral*',
  'end customer referral*',
  'end user referral*',
  'customer referral program*',
  'referral program for customers',
  'referral program for end customers',
  'referrals by end customers',
  'referrals from end customers',
];
