import { findPattern, findTerms } from '../../framework/meaning/terms.ts';

/**
 * The words with which a definition gives the origin of a deal to the wrong side: to sales when the deal is sourced, to
 * the partner when it is influenced. Undefined when it does not.
 */
export function originClaimedIn(
  source: 'partner-sourced' | 'partner-influenced',
  definition: string,
): string | undefined {
  const hit = findTerms(definition, wrongOrigins[source]).find(({ start }) => !LATER.test(definition.slice(0, start)));
  if (hit !== undefined) return definition.slice(hit.start, hit.end);
  return source === 'partner-sourced' ? takenBackIn(definition) : undefined;
}

/**
 * The sentence with which a definition of Partner-sourced takes its first one back: "It also counts when sales opened
 * the opportunity earlier." Undefined when none does.
 */
function takenBackIn(definition: string): string | undefined {
  return sentencesOf(definition).find(
    (sentence) =>
      ALSO.test(sentence) &&
      KNOWN_EARLIER.test(sentence) &&
      !/\b(?<!whether or )(?:not(?! matter\b)|never|no longer|unless)\b|n['\u2019]t\b/iu.test(sentence),
  );
}

/** What a definition of Partner-sourced counts although no partner found it, and in which words. */
export interface GivenCredit {
  readonly kind: 'own-lead' | 'renewal' | 'late';
  /** Offsets in the definition, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/**
 * The part of a definition of Partner-sourced that counts what no partner found: a lead that we handed over, a renewal,
 * or a deal that sales had opened. Undefined where there is none, and where the part is excluded: "renewals do not count".
 */
export function creditGivenIn(definition: string): GivenCredit | undefined {
  for (const [kind, pattern] of givenAway) {
    const hit = findPattern(definition, pattern).find(({ start, end }) => !EXCLUDED.test(definition.slice(start, end)));
    if (hit !== undefined) return { kind, ...hit };
  }
  return undefined;
}

const EXCLUDED = /\b(?:not|never|no|none|except|unless|excluded?|excluding|nicht|kein\w*)\b|n['\u2019]t\b/iu;

/** Words for something that becomes a deal. */
const LEAD = `(?:leads?|inquir(?:y|ies)|enquir(?:y|ies)|requests?|prospects?|merchants?|customers?|clients?|companies|accounts?|deals?|opportunit(?:y|ies)|contacts?)`;
const OURS = String.raw`(?:we|us|our (?:own )?(?:\p{L}+ ){0,2}(?:marketing|sales|field|team|website|site|desk|reps?)|the field|field sales|marketing|inside sales|sales)`;
const HANDED = `(?:assign|pass|g[ia]ve|hand|forward|rout|send|sent|distribut|shar|referr?|transferr?|allocat)(?:es|ed|s|e|en|ing)?`;
const COUNTS = `(?:count|counts|counted|qualif(?:y|ies)|included?|is sourced|are sourced|belongs?|too|also|as well)`;

const givenAway: readonly (readonly [GivenCredit['kind'], RegExp])[] = [
  [
    'own-lead',
    new RegExp(
      String.raw`\b${LEAD}\b (?:that |which |whom )?(?:\p{L}+ )?${OURS} (?:\p{L}+ )?${HANDED}\b[^.;]*` +
        String.raw`|\b${LEAD}\b (?:that (?:are|were|is|was) |which (?:are|were|is|was) )?${HANDED} (?:to (?:the|a|an|our) \p{L}+ )?(?:by|from) (?:us|our)\b[^.;]*` +
        String.raw`|\b${LEAD}\b[^.;]{0,40}\b(?:found|finds?|chose|chosen|chooses?|picked|picks?|select(?:s|ed)?|c[ao]mes?|contact(?:s|ed)?)\b[^.;]{0,30}\b(?:in|on|through|via|from|over|by) our (?:\p{L}+ )?(?:directory|store|app ?store|marketplace|partner (?:finder|locator|page)|listing|web ?site|catalog(?:ue)?)\b[^.;]*` +
        String.raw`|\b(?:leads?|anfragen|interessenten)\b[^.;]{0,40}\b(?:wir|unser\p{L}*|marketing|vertrieb)\b[^.;]{0,40}(?:zuweis|zugewies|weitergib|weitergeb|weitergegeb|weiterleit|\u00fcbergeb|zuteil)\p{L}*[^.;]*`,
      'giu',
    ),
  ],
  [
    'renewal',
    new RegExp(
      String.raw`\b(?:renewals?|upgrades?|upsells?|cross-?sells?|add-?ons?|expansions?|repeat (?:orders?|business)|follow-?up (?:orders?|deals?|business)|existing customers?)\b[^.;]{0,60}\b${COUNTS}\b[^.;]*` +
        String.raw`|\b(?:including|includes|as well as|and also|and all|and any) (?:all |any |its |their |the |every )?(?:later )?(?:renewals?|upgrades?|upsells?|expansions?|repeat orders?|follow-?up (?:orders?|deals?))\b[^.;]*` +
        String.raw`|\b(?:verl\u00e4ngerung|folgegesch\u00e4ft|folgeauftr|erweiterung|bestandskund)\p{L}*[^.;]{0,40}\b(?:z\u00e4hl|gelten|gilt|geh\u00f6r)\p{L}*[^.;]*`,
      'giu',
    ),
  ],
  [
    'late',
    /\b(?:at the latest|up to|no later than|not later than|within|until) (?:\p{L}+|\d+) (?:\p{L}+ )?(?:hours?|days?|weeks?|months?) (?:after|of|from) (?:our|the|we|a|any|an)\b[^.;]{0,40}\b(?:open|creat|found|find|contact|call|met|meet|spok|start|identif|talk)\p{L}*[^.;]*|\bafter (?:our |the )?(?:sales(?: team)?|reps?|account executives?|we)(?: has| have|'ve)? (?:opened|created|found|started|contacted|identified)\b[^.;]*/giu,
  ],
];

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.;!?])\s+/u).map((sentence) => sentence.trim());
}

