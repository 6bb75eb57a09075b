import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { appliedFix } from '../harness/applied-fix.ts';
import { problemsOf } from '../harness/engine.ts';

describe('metrics that several views lack', () => {
  const head = 'partnerPlan: 1\nattribution:\n  views:\n';
  const views = (sourced: string, direct: string): string =>
    `${head}    - { id: a, name: A, shows: partner-sourced${sourced} }\n    - id: c\n      name: C\n      shows: direct\n${direct}`;
  const lacking = views(', metrics: [conversion-rate, average-deal-size]', '');
  const found = (text: string) => problemsOf(text).filter(({ rule }) => rule === 'views/missing-metrics');

  it('are told once, with what each of them lacks', () => {
    assert.deepEqual(
      found(lacking).map(({ message }) => message.split('. ')[0]),
      [
        'The view of Partner-sourced deals does not show sales cycle length; the view of Direct deals does not show conversion rate, average deal size or sales cycle length',
      ],
    );
  });

  it('are added to all of them by the first fix', () => {
    const [problem] = found(lacking);
    assert.deepEqual(
      problem?.fixes.map(({ title }) => title),
      [
        'Show what is missing in each of them',
        'Show sales cycle length (Partner-sourced)',
        'Show conversion rate, average deal size and sales cycle length (Direct)',
      ],
    );
    const [fix] = problem?.fixes ?? [];
    assert.ok(fix !== undefined);
    assert.equal(
      appliedFix(lacking, fix),
      views(
        ', metrics: [conversion-rate, average-deal-size, sales-cycle-length]',
        '      metrics: [conversion-rate, average-deal-size, sales-cycle-length]\n',
      ),
    );
  });
});

describe('potential that no tier of any track looks at', () => {
  it('is added to Tier 1 of each track by the first fix', () => {
    const tier = (id: string): string =>
      `  - id: ${id}\n    name: ${id}\n    track: ${id}\n    criteria:\n      performance: [{ metric: closed-deals, atLeast: 4 deals, within: 12 months }]\n`;
    const text = `partnerPlan: 1\ntracks:\n  - { id: a, name: A }\n  - { id: b, name: B }\ntiers:\n${tier('a')}${tier('b')}`;
    const [problem, ...others] = problemsOf(text).filter(({ rule }) => rule === 'tiers/no-potential-criterion');
    assert.deepEqual(others, []);
    assert.match(problem?.message ?? '', /to Tier 1 of each track:/);
    const [fix] = problem?.fixes ?? [];
    assert.ok(fix !== undefined);
    assert.equal(appliedFix(text, fix).match(/potential:/g)?.length, 2);
  });
});
