import { type FreeText, freeTexts } from '../../core/free-texts.ts';
import type { Plan } from '../../core/plan.ts';
import type { Fix } from '../../core/problem.ts';
import { defineRule } from '../../core/rule.ts';
import type { PathStep } from '../../core/source.ts';
import { findPattern, findTerms, type TermHit } from '../../framework/meaning/terms.ts';
import { fixesByRemoval } from './remove-text.ts';

export const affiliateProgram = defineRule({
  id: 'scope/affiliate-program',
  summary: 'The plan speaks of affiliates or influencers.',
  why: 'Affiliates and influencers are paid for clicks and orders. They register no deals, have no tier to earn and no place in the pipeline, so tiers, attribution and playbook do not fit them. They need a program of their own.',
  source: [
    'Do NOT trigger for co-marketing content creation, referral programs aimed at end customers, or affiliate programs.',
  ],
  exceptions:
    'Where the word stands in the name of a company or of a product, or where the plan says that affiliates have a program of their own.',
  severity: 'warning',
  fixable: true,
  isTextByText: true,
  examples: {
    bad: 'partnerPlan: 1\ntiers:\n  - id: open\n    name: Open\n    description: Affiliates who send us visitors.\n',
    good: 'partnerPlan: 1\ntiers:\n  - id: open\n    name: Open\n    description: Referral partners who introduce us to accounts. Affiliates are not part of the program.\n',
  },
  check({ plan, report }) {
    for (const text of freeTexts(plan)) {
      const isAboutPartners = saysWhoPartnersAre(text.path);
      const hits = [
        ...findTerms(text.text, isAboutPartners ? allTerms : programTerms),
        ...(isAboutPartners ? [...findPattern(text.text, OPEN_LINK), ...findPattern(text.text, AUDIENCE)] : []),
      ];
      for (const hit of hits) {
        const written = text.text.slice(hit.start, hit.end);
        report({
          at: text.spanOf(hit.start, hit.end),
          message: `"${written}" does not belong in a partner program: this plan is for partners who bring deals, not for affiliate programs. Plan those elsewhere, or call them referral partners if they introduce you to accounts.`,
          fixes: [
            ...asReferralPartner(plan, text, hit),
            ...fixesByRemoval(plan, text, 'Remove this text from the plan'),
          ],
        });
      }
    }
  },
});

/** "Affiliate" alone is also a word for a company of the same group, so it counts only where partners are described. */
const programTerms = [
  'affiliate program*',
  'affiliate marketing',
  'affiliate partner*',
  'affiliate network*',
  'affiliate link*',
  'influencer*',
];
/** Whoever wants it gets a link to share, and nobody is chosen: what affiliates do, without the word. */
const OPEN_LINK =
  /\b(?:anyone|anybody|everyone|everybody|whoever wants)\b[^.;]{0,60}\b(?:shares?|posts?|spreads?) (?:(?:a|an|the|its|their|his|her|your) )?(?:\p{L}+ )?links?\b/giu;

/** People with an audience who pass on links or codes, and whoever is paid for clicks. */
const AUDIENCE =
  /\b(?:bloggers?|creators?|youtubers?|publishers?|podcasters?|streamers?|(?:coupon|voucher|deal|cashback) (?:sites?|portals?))\b[^.;]{0,60}\b(?:links?|codes?|banners?|clicks?|traffic|visitors|followers)\b|\b(?:tracked|tracking|referral|affiliate) links?\b[^.;]{0,60}\b(?:followers|readers|audience|visitors|subscribers)\b|\b(?:recommend|promote|place|share|post)s?\b[^.;]{0,60}\b(?:(?:tracked|tracking|personal) links?|banners?|to (?:their|its|his|her) (?:followers|readers|audience|subscribers))\b|\b(?:paid|earns?|pays?) per (?:click|visit|sign-?up)\b/giu;

const allTerms = [...programTerms, 'affiliate', 'affiliates'];

function saysWhoPartnersAre(path: readonly PathStep[]): boolean {
  const [section, second, third] = path;
  return section === 'program'
    ? second === 'name' || second === 'motion'
    : section === 'tiers' && (third === 'name' || third === 'description');
}

function asReferralPartner(plan: Plan, text: FreeText, { start, end }: TermHit): readonly Fix[] {
  const written = text.text.slice(start, end);
  const match = /^(a)ffiliates?(?: (partners?|programs?))?$/i.exec(written);
  if (match === null) return [];
  const noun = match[2]?.toLowerCase() ?? (/s$/i.test(written) ? 'partners' : 'partner');
  const article = /\b(a)n $/i.exec(text.text.slice(0, start));
  const from = start - (article === null ? 0 : article[0].length);
  const span = text.spanOf(from, end);
  if (plan.source.text.slice(span.start, span.end) !== text.text.slice(from, end)) return [];
  const first = match[1] === 'A' ? 'Referral' : 'referral';
  const newText = `${article === null ? '' : `${article[1]} `}${first} ${noun}`;
  return [{ title: `Write "${first} ${noun}"`, safe: false, edits: [{ span, newText }] }];
}
