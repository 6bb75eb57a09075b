import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { defineRule, type Rule } from '../../server/src/core/rule.ts';
import { readSettings } from '../../server/src/core/settings.ts';
import { within } from '../../server/src/node/within.ts';
import { endingOnce, runRules } from '../../server/src/rules/check.ts';
import { completePlan } from '../../server/src/update/complete.ts';
import { today } from '../harness/engine.ts';

const shared = {
  summary: 'A rule for the test.',
  why: 'It shows what happens to one that takes long.',
  practice: 'None.',
  exceptions: 'None.',
  severity: 'warning',
  fixable: false,
  examples: { bad: 'partnerPlan: 1\n', good: 'partnerPlan: 1\n' },
} as const;

it('ends a rule that takes too long, says which, and keeps what it and the others have found', () => {
  let passed = 0;
  const slow = defineRule({
    ...shared,
    id: 'tiers/slow',
    check({ report }) {
      for (let at = 0; ; at++) {
        passed += 30;
        report({ at: { start: at, end: at + 1 }, message: `Place ${at}.` });
      }
    },
  }) as Rule;
  const quick = defineRule({
    ...shared,
    id: 'tiers/quick',
    check({ report }) {
      passed += 90;
      report({ at: { start: 0, end: 1 }, message: 'Found in time.' });
    },
  }) as Rule;
  const failed: string[] = [];
  const found = runRules(
    [slow, quick],
    readPlan('partnerPlan: 1\nprogram:\n'),
    readSettings({}, today),
    [],
    (rule) => failed.push(rule),
    { now: () => passed, perRule: 100 },
  );
  assert.deepEqual(
    found.map(({ rule, message }) => [rule, message]),
    [
      ['tiers/slow', 'Place 0.'],
      ['tiers/slow', 'Place 1.'],
      ['tiers/slow', 'Place 2.'],
      [
        'tiers/slow',
        'The rule tiers/slow was not finished, because it takes too long on this file. What it found is listed, and there may be more. Is it the right file?',
      ],
      ['tiers/quick', 'Found in time.'],
    ],
  );
  assert.deepEqual(failed, []);
});

it('ends a rule that loops without ever saying anything, where the machine can, and runs the others', () => {
  const named = (name: string, check: Rule['check']): Rule =>
    defineRule({ ...shared, id: `tiers/${name}`, check }) as Rule;
  const say =
    (message: string): Rule['check'] =>
    (context) =>
      context.report({ at: { start: 0, end: 1 }, message });
  const endless = named('endless', (context) => {
    say('Found before the loop.')(context);
    for (let at = 0; ; at++) if (at < 0) return;
  });
  const failed: string[] = [];
  const found = runRules(
    [named('first', say('First.')), endless, named('last', say('Last.'))],
    readPlan('partnerPlan: 1\nprogram:\n'),
    readSettings({}, today),
    [],
    (rule) => failed.push(rule),
    { now: () => performance.now(), perRule: 300, within },
  );
  assert.deepEqual(
    found.map(({ rule, message }) => [rule, message]),
    [
      ['tiers/first', 'First.'],
      ['tiers/endless', 'Found before the loop.'],
      [
        'tiers/endless',
        'The rule tiers/endless was not finished, because it takes too long on this file. What it found is listed, and there may be more. Is it the right file?',
      ],
      ['tiers/last', 'Last.'],
    ],
  );
  assert.deepEqual(failed, []);
});

it('what fails within a time fails as it does without one', () => {
  assert.throws(
    () =>
      within(1_000, () => {
        throw new TypeError('As ever.');
      }),
    TypeError,
  );
});

it('runs a rule that was ended no second time under a watch for many checks, and names it each time', () => {
  let runs = 0;
  const slow = defineRule({
    ...shared,
    id: 'tiers/slow',
    check({ report }) {
      runs++;
      for (let at = 0; ; at++) report({ at: { start: at, end: at + 1 }, message: `Place ${at}.` });
    },
  }) as Rule;
  let passed = 0;
  const watch = endingOnce({ now: () => ++passed, perRule: 3 });
  const plan = readPlan('partnerPlan: 1\nprogram:\n');
  const check = (): readonly string[] =>
    runRules([slow], plan, readSettings({}, today), [], undefined, watch).map(({ message }) => message);
  assert.match(check().at(-1) ?? '', /^The rule tiers\/slow was not finished/);
  const again = check();
  assert.equal(again.length, 1);
  assert.match(again[0] ?? '', /^The rule tiers\/slow was not finished/);
  assert.equal(runs, 1);
});

it('says which rules were not finished when a plan is completed', () => {
  let passed = 0;
  const program = 'partnerTypes: [reseller]\n  state: informal\n  crm: hubspot\n';
  const request = { text: `partnerPlan: 1\nprogram:\n  name: Acme\n  ${program}`, settings: readSettings({}, today) };
  const { summary } = completePlan({ ...request, watch: { now: () => (passed += 10), perRule: 5 } });
  assert.match(summary, /^The rules (?:[a-z]+\/[a-z-]+(?:, )?)+ take too long on this file/);
  assert.doesNotMatch(completePlan(request).summary, /too long/);
});
