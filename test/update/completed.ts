import assert from 'node:assert/strict';
import { readPlan } from '../../server/src/core/plan.ts';
import type { Problem } from '../../server/src/core/problem.ts';
import { readSettings } from '../../server/src/core/settings.ts';
import type { SourceNode } from '../../server/src/core/source.ts';
import { applyEdits } from '../../server/src/core/text.ts';
import { type Completion, completePlan } from '../../server/src/update/complete.ts';
import { faultsOf, today } from '../harness/engine.ts';

export interface Completed extends Completion {
  readonly text: string;
}

/** A plan after it was completed, with all settings as they come. */
export function completed(
  text: string,
  options: { readonly brief?: string; readonly section?: string } = {},
): Completed {
  const completion = completePlan({ text, settings: readSettings({}, today), ...options });
  return { ...completion, text: applyEdits(text, completion.edits) };
}

/** Checks what holds whatever was missing: nothing is lost, nothing new is wrong, and a second time adds nothing. */
export function assertSound(before: string, after: Completed): void {
  assertKept(before, after.edits);
  assert.deepEqual(newRules(faultsOf(before), faultsOf(after.text)), []);
  assert.deepEqual(
    completed(after.text).edits.map(({ label }) => label),
    [],
  );
}

/**
 * Every value and comment that a person wrote is still there: all edits insert, fill a null or something empty, or write
 * a group in braces on lines of its own.
 */
export function assertKept(text: string, edits: Completion['edits']): void {
  for (const { span, newText, label } of edits) {
    const replaced = text.slice(span.start, span.end);
    assert.match(
      replaced,
      /^\s*(?:#.*\n\s*)*(?:|null|~|\[\s*\]|\{.*\})\s*(?:#.*)?$/,
      `${label} replaces ${JSON.stringify(replaced)}`,
    );
    for (const comment of replaced.match(/#.*$/gm) ?? [])
      assert.ok(newText.includes(comment), `${label} loses ${comment}`);
  }
  const [written, after] = [writtenIn(text), writtenIn(applyEdits(text, edits))];
  assertInOrder(written.values, after.values);
  // The comment behind a group in braces stands behind its first line when the group is opened.
  assertInOrder(written.comments, after.comments);
}

function assertInOrder(all: readonly string[], after: readonly string[]): void {
  const left = [...after];
  for (const one of all) {
    const place = left.indexOf(one);
    assert.ok(place >= 0, `${one} is gone`);
    left.splice(0, place + 1);
  }
}

/** The values and the comments of a text as they are written, each in their order. */
function writtenIn(text: string): { readonly values: readonly string[]; readonly comments: readonly string[] } {
  const { source } = readPlan(text);
  const written = ({ span }: Pick<SourceNode, 'span'>): string =>
    text.slice(span.start, span.end).trim().replace(/\s+/g, ' ');
  return {
    values: source.scalars
      .map(({ node }) => written(node))
      .filter((value) => value !== '' && value !== 'null' && value !== '~'),
    comments: source.comments.map(written),
  };
}

/** Rules of which there are more findings than before. */
export function newRules(before: readonly Problem[], after: readonly Problem[]): readonly string[] {
  const count = (problems: readonly Problem[], rule: string): number =>
    problems.filter((problem) => problem.rule === rule).length;
  const rules = [...new Set(after.map(({ rule }) => rule))];
  return rules
    .filter((rule) => count(after, rule) > count(before, rule))
    .map((rule) => `${rule}: ${messageOf(after, rule)}`);
}

function messageOf(problems: readonly Problem[], rule: string): string {
  return problems.find((problem) => problem.rule === rule)?.message ?? '';
}
