import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rules } from '../../server/src/rules/index.ts';
import { problemsOf } from '../harness/engine.ts';

/** Every message that the rules have about their own bad examples. */
const messages = [...new Set(rules.flatMap(({ examples }) => problemsOf(examples.bad).map(({ message }) => message)))];

/** A message without what the person wrote or is to write, which is shown as it is written. */
function inOwnWords(message: string): string {
  return message
    .replace(/"[^"]*"|^\S+(?= is not )/g, 'X')
    .replace(/(?:for example|Write|Write it as in|Did you mean) [^.?]*/g, 'X');
}

describe('the messages of rules', () => {
  const wrong: readonly (readonly [string, (message: string) => boolean])[] = [
    ['number without separators', (message) => /(?<![\d.,-])\d{5,}/.test(inOwnWords(message))],
    ['two spaces in a row', (message) => message.includes('  ')],
    ['article that does not fit', (message) => /\b(?:a [aeio]|an [bcdfgjkpqtvwxz])/.test(inOwnWords(message))],
    ['plural in parentheses', (message) => message.includes('(s)')],
    ['missing full stop', (message) => !/[.?!]$/.test(message)],
    ['small first letter', (message) => /^[a-z]/.test(inOwnWords(message))],
  ];
  for (const [what, isWrong] of wrong) {
    it(`have no ${what}`, () => assert.deepEqual(messages.filter(isWrong), []));
  }

  it('are hundreds', () => assert.ok(messages.length > 300, String(messages.length)));
});
