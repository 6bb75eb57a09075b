import type { Answer, Question } from '../../../server/src/protocol/generate.ts';

/** The question, and why the answer that stands there already was proposed. */
export function promptOf({ prompt, proposal, optional, whenSkipped }: Question, given: Answer | undefined): string {
  const parts = [prompt];
  if (proposal?.reason !== undefined && given !== undefined && isSame(given, proposal.answer)) {
    parts.push(`Proposed: ${sentence(proposal.reason)}`);
  } else if (optional && (given === undefined || given.length === 0)) {
    parts.push(whenSkipped ? `Optional. ${sentence(whenSkipped)}` : 'Optional.');
  }
  return parts.join(' ');
}

/** How an answer was understood, in place of the reason of a proposal. */
export function understoodAs(question: Question, understood: string): string {
  return `${question.prompt} Understood as ${sentence(understood)}`;
}

/** An answer as it stands in an input. */
export function textOf(answer: Answer | undefined): string {
  if (answer === undefined) return '';
  return typeof answer === 'string' ? answer : answer.join(', ');
}

/** Whether two answers say the same. The order in which entries are ticked says nothing. */
export function isSame(one: Answer, other: Answer): boolean {
  const sorted = (answer: Answer) => JSON.stringify([answer].flat().toSorted());
  return sorted(one) === sorted(other);
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
