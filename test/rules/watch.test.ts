import assert from 'node:assert/strict';
import { it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { defineRule, type Rule } from '../../server/src/core/rule.ts';
import { readSettings } from '../../server/src/core/settings.ts';
import { runRules } from '../../server/src/rules/check.ts';
import { today } from '../harness/engine.ts';

const shared = {
  summary: 'A rule for the test.',
  why: 'It shows what happens to one that takes long.',
  practice: 'None.',
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
