import { freeTexts } from '../../core/free-texts.ts';
import { defineRule } from '../../core/rule.ts';
import { findPattern } from '../../framework/meaning/terms.ts';
import { planWithRules } from './example.ts';

export const countedTwice = defineRule({
  id: 'conflict/counted-twice',
  summary: 'A deal counts in full for two sides.',
  why: 'It keeps the peace between a partner and sales, and it breaks the numbers: the parts come to more than was sold. The first person in finance who adds them up stops believing all of them.',
  source: ['These should be separate from the total pipeline view but roll up into it.'],
  exceptions:
    'Where it is about what people are paid, and not about what a deal counts as. Write that it is about pay.',
  severity: 'warning',
  fixable: false,
  examples: {
    bad: planWithRules(
      /^ {6}outcome.*\n/m,
      '      outcome: Sales and the partner both get full credit for the deal.\n',
    ),
    good: planWithRules(),
  },
  check({ plan, report }) {
    for (const { text, spanOf } of freeTexts(plan, ['attribution'])) {
      const hit = findPattern(text, TWICE).find(
        ({ start, end }) => !IS_PAY.test(text.slice(Math.max(0, start - 80), end + 80)),
      );
      if (hit === undefined) continue;
      report({
        at: spanOf(hit.start, hit.end),
        message: `"${text.slice(hit.start, hit.end)}" counts one deal twice, so the sources come to more than the total. Say for which of the two it counts, or how it is divided.`,
      });
    }
  },
});

const WHOLE = '(?:full|whole|entire|complete|total|100 ?%)';

const TWICE = new RegExp(
  String.raw`\bboth (?:\p{L}+ ){0,4}(?:credit(?:ed|s)?|count(?:ed|s)?|get|gets|receive|book|books|report)\b[^.;]{0,30}\b(?:${WHOLE}\b(?: (?:credit|amount|value|revenue|deal))?|in full|fully|twice)` +
    String.raw`|\b${WHOLE} (?:credit|amount|value|revenue)\b[^.;]{0,20}\b(?:to|for) (?:both|each)\b` +
    String.raw`|\b(?:counts?|counted|credited|booked|reported) (?:twice|(?:in full |fully )?(?:for|to) both(?: sides)?)\b` +
    String.raw`|\beach (?:of (?:them|the two) )?(?:gets|receives|is credited with|counts) (?:the )?${WHOLE}\b[^.;]{0,20}` +
    String.raw`|\bdouble (?:credit|count(?:ing|ed)?)\b` +
    String.raw`|\bin full\b[^.;]{0,60}\bin full\b|\b(?:counted|booked|credited|reported) (?:for|to) [^.;]{3,40} and (?:again|also|once more) (?:for|to)\b|\bboth (?:are |is )?credited (?:with )?(?:the )?${WHOLE}\b` +
    String.raw`|\b100 ?% (?:for|to|by|with)\b[^.;]{0,50}\b100 ?% (?:for|to|by|with)\b` +
    String.raw`|\b(?:shown|counted|counts?|booked|reported|recorded|appears?|stands?) (?:\p{L}+ ){0,3}(?:in|for|by|with|under|on) (?:the )?(?:(?:numbers|figures|reports?|results|pipelines?|targets?|books) of )?both\b` +
    String.raw`|\beach (?:side|party|of them|of the two|partner) (?:\p{L}+ )?(?:reports?|books?|counts?|claims?|shows?|keeps?) (?:it in full|(?:the )?${WHOLE}\b(?: (?:amount|value|revenue|deal))?)` +
    String.raw`|\b(?:books?|counts?|reports?|claims?) (?:it|the deal)\b[^.;]{0,30}\band\b[^.;]{0,40}\b(?:books?|counts?|reports?|claims?) (?:it|the deal) (?:as well|too|also)\b`,
  'giu',
);

/** How a seller is paid is no attribution: both may well be paid in full for one deal. */
const IS_PAY = /\b(?:quotas?|paid|pays?|commissions?|compensat\w+|bonus(?:es)?|salary|salaries|retire[sd]?)\b/iu;
