import { uncapitalized, withSmallStart } from '../../core/words.ts';

/** Products and companies that a role can begin with: "Salesforce admin". */
const PRODUCT = /^(?:salesforce|dynamics|microsoft|zoho|pipedrive|oracle|google|amazon)\b/i;

/** Inside a sentence a role begins with a small letter, unless a name or an abbreviation is its first word: `founder`, `CEO`, `Salesforce admin`. */
export function lowerRole(role: string): string {
  if (PRODUCT.test(role)) return role;
  return withSmallStart(role);
}

/** Several people of a role: `channel account managers`, `heads of sales`. What is plural stays as it is. */
export function pluralRole(role: string): string {
  const [, head, rest] = /^(\S+)( of .+)$/.exec(role) ?? [];
  if (head !== undefined && rest !== undefined) return `${pluralRole(head)}${rest}`;
  return /(?:s|ing|finance|legal|staff)$/i.test(role) ? role : `${role}s`;
}

/** So many people of a role, behind their number: `channel account managers`, `people in partner operations`. What is no role stays as it is. */
export function severalOf(role: string): string {
  if (isDepartment(role)) return `people in ${lowerRole(role)}`;
  return ROLE.test(role) ? pluralRole(lowerRole(role)) : role;
}

/** Roles of one person or one group, which a sentence names with an article. */
const ROLE =
  /\b(?:managers?|directors?|head|heads|leads?|leaders?|officers?|president|chief|vp|svp|evp|administrators?|admins?|executives?|founders?|owners?|controller|council|committee|board|desk|coordinators?|specialists?|analysts?|engineers?|sellers?|team|c[efoirmt]o)\b/iu;

/** People who are spoken of without an article. */
const DEPARTMENT =
  /^[\p{L} &-]*\b(?:operations|ops|finance|legal|marketing|sales|enablement|services|success|controlling|support|product|procurement)$/iu;

/** A text that has an article or a possessive already, which is no capital inside a sentence. */
const OPENED = /^(?:the|an?|our|my|their|your|his|her|whoever|every|each|one|both)\b/i;

/**
 * Whoever a plan names, as a sentence speaks of them: `the vice president of sales`, `finance`, and a name as it is.
 * Several are each put so: `the head of sales and Ana (founder)`.
 */
export function roleInSentence(text: string): string {
  return text
    .trim()
    .split(/(, and |, | and | or )/)
    .map((part, index) => (index % 2 === 0 ? oneInSentence(part) : part))
    .join('');
}

function oneInSentence(text: string): string {
  if (OPENED.test(text)) return uncapitalized(text);
  // A name with its role behind it is a name.
  if (/[(:;.!?]/.test(text)) return text;
  // "Head of Partnerships" is written as a title, which keeps its capitals.
  const inside = / \p{Lu}/u.test(text) ? text : lowerRole(text);
  if (isDepartment(text)) return inside;
  return ROLE.test(text) ? `the ${inside}` : text;
}

/** Whether a text names people who are spoken of without an article: `partner operations`, `finance`. */
export function isDepartment(text: string): boolean {
  return DEPARTMENT.test(text) && !ROLE.test(text);
}
