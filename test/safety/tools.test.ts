import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from '../../server/src/core/settings.ts';
import { tools } from '../../server/src/tools/index.ts';
import { failureText, runTool } from '../../server/src/tools/run-tool.ts';
import { today } from '../harness/engine.ts';
import { holdForAnswer as check } from '../harness/held-by-every-answer.ts';
import { injections } from '../harness/injections.ts';
import { everyFieldPlan, examplePlans, ruinedPlan, someRounds } from './injected-plans.ts';

// Texts of strangers reach an agent through the tools. They stay inside JSON, marked, and nothing that cannot be seen
// goes along with them.

const context = { settings: readSettings({}, today) };

const aboutPlans: readonly (readonly [string, object])[] = [
  ['check_plan', { limit: 100, leastSeverity: 'hint' }],
  ['apply_fixes', { give: 'edits' }],
  ['audit_plan', { findings: 50 }],
  ['render_plan', { as: 'text', limit: 60_000 }],
  ['render_plan', { as: 'markdown', limit: 60_000 }],
  ['render_plan', { as: 'summary' }],
  ['set_up_crm', { steps: 60, read: 'CHECKLIST.md' }],
];

test('no text of a plan leaves the part of an answer that is marked as data', () => {
  const rounds = someRounds(2);
  const plans = [
    ...rounds.map(everyFieldPlan),
    ...rounds.slice(0, 1).flatMap((round) => [ruinedPlan(round), ...examplePlans(round).slice(0, 1)]),
  ];
  for (const plan of plans) for (const [name, input] of aboutPlans) check(name, { ...input, plan });
});

test('neither does one that is completed', () => {
  const [plan = ''] = examplePlans(7);
  check('complete_plan', { plan: plan.replace(/^launch:[\s\S]*?(?=^\w)/m, '') });
});

test('nor one that stands in an answer of an interview', () => {
  const answered = { partnerTypes: ['reseller'], state: 'informal', crm: 'hubspot' };
  for (const text of injections) {
    check('interview', { answers: { ...answered, company: text, 'symptoms.disputed-credit': text, [text]: text } });
    check('interview', { brief: text });
  }
  for (const text of injections.filter((_, at) => at % 9 === 0)) {
    check('generate_plan', { answers: { ...answered, company: text, programName: text, portal: text } });
  }
});

test('an input that is nothing a tool takes is refused with its reason', () => {
  for (const { name } of tools) {
    for (const input of [null, 1, 'x', [], { __proto__: null, toString: 1 }, { plan: 1, brief: [], answers: 'x' }]) {
      const result = runTool(name, input, context);
      if (!result.ok) assert.match(result.message, /\w/);
    }
  }
  for (const text of injections) {
    for (const input of [{ rule: text }, { key: text }]) {
      const result = runTool('explain', input, context);
      assert.ok(!result.ok && JSON.parse(failureText(result.message)).error === result.message);
    }
  }
});

test('a deeply nested input ends in a refusal', () => {
  let answers: unknown = 'x';
  for (let depth = 0; depth < 2_000; depth++) answers = { partners: answers };
  const result = runTool('interview', { answers: { partnerTypes: answers } }, context);
  assert.ok(!result.ok || (result.answer.ready as boolean) === false);
});

test('any number of answers costs work that grows with it, in whatever form they come', () => {
  for (const key of ['k', 'targets.k', 'symptoms.k', `${'a.'.repeat(500)}k`]) {
    const answers = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`${key}${at}`, at]));
    const start = performance.now();
    const result = runTool('interview', { answers }, context);
    assert.ok(result.ok && result.answer.ready === false);
    assert.ok(performance.now() - start < 20_000, key.slice(0, 20));
  }
  const deep = runTool('interview', { answers: { ['a.'.repeat(1_000_000)]: 1 } }, context);
  assert.ok(deep.ok && deep.answer.ready === false);
});