const ALSO =
  /\b(?:also|still|too|as well|likewise)\b[^.;]{0,40}\b(?:counts?|counted|qualif\w+|included?|applies|is sourced)\b|\b(?:counts?|counted|qualif\w+|included?|applies)\b[^.;]{0,40}\b(?:also|too|as well|likewise)\b|\beven (?:if|when|though|where|after)\b|\bwhether or not\b|\birrespective of\b|\bregardless (?:of|whether)\b|\bno matter\b|\b(?:do|does|did) not matter\b|\balso (?:when|if|where|though)\b|\bbecomes? (?:partner-)?sourced\b|\b(?:does|do) no harm\b|\b(?:is|are) (?:fine|allowed|irrelevant|no (?:obstacle|problem|reason))\b|\bplays? no (?:role|part)\b|\b(?:changes? nothing|makes? no difference)\b/iu;

/** Sales or we were there first: "that sales opened earlier", "an opportunity that already exists". */
const KNOWN_EARLIER =
  /\b(?:sales|we|our (?:own )?(?:team|reps?|sales team)|account executives?)\b[^.;]{0,30}\b(?:opened|created|knew|know|known|found|identified|contacted|spoke|spoken|met|talked|worked|works?|working|had|has|have|started|already|sold|closed|won)\b|\b(?:already|existing|earlier|previously)\b[^.;]{0,30}\b(?:open(?:ed)?|exist(?:s|ed)?|created|known|opportunit\w+|in the (?:CRM|pipeline)|contacts?|talks?|calls?|conversations?|meetings?)\b|\bopportunit\w+[^.;]{0,30}\b(?:already|exists|existed|earlier)\b/iu;

/** "before we identified the account" says when, and not who was the origin. */
const LATER = /\b(?:before|until|prior to|ahead of|by the time|earlier than)\s+(?:[\p{L}'\u2019]+\s+){0,3}$/iu;

const verbs = [
  'identified',
  'identifies',
  'originated',
  'originates',
  'sourced',
  'found the',
  'finds the',
  'discovered',
];

const wrongOrigins = {
  'partner-sourced': withVerbs(['sales', 'sales team', 'sales rep', 'account executive', 'we']),
  'partner-influenced': withVerbs(['partner', 'partners', 'reseller', 'integrator', 'referrer']),
} as const;

function withVerbs(subjects: readonly string[]): readonly string[] {
  return subjects.flatMap((subject) => verbs.map((verb) => `${subject} ${verb}`));
}
