import { findTerms } from '../shared/terms.ts';

/**
 * The words with which a definition gives the origin of a deal to the wrong side: to sales when the deal is sourced, to
 * the partner when it is influenced. Undefined when it does not.
 */
export function originClaimedIn(
  source: 'partner-sourced' | 'partner-influenced',
  definition: string,
): string | undefined {
  const hit = findTerms(definition, wrongOrigins[source]).find(({ start }) => !LATER.test(definition.slice(0, start)));
  return hit === undefined ? undefined : definition.slice(hit.start, hit.end);
}

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
