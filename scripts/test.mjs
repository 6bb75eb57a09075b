// Runs every check and every test of the project: `npm test`, or a part of it: `npm test -- --only check,unit`.
// `--filter text` keeps the test files (unit, readers, layout, ui) and the tests (host) whose names contain the text.

import { rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/dependencies.mjs';
import { systemNode } from './lib/node.mjs';
import { inRoot, node24, resultsFolder, root } from './lib/paths.mjs';
import { Failure, run, runScript } from './lib/processes.mjs';
import { say, seconds } from './lib/progress.mjs';
import { countsVariable, filterVariable, readCounts } from './lib/results.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command a script and its arguments
 * @property {boolean} [hasTests] whether it counts tests, of which there must be at least one
 * @property {string[]} [after] steps that come along when this one is picked
 * @property {string[]} [needs] those of them without whose success this one makes no sense
 */

/** @type {Step[]} */
const steps = [
  { name: 'check', command: ['scripts/steps/check.mjs'] },
  { name: 'build', command: ['scripts/steps/build.mjs'] },
  { name: 'unit', command: ['scripts/steps/unit.mjs'], hasTests: true, after: ['build'] },
  { name: 'readers', command: ['scripts/steps/readers.mjs'], hasTests: true },
  { name: 'layout', command: ['scripts/steps/layout.mjs'], hasTests: true },
  {
    name: 'host-node',
    command: ['scripts/steps/host.mjs', 'node'],
    hasTests: true,
    after: ['build'],
    needs: ['build'],
  },
  { name: 'host-web', command: ['scripts/steps/host.mjs', 'web'], hasTests: true, after: ['build'], needs: ['build'] },
  { name: 'ui', command: ['scripts/steps/ui.mjs'], hasTests: true, after: ['build'], needs: ['build'] },
];

/** @typedef {{ step: Step, problem: string | undefined, time: string, passed: number, failed: number, skipped: number }} Outcome */

await runScript(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' }, filter: { type: 'string' } } });
  const picked = pick(values.only);
  await ensureDependencies();
  const environment = {
    ...process.env,
    PATH: inRoot('node_modules', '.bin') + path.delimiter + process.env.PATH,
    PARTNER_PLAN_SYSTEM_NODE: systemNode(),
    ...(values.filter ? { [filterVariable]: values.filter } : {}),
  };
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const step of picked) outcomes.push(await perform(step, outcomes, environment));
  return summarize(outcomes);
});

/** @param {string | undefined} only */
function pick(only) {
  if (only === undefined) return steps;
  const names = only.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    throw new Failure(
      `There is no step "${unknown.join('", "')}". The steps are: ${steps.map((step) => step.name).join(', ')}.`,
    );
  }
  const wanted = new Set(
    steps.filter((step) => names.includes(step.name)).flatMap((step) => [step.name, ...(step.after ?? [])]),
  );
  return steps.filter((step) => wanted.has(step.name));
}

/** @param {Step} step @param {Outcome[]} earlier @param {NodeJS.ProcessEnv} environment @returns {Promise<Outcome>} */
async function perform(step, earlier, environment) {
  const began = performance.now();
  say(`\n=== ${step.name} ===`);
  const missing = earlier.find((outcome) => outcome.problem && step.needs?.includes(outcome.step.name));
  if (missing) {
    const problem = `not run, because ${missing.step.name} failed`;
    say(problem);
    return { step, problem, time: seconds(began), passed: 0, failed: 0, skipped: 0 };
  }
  const countsFile = path.join(resultsFolder, 'counts', `${step.name}.json`);
  rmSync(countsFile, { force: true });
  const [script, ...rest] = step.command;
  const code = await run(node24, [inRoot(/** @type {string} */ (script)), ...rest], {
    cwd: root,
    env: { ...environment, [countsVariable]: countsFile },
  });
  const counts = readCounts(countsFile) ?? { passed: 0, failed: 0, skipped: 0 };
  return { step, problem: problemOf(step, code, counts), time: seconds(began), ...counts };
}

/** @param {Step} step @param {number} code @param {import('./lib/results.mjs').Counts} counts */
function problemOf(step, code, counts) {
  if (code !== 0) return `failed with exit code ${code}`;
  if (counts.failed > 0) return 'has failed tests';
  if (step.hasTests && counts.passed === 0) return 'executed no test';
  return undefined;
}

/** @param {Outcome[]} outcomes */
function summarize(outcomes) {
  say('\n=== summary ===');
  for (const { step, problem, time, passed, failed, skipped } of outcomes) {
    const tests = step.hasTests ? `, ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}` : '';
    say(
      `${problem ? 'FAILED' : 'ok    '} ${step.name.padEnd(9)} ${time.padStart(8)}${tests}${problem ? ` (${problem})` : ''}`,
    );
  }
  const sum = (/** @type {'passed' | 'failed'} */ key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  say(`${sum('passed')} passed, ${sum('failed')} failed`);
  return outcomes.some((outcome) => outcome.problem) ? 1 : 0;
}
