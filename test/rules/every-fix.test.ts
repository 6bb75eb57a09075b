import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { addItem, removeItem, removeKey } from '../../server/src/core/edits.ts';
import { readPlan } from '../../server/src/core/plan.ts';
import type { Problem } from '../../server/src/core/problem.ts';
import { entryOf, type MapNode, type SourceNode } from '../../server/src/core/source.ts';
import { applyEdits, type TextEdit } from '../../server/src/core/text.ts';
import { appliedFix } from '../harness/applied-fix.ts';
import { problemsOf } from '../harness/engine.ts';
import { filesBelow, root } from '../harness/files.ts';

interface Damage {
  /** The place without the numbers of list items, so that neighbours are one kind. */
  readonly kind: string;
  readonly edit: TextEdit;
}

/** Each key and each list item of a plan, taken out, one of each kind of place. */
function* deletions(text: string, node: SourceNode, path: string): Generator<Damage> {
  if (node.kind === 'map') {
    for (const entry of node.entries) {
      const kind = `${path}.${entry.key.value}`;
      if (kind !== '.partnerPlan') yield { kind, edit: removeKey(text, node, entry) };
      yield* deletions(text, entry.value, kind);
    }
  }
  if (node.kind === 'sequence') {
    for (const item of node.items) {
      yield { kind: `${path}[]`, edit: removeItem(text, node, item) };
      yield* deletions(text, item, `${path}[]`);
    }
  }
}

function firstOfEachKind(all: Iterable<Damage>): readonly Damage[] {
  const kinds = new Map<string, Damage>();
  for (const damage of all) if (!kinds.has(damage.kind)) kinds.set(damage.kind, damage);
  return [...kinds.values()];
}

/** A last tier that says nothing but its name. */
function bareTier(text: string, plan: MapNode): Damage {
  const tiers = entryOf(plan, 'tiers')?.value;
  assert.ok(tiers?.kind === 'sequence');
  return { kind: 'a bare tier', edit: addItem(text, tiers, { id: 'gold', name: 'Gold' }) };
}

/** A tier keeps its name when the ones before it go, and its number changes. */
function wordsOf({ rule, message }: Problem): string {
  return `${rule} ${message.replace(/Tier \d+/g, 'Tier')}`;
}

/** What is not the business of a fix: a part that it starts is not complete, and the rules say what is left. */
function isAboutMore({ rule }: Problem): boolean {
  return /\/(?:no|none|missing|too-few|nothing|unanswered|tier-without)(?:-|$)|conflict\/sales-already-active/.test(
    rule,
  );
}

/** Places that all examples have are alike, so that only what hangs on the whole plan is tried in each of them. */
const triedKinds = new Set<string>();

function isToTry({ kind }: Damage): boolean {
  if (triedKinds.has(kind) && kind.split('.').length > 2) return false;
  triedKinds.add(kind);
  return true;
}

describe('every fix of a plan from which something was taken', () => {
  // Checking takes as long as a plan is, so the shortest comes first and most kinds are tried in it.
  const examples = filesBelow(['examples'], '.partner-plan.yaml')
    .map((file) => ({ file, text: readFileSync(root + file, 'utf8') }))
    .sort((one, two) => one.text.length - two.text.length);
  for (const { file, text } of examples) {
    it(`removes its finding and makes no error, in ${file}`, () => {
      const node = readPlan(text).node;
      assert.ok(node !== undefined);
      const usual = new Set(problemsOf(text).map(wordsOf));
      const tried = new Set<string>();
      const failures: string[] = [];
      const damages = [...firstOfEachKind(deletions(text, node, '')), bareTier(text, node)].filter(isToTry);
      for (const { kind, edit } of damages) {
        const damaged = applyEdits(text, [edit]);
        const before = problemsOf(damaged);
        const known = new Set(before.map(wordsOf));
        for (const problem of before.filter((one) => !usual.has(wordsOf(one)))) {
          for (const fix of problem.fixes) {
            const name = `${problem.rule}: ${fix.title}`;
            if (tried.has(name)) continue;
            tried.add(name);
            const left = problemsOf(appliedFix(damaged, fix));
            if (left.some((one) => wordsOf(one) === wordsOf(problem))) failures.push(`${kind} ${name} leaves it`);
            const made = left.filter(
              (one) => one.severity === 'error' && !known.has(wordsOf(one)) && !isAboutMore(one),
            );
            for (const one of made) failures.push(`${kind} ${name} makes ${wordsOf(one)}`);
          }
        }
      }
      assert.deepEqual(failures, []);
      assert.ok(tried.size > 20, `${tried.size} fixes`);
    });
  }
});
