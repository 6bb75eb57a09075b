import { type StructuralProblem, structuralProblems } from '../../../../schemas/diagnosis.ts';
import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';

/**
 * What shows each problem in a program that exists, and what brings it about in a new one. The evidence is a question
 * and no answer: a sentence that sounds like a fact would stay, and nobody said it.
 */
const words: Readonly<Record<StructuralProblem, { evidence: string; why: string; fix: string }>> = {
  'no-tiers': {
    evidence: 'Say what shows it: how many partners get the same, and how many of them bring the deals.',
    why: 'Without criteria, the first partners will all ask for the same attention, whatever they produce.',
    fix: 'Tiers with criteria and benefits allocate resources by performance and potential.',
  },
  'no-attribution': {
    evidence: 'Say what shows it: how many deals of last year had a partner, and how the CRM shows them.',
    why: 'The first referrals will arrive before the CRM has a field for the source of a deal.',
    fix: 'Deal Source becomes a required field, and the registration workflow fills it.',
  },
  'no-playbook': {
    evidence: 'Say what shows it: in how many ways partners register deals and sell with us today.',
    why: 'The first partners will each bring a way of working, and every one of them will become a habit.',
    fix: 'One standard playbook covers registration, co-sell, communication and assets.',
  },
  'no-measurement': {
    evidence: 'Say what shows it: which report shows the revenue of partners, and since when.',
    why: 'At the next budget round nobody will be able to say what would be lost without the program.',
    fix: 'Revenue, ROI and coverage are reported from the first day.',
  },
};

/** An entry of the diagnosis as a snippet: a fact for a program that exists, a forecast for a new one. */
export function proposedFinding(
  plan: Plan,
  problem: StructuralProblem,
  status = isNew(plan) ? 'likely' : 'applies',
): { readonly [key: string]: Printable } {
  const { evidence, why, fix } = words[problem];
  return status === 'likely'
    ? { problem, status: 'likely', why: { placeholder: why }, fix: { placeholder: fix } }
    : { problem, status: 'applies', evidence: { placeholder: evidence }, fix: { placeholder: fix } };
}

export function proposedEvidence(problem: StructuralProblem | undefined): string {
  return words[problem ?? 'no-attribution'].evidence;
}

export function proposedReason(problem: StructuralProblem | undefined): string {
  return words[problem ?? 'no-attribution'].why;
}

export function proposedAnswer(problem: StructuralProblem | undefined): string {
  return words[problem ?? 'no-attribution'].fix;
}

/** The first structural problem that the diagnosis does not mention yet, attribution before all others. */
export function unmentionedProblem(plan: Plan): StructuralProblem | undefined {
  const mentioned = new Set(plan.diagnosis?.items.map(({ problem }) => problem?.value));
  const byImportance: readonly StructuralProblem[] = ['no-attribution', ...structuralProblems];
  return byImportance.find((problem) => !mentioned.has(problem));
}

export function isNew(plan: Plan): boolean {
  return plan.program?.state?.value === 'none';
}
