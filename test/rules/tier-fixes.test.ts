import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../server/src/core/text.ts';
import { problemsOf } from '../harness/engine.ts';

/** A plan after the first fix of the first problem of a rule. */
function fixed(text: string, rule: string): string {
  const fix = problemsOf(text).find((problem) => problem.rule === rule)?.fixes[0];
  assert.ok(fix, `${rule} offers no fix.`);
  return applyEdits(text, fix.edits);
}

describe('removing a tier', () => {
  it('takes its hyphen and its comments along, also where a comment holds a hyphen', () => {
    const kept = 'partnerPlan: 1\ntiers:\n  - { id: a, name: A }\n  - { id: b, name: B }\n';
    const rest = '  - { id: c, name: C }\n  - { id: d, name: D }\n';
    const text = `${kept}${rest}  -\n    # the entry-level tier\n    id: e\n    name: E\n`;
    assert.equal(fixed(text, 'tiers/too-many'), `${kept}${rest}`);
  });

  it('leads its movement rules to the tier below and hands over its partners', () => {
    const text = `partnerPlan: 1
program: { state: none }
tiers:
  - { id: a, name: A, partners: 2 }
  # The one in between.
  - id: b
    name: B
    partners: 3
  - { id: c, name: C, partners: 4 } # The entry.
movement:
  rules:
    - { from: c, to: b, note: The first step. }
    - from: b
      to: a # Up.
    - { from: a, to: b }
    - { from: b, to: c }
playbook:
  coSell:
    tiers: { a: strict, b: broad, c: none }
  addendums: [{ tier: b, change: More. }]
launch:
  softLaunch: { tiers: [b, a] }
`;
    assert.equal(
      fixed(text, 'tiers/more-than-necessary'),
      `partnerPlan: 1
program: { state: none }
tiers:
  - { id: a, name: A, partners: 2 }
  # The one in between.
  - { id: c, name: C, partners: 7 } # The entry.
movement:
  rules:
    - from: c
      to: a # Up.
    - { from: a, to: c }
playbook:
  coSell:
    tiers: { a: strict, c: none }
  addendums: []
launch:
  softLaunch: { tiers: [a] }
`,
    );
  });

  it('stays in its own track, and takes its values in regions along', () => {
    const text = `partnerPlan: 1
tracks: [{ id: sell, name: Sell }, { id: serve, name: Serve }]
regions:
  - id: emea
    exceptions:
      - { tier: e, metric: sourced-revenue, atLeast: 10000 USD }
      - { tier: d, metric: sourced-revenue, atLeast: 20000 USD }
  - { id: apac, exceptions: [{ tier: e, metric: sourced-revenue, atLeast: 10000 USD }] }
tiers:
  - { id: a, name: A, track: sell }
  - { id: b, name: B, track: sell }
  - { id: c, name: C, track: sell }
  - { id: x, name: X, track: serve }
  - { id: d, name: D, track: sell, partners: 5 }
  - { id: e, name: E, track: sell, partners: 3 }
  - { id: y, name: Y, track: serve, partners: 4 }
movement:
  rules:
    - { from: e, to: d }
    - { from: d, to: c }
`;
    assert.equal(
      fixed(text, 'tiers/too-many'),
      `partnerPlan: 1
tracks: [{ id: sell, name: Sell }, { id: serve, name: Serve }]
regions:
  - id: emea
    exceptions:
      - { tier: d, metric: sourced-revenue, atLeast: 20000 USD }
  - { id: apac, exceptions: [] }
tiers:
  - { id: a, name: A, track: sell }
  - { id: b, name: B, track: sell }
  - { id: c, name: C, track: sell }
  - { id: x, name: X, track: serve }
  - { id: d, name: D, track: sell, partners: 8 }
  - { id: y, name: Y, track: serve, partners: 4 }
movement:
  rules:
    - { from: d, to: c }
`,
    );
  });

  it('takes several rules out of a list on one line', () => {
    const text = `partnerPlan: 1
tiers: [{ id: a, name: A }, { id: b, name: B }, { id: c, name: C }, { id: d, name: D }, { id: e, name: E }]
movement: { rules: [{ from: e, to: d }, { from: d, to: e }, { from: b, to: a }, { from: d, to: e }] }
`;
    assert.equal(
      fixed(text, 'tiers/too-many'),
      `partnerPlan: 1
tiers: [{ id: a, name: A }, { id: b, name: B }, { id: c, name: C }, { id: d, name: D }]
movement: { rules: [{ from: b, to: a }] }
`,
    );
  });
});

