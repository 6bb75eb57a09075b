import { type StructuralProblem, structuralProblems } from '../../../../schemas/diagnosis.ts';
import type { Plan } from '../../core/plan.ts';
import type { Printable } from '../../core/print.ts';

/** What shows each problem in a program that exists, and what brings it about in a new one. From the framework. */
const words: Readonly<Record<StructuralProblem, { evidence: string; why: string; fix: string }>> = {
  'no-tiers': {
    evidence: 'Three of 20 partners refer deals consistently, and all 20 get the same budget and the same attention.',
    why: 'Without criteria, the first partners will all ask for the same attention, whatever they produce.',
    fix: 'Tiers with criteria and benefits allocate resources by performance and potential.',
  },
  'no-attribution': {
    evidence: 'Partner-sourced deals are counted as direct, because the CRM has no field for the source of a deal.',
    why: 'The first referrals will arrive before the CRM has a field for the source of a deal.',
    fix: 'Deal Source becomes a required field, and the registration workflow fills it.',
  },
  'no-playbook': {
    evidence: 'Some partners send referrals by e-mail, others use the portal, and each expects another way of selling.',
    why: 'The first partners will each bring a way of working, and every one of them will become a habit.',
    fix: 'One standard playbook covers registration, co-sell, communication and assets.',
  },
  'no-measurement': {
    evidence: 'The program has run for 18 months, and no report shows its revenue apart from the total.',
    why: 'At the next budget round nobody will be able to say what would be lost without the program.',
    fix: 'Revenue, ROI and coverage are reported from the first day.',
  },
};

/** An entry of the diagnosis as a snippet: a fact for a program that exists, a forecast for a new one. */
export function proposedFinding(plan: Plan, problem: StructuralProblem): Printable {
  const { evidence, why, fix } = words[problem];
  return isNew(plan)
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
