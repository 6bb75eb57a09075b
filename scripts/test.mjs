// Runs every check and every test of the project: `npm test`, or a part of it: `npm test -- --only check,unit`.
// `--filter text` keeps the test files (unit, readers, editors, layout, ui) and the tests (host) whose names contain the text.

import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './lib/dependencies.mjs';
import { systemNode } from './lib/node.mjs';
import { runInOnePiece } from './lib/outputs.mjs';
import { inRoot, node24, resultsFolder, root } from './lib/paths.mjs';
import { Failure, runScript } from './lib/processes.mjs';
import { say } from './lib/progress.mjs';
import { countsVariable, filterVariable, readCounts } from './lib/results.mjs';
import { sideBySide } from './lib/side-by-side.mjs';
import { needBuild, unitFolders } from './lib/unit-tests.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command a script and its arguments
 * @property {boolean} [hasTests] whether it counts tests, of which there must be at least one
 * @property {() => readonly string[]} [parts] arguments with each of which the script is run for itself
 * @property {() => readonly string[]} [needs] steps that come along when this one is picked, and without whose success
 *   it makes no sense
 * @property {readonly string[]} [tools] programs of the machine that it needs
 * @property {boolean} [opensWindows] whether it opens windows of VS Code. Two at a time take longer than one after the
 *   other, while one spends half of its time waiting, so that it leaves room for a step that opens none
 */

const buildAndTools = () => ['build', 'tools'];

/**
 * In the order in which they are begun: first what others wait for, then what opens windows, which together take longest.
 *
 * @type {Step[]}
 */
const steps = [
  { name: 'build', command: ['scripts/steps/build.mjs'] },
  { name: 'tools', command: ['scripts/steps/tools.mjs'] },
  { name: 'check', command: ['scripts/steps/check.mjs'] },
  {
    name: 'ui',
    command: ['scripts/steps/ui.mjs'],
    hasTests: true,
    needs: buildAndTools,
    tools: ['chromium', 'host'],
    opensWindows: true,
  },
  ...['node', 'web'].map((kind) => ({
    name: `host-${kind}`,
    command: ['scripts/steps/host.mjs', kind],
    hasTests: true,
    needs: buildAndTools,
    tools: ['chromium', 'host'],
    opensWindows: true,
  })),
  {
    name: 'unit',
    command: ['scripts/steps/unit.mjs'],
    hasTests: true,
    parts: unitFolders,
    needs: () => (needBuild() ? ['build'] : []),
  },
  {
    name: 'layout',
    command: ['scripts/steps/layout.mjs'],
    hasTests: true,
    needs: () => ['tools'],
    tools: ['chromium'],
  },
  {
    name: 'readers',
    command: ['scripts/steps/readers.mjs'],
    hasTests: true,
    needs: () => ['tools'],
    tools: ['chromium', 'readers'],
  },
  {
    name: 'editors',
    command: ['scripts/steps/editors.mjs'],
    hasTests: true,
    needs: buildAndTools,
    tools: ['editors'],
  },
];

const none = { passed: 0, failed: 0, skipped: 0 };

const countKeys = /** @type {const} */ (['passed', 'failed', 'skipped']);

/** How many steps, or parts of one, run at a time. On a machine with more cores the longest decides alone. */
const lanes = Math.min(4, Math.max(2, availableParallelism()));

/** @typedef {{ step: Step, part: string | undefined, commandArguments: string[] }} Job */
/** @typedef {{ problem: string | undefined, time: number, counts: import('./lib/results.mjs').Counts }} Outcome */

await runScript(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' }, filter: { type: 'string' } } });
  await ensureDependencies();
  // What is run is planned by what the filter keeps, and each step reads the filter once more.
  if (values.filter) process.env[filterVariable] = values.filter;
  const picked = pick(values.only);
  const jobs = picked.flatMap((step) => jobsOf(step, picked));
  const environment = {
    ...process.env,
    PATH: inRoot('node_modules', '.bin') + path.delimiter + process.env.PATH,
    PARTNER_PLAN_SYSTEM_NODE: systemNode(),
  };
  const began = performance.now();
  const outcomes = await sideBySide(jobs, {
    lanes,
    needs: ({ step }) => jobs.filter((job) => step.needs?.().includes(job.step.name)),
    areFriends: (one, other) => !one.step.opensWindows || !other.step.opensWindows,
    perform: (job, earlier) => perform(job, earlier, { environment, isAlone: jobs.length === 1 }),
  });
  return summarize(picked, outcomes, performance.now() - began);
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
    steps.filter((step) => names.includes(step.name)).flatMap((step) => [step.name, ...(step.needs?.() ?? [])]),
  );
  return steps.filter((step) => wanted.has(step.name));
}