describe('swapping what two tiers say', () => {
  it('takes the windows along', () => {
    const text = `partnerPlan: 1
tiers:
  - id: a
    name: A
    criteria: { performance: [{ metric: closed-deals, atLeast: 2 deals, within: 12 months }] }
  - id: b
    name: B
    criteria: { performance: [{ metric: closed-deals, atLeast: 2 deals, within: 1 quarter }] }
`;
    assert.equal(
      fixed(text, 'tiers/thresholds-out-of-order'),
      text.replace('12 months', '1 month').replace('1 quarter', '12 months').replace('1 month }', '1 quarter }'),
    );
  });
});

describe('a tier above the only one', () => {
  it('goes in front of it, because the first is Tier 1', () => {
    const text = 'partnerPlan: 1\ntiers:\n  - id: referral\n    name: Referral\n';
    const lines = fixed(text, 'tiers/too-few').split('\n');
    assert.equal(lines[2], '  - id: strategic');
    assert.deepEqual(lines.slice(-3), ['  - id: referral', '    name: Referral', '']);
  });
});

describe('what has one cause in several places', () => {
  it('is mended everywhere by one fix, and each of the others says for which place it is', () => {
    const benefits = '{ partnerSuccess: dedicated, roadmap: early-access }';
    const text = `partnerPlan: 1
tracks: [{ id: sell, name: Sell }, { id: build, name: Build }]
tiers:
  - { id: a, name: A, track: sell, benefits: ${benefits} }
  - { id: b, name: B, track: sell }
  - { id: c, name: C, track: build, benefits: ${benefits} }
  - { id: d, name: D, track: build }
`;
    const { fixes = [] } = problemsOf(text).find(({ rule }) => rule === 'tiers/weak-first-tier') ?? {};
    const titles = fixes.map(({ title }) => title);
    assert.ok(titles.includes('Add "coSell" (Tier 1 "A" of "Sell"), to fill in'), titles.join('\n'));
    assert.ok(titles.includes('Add "coSell" (Tier 1 "C" of "Build"), to fill in'), titles.join('\n'));
    assert.deepEqual(titles, [...new Set(titles)]);
  });

  it('is mended for every outcome that leaves a registration open', () => {
    const rule = 'registration/endless-outcome';
    const text = `partnerPlan: 1
playbook:
  dealRegistration:
    decide: 4 business days
    outcomes:
      - { outcome: research }
      - { outcome: returned, name: Action required }
`;
    const mended = fixed(text, rule);
    assert.match(mended, /outcome: research, within: .*4 business days/);
    assert.match(mended, /outcome: returned, name: Action required, within: .*4 business days/);
    const problems = problemsOf(text).filter((problem) => problem.rule === rule);
    assert.deepEqual(
      problems.map(({ fixes }) => fixes.map(({ title }) => title)),
      [
        [
          'Add "within" to each, to fill in',
          'Add "within" ("research"), to fill in',
          'Add "within" ("Action required"), to fill in',
        ],
      ],
    );
  });
});

describe('a party of the channel that is not in the flow', () => {
  it('is mended wherever it is named', () => {
    const channel = (party: string, credited: string): string => `partnerPlan: 1
attribution:
  channel: { flow: [vendor, reseller, customer], submittedBy: [${party}], credited: ${credited} }
`;
    assert.equal(
      fixed(channel('distributor', 'wholesaler'), 'attribution/unknown-party'),
      channel('reseller', 'reseller'),
    );
  });
});

describe('movement in a plan with one tier', () => {
  const plan = 'partnerPlan: 1\ntiers: [{ id: strategic, name: Strategic }]\nmovement: { review: quarterly }\n';
  const found = (text: string) => problemsOf(text).filter(({ rule }) => rule === 'movement/no-rules');

  it('is told without a rule to add, which would name a tier that is not there', () => {
    assert.deepEqual(
      found(plan).map(({ message, fixes }) => [message.includes('Add a second tier'), fixes.length]),
      [[true, 0]],
    );
  });

  it('has a rule to add as soon as there are two', () => {
    const text = plan.replace(' }]', ' }, { id: growth, name: Growth }]');
    assert.match(fixed(text, 'movement/no-rules'), /from: .*growth/);
  });
});

describe('a metric that the program defines', () => {
  it('may grow by more than 100%', () => {
    const text = `partnerPlan: 1
metrics: [{ id: growth, name: Growth, unit: percentage }]
tiers: [{ id: gold, name: Gold, criteria: { performance: [{ metric: growth, atLeast: 120%, within: 12 months }] } }]
`;
    assert.deepEqual(
      problemsOf(text).filter(({ rule }) => rule === 'tiers/impossible-threshold'),
      [],
    );
  });
});
