import { findTerms } from '../../framework/meaning/terms.ts';

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

function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.;!?])\s+/u).map((sentence) => sentence.trim());
}

const ALSO =
  /\b(?:also|still|too|as well|likewise)\b[^.;]{0,40}\b(?:counts?|counted|qualif\w+|included?|applies|is sourced)\b|\b(?:counts?|counted|qualif\w+|included?|applies)\b[^.;]{0,40}\b(?:also|too|as well|likewise)\b|\beven (?:if|when|though|where|after)\b|\bwhether or not\b|\birrespective of\b|\bregardless (?:of|whether)\b|\bno matter\b|\b(?:do|does|did) not matter\b|\balso (?:when|if|where|though)\b/iu;

/** Sales or we were there first: "that sales opened earlier", "an opportunity that already exists". */
const KNOWN_EARLIER =
  /\b(?:sales|we|our (?:own )?(?:team|reps?|sales team)|account executives?)\b[^.;]{0,30}\b(?:opened|created|knew|know|known|found|identified|contacted|spoke|spoken|talked|worked|works?|working|had|has|have|started|already|sold|closed|won)\b|\b(?:already|existing|earlier|previously)\b[^.;]{0,30}\b(?:open(?:ed)?|exist(?:s|ed)?|created|known|opportunit\w+|in the (?:CRM|pipeline)|contacts?|talks?|calls?|conversations?|meetings?)\b|\bopportunit\w+[^.;]{0,30}\b(?:already|exists|existed|earlier)\b/iu;

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