/** @param {Step} step @param {readonly Step[]} picked @returns {Job[]} */
function jobsOf(step, picked) {
  const [script = '', ...rest] = step.command;
  const command = [inRoot(script), ...rest];
  // The tools are those of the steps that are picked, or all of them when they are picked by themselves.
  if (step.name === 'tools') {
    const wanted = picked.some(({ tools }) => tools) ? picked : steps;
    const tools = new Set(wanted.flatMap(({ tools = [] }) => tools));
    return [{ step, part: undefined, commandArguments: [...command, ...tools] }];
  }
  const parts = step.parts?.() ?? [];
  // A step of which the filter keeps nothing is run as a whole, and says so.
  if (parts.length === 0) return [{ step, part: undefined, commandArguments: command }];
  return parts.map((part) => ({ step, part, commandArguments: [...command, part] }));
}

/**
 * @param {Job} job
 * @param {ReadonlyMap<Job, Outcome>} earlier
 * @param {{ environment: NodeJS.ProcessEnv, isAlone: boolean }} how
 * @returns {Promise<Outcome>}
 */
async function perform({ step, part, commandArguments }, earlier, { environment, isAlone }) {
  const began = performance.now();
  const title = part === undefined ? step.name : `${step.name} ${part}`;
  const missing = [...earlier].find(([job, { problem }]) => problem && step.needs?.().includes(job.step.name));
  if (missing) {
    const problem = `not run, because ${missing[0].step.name} failed`;
    say(`\n=== ${title} ===\n${problem}`);
    return { problem, time: 0, counts: none };
  }
  const countsFile = path.join(resultsFolder, 'counts', `${title.replace(' ', '-')}.json`);
  rmSync(countsFile, { force: true });
  const options = { cwd: root, env: { ...environment, [countsVariable]: countsFile } };
  const code = await runInOnePiece({ title, command: node24, commandArguments, options, isAlone });
  const counts = readCounts(countsFile) ?? none;
  return { problem: problemOf(step, code, counts), time: performance.now() - began, counts };
}

/** @param {Step} step @param {number} code @param {import('./lib/results.mjs').Counts} counts */
function problemOf(step, code, counts) {
  if (code !== 0) return `failed with exit code ${code}`;
  if (counts.failed > 0) return 'has failed tests';
  if (step.hasTests && counts.passed === 0) return 'executed no test';
  return undefined;
}

/** @param {readonly Step[]} picked @param {ReadonlyMap<Job, Outcome>} outcomes @param {number} time */
function summarize(picked, outcomes, time) {
  say('\n=== summary ===');
  const total = { ...none };
  for (const step of picked) {
    const own = [...outcomes].filter(([job]) => job.step === step);
    const counts = sumOf(own.map(([, outcome]) => outcome.counts));
    for (const key of countKeys) total[key] += counts[key];
    const problems = own.flatMap(([{ part }, { problem }]) => (problem ? [part ? `${part} ${problem}` : problem] : []));
    const tests = step.hasTests
      ? `, ${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`
      : '';
    const spent = own.reduce((sum, [, outcome]) => sum + outcome.time, 0);
    const reason = problems.length > 0 ? ` (${problems.join('; ')})` : '';
    say(`${reason ? 'FAILED' : 'ok    '} ${step.name.padEnd(9)} ${shown(spent)}${tests}${reason}`);
  }
  // Side by side, steps and parts take less than the sum of their times.
  say(`       together  ${shown(time)}`);
  say(`${total.passed} passed, ${total.failed} failed`);
  return [...outcomes.values()].some(({ problem }) => problem) ? 1 : 0;
}

/** @param {readonly import('./lib/results.mjs').Counts[]} all */
function sumOf(all) {
  const sum = { ...none };
  for (const counts of all) for (const key of countKeys) sum[key] += counts[key];
  return sum;
}

/** @param {number} milliseconds */
function shown(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`.padStart(8);
}
