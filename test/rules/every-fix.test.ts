import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { addItem, removeItem, removeKey } from '../../server/src/core/edits.ts';
import { readPlan } from '../../server/src/core/plan.ts';
import type { Fix, Problem } from '../../server/src/core/problem.ts';
import { entryOf, type MapNode, type SourceNode } from '../../server/src/core/source.ts';
import { applyEdits, type TextEdit } from '../../server/src/core/text.ts';
import { appliedFix } from '../harness/applied-fix.ts';
import { problemsOf } from '../harness/engine.ts';
import { filesBelow, root } from '../harness/files.ts';

interface Damage {
  /** The place without the numbers of list items, so that neighbors are one kind. */
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

/** In which currencies the examples are tried. Each has amounts of another size, and none is that of the vocabulary. */
const currencies = ['EUR', 'JPY', 'CHF'] as const;

/** The plan as another company would have it, whose amounts are in another currency. */
function inCurrency(text: string, currency: string): string {
  return text.replace(/\b(?:USD|EUR|GBP)\b/g, currency);
}

/**
 * The damages to try: by default those that meet no other example or currency, as each fix reads the same facts. All of
 * them, in all currencies, are tried with EVERY_FIX=all, which takes minutes.
 */
const isWhole = process.env.EVERY_FIX === 'all';

/** Places that all examples have are alike, so that only what hangs on the whole plan is tried in each of them. */
const triedKinds = new Set<string>();

function isToTry({ kind }: Damage): boolean {
  if (isWhole) return true;
  if (triedKinds.has(kind) && kind.split('.').length > 2) return false;
  triedKinds.add(kind);
  return true;
}

/**
 * A metric is only looked for when both sections are there in which it could be measured. With fields and views back, the
 * rule sees that the other section lacks it, which the fix has not brought about.
 */
function waitsFor(problem: Problem, made: Problem): boolean {
  return (
    problem.rule === 'plan/missing-section' &&
    made.rule === 'tiers/unmeasurable-metric' &&
    /"attribution"/.test(problem.message)
  );
}

/**
 * What a fix makes worse: findings that nobody saw before, of a rule that has more of them than it had. Where a finding
 * tells several places together, the fix of one place leaves a finding about the others.
 */
function madeBy(problem: Problem, fix: Fix, before: readonly Problem[], after: readonly Problem[]): readonly Problem[] {
  const isOfOnePlace = problem.fixes.length > 2 && fix !== problem.fixes[0];
  const known = new Set(before.map(wordsOf));
  const countOf = (all: readonly Problem[], rule: string): number => all.filter((one) => one.rule === rule).length;
  return after.filter((one) => {
    if (waitsFor(problem, one)) return false;
    const allowed = countOf(before, one.rule) - (one.rule === problem.rule && !isOfOnePlace ? 1 : 0);
    return !known.has(wordsOf(one)) && countOf(after, one.rule) > allowed;
  });
}

describe('every fix of a plan from which something was taken', () => {
  // Checking takes as long as a plan is, so the shortest comes first and most kinds are tried in it.
  const examples = filesBelow(['examples'], '.partner-plan.yaml')
    .map((file) => ({ file, text: readFileSync(root + file, 'utf8') }))
    .sort((one, two) => one.text.length - two.text.length);
  for (const [index, example] of examples.entries()) {
    const own = currencies[index % currencies.length] ?? 'EUR';
    for (const currency of isWhole ? currencies : [own]) {
      it(`removes its finding and adds none, in ${example.file} in ${currency}`, () => {
        const text = inCurrency(example.text, currency);
        const node = readPlan(text).node;
        assert.ok(node !== undefined);
        const usual = new Set(problemsOf(text).map(wordsOf));
        const tried = new Set<string>();
        const failures: string[] = [];
        const damages = [...firstOfEachKind(deletions(text, node, '')), bareTier(text, node)].filter(isToTry);
        for (const { kind, edit } of damages) {
          const damaged = applyEdits(text, [edit]);
          const before = problemsOf(damaged);
          for (const problem of before.filter((one) => !usual.has(wordsOf(one)))) {
            for (const fix of problem.fixes) {
              const name = `${problem.rule}: ${fix.title}`;
              if (tried.has(name)) continue;
              tried.add(name);
              const left = problemsOf(appliedFix(damaged, fix));
              if (left.some((one) => wordsOf(one) === wordsOf(problem))) failures.push(`${kind} ${name} leaves it`);
              for (const one of madeBy(problem, fix, before, left))
                failures.push(`${kind} ${name} makes ${wordsOf(one)}`);
            }
          }
        }
        assert.deepEqual(failures, []);
        assert.ok(tried.size > 20, `${tried.size} fixes`);
      });
    }
  }
});
