import { freeTexts } from '../../core/free-texts.ts';
import { defineRule } from '../../core/rule.ts';
import { findPattern, findTerms } from '../../framework/meaning/terms.ts';
import { fixesByRemoval } from './remove-text.ts';

export const legalTerms = defineRule({
  id: 'scope/legal-terms',
  summary: 'The plan contains legal terms.',
  why: 'Liability, termination and governing law are agreed in a contract by people who answer for it. That an agreement has to be signed belongs in the plan, what it says does not.',
  source: [
    'Partner agreements, legal terms, and commission structures are outside scope and should be handled separately with legal and finance.',
  ],
  exceptions:
    'Where the agreement itself asks that the plan repeats a sentence of it. Name the agreement in the reason.',
  severity: 'warning',
  fixable: true,
  isTextByText: true,
  examples: {
    bad: 'partnerPlan: 1\nplaybook:\n  dealRegistration:\n    steps:\n      - The partner submits the form.\n      - Liability is limited to the fees paid, the governing law is that of Delaware.\n',
    good: 'partnerPlan: 1\nplaybook:\n  dealRegistration:\n    steps:\n      - The partner signs the agreement, which legal provides.\n      - The partner submits the form.\n',
  },
  check({ plan, report }) {
    for (const text of freeTexts(plan)) {
      if (WITH_LEGAL.test(text.text)) continue;
      // Legal terms come in clusters. The text is one fault.
      const hit = [...findTerms(text.text, terms), ...findPattern(text.text, CLAUSES)].find(
        ({ start, end }) =>
          !/^liability\s+is$/i.test(text.text.slice(start, end)) || !IS_A_TOPIC.test(text.text.slice(end)),
      );
      if (hit === undefined) continue;
      report({
        at: text.spanOf(hit.start, hit.end),
        message: `"${text.text.slice(hit.start, hit.end)}" is a legal term. Agreements and their terms are outside the scope of this plan: settle them with legal, and leave them out here.`,
        fixes: fixesByRemoval(plan, text, 'Remove this text, and leave it to legal'),
      });
    }
  },
});

const terms = [
  'indemnity',
  'indemnification',
  'indemnif*',
  'limitation of liability',
  'liability cap',
  'liability is',
  'liability of',
  'liable for',
  'liable to',
  'governing law',
  'termination clause*',
  'termination for convenience',
  'termination for cause',
  'terminate the agreement',
  'notice of termination',
  'non compete',
  'non competition clause*',
  'exclusive jurisdiction',
  'binding arbitration',
];

/** What clauses of a contract say in their own words. */
const CLAUSES =
  /\b(?:either|each|neither) (?:party|side) (?:may|can|must|shall)\b|\bterminat\p{L}* (?:(?:at any time )?with|on|upon|by giving) [^.;]{0,30}\bnotice\b|\bthe laws? of (?:the )?\p{Lu}\p{L}+[^.;]{0,20}\b(?:govern|appl)|\bgoverned by (?:the )?laws?\b|\b(?:may|must|shall|can) not (?:sell|represent|distribute|promote|offer|work for) [^.;]{0,20}\bcompet\p{L}+[^.;]{0,60}\b(?:for|during|until|after)\b|\b(?:disputes?|claims) (?:go to|are (?:settled|heard|decided) (?:by|in)|belong before) (?:the )?(?:courts?|arbitration)\b|\bconfidential (?:information|data) [^.;]{0,40}\b(?:protected|kept|secret|years?|months?)\b|\bintellectual property(?: rights)? (?:stays?|remains?|belongs?|is owned|passes?|vests?)\b|\b(?:warrant(?:y|ies)|damages) (?:is|are) (?:excluded|disclaimed|limited|capped)\b|\bforce majeure\b|\b(?:agreement|contract) (?:can|may) be (?:ended|terminated|canceled|cancelled)\b[^.;]{0,30}\bnotice\b|\bexclud\p{L}+ (?:all |any )?(?:warrant|liabilit)\p{L}+|\b(?:German|English|French|Swiss|Dutch|Austrian|Spanish|Delaware|Californian|American|Irish) law (?:applies|governs)\b|\bkeeps? [^.;]{0,40}\b(?:secret|confidential) for \d/giu;

/** "Liability is their product" says what somebody sells, and limits nothing. */
const IS_A_TOPIC =
  /^\s+(?:(?:their|its|our|your|his|her|a|an|one of)\s|(?:the|what)\s[^.;]{0,40}\b(?:sell|insure|business|product))/iu;

/** The text hands the matter over to those whose it is. */
const WITH_LEGAL =
  /\b(?:by|with|from|to|asks?) (?:our )?legal\b(?! terms)|\bcounsel\b|\blawyers?\b|^legal\b(?! terms)/i;
