import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { applySafeFixes } from '../../server/src/core/fix-all.ts';
import { plainValue } from '../../server/src/core/source.ts';
import { parseYaml } from '../../server/src/core/yaml.ts';
import { problemsOf } from '../harness/engine.ts';
import { filesBelow, root } from '../harness/files.ts';
import { randomNumbers } from '../harness/random.ts';

const examples = filesBelow(['examples'], '.partner-plan.yaml').map((file) => ({
  file,
  text: readFileSync(root + file, 'utf8'),
}));

/** Plans that somebody damaged: lines are gone, doubled, cut off or moved. The same damage in every run. */
function* damaged(text: string, seed: number, count: number): Generator<string> {
  const random = randomNumbers(seed);
  for (let plan = 0; plan < count; plan++) {
    const lines = text.split('\n');
    for (let damage = 0; damage <= plan % 6; damage++) {
      const at = Math.floor(random() * lines.length);
      const line = lines[at] ?? '';
      const kind = Math.floor(random() * 5);
      if (kind === 0) lines.splice(at, 1 + Math.floor(random() * 8));
      else if (kind === 1) lines.splice(at, 0, line);
      else if (kind === 2) lines[at] = line.slice(0, Math.floor(random() * line.length));
      else if (kind === 3) lines[at] = line.replace(/: .*/, ': one \u2014 two');
      else lines[at] = line.replace(/\w+/, (word) => `${word}x`);
    }
    yield lines.join('\n');
  }
}

describe('fix all, on damaged plans', () => {
  for (const [seed, { file, text }] of examples.entries()) {
    it(`${file}: settles, loses no line that a person wrote, and breaks nothing`, () => {
      let fixed = 0;
      // Much damage makes a plan unreadable, and then nothing is repaired. One plan of each is sure to need it.
      const dashed = text.replace(/name: .*/, 'name: One \u2014 two');
      for (const plan of [dashed, ...damaged(text, seed + 1, 20)]) {
        const result = applySafeFixes(plan, problemsOf);
        fixed += result.applied;
        assert.equal(applySafeFixes(result.text, problemsOf).applied, 0, 'A second run found more to do.');
        assert.ok(
          parseYaml(result.text).problems.length <= parseYaml(plan).problems.length,
          `The fixes broke the file:\n${result.text}`,
        );
        const comments = (value: string) => parseYaml(value).comments.length;
        assert.ok(comments(result.text) >= comments(plan), 'A comment is gone.');
      }
      assert.notEqual(fixed, 0, 'Nothing was fixed, so nothing was tried.');
    });
  }
});

/** What is found, without the places. */
function findings(text: string): readonly string[] {
  return problemsOf(text)
    .filter(({ rule }) => !rule.startsWith('suppression/') && rule !== 'style/em-dash-in-comment')
    .map(({ rule, message }) => `${rule} ${message}`)
    .sort();
}

describe('the form of a plan', () => {
  for (const [seed, { file, text }] of examples.entries()) {
    const plans = [...damaged(text, seed + 10, 15)].filter((plan) => parseYaml(plan).problems.length === 0);

    it(`${file}: the order of its sections changes no finding`, () => {
      assert.notEqual(plans.length, 0);
      const random = randomNumbers(seed + 20);
      for (const plan of plans) {
        const sections = plan.split(/^(?=[A-Za-z])/m);
        const shuffled = sections
          .map((section) => ({ section: section.endsWith('\n') ? section : `${section}\n`, place: random() }))
          .sort((a, b) => a.place - b.place)
          .map(({ section }) => section);
        assert.deepEqual(findings(shuffled.join('')), findings(plan));
      }
    });

    it(`${file}: braces instead of lines change no finding`, () => {
      for (const plan of plans) {
        const { root: node } = parseYaml(plan);
        if (node === undefined) continue;
        assert.deepEqual(findings(JSON.stringify(plainValue(node), undefined, 1)), findings(plan));
      }
    });
  }
});
