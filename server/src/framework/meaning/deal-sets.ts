import { partnerNouns } from './partner-types.ts';

/**
 * Which deals a number is counted from, as its text says: those that partners sourced, all in which a partner is in any
 * way, or all of the company. Undefined where the text names a report or a view and not what is in it.
 */
export function dealSetOf(text: string): 'sourced' | 'with-partners' | 'all' | undefined {
  if (SOURCED.test(text)) return 'sourced';
  if (WITH_PARTNERS.test(text)) return 'with-partners';
  return ALL.test(text) ? 'all' : undefined;
}

/** What a partner has to have done for a deal to be its own. */
const SOURCED =
  /\bsourced\b|\bregist|\bintroduced\b|\breferred\b|\bbr(?:ought|ings?)\b|\boriginat|\bsubmitted\b|\bdeal source\b|\bfound by\b/iu;

const PARTNER = `(?:partners?|channel|${partnerNouns})`;

const WITH_PARTNERS = new RegExp(
  String.raw`\b${PARTNER} (?:is|are|was|were|has been|have been) (?:\p{L}+ )?(?:named|mentioned|involved|tagged|attached|present|linked|part|in)\b` +
    String.raw`|\b${PARTNER} (?:\p{L}+ )?(?:touch(?:ed|es)?|help(?:ed|s)?|took part|support(?:ed|s)?|accompan(?:y|ied|ies))\b` +
    String.raw`|\b(?:touched|helped|supported|accompanied) by (?:a |the |our |any )?${PARTNER}\b` +
    String.raw`|\b(?:with|through|via) (?:any |a |the |our |some )?${PARTNER} (?:involvement|participation|help|support|contact|and)\b` +
    String.raw`|\b(?:with|through|via) (?:any|some|whatever) ${PARTNER}\b` +
    String.raw`|\bany (?:partner )?involvement\b|\b${PARTNER}-related\b|\b(?:that |which )?(?:have|has|having|carry|contain) (?:a|any|some) ${PARTNER}\b|\bin which (?:a |any |the )?${PARTNER} (?:took|takes|played|plays|had|has)\b`,
  'iu',
);

const ALL =
  /\b(?:all|total|whole|entire|overall|complete|every) (?:\p{L}+ ){0,2}(?:pipeline|revenues?|bookings|sales|deals?|opportunit(?:y|ies)|business|turnover)\b|\bof the (?:whole |entire )?company\b|\b(?:pipeline|opportunities|deals|revenue) of (?:the |our )?(?:own )?(?:sales(?: team)?|field|account executives?|reps)\b/iu;
