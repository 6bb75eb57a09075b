import { joined, uncapitalized } from '../core/words.ts';
import type { Feasibility } from '../framework/feasibility/feasibility.ts';
import type { ProblemAudit, Step } from './report.ts';

/** What a report comes to, in two or three sentences. */
export function verdictOf(
  problems: readonly ProblemAudit[],
  [first]: readonly Step[],
  findings: number,
  outlook?: Feasibility['outlook'],
): readonly string[] {
  const applying = problems.filter(({ plan }) => plan.standing === 'applies');
  const partly = problems.filter(({ plan }) => plan.standing === 'partly');
  return [
    standingSentence(problems.length, applying, partly),
    ...programSentence(problems),
    outlook !== undefined && outlook !== 'reachable'
      ? outlook === 'unknown'
        ? 'To do first: say what the revenue target is counted from.'
        : 'To do first: decide about the revenue target.'
      : first === undefined
        ? findings === 0
          ? 'Nothing is open.'
          : 'Nothing that has to be done is open. What is reported below is advice.'
        : `To do first: ${uncapitalized(first.title)}.`,
  ];
}

/** What the plan has already. */
export function goodOf(problems: readonly ProblemAudit[]): readonly string[] {
  return problems.flatMap(({ number, present, plan }) => {
    if (present.length === 0) return [];
    const parts = joined(present.map(({ title, line }) => `${title} (line ${line})`));
    const mark = plan.standing === 'answered' ? 'Problem' : 'Of problem';
    return plan.standing === 'answered'
      ? [`${mark} ${number} is answered: ${parts}.`]
      : [`${mark} ${number} there ${present.length === 1 ? 'is' : 'are'} ${parts}.`];
  });
}

function standingSentence(count: number, applying: readonly ProblemAudit[], partly: readonly ProblemAudit[]): string {
  if (applying.length === 0 && partly.length === 0) return `The plan answers all ${count} structural problems.`;
  const sentences = [
    ...(applying.length === 0 ? [] : [`does not answer ${named(applying)}`]),
    ...(partly.length === 0 ? [] : [`answers ${named(partly)} in part`]),
  ];
  return `The plan ${sentences.join(', and ')}.`;
}

function programSentence(problems: readonly ProblemAudit[]): readonly string[] {
  const applies = problems.filter(({ program }) => program.status === 'applies');
  const likely = problems.filter(({ program }) => program.status === 'likely');
  if (applies.length === 0 && likely.length === 0) return ['The plan diagnoses no problem of the program.'];
  const sentences = [
    ...(applies.length === 0 ? [] : [`${named(applies)} ${applies.length === 1 ? 'applies' : 'apply'} to the program`]),
    ...(likely.length === 0 ? [] : [`${named(likely)} ${likely.length === 1 ? 'is' : 'are'} likely to emerge`]),
  ];
  return [`As diagnosed, ${sentences.join(', and ')}.`];
}

function named(problems: readonly ProblemAudit[]): string {
  const numbers = joined(problems.map(({ number }) => String(number)));
  return `${problems.length === 1 ? 'problem' : 'problems'} ${numbers}`;
}
