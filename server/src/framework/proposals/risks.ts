import { partnerWords } from '../../../../schemas/partner-types.ts';
import type { Plan, RiskPart } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';
import { whySameAccounts } from '../facts/same-accounts.ts';
import { findTerms } from '../meaning/terms.ts';
import { roleOf } from './roles.ts';

/** "The two or three most likely reasons this program will underperform". */
export const MOST_RISKS = 3;

/** The usual reasons for which a program underperforms, the most likely first. */
const usual = {
  cannibalization: {
    risk: 'Partners and our own sales team work the same accounts, and both claim the deal.',
    mitigation: 'Rules of engagement and a list of named accounts are agreed before the first registration.',
    owner: 'headOfPartnerships',
  },
  adoption: {
    risk: 'Partners sign and never register a deal, because their sales teams do not know us.',
    mitigation: 'Each partner gets a list of shared accounts and a first joint call within 30 days.',
    owner: 'partnerManager',
  },
  attribution: {
    risk: 'Sales keeps attributing deals by hand, and nobody believes the partner numbers.',
    mitigation: 'The workflow sets the source, and ten deals are sampled each quarter.',
    owner: 'revenueOperations',
  },
} as const;

/** A risk that the plan does not name yet, as a snippet. */
export function proposedRisk(plan: Plan, kind = missingKind(plan)): Printable {
  const { risk, mitigation, owner } = usual[kind];
  return {
    risk: { placeholder: risk },
    kind,
    mitigation: { placeholder: mitigation },
    owner: { placeholder: roleOf(plan, owner) },
  };
}

/** The two or three risks that most programs of this kind have. */
export function proposedRisks(plan: Plan): Printable {
  const kinds = Object.keys(usual) as (keyof typeof usual)[];
  return kinds
    .filter((kind) => kind !== 'cannibalization' || whySameAccounts(plan) !== undefined)
    .map((kind) => proposedRisk(plan, kind));
}

function missingKind(plan: Plan): keyof typeof usual {
  if (lacksCannibalizationRisk(plan)) return 'cannibalization';
  const named = new Set<string | undefined>(plan.risks?.items.map(({ kind }) => kind?.value));
  return named.has('adoption') ? 'attribution' : 'adoption';
}

/** Whether partners and direct sales work the same accounts, and no risk says so. */
export function lacksCannibalizationRisk(plan: Plan): boolean {
  return whySameAccounts(plan) !== undefined && !plan.risks?.items.some(isCannibalization);
}

/** A sentence that asks for the risk of cannibalization where a plan without it needs it, behind another sentence. */
export function cannibalizationInWords(plan: Plan): string {
  if (!lacksCannibalizationRisk(plan)) return '';
  return ` ${whySameAccounts(plan)}, so one of them is cannibalization: partners and direct sales work the same accounts.`;
}

/** What the risk says it is, else what its words say. */
function isCannibalization({ kind, risk }: RiskPart): boolean {
  if (kind !== undefined) return kind.value === 'cannibalization';
  const words = risk?.value ?? '';
  return findTerms(words, terms).length > 0 || (OWN_SALES.test(words) && OF_PARTNERS.test(words) && MEETS.test(words));
}

/** Our own people, partners, and that they meet at customers: "Our direct team sells to the same companies as resellers". */
const OWN_SALES =
  /\b(?:direct|field|inside|key account|account|own) (?:sales|sellers?|team)\b|\b(?:our|own) (?:\p{L}+ )?(?:sales|sellers|reps?|account executives|web ?(?:shop|store))\b|\bwe\b/iu;
const OF_PARTNERS = new RegExp(
  `\\bpartners?\\b|\\b(?:${Object.values(partnerWords)
    .map(({ plural }) => plural)
    .join('|')}|platforms?)\\b`,
  'iu',
);
const MEETS =
  /\bsame (?:\p{L}+[- ]){0,2}(?:accounts?|customers?|companies|deals?|buildings?|buyers?|prospects?|offices|schools|merchants|market)\b|\bcompet\w+ (?:with|against|for)\b|\bcalls? (?:on )?(?:\p{L}+ )?(?:accounts|customers|merchants|prospects) of\b|\bgoes? around\b|\btakes? over (?:deals|accounts|customers)\b|\bpoach/iu;

const terms = [
  'cannibali*',
  'channel conflict*',
  'same account*',
  'same customer*',
  'undercut*',
  'compete with our sales*',
  'compete with our own sales*',
  'compete with direct sales*',
];
