import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { readSettings } from '../../server/src/core/settings.ts';
import { checkPlan } from '../../server/src/rules/check.ts';
import { today } from './briefs.ts';

const folder = new URL('../../examples/', import.meta.url);

describe('an example', () => {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.partner-plan.yaml'))) {
    const text = readFileSync(new URL(name, folder), 'utf8');

    it(`${name} has no problem`, () => {
      const plan = readPlan(text);
      const failures: string[] = [];
      const problems = checkPlan(plan, readSettings({}, today), (rule) => failures.push(rule));
      assert.deepEqual(failures, []);
      assert.deepEqual(
        problems.map(
          ({ rule, span, message }) => `line ${text.slice(0, span.start).split('\n').length}: ${rule}: ${message}`,
        ),
        [],
      );
    });

    it(`${name} starts with a story and keeps its lines short`, () => {
      assert.match(text, /^(?:# .+\n){2}/);
      assert.deepEqual(
        text.split('\n').filter((line) => line.length > 110),
        [],
      );
    });
  }
});
