import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { partnerPlan } from '../../schemas/partner-plan.ts';
import { readPlan } from '../../server/src/core/plan.ts';
import type { MapEntry, PathStep, SourceNode } from '../../server/src/core/source.ts';
import { schemaAt, shapeOf } from '../../server/src/core/vocabulary.ts';
import { problemsOf } from '../harness/engine.ts';

const file = new URL('../../examples/technology-salesforce.partner-plan.yaml', import.meta.url);
const text = readFileSync(file, 'utf8');

/** Every key whose name the vocabulary fixes, once by name and depth, so that the test stays quick. */
function keys(node: SourceNode, path: readonly PathStep[], found: Map<string, MapEntry>): Map<string, MapEntry> {
  if (node.kind === 'sequence') for (const [index, item] of node.items.entries()) keys(item, [...path, index], found);
  if (node.kind !== 'map') return found;
  const schema = path.length === 0 ? partnerPlan : schemaAt(path);
  const isFixed = schema !== undefined && shapeOf(schema).kind !== 'record';
  for (const entry of node.entries) {
    const here = [...path, String(entry.key.value)];
    const name = here.filter((step) => typeof step === 'string').join('.');
    if (isFixed && !found.has(name)) found.set(name, entry);
    keys(entry.value, here, found);
  }
  return found;
}

describe('a misspelled key', () => {
  const root = readPlan(text).node;
  assert.ok(root);
  for (const [path, { key }] of keys(root, [], new Map())) {
    const name = String(key.value);
    // A short word without one of its letters resembles many others.
    if (name.length < 4) continue;
    it(`is the only finding where ${path} has lost a letter`, () => {
      const misspelled = name.slice(0, 1) + name.slice(2);
      const broken = text.slice(0, key.span.start) + misspelled + text.slice(key.span.end);
      const found = problemsOf(broken).map(({ rule, message }) => `${rule} ${message}`);
      assert.deepEqual(found, [`schema/unknown-key "${misspelled}" is not known here. Did you mean "${name}"?`]);
    });
  }

  it('hides nothing that is written under it, and nothing else', () => {
    const broken = text.replace('tiers:', 'tirs:').replace('notice: start-of-quarter', 'x: 1');
    assert.deepEqual(
      problemsOf(broken).map(({ rule }) => rule),
      ['schema/unknown-key', 'movement/no-notice', 'schema/unknown-key'],
    );
  });

  it('does not stand for a key that is there as well', () => {
    const broken = text.replace('movement:', 'tirs: []\nmovement:');
    assert.deepEqual(
      problemsOf(broken).map(({ message }) => message),
      [
        '"tirs" is not known here. What can still stand here: history, metrics, tracks, regions, segments, assumptions.',
      ],
    );
  });

  it('leaves only one of two that resemble the same key', () => {
    const broken = text.replace('notice: start-of-quarter', 'notic: start-of-quarter\n  notixe: start-of-quarter');
    assert.deepEqual(
      problemsOf(broken).map(({ rule }) => rule),
      ['schema/unknown-key', 'schema/unknown-key'],
    );
  });
});
