/**
 * `npm run fuzz -- --minutes 10`: tries mutated plans for a while, each time others. All areas have the same time, so
 * that what is cheap is tried more often and does not crowd out what is not. A text that fails is printed with the seed
 * that makes it again, and the run goes on; once mended, it belongs to those of plans.test.ts. `--only fixes,setup`
 * tries these areas, `--seed` repeats a run, `--cases` limits it.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { mutatedPlan } from '../harness/mutated-plans.ts';
import { type Area, areas } from './areas.ts';

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
const wanted = values.only?.split(',');
const chosen = areas.filter(({ name }) => wanted?.includes(name) ?? true);
if (chosen.length === 0)
  throw new Error(`There is no area ${values.only}. There are ${areas.map(({ name }) => name).join(', ')}.`);

/** How long one area goes on before another one has its turn, in milliseconds. */
const TURN = 5_000;
/** How long a text that fails is made smaller, in milliseconds. */
const SHRINKING = 30_000;
/** How often it is said how far the run has come, in milliseconds. */
const TELLING = 300_000;

const end = started + Number(values.minutes) * 60_000;
let left = Number(values.cases ?? Number.POSITIVE_INFINITY);
const spent = new Map(chosen.map((area) => [area, 0]));
const tried = new Map(chosen.map((area) => [area, 0]));
const failures = new Map<string, number>();
let told = started;

/** One turn of an area. Its texts follow from the seed alone. */
async function turn(area: Area, turnSeed: number): Promise<void> {
  const began = Date.now();
  const property = fc.asyncProperty(area.texts ?? mutatedPlan, fc.nat(2 ** 30), async (text, random) => {
    await area.hold(text, random);
  });
  const result = await fc.check(property, {
    seed: turnSeed,
    numRuns: Math.min(left, 100_000),
    interruptAfterTimeLimit: Math.min(TURN, Math.max(1, end - began)),
    markInterruptAsFailure: false,
    endOnFailure: true,
  });
  tried.set(area, (tried.get(area) ?? 0) + result.numRuns);
  left -= result.numRuns;
  spent.set(area, (spent.get(area) ?? 0) + Date.now() - began);
  if (!result.failed || result.counterexamplePath === null) return;
  const message = result.errorInstance instanceof Error ? result.errorInstance.message : String(result.errorInstance);
  const name = `In the area ${area.name}: ${message.split('\n', 1)[0]}`;
  failures.set(name, (failures.get(name) ?? 0) + 1);
  if (failures.get(name) !== 1) return;
  const path = result.counterexamplePath;
  const small = await fc.check(property, { seed: turnSeed, path, interruptAfterTimeLimit: SHRINKING });
  process.stdout.write(`${name}\n${fc.defaultReportMessage(small.failed ? small : result)}\n\n`);
}

function tell(): void {
  const seconds = Math.round((Date.now() - started) / 1000);
  const each = [...tried].map(
    ([area, count]) => `${area.name} ${count} (${Math.round((spent.get(area) ?? 0) / 1000)} s)`,
  );
  const sum = [...tried.values()].reduce((all, count) => all + count, 0);
  const kinds = failures.size === 0 ? 'none failed' : `${failures.size} kinds of failures`;
  process.stdout.write(`${sum} cases in ${seconds} seconds (seed ${seed}), ${kinds}: ${each.join(', ')}.\n`);
}

for (let turns = 0; Date.now() < end && left > 0; turns++) {
  const had = (area: Area): number => (spent.get(area) ?? 0) * (area.oneOf ?? 1);
  const [area] = [...chosen].sort((one, two) => had(one) - had(two));
  if (area === undefined) break;
  await turn(area, (seed + turns * 7_919) % 2 ** 31);
  if (Date.now() - told < TELLING) continue;
  told = Date.now();
  tell();
}
tell();
for (const [name, count] of failures) process.stdout.write(`${count} times: ${name}\n`);
if (failures.size > 0) process.exitCode = 1;
