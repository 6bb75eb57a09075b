import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { assertGolden } from '../harness/golden.ts';
import { programs, type Score, scoreOf } from './measure.ts';

/**
 * Partner programs in the shape that real ones have, written as plans after the kind of public page that each names,
 * against what an expert expects of them. `plans/` says what each is, `expectations/` what has to be said about it and
 * what must not, and `score.txt` how well the rules do. The rules were mended with these programs at hand, so the score
 * guards what was reached. It does not say how they do with a program that nobody has tried.
 *
 * A finding that nobody has classified fails: somebody reads it beside the plan and writes it into the file of the
 * program, as expected, acceptable or disputed. A disputed one is a fault of the product to mend, not of the list.
 */
const scores = programs.map(scoreOf);

const sum = (number: (score: Score) => number): number => scores.reduce((total, score) => total + number(score), 0);

const expected = sum((score) => score.expected);
const found = expected - sum(({ missed }) => missed.length);
const findings = sum((score) => score.findings);
const disputed = sum((score) => score.disputed.length);
const perCause = findings / sum(({ causes }) => causes);
const weighed = sum((score) => score.weighed);
const asSevere = weighed - sum(({ otherSeverity }) => otherSeverity.length);
const firstRight = sum(({ first }) => (first.isRight ? 1 : 0));

function percent(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(1)}%`;
}

function listed(title: string, list: (score: Score) => readonly string[]): readonly string[] {
  const lines = scores.flatMap((score) => list(score).map((line) => `  ${score.name}: ${line}`));
  return lines.length === 0 ? [] : ['', title, ...lines];
}

const report = `${[
  `${programs.length} programs, ${findings} findings`,
  `Expected remarks that are found: ${found} of ${expected}, ${percent(found, expected)}`,
  `Findings that an expert disputes: ${disputed}, ${percent(disputed, findings)}`,
  `Findings per cause: ${perCause.toFixed(2)}`,
  `As severe as the expert finds it, where that was written down: ${asSevere} of ${weighed}`,
  `First step of the audit is right: ${firstRight} of ${programs.length}`,
  ...listed('Missed', ({ missed }) => missed),
  ...listed('Disputed', (score) => score.disputed),
  ...listed('Said more than once', ({ repeated }) => repeated),
  ...listed('More or less severe', ({ otherSeverity }) => otherSeverity),
  ...listed('First step of the audit', ({ first }) => (first.isRight ? [] : [first.area ?? 'none'])),
].join('\n')}\n`;

describe('real programs', () => {
  it('are twelve or more, each as a plan with what an expert expects', () => {
    const plans = readdirSync(new URL('plans/', import.meta.url));
    assert.deepEqual(
      plans,
      programs.map((name) => `${name}.partner-plan.yaml`),
    );
    assert.ok(programs.length >= 12);
  });

  for (const { name, unclassified, outdated } of scores) {
    it(`${name} gets only findings that somebody has judged`, () => {
      assert.deepEqual(
        unclassified,
        [],
        `Judge these findings in test/programs/expectations/${name}.yaml: as expected ("found"), acceptable or disputed.\n${unclassified.join('\n')}`,
      );
      assert.deepEqual(outdated, [], `These are no longer found. Take them out of expectations/${name}.yaml.`);
    });
  }

  it('get the score that was read last', () => {
    assertGolden(new URL('score.txt', import.meta.url), report);
  });

  it('get at least 95% of the remarks that an expert expects', () => {
    assert.ok(found / expected >= 0.95, report);
  });

  it('get at most 2% of findings that an expert disputes', () => {
    assert.ok(disputed / findings <= 0.02, report);
  });

  it('get at most 1.1 findings for a cause', () => {
    assert.ok(perCause <= 1.1, report);
  });

  it('are told the right first step in nine of ten cases', () => {
    assert.ok(firstRight / programs.length >= 0.9, report);
  });
});
