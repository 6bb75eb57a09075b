import { Session } from 'node:inspector/promises';
import { parentPort } from 'node:worker_threads';
import { readPlan } from '../../server/src/core/plan.ts';
import { readSettings } from '../../server/src/core/settings.ts';
import { checkPlanFully } from '../../server/src/rules/check.ts';
import { today } from '../harness/engine.ts';

// A thread of its own counts right: code that other tests have warmed up is counted in part only.
//
// A file that is four times as long may cost about four times the work. Work is counted and not timed: how often each
// block of code ran, which is the same on every machine.

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join('');

/** Files of which something stands very often in one place, by how often. */
const shapes: Readonly<Record<string, (count: number) => string>> = {
  'dashes in one text': (count) => `program:\n  name: ${'a \u2014 '.repeat(count)}b\n`,
  'dashes in a comment': (count) => `partnerPlan: 1 # ${'a \u2014 '.repeat(count)}b\n`,
  'suppressions one below the other': (count) =>
    `${lines(count, () => '# partner-plan-ignore tiers/too-many: x\n')}partnerPlan: 1\n`,
  'suppressions above each item': (count) =>
    `risks:\n${lines(count, (at) => `  # partner-plan-ignore risks/no-owner: x\n  - {risk: r${at}, mitigation: x}\n`)}`,
  'suppressions of rules that there are not': (count) =>
    `${lines(count, (at) => `# partner-plan-ignore no/such-rule-${at % 50}: x\n`)}partnerPlan: 1\n`,
  'items without a key': (count) => `risks:\n${lines(count, (at) => `  - {risk: r${at}, mitigation: x}\n`)}`,
  'fields without a value': (count) => `attribution:\n  fields:\n${lines(count, () => '    - name:\n')}`,
  tiers: (count) => `tiers:\n${lines(count / 4, (at) => `  - {id: t${at}, name: T${at}}\n`)}`,
  'brackets that nothing closes': (count) => lines(count, () => 'a: [\n'),
  'quotes in one line': (count) => '"'.repeat(count * 4),
  'keys that are not known': (count) => lines(count * 2, (at) => `key${at}: 1\n`),
  'texts that a number sign cuts off': (count) => `program:\n${lines(count, (at) => `  k${at}: a #1\n`)}`,
  'number signs in braces': (count) => `program: {\n${lines(count, () => 'name: a #1, b\n')}`,
  'beginnings of addresses': (count) => `program:\n  name: ${'mailto:'.repeat(count)}\n`,
  'one tier that is repeated': (count) => `x-t: &t {name: A}\ntiers:\n${lines(count / 4, () => '  - *t\n')}`,
  'mistakes before many findings': (count) =>
    `${lines(20, (at) => `a:b${at}: 1\n`)}risks:\n${lines(count, (at) => `  - {risk: r${at}, mitigation: x}\n`)}${lines(count, (at) => `k${at}: 1\n`)}`,
  'fields on the lead': (count) =>
    `attribution:\n  fields:\n${lines(count, (at) => `    - {name: F${at}, object: Lead, type: text, required: false}\n`)}`,
  'parties that come back': (count) => `attribution:\n  channel:\n    flow: [${lines(count, () => 'MSP, ')}SI]\n`,
  'tiers with benefits': (count) =>
    `tiers:\n${lines(count / 4, (at) => `  - {id: t${at}, name: T${at}, benefits: {coSell: none}}\n`)}`,
  'thresholds of two tiers': (count) => {
    const tier = (value: number): string =>
      lines(count / 4, (at) => `{metric: m${at}, atLeast: ${value} deals, within: 1 year}, `);
    return `tiers:\n  - {id: a, name: A, criteria: {performance: [${tier(1)}]}}\n  - {id: b, name: B, criteria: {performance: [${tier(2)}]}}\n`;
  },
  'keys with a second colon': (count) => `partnerPlan: 1\n${lines(count, (at) => `k${at}:b: c\n`)}`,
  'keys with a wide colon': (count) => `partnerPlan: 1\n${lines(count, (at) => `k${at}\uFF1Ab: c\n`)}`,
  'wide colons alone': (count) => `program:\n${lines(count, (at) => `  k${at}\uFF1Ab\n`)}`,
  'keys with what nobody sees': (count) => `program:\n${lines(count, (at) => `  k\u200B${at}: b\n`)}`,
  'hyphens without a space': (count) => `tiers:\n${lines(count, (at) => `  -id: t${at}\n`)}`,
  'bullets in front of keys': (count) => `tiers:\n${lines(count, (at) => `  \u2022 id: t${at}\n`)}`,
  'quotes of a word processor': (count) => `program:\n${lines(count, (at) => `  k${at}: \u201Ca: b\u201D\n`)}`,
  'items without a space behind the colon': (count) => `tiers:\n${lines(count, (at) => `  - id:t${at}\n`)}`,
  'braces without a space behind the colon': (count) => `tiers:\n${lines(count, (at) => `  - {id:t${at}}\n`)}`,
  'one brace without spaces behind the colons': (count) => `program: {${lines(count, (at) => `k${at}:b, `)}}\n`,
  'blanks in a suppression': (count) =>
    `# partner-plan-ignore ${' '.repeat(count * 8)}x${' '.repeat(count * 8)}:\nx: 1\n`,
};

const few = 400;
const factor = 4;
const settings = readSettings({}, today);

async function blocksRun(session: Session, text: string): Promise<number> {
  await session.post('Profiler.takePreciseCoverage');
  checkPlanFully(readPlan(text), settings, (_rule, error) => {
    throw error;
  });
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const ours = result.filter(({ url }) => /\/(?:server|schemas|node_modules\/(?:yaml|zod))\//.test(url));
  return ours
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0);
}

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const grown: Record<string, number> = {};
for (const [name, shape] of Object.entries(shapes)) {
  // What is computed once, such as the vocabulary, is there before the count begins.
  await blocksRun(session, shape(10));
  const work = await blocksRun(session, shape(few));
  grown[name] = Number(((await blocksRun(session, shape(few * factor))) / work).toFixed(1));
}
session.disconnect();
parentPort?.postMessage(Object.entries(grown).filter(([, times]) => times > factor * 1.5));
