import assert from 'node:assert/strict';
import { applySafeFixes } from '../../server/src/core/fix-all.ts';
import { readPlan } from '../../server/src/core/plan.ts';
import { readSettings } from '../../server/src/core/settings.ts';
import type { SourceDocument } from '../../server/src/core/source.ts';
import type { Span } from '../../server/src/core/text.ts';
import { parseYaml } from '../../server/src/core/yaml.ts';
import { checkPlan } from '../../server/src/rules/check.ts';
import { appliedFix } from './applied-fix.ts';
import { problemsOf, today } from './engine.ts';

const settings = readSettings({}, today);

/** What holds for every text, whatever stands in it. Throws where it does not. Returns how many fixes were tried. */
export function holdForPlan(text: string): number {
  const plan = readPlan(text);
  const before = plan.source.problems.length;
  const problems = problemsOf(text);
  const broken = plan.source.problems.find(({ follows }) => !follows);
  const told = problems.some(({ rule }) => rule.startsWith('yaml/'));
  assert.equal(told, broken !== undefined || text.includes('\uFFFD'), 'What cannot be read is told, and nothing else.');
  let tried = 0;
  for (const { rule, message, span, fixes } of problems) {
    assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, `${rule} marks a place outside.`);
    assert.ok(message.length < 2_000, `${rule} says more than anybody reads.`);
    for (const fix of fixes) {
      tried++;
      // The edits are applied, which fails when two of them overlap.
      const after = appliedFix(text, fix);
      const read = parseYaml(after);
      assert.ok(read.problems.length <= before, `"${fix.title}" of ${rule} leaves a text that reads worse.`);
      if (rule.startsWith('yaml/')) {
        // What cannot be read has no values yet, so that every letter has to stay.
        assert.ok(isWithin([...lettersOf(text)], [...lettersOf(after)]), `"${fix.title}" of ${rule} loses words.`);
      } else {
        const isTouched = ({ start, end }: Span): boolean =>
          fix.edits.some(({ span: edit }) => edit.start < end && start < edit.end);
        const others = plan.source.scalars.filter(({ node }) => !isTouched(node.span)).map(writtenOf);
        assert.ok(isWithin(others, read.scalars.map(writtenOf)), `"${fix.title}" of ${rule} changes another value.`);
      }
    }
  }
  const fixed = applySafeFixes(text, problemsOf);
  assert.equal(applySafeFixes(fixed.text, problemsOf).text, fixed.text, 'A second run changes something.');
  assert.ok(parseYaml(fixed.text).problems.length <= before, 'The safe fixes together leave a text that reads worse.');
  if (fixed.applied > 0) {
    const weight = (of: string): number =>
      checkPlan(readPlan(of), settings).filter(({ rule }) => rule.startsWith('style/') || rule.startsWith('schema/'))
        .length;
    assert.ok(weight(fixed.text) <= weight(text), 'The safe fixes bring more findings about the text than they solve.');
  }
  return tried;
}

function writtenOf({ node: { value } }: SourceDocument['scalars'][number]): string {
  return `${typeof value} ${value}`;
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether all of one list stands in another one, in this order. */
function isWithin(some: readonly string[], all: readonly string[]): boolean {
  let next = 0;
  for (const each of all) if (each === some[next]) next++;
  return next >= some.length;
}
