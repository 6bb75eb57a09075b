import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSame, promptOf, textOf, understoodAs } from '../../client/src/generate/answers-in-words.ts';
import type { Question } from '../../server/src/protocol/generate.ts';

const cycle: Question = {
  key: 'salesCycle',
  title: 'Sales cycle',
  prompt: 'How long does a deal take?',
  kind: 'text',
  optional: true,
  whenSkipped: 'The plan assumes 90 days',
  proposal: { answer: '90 days', reason: 'usual for deals of 45,000 USD' },
};

test('the reason of a proposal is told as long as it stands there', () => {
  assert.equal(promptOf(cycle, '90 days'), 'How long does a deal take? Proposed: usual for deals of 45,000 USD.');
  assert.equal(promptOf(cycle, '60 days'), 'How long does a deal take?');
});

test('an empty input of an optional question tells what the plan is built on then', () => {
  assert.equal(promptOf(cycle, ''), 'How long does a deal take? Optional. The plan assumes 90 days.');
  assert.equal(promptOf({ ...cycle, whenSkipped: '' }, undefined), 'How long does a deal take? Optional.');
});

test('a question that needs an answer says no more than the question', () => {
  const { proposal: _proposal, ...plain } = cycle;
  assert.equal(promptOf({ ...plain, optional: false }, ''), 'How long does a deal take?');
});

test('how an answer was understood takes the place of the reason', () => {
  assert.equal(understoodAs(cycle, '45,000 USD'), 'How long does a deal take? Understood as 45,000 USD.');
});

test('ticks are the same in any order', () => {
  assert.equal(isSame(['a', 'b'], ['b', 'a']), true);
  assert.equal(isSame(['a'], 'a'), true);
  assert.equal(isSame(['a'], ['a', 'b']), false);
});

test('several answers stand in a text input with commas', () => {
  assert.equal(textOf(['Germany', 'Austria']), 'Germany, Austria');
  assert.equal(textOf(undefined), '');
});
