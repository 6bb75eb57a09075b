import type { SettledBrief } from './assumptions.ts';

/**
 * Professions and trades whose introductions have rules of their own: consent of the client, disclosure of a fee, what
 * may be said about a product. Only words that hardly mean anything else.
 */
const REGULATED =
  /\b(?:accountants?|bookkeepers?|auditors?|tax advis[eo]rs?|lawyers?|solicitors?|attorneys?|notar(?:y|ies)|law firms?|brokers?|insurers?|insurance|pensions?|mortgages?|banks?|financial advis[eo]rs?|physicians?|doctors?|pharmac(?:y|ies|ists?)|hospitals?|compliance|regulated|regulators?)\b/i;

/**
 * Whether partners introduce people under rules of a profession or a regulator, by what a person told: the words for the
 * partners, the people, and what hurts. The words only decide that somebody is asked.
 */
export function isRegulated({
  partnerTypes,
  partnerWords = [],
  people = [],
  team,
  symptoms,
}: Pick<SettledBrief, 'partnerTypes' | 'partnerWords' | 'people' | 'team' | 'symptoms'>): boolean {
  if (!partnerTypes.includes('referral')) return false;
  const told = [
    ...partnerWords,
    ...people.map(({ role }) => role),
    team.conflictsDecidedBy,
    ...symptoms.flatMap(({ evidence }) => evidence ?? []),
  ];
  return told.some((words) => REGULATED.test(words));
}
