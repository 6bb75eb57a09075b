import { decodeValue } from '../../core/decoded.ts';
import { textOfParts } from '../../core/noted-reads.ts';
import { defineRule } from '../../core/rule.ts';
import { namesPart } from '../../framework/meaning/definitions.ts';
import { readsAsEnglish } from '../../framework/meaning/language.ts';
import { partnerNouns } from '../../framework/meaning/partner-types.ts';
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
    items: for (const part of plan.attribution?.influence?.items ?? []) {
      const { text, spanOf } = decodeValue(textOfParts(plan), part.node);
      for (const { pattern, advice, isOpen } of kinds) {
        if (isOpen !== true && DEED.test(text)) continue;
        const [hit] = findPattern(text, pattern);
        if (hit === undefined) continue;
        report({
          at: spanOf(hit.start, hit.end),
          message: `"${text.slice(hit.start, hit.end)}" ${advice} Say what the partner did in the deal, or that its product was in use at the account.`,
        });
        continue items;
      }
      // A list in few words names what was done: "Technical validation by the partner".
      if (!readsAsEnglish(text) || DEED.test(text) || namesPart(text) || NAMED_DEED.test(text) || !STATE.test(text))
        continue;
      report({
        at: part.node.span,
        message: `"${text.trim()}" is no part that a partner plays in a deal. Say what the partner did in the deal, or that its product was in use at the account.`,
      });
    }
  },
});

const PARTNER = `(?:${partnerNouns}|provider|vendor|they|it|he|she)`;

/** Each is a way to count what is no part of a deal. What leaves open what counts does so whatever else it names. */
const kinds: readonly { readonly pattern: RegExp; readonly advice: string; readonly isOpen?: boolean }[] = [
  {
    pattern:
      /\b(?:any(?:thing)?(?: other| else| kind| sort| form| type|(?= (?:that|which|the)\b))|whatever|everything (?:that|which|else)|(?:help|support|work|contributions?|activit(?:y|ies)) of (?:all|any|every) (?:kinds?|sorts?)|(?:other|further) (?:contributions?|activit(?:y|ies)|help|support|work)|(?:to be|as|if|when|where) (?:agreed|decided|discussed|settled)(?: (?:with|by) \p{L}+)?)\b[^.;]*|(?<!\p{L})(?:etc|and so on|and more)\b\.?|\b(?:finds?|considers?|judges?|thinks?|deems?|accepts?|decides?|sees?)\b[^.;]{0,40}\b(?:important|relevant|significant|meaningful|helpful|useful|enough|counts?|influence)\b|\b(?:is|was|are|were|be|seems?) (?:found |considered |judged |deemed |thought )?(?:to be )?(?:important|relevant|significant|meaningful|helpful|useful) (?:by|to) (?:us|the|our)\b/giu,
    advice: 'leaves open what counts, so each deal is discussed afterwards.',
    isOpen: true,
  },
  {
    // Where a partner is and whom it knows is true before the deal and without it.
    pattern: new RegExp(
      String.raw`\b${PARTNER} (?:already |also |still |only )?(?:knows?|is (?:known|located|based|situated|close|near|connected|present|active|in (?:copy|cc|the (?:room|region|area|city)))|was (?:in (?:copy|cc)|copied|cc'?d|present|around|informed)|(?:has|had|keeps?|holds?|maintains?) (?:(?:a|an|some|the|good|long|close|existing) ){0,4}(?:relation(?:ship)?s?|contacts?|connections?|customer|account|access|history)\b[^.;]{0,40}?|(?:has|had|lists?|holds?) (?:the |this )?(?:customer|account|company|buyer|merchant|client)s? (?:on|in|among)\b[^.;]{0,40}?|(?:attend(?:s|ed)?|visit(?:s|ed)?|w(?:as|ere) at) (?:an?|the|our|its) (?:\p{L}+ )?(?:event|conference|fair|trade fair|webinar|meetup)s?)\b` +
        String.raw`|\b(?:customer|account|company|buyer|merchant|client) (?:already |also )?(?:buys|orders|purchases|is (?:also )?served|is known|belongs|knows)\b[^.;]{0,40}\b${PARTNER}\b` +
        String.raw`|\b(?:in|on) (?:copy|cc)\b`,
      'giu',
    ),
    advice: 'is no part that a partner plays in a deal.',
  },

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

/** How something is, where nobody does anything. */
const STATE =
  /\b(?:is|are|was|were|has|have|had|likes?|knows?|shares?|lives?|sits?|belongs?|wants?|hopes?|believes?|plans to|exists?)\b/iu;

/** A deed as a noun. */
const NAMED_DEED =
  /\p{L}(?:tion|sion|ment|ysis|shop|pitch)s?\b|\b(?:audit|visit|call|demo|plan|test|training|review|offer|design|meeting|reference|proof|case|study|assessment|quote|answer|report|sample|pilot|trial|app|connector|plug-?in|framework contract)s?\b/iu;

/** What a partner or a buyer did with it, beside being there: "found us in the marketplace and asked the partner". */
const DEED =
  /\b(?:found|asked|requested|installed|uses?|used|introduced|joined|demoed|presented|tested|bought|clicked|contacted|came)\b/iu;
