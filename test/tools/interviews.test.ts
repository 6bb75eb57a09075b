import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { readPlan } from '../../server/src/core/plan.ts';
import { plainValue } from '../../server/src/core/source.ts';
import { answerOf } from './call.ts';

// Interviews as they were led: each round of answers is what an agent understood of the prose, and the facts of it
// have to stand where a reader of the plan looks for them. Names and companies are made up.

interface Interview {
  readonly prose: string;
  readonly rounds: readonly Readonly<Record<string, unknown>>[];
  /** Questions that are open after the first round, and closed after the last. */
  readonly asked: readonly string[];
  /** What stands at a path of the plan. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** How the evidence of a structural problem begins. */
  readonly evidence: Readonly<Record<string, string>>;
  readonly document: readonly string[];
  readonly verdict: string;
}

const folder = new URL('interviews/', import.meta.url);

for (const name of readdirSync(folder)) {
  const recorded = parse(readFileSync(new URL(name, folder), 'utf8')) as Interview;
  describe(`the interview ${name}`, () => {
    const answers = Object.assign({}, ...recorded.rounds) as Readonly<Record<string, unknown>>;
    const openAfter = (rounds: number): readonly string[] =>
      answerOf('interview', { answers: Object.assign({}, ...recorded.rounds.slice(0, rounds)), limit: 40 }).open.map(
        ({ key }: { key: string }) => key,
      );

    it('asks for what the first answers leave open, and for nothing twice', () => {
      const [first, last] = [openAfter(1), openAfter(recorded.rounds.length)];
      assert.deepEqual(
        recorded.asked.filter((key) => !first.includes(key)),
        [],
      );
      assert.deepEqual(
        last.filter((key) => Object.hasOwn(answers, key)),
        [],
      );
      assert.deepEqual(
        last.filter((key) => recorded.asked.includes(key)),
        [],
      );
    });

    it('ends in a plan in which nothing is missing, with the facts in their places', () => {
      const { ready, refused, brief } = answerOf('interview', { answers });
      assert.deepEqual([ready, refused], [true, []]);
      const { plan, assumptions, verdict } = answerOf('generate_plan', { brief });
      const { clean, findings } = answerOf('check_plan', { plan, leastSeverity: 'information' });
      assert.ok(clean, JSON.stringify(findings, undefined, 1));
      for (const [path, value] of Object.entries(recorded.facts)) assert.deepEqual(at(plan, path), value, path);
      const told = assumptions.filter(({ key }: { key: string }) => Object.hasOwn(answers, key));
      assert.deepEqual(told, [], 'Nothing that was told is assumed.');
      assert.match(verdict, new RegExp(recorded.verdict));
    });

    it('puts the words of the person into the diagnosis and the document', () => {
      const { plan } = answerOf('generate_plan', { answers });
      const diagnosis = at(plan, 'diagnosis') as readonly { problem: string; evidence?: string; status: string }[];
      for (const [problem, words] of Object.entries(recorded.evidence)) {
        const found = diagnosis.find((each) => each.problem === problem);
        assert.equal(found?.status, 'applies', problem);
        assert.ok(found?.evidence?.includes(words), `${problem}: ${found?.evidence}`);
      }
      const { document } = answerOf('render_plan', { plan, as: 'markdown', limit: 60_000 });
      for (const words of recorded.document) assert.ok(document.includes(words), words);
    });
  });
}

/** What stands at a path of a plan, as it is written. */
function at(text: string, path: string): unknown {
  const { source } = readPlan(text);
  assert.ok(source.root !== undefined);
  return path.split('.').reduce<unknown>((value, key) => Object(value)[key], plainValue(source.root));
}
