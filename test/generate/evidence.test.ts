import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Brief } from '../../schemas/brief.ts';
import { symptoms as knownSymptoms } from '../../schemas/brief-symptoms.ts';
import { partnerTypes } from '../../schemas/partner-types.ts';
import { programStates } from '../../schemas/program.ts';
import { type DiagnosisPart, readPlan } from '../../server/src/core/plan.ts';
import { settle } from '../../server/src/generate/assumptions.ts';
import { readBrief } from '../../server/src/generate/brief.ts';
import { layOut } from '../../server/src/generate/layout.ts';
import { outlineOf } from '../../server/src/generate/outline.ts';
import { diagnosisSection } from '../../server/src/generate/sections/diagnosis.ts';
import { briefOf, today } from './briefs.ts';
import { randomAnswers } from './random-answers.ts';

/** How many random briefs are tried. Half of them report symptoms. */
const BRIEFS = 400;

describe('what a generated plan calls evidence', () => {
  it('is what somebody said, word by word, and nothing else', () => {
    let sentences = 0;
    for (let seed = 0; seed < BRIEFS; seed++) {
      const { brief } = readBrief(randomAnswers(seed));
      assert.ok(brief);
      const { symptoms } = settle(brief);
      const said = symptoms.flatMap(({ evidence }) => evidence ?? []);
      const picked = symptoms.map(({ symptom }) => `${knownSymptoms[symptom].title}.`);
      for (const { status, evidence } of findingsOf(brief)) {
        assert.equal(status?.value === 'applies', evidence !== undefined, `seed ${seed}`);
        for (const sentence of quotedIn(evidence?.value, picked)) {
          sentences++;
          assert.ok(
            said.some((source) => sameWords(source, sentence)),
            `seed ${seed}: nobody said ${sentence}`,
          );
        }
      }
    }
    assert.ok(sentences > BRIEFS / 2, `only ${sentences} sentences were seen`);
  });

  it('is absent where nobody reported anything, and each problem says from which answer it follows', () => {
    for (const type of partnerTypes) {
      for (const state of programStates) {
        for (const partnerPipelineTargets of [true, false, undefined]) {
          const findings = findingsOf(briefOf({ partnerTypes: [type], state, partnerPipelineTargets }));
          // Nobody has said that something is wrong with a program that runs.
          if (state === 'running') assert.deepEqual(findings, []);
          else assert.ok(findings.length >= 3);
          for (const { status, evidence, why } of findings) {
            assert.equal(status?.value, 'likely');
            assert.equal(evidence, undefined);
            assert.ok(why);
          }
        }
      }
    }
  });

  it('and the reasons beside it repeat no number that was assumed as if it had been said', () => {
    const reasons = findingsOf({ partnerTypes: ['reseller'], state: 'rebuild', crm: 'dynamics' }).map(
      ({ why }) => why?.value ?? '',
    );
    assert.ok(reasons.some((reason) => reason.includes('are assumed')));
    for (const reason of reasons)
      assert.doesNotMatch(reason, /The program of|on informal terms|Sales(?: of [A-Z]\w+)? has/);
  });
});

/** The diagnosis alone, as it stands in the plan. */
function findingsOf(brief: Brief): readonly DiagnosisPart[] {
  return readPlan(layOut(diagnosisSection(outlineOf(settle(brief), today)))).diagnosis?.items ?? [];
}

/** The sentences in quotation marks. Nothing else may stand around them but what was picked, named as that. */
function quotedIn(evidence: string | undefined, picked: readonly string[]): readonly string[] {
  if (evidence === undefined) return [];
  const around = withoutSums(evidence.replaceAll(/"[^"]*"/g, '')).split(
    /Picked as a symptom(?:, without an example)?: /,
  );
  for (const text of around) assert.ok(text.trim() === '' || picked.includes(text.trim()), `nobody picked ${text}`);
  return (evidence.match(/"[^"]*"/g) ?? []).map((quoted) => quoted.slice(1, -1));
}

/** What a count that somebody told comes to is arithmetic, and none of it is another number. */
function withoutSums(text: string): string {
  return text.replaceAll(
    /(?:[A-Z][a-z ]+ )?([\d,]+) of ([\d,]+) (?:is|are) (\d+)%(?:, about [^.]*(?:\.\d[^.]*)?)?\./g,
    (_, part: string, whole: string, percent: string) => {
      const [of, all] = [part, whole].map((count) => Number(count.replaceAll(',', '')));
      assert.equal(Number(percent), Math.round((100 * (of ?? 0)) / (all ?? 1)));
      return '';
    },
  );
}

/** A sentence may have got its period, and marks of its own became single ones inside of ours. */
function sameWords(source: string, sentence: string): boolean {
  const words = (text: string) =>
    text
      .replaceAll(/["'\s]+/g, ' ')
      .replace(/[.,;:]$/, '')
      .trim();
  return words(source) === words(sentence);
}
