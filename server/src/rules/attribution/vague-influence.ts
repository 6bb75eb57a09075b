import { decodeValue } from '../../core/decoded.ts';
import { textOfParts } from '../../core/noted-reads.ts';
import { defineRule } from '../../core/rule.ts';
import { readsAsEnglish } from '../../framework/meaning/language.ts';
import { findPattern } from '../../framework/meaning/terms.ts';

export const vagueInfluence = defineRule({
  id: 'attribution/vague-influence',
  summary: 'Something counts as influence that nobody did, or that somebody still has to decide on.',
  why: 'The list decides which deals a partner is counted for. A listing in a store stands there whatever happens in a deal, and "influence will be considered" leaves each deal to a discussion afterwards. Both make the number of influenced deals worth nothing.',
  source: [
    'Partner-influenced: your sales team identified the opportunity, but a partner played a meaningful role in the sales process.',
  ],
  exceptions:
    'Where a listing is the work itself, such as in a marketplace in which a partner sells by private offers. Name the offer as the activity.',
  severity: 'warning',
  fixable: false,
  examples: {
    bad: 'partnerPlan: 1\nattribution:\n  influence:\n    - Influence of the partner will be considered.\n    - The app of the partner is listed in our store.\n',
    good: 'partnerPlan: 1\nattribution:\n  influence:\n    - The partner joined a call with the buyer.\n    - The account already used the integration of the partner.\n',
  },
  check({ plan, report }) {
    for (const part of plan.attribution?.influence?.items ?? []) {
      const { text, spanOf } = decodeValue(textOfParts(plan), part.node);
      if (!readsAsEnglish(text) || DEED.test(text)) continue;
      for (const { pattern, advice } of kinds) {
        const [hit] = findPattern(text, pattern);
        if (hit === undefined) continue;
        report({
          at: spanOf(hit.start, hit.end),
          message: `"${text.slice(hit.start, hit.end)}" ${advice} Say what the partner did in the deal, or that its product was in use at the account.`,
        });
        break;
      }
    }
  },
});

const kinds: readonly { readonly pattern: RegExp; readonly advice: string }[] = [
  {
    pattern:
      /\b(?:(?:will|can|may|might|could) be|is|are) (?:considered|taken into account|looked at|assessed|evaluated)\b|\b(?:case by case|on a case-by-case basis|where (?:it is )?plausible|at our (?:sole )?discretion)\b/giu,
    advice: 'leaves open what counts, so each deal is discussed afterwards.',
  },
  {
    pattern:
      /\b(?:being|is|are|stands?|was|were) (?:listed |published |featured )?(?:in|on) (?:our|the|its|their|a) (?:\p{L}+ )?(?:store|app ?store|marketplace|directory|catalog(?:ue)?|partner page|website)\b|\b(?:listing|presence|entry) (?:in|on) (?:our|the|a) (?:\p{L}+ )?(?:store|app ?store|marketplace|directory|catalog(?:ue)?|website)\b/giu,
    advice: 'is there whatever happens in a deal, so every deal would count.',
  },
  {
    pattern:
      /\b(?:is|are|was|were) (?:also )?(?:a )?customers? of (?:the|a|our) partner\b|\b(?:is|was) (?:a )?(?:certified|registered|authorized) partner\b|\b(?:is|was|are) mentioned\b|\bhas signed (?:the|our|an|a) (?:partner )?agreement\b/giu,
    advice: 'is no part that a partner plays in a deal.',
  },
  {
    pattern:
      /\b(?:runs?|is hosted|is run|lives?|sits?) (?:on|in) (?:the |a )?(?:public )?(?:cloud|infrastructure|data cent(?:er|re)) (?:of (?:the|a|our) (?:partner|provider|alliance)|(?:partner|provider)['\u2019]s)\b|\b(?:billed|paid|bought|ordered|purchased) (?:in|on|through|via) (?:the|a|our) marketplace\b/giu,
    advice: 'is true of most accounts, so nearly every deal would count.',
  },
];

/** What a partner or a buyer did with it, beside being there: "found us in the marketplace and asked the partner". */
const DEED =
  /\b(?:found|asked|requested|installed|uses?|used|introduced|joined|demoed|presented|tested|bought|clicked|contacted|came)\b/iu;
