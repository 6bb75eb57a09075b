import { symptoms as knownSymptoms, type SymptomId } from '../../../schemas/brief-symptoms.ts';
import type { StructuralProblem } from '../../../schemas/diagnosis.ts';
import type { SettledSymptom } from './assumptions.ts';

/** A structural problem that applies, and what the person told that shows it. */
export interface ShownProblem {
  readonly problem: StructuralProblem;
  /** At least one, in the order in which they were told. */
  readonly symptoms: readonly ShownSymptom[];
}

export interface ShownSymptom {
  readonly symptom: SymptomId;
  /** What the person picked, as a sentence with its period. */
  readonly picked: string;
  /** The words of the person, as a sentence. Absent where the person gave none. */
  readonly told?: string;
}

/**
 * Which of the four structural problems apply, in the order in which a person told what shows them: by the pains that
 * were ranked, and then by the symptoms as they were written.
 */
export function problemsOf(
  symptoms: readonly SettledSymptom[],
  pains: readonly SymptomId[] = [],
): readonly ShownProblem[] {
  const told = [...pains, ...symptoms.map(({ symptom }) => symptom)].map((symptom) => knownSymptoms[symptom].problem);
  return [...new Set<StructuralProblem>(told)].flatMap((problem) => {
    const shown = symptoms.filter(({ symptom }) => knownSymptoms[symptom].problem === problem).map(shownSymptom);
    return shown.length === 0 ? [] : [{ problem, symptoms: shown }];
  });
}

function shownSymptom({ symptom, evidence }: SettledSymptom): ShownSymptom {
  const picked = `${knownSymptoms[symptom].title}.`;
  return evidence === undefined ? { symptom, picked } : { symptom, picked, told: asSentence(evidence) };
}

/** With a period at its end, unless it ends like a sentence already. */
function asSentence(text: string): string {
  const trimmed = text.trim().replace(/(?<![,;:])[,;:]+$/, '');
  return /[.!?]["')\u2019\u201D]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
