import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isFromPreview } from '../../client/src/preview/messages.ts';
import { changePlan, newState, readState } from '../../client/src/preview/state.ts';

const fix = { type: 'fix', version: 3, rule: 'tiers/no-criteria', start: 1, end: 2, title: 'Add', asks: false };

describe('what a preview sends', () => {
  it('is believed when it is what a preview sends', () => {
    for (const message of [
      { type: 'ready' },
      { type: 'shown' },
      { type: 'place', start: 0, end: 0 },
      { type: 'scrolled', offset: 0, version: 1 },
      fix,
      { type: 'rule', id: 'a-b/c-d' },
    ]) {
      assert.equal(isFromPreview(message), true, JSON.stringify(message));
    }
  });

  it('is not believed otherwise', () => {
    const others: readonly unknown[] = [
      undefined,
      'ready',
      {},
      { type: 'command', id: 'x' },
      { type: 'place', start: 2, end: 1 },
      { type: 'place', start: -1, end: 1 },
      { type: 'place', start: 0.5, end: 1 },
      { type: 'place', start: '0', end: 1 },
      { type: 'scrolled', offset: -1, version: 1 },
      { type: 'scrolled', offset: 1 },
      { ...fix, title: 1 },
      { ...fix, version: undefined },
      { ...fix, asks: 'yes' },
      { type: 'rule', id: '../../x' },
      { type: 'rule', id: 'x' },
    ];
    for (const message of others) assert.equal(isFromPreview(message), false, JSON.stringify(message));
  });
});

describe('what a preview remembers', () => {
  it('comes back as it was', () => {
    const state = {
      ...newState('file:///a', true),
      place: { part: 'tiers', index: 4, top: 12 },
      unfolded: ['figure-coverage/Table'],
      lists: [],
      filter: { hidden: ['hint'], part: 'risks' },
      others: [{ uri: 'file:///b', unfolded: [], filter: { hidden: [], part: '' } }],
    };
    assert.deepEqual(readState(JSON.parse(JSON.stringify(state))), state);
  });

  it('is filled up when an earlier version wrote less of it', () => {
    assert.deepEqual(readState({ uri: 'file:///a', scroll: 100 }), newState('file:///a', false));
    assert.deepEqual(
      readState({ uri: 'file:///a', lists: [1], filter: 'x', place: { part: 1 }, unfolded: {} }),
      newState('file:///a', false),
    );
  });

  it('is each plan as it was left, the last ten of them', () => {
    const left = { ...newState('file:///a', true), lists: [], place: { part: 'tiers', index: 4, top: 12 } };
    const other = changePlan(left, 'file:///b');
    assert.equal(other.place, undefined);
    assert.deepEqual(other.lists, []);
    const { others, ...again } = changePlan(other, 'file:///a');
    assert.deepEqual({ ...again, others: [] }, left);
    assert.deepEqual(
      others.map(({ uri }) => uri),
      ['file:///b'],
    );
    let state = newState('', false);
    for (let plan = 0; plan < 30; plan++) state = changePlan(state, `file:///${plan % 15}`);
    assert.deepEqual(
      state.others.map(({ uri }) => uri),
      [13, 12, 11, 10, 9, 8, 7, 6, 5].map((plan) => `file:///${plan}`),
    );
    assert.deepEqual(readState({ ...state, others: [{ uri: 1 }, ...state.others] }), state);
  });

  it('is nothing when it names no plan', () => {
    for (const state of [undefined, null, 'x', {}, { uri: 1 }]) assert.equal(readState(state), undefined);
  });
});
