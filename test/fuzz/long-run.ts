/**
 * `npm run fuzz -- --minutes 10`: tries mutated plans for a while, each time others. A text that fails is printed with
 * the seed that makes it again; once mended, it belongs to those of plans.test.ts. `--only fixes` tries one area, with
 * every text. `--seed` repeats a run, `--cases` limits it.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { mutatedPlan } from '../harness/mutated-plans.ts';
import { areas } from './areas.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string' },
    cases: { type: 'string' },
    only: { type: 'string' },
  },
});
const started = Date.now();
const seed = Number(values.seed ?? started % 2 ** 31);
const chosen = areas.filter(({ name }) => values.only === undefined || values.only === name);
if (chosen.length === 0)
  throw new Error(`There is no area ${values.only}. There are ${areas.map(({ name }) => name)}.`);

let texts = 0;
const spent = new Map<string, number>();
const tried = new Map(chosen.map(({ name }) => [name, 0]));

async function hold([text, random]: readonly [string, number]): Promise<void> {
  texts++;
  for (const { name, oneOf, hold: holdIn } of chosen) {
    // By the text and not by a count, so that a shrunken text and a repeated run meet the same areas.
    if (values.only === undefined && random % oneOf !== 0) continue;
    const began = performance.now();
    try {
      await holdIn(text, random);
    } catch (error) {
      throw new Error(`In the area ${name}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
    tried.set(name, (tried.get(name) ?? 0) + 1);
    spent.set(name, (spent.get(name) ?? 0) + performance.now() - began);
  }
}

const result = await fc.check(fc.asyncProperty(fc.tuple(mutatedPlan, fc.nat(2 ** 30)), hold), {
  seed,
  numRuns: Number(values.cases ?? 100_000_000),
  interruptAfterTimeLimit: Number(values.minutes) * 60_000,
  markInterruptAsFailure: false,
});
const seconds = Math.round((Date.now() - started) / 1000);
const each = [...tried]
  .map(([name, count]) => `${name} ${count} (${Math.round((spent.get(name) ?? 0) / 1000)} s)`)
  .join(', ');
const sum = [...tried.values()].reduce((all, count) => all + count, 0);
process.stdout.write(`Tried ${texts} texts in ${seconds} seconds (seed ${seed}), ${sum} cases: ${each}.\n`);
if (result.failed) {
  process.stdout.write(`${fc.defaultReportMessage(result)}\n`);
  process.exitCode = 1;
}
