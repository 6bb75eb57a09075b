import type { StructuralProblem } from './diagnosis.ts';

/** Something that people notice in a program that exists, and the structural problem that is behind it. */
export interface Symptom {
  /** A whole sentence without its period, as a person would say it. It is a choice in a list, and evidence in a plan. */
  readonly title: string;
  /** Which of the four problems of the framework it shows. */
  readonly problem: StructuralProblem;
  /** What somebody could tell about it, so that a person sees how much is enough. */
  readonly example: string;
}

/**
 * What hurts in partner programs, in the order of the four problems. Each symptom is one that the framework describes
 * where it explains the problem, so that naming it is enough for a diagnosis.
 */
export const symptoms = {
  'same-treatment': {
    title: 'All partners get the same, whatever they bring',
    problem: 'no-tiers',
    example: 'All 20 partners have the same co-marketing budget, and 3 of them bring the deals.',
  },
  'best-partners-unhappy': {
    title: 'Our best partners feel undervalued',
    problem: 'no-tiers',
    example: 'Our two largest partners asked in the last review what they get for their deals.',
  },
  'inactive-partners': {
    title: 'Many partners never bring a deal',
    problem: 'no-tiers',
    example: '12 of 20 partners have not registered a deal in the last twelve months.',
  },
  'counted-as-direct': {
    title: 'Partner deals are counted as direct',
    problem: 'no-attribution',
    example: '11 deals of last year came through partners, and the CRM shows all of them as direct.',
  },
  'wrong-partner-credited': {
    title: 'The wrong partner is recorded on a deal',
    problem: 'no-attribution',
    example: 'Distributors register for resellers, so that the opportunity names the distributor.',
  },
  'tracked-by-hand': {
    title: 'Partner deals are tracked by hand, outside the CRM',
    problem: 'no-attribution',
    example: 'The partner manager keeps a spreadsheet that nobody else opens.',
  },
  'disputed-credit': {
    title: 'Sales and partners argue about who brought a deal',
    problem: 'no-playbook',
    example: 'Two resellers and an account executive claimed the same deal in March.',
  },
  'channel-conflict': {
    title: 'Sales and partners sell to the same account against each other',
    problem: 'no-playbook',
    example: 'Field sales quoted direct in 22 deals that a reseller had registered.',
  },
  'own-ways': {
    title: 'Each partner works with us in a way of its own',
    problem: 'no-playbook',
    example: 'One partner sends e-mails, one uses a form and one expects us on every call.',
  },
  'lost-referrals': {
    title: 'Referrals get lost or are answered too late',
    problem: 'no-playbook',
    example: '4 of 9 referrals of last quarter waited longer than a week for an answer.',
  },
  'no-feedback': {
    title: 'Partners do not hear what became of their deals',
    problem: 'no-playbook',
    example: 'A partner learned from the customer that the deal had been closed.',
  },
  'sales-avoids-partners': {
    title: 'Sales does not know how to work with partners on a deal',
    problem: 'no-playbook',
    example: 'Account executives leave partners out of the first call, because nobody said when to invite them.',
  },
  'off-brand-material': {
    title: 'Partners use outdated or wrong material about us',
    problem: 'no-playbook',
    example: 'Two partners still show our logo and prices of the year before last.',
  },
  'value-unknown': {
    title: 'Nobody can say what we would lose without partners',
    problem: 'no-measurement',
    example: 'The board asked for the revenue from partners, and we had an estimate only.',
  },
  'budget-questioned': {
    title: 'The budget of the program is questioned',
    problem: 'no-measurement',
    example: 'Finance cut the co-marketing budget by half in the last round.',
  },
  'activity-reported': {
    title: 'Reports count signed partners and downloads, not revenue',
    problem: 'no-measurement',
    example: 'The quarterly report shows 8 new partners and not a single deal.',
  },
} as const satisfies Readonly<Record<string, Symptom>>;

export type SymptomId = keyof typeof symptoms;

export const symptomIds = Object.keys(symptoms) as [SymptomId, ...SymptomId[]];
