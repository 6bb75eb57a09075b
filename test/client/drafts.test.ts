import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Drafts, emptyDraft, readDraft } from '../../client/src/generate/draft.ts';

function memory() {
  const entries = new Map<string, unknown>();
  return {
    get: (key: string) => entries.get(key),
    update: async (key: string, value: unknown) => {
      // As a memento does: only what survives JSON survives.
      entries.set(key, value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
    },
  };
}

const draft = { answers: { company: 'Contoso', types: ['reseller'] }, unfinished: { crm: 'hub' }, at: 'crm' };

test('a draft is there again for the next window', async () => {
  const store = memory();
  await new Drafts(store).keep(draft);
  assert.deepEqual(new Drafts(store).left(), draft);
});

test('a draft with nothing in it is no draft', async () => {
  const drafts = new Drafts(memory());
  await drafts.keep(draft);
  await drafts.keep(emptyDraft);
  assert.equal(drafts.left(), undefined);
});

test('after the plan was generated there is no draft, and the answers can still be had', async () => {
  const drafts = new Drafts(memory());
  await drafts.keep(draft);
  await drafts.finish(draft.answers);
  assert.equal(drafts.left(), undefined);
  assert.deepEqual(drafts.last(), draft.answers);
});

test('what another version left in the store is read as far as it fits, or not at all', () => {
  assert.deepEqual(readDraft({ answers: { company: 'Contoso' }, step: 3 }), {
    answers: { company: 'Contoso' },
    unfinished: {},
  });
  for (const stored of [undefined, null, 7, 'draft', [], {}, { answers: 7 }, { answers: { company: 7 } }]) {
    assert.equal(readDraft(stored), undefined, JSON.stringify(stored));
  }
  assert.equal(readDraft({ answers: {}, unfinished: { crm: [1] } }), undefined);
});
