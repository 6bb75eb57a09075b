import type { Answer, Answers } from '../../../server/src/protocol/generate.ts';

/** Answers come from a memento or from another extension, so their shape is checked before they are believed. */
export function isAnswers(value: unknown): value is Answers {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every(isAnswer);
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'string' || (Array.isArray(value) && value.every((entry) => typeof entry === 'string'));
}
