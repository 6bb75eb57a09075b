/**
 * `npm run fuzz -- --minutes 10`: tries mutated plans for a while, each time others. A text that fails is printed with
 * the seed that makes it again; once mended, it belongs to those of plans.test.ts.
 */
import assert from 'node:assert/strict';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { readPlan } from '../../server/src/core/plan.ts';
import { readSettings } from '../../server/src/core/settings.ts';
import { applyEdits } from '../../server/src/core/text.ts';
import { parseYaml } from '../../server/src/core/yaml.ts';
import { buildDocument } from '../../server/src/render/document.ts';
import { formats } from '../../server/src/render/formats.ts';
import { completePlan } from '../../server/src/update/complete.ts';
import { today } from '../harness/engine.ts';
import { holdForPlan } from '../harness/held-by-every-plan.ts';
import { mutatedPlan } from '../harness/mutated-plans.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' }, cases: { type: 'string' } },
});
const started = Date.now();
const seed = Number(values.seed ?? started % 2 ** 31);
const milliseconds = Number(values.minutes) * 60_000;
const settings = readSettings({}, today);

/** Of how many texts one is rendered in each format, and one is completed, which both cost more than all else. */
const rendered = 5;
const completed = 50;

let texts = 0;
let fixes = 0;
let documents = 0;
let completions = 0;

function hold(text: string): void {
  fixes += holdForPlan(text);
  texts++;
  const number = text.length;
  if (number % rendered === 0) {
    const document = buildDocument(readPlan(text));
    for (const { render } of formats) assert.equal(typeof render(document), 'string');
    documents++;
  }
  if (number % completed === 0) {
    const after = applyEdits(text, completePlan({ text, settings }).edits);
    assert.ok(
      parseYaml(after).problems.length <= parseYaml(text).problems.length,
      'Completing leaves a text that reads worse.',
    );
    completions++;
  }
}

const result = fc.check(fc.property(mutatedPlan, hold), {
  seed,
  numRuns: Number(values.cases ?? 100_000_000),
  interruptAfterTimeLimit: milliseconds,
  markInterruptAsFailure: false,
});
const seconds = Math.round((Date.now() - started) / 1000);
process.stdout.write(
  `Tried ${texts} texts in ${seconds} seconds (seed ${seed}): ${fixes} fixes, ${documents} documents in ${formats.length} formats, ${completions} completions.\n`,
);
if (result.failed) {
  process.stdout.write(`${fc.defaultReportMessage(result)}\n`);
  process.exitCode = 1;
}
