import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { removeItem, removeKey } from '../../server/src/core/edits.ts';
import { readPlan } from '../../server/src/core/plan.ts';
import type { SourceNode } from '../../server/src/core/source.ts';
import { applyEdits, type TextEdit } from '../../server/src/core/text.ts';
import { variants } from '../generate/variants.ts';
import { faultsOf, problemsOf } from '../harness/engine.ts';
import { root } from '../harness/files.ts';
import { randomNumbers } from '../harness/random.ts';
import { assertSound, completed } from './completed.ts';

/** The facts that nobody can guess. Without them a plan is not completed. */
const unguessable = /^program(?:\.(?:partnerTypes|state|crm|crmName)(?:\.0)?)?$/;

/** How many deletions are tried on each plan. */
const SAMPLES = 4;

/** All examples, and some generated plans, which are alike. */
const plans = [
  ...readdirSync(`${root}examples`)
    .filter((name) => name.endsWith('.partner-plan.yaml'))
    .map((name) => ({ name, text: readFileSync(`${root}examples/${name}`, 'utf8') })),
  ...[...variants].map(([name, text]) => ({ name, text })).filter((_, index) => index % 12 === 0),
];

describe('completing a plan from which something was taken', () => {
  it('has plans to try', () => {
    assert.ok(plans.length > 6);
  });

  for (const [index, { name, text }] of plans.entries()) {
    it(`keeps all that is left, and is sound afterwards: ${name}`, () => {
      const all = [...deletions(text)];
      const random = randomNumbers(index + 1);
      let tried = 0;
      for (let round = 0; tried < SAMPLES && round < SAMPLES * 20; round++) {
        const { path, edit } = all[Math.floor(random() * all.length)] ?? {};
        if (path === undefined || edit === undefined || unguessable.test(path)) continue;
        const cut = applyEdits(text, [edit]);
        if (problemsOf(cut).length === 0) continue;
        tried++;
        const after = completed(cut);
        assert.deepEqual(after.refused, [], path);
        try {
          assertSound(cut, after);
        } catch (error) {
          throw new Error(`Without ${path}: ${after.summary}`, { cause: error });
        }
      }
      assert.equal(tried, SAMPLES);
    });

    it(`brings back every section: ${name}`, () => {
      for (const { path, edit } of deletions(text)) {
        if (path.includes('.') || path === 'program') continue;
        const cut = applyEdits(text, [edit]);
        const after = completed(cut);
        assertSound(cut, after);
        // Without the list, nobody says any more that the costs are not known yet, and only a person can say what they are.
        const left = path === 'assumptions' ? ['measurement/missing-cost', 'measurement/no-target'] : [];
        const faults = faultsOf(after.text).filter(({ rule }) => !left.includes(rule));
        assert.deepEqual(
          faults.map(({ message }) => message),
          [],
          path,
        );
      }
    });
  }

  it('is sound when half of a plan is gone', () => {
    for (const [index, { name, text }] of plans.entries()) {
      const random = randomNumbers(100 + index);
      let cut = text;
      for (let round = 0; round < 12; round++) {
        const all = [...deletions(cut)].filter(({ path }) => !unguessable.test(path));
        const edit = all[Math.floor(random() * all.length)]?.edit;
        if (edit !== undefined) cut = applyEdits(cut, [edit]);
      }
      try {
        assertSound(cut, completed(cut));
      } catch (error) {
        throw new Error(name, { cause: error });
      }
    }
  });
});

/** Every way in which a key or an item can be taken out of a plan. */
function* deletions(text: string): Generator<{ readonly path: string; readonly edit: TextEdit }> {
  const { node } = readPlan(text);
  if (node !== undefined) yield* below(text, node, []);
}

function* below(
  text: string,
  node: SourceNode,
  path: readonly (string | number)[],
): Generator<{ readonly path: string; readonly edit: TextEdit }> {
  if (node.kind === 'map') {
    for (const entry of node.entries) {
      const own = [...path, String(entry.key.value)];
      yield { path: own.join('.'), edit: removeKey(text, node, entry) };
      yield* below(text, entry.value, own);
    }
  } else if (node.kind === 'sequence') {
    for (const [index, item] of node.items.entries()) {
      const own = [...path, index];
      yield { path: own.join('.'), edit: removeItem(text, node, item) };
      yield* below(text, item, own);
    }
  }
}
