import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { documentOf, render } from './plan-document.ts';

/** A plan with a hole, and the line of the text that says so. */
const holes: readonly (readonly [plan: string, line: string])[] = [
  [
    'attribution: { conflict: [] }',
    'Conflict resolution rule: [Not defined yet: what happens when sales already has the account]',
  ],
  [
    'regions: [{ id: emea, exceptions: [{ tier: gold, metric: sourced-revenue }] }]',
    '- emea: gold: closed partner-sourced revenue [Not defined yet: the value that counts in this region]',
  ],
  ['attribution:', 'Conflict resolution rule: [Not defined yet: what happens when sales already has the account]'],
  ['movement: { review: fortnightly }', 'Review cadence: [Not defined yet: when tier assignments are reviewed]'],
  [
    'tiers: [{ id: gold }]',
    'Tier 1 (gold): [Not defined yet: the criteria for inclusion in this tier] | [Not defined yet: the benefits of this tier]',
  ],
  [
    'tiers: [{ name: Gold, benefits: { coSell: above-threshold } }]',
    'Tier 1 (Gold): [Not defined yet: the criteria for inclusion in this tier] | co-sell support on deals above [Not defined yet: the ACV threshold for co-sell]',
  ],
  [
    'playbook: { dealRegistration: { acknowledge: 24 hours } }',
    '- SLA: acknowledged within 24 hours, accepted or declined within [Not defined yet: how soon sales accepts or declines a registration]',
  ],
  [
    'playbook: { dealProcess: { closed: 1 business day } }',
    '- Close notification: within 1 business day when the deal closes, within [Not defined yet: how soon the partner hears of a loss] when it is lost',
  ],
  [
    'playbook: { coMarketing: { approvals: { logo: Jo } } }',
    '- Approvals: logo by Jo; [Not defined yet: who approves the use of messaging, brand guidelines]',
  ],
  [
    'risks: [{ risk: Nobody registers }]',
    '- Nobody registers. What we do about it: [Not defined yet: what is done about it before it happens]',
  ],
];

for (const [plan, line] of holes) {
  test(`${plan} has a hole`, () => {
    const lines = render(plan, 'text').split('\n');
    assert.ok(lines.includes(line), `${line}\n\nis not among\n\n${lines.join('\n')}`);
  });
}

test('a tier that cannot be read keeps its number', () => {
  const text = render('tiers:\n  - { id: a, name: Gold }\n  -\n  - { id: c, name: Bronze }\n', 'text');
  assert.match(text, /^Tier 1 \(Gold\): .*\nTier 2 \(\[Not defined yet: its name\]\): .*\nTier 3 \(Bronze\): /m);
});

test('a rule for another conflict does not fill the hole for accounts that sales already has', () => {
  const text = render('attribution: { conflict: [{ when: two-partners, outcome: The first wins. }] }', 'text');
  assert.match(
    text,
    /^Conflict resolution rule: \[Not defined yet: .*\]\n- Two partners claim the account: The first wins\.$/m,
  );
});

test('a target that is not known yet is no hole', () => {
  const text = render('measurement: { primary: { pipelineCoverage: {} } }', 'text');
  assert.match(text, /^- Partner pipeline coverage: no target yet\./m);
});

test('a hole leads to its key, or in front of the group in which the key belongs', () => {
  const plan = 'movement:\n  grace: 90 days\n  review:\n';
  const tags = [...render(plan, 'html').matchAll(/<[^>]*class="missing" data-start[^>]*>/g)].map(([tag]) => tag);
  const [movement, review] = tags;
  assert.equal(tags.length, 2, 'the sections that the plan does not have lead nowhere');
  assert.match(movement ?? '', new RegExp(`data-start="${plan.indexOf('grace')}" data-end="${plan.indexOf('grace')}"`));
  assert.match(
    review ?? '',
    new RegExp(`data-start="${plan.indexOf('review')}" data-end="${plan.indexOf('review') + 7}"`),
  );
});

test('a full plan has no hole', () => {
  const plan = readFileSync(new URL('plans/full.partner-plan.yaml', import.meta.url), 'utf8');
  assert.doesNotMatch(JSON.stringify(documentOf(plan)), /"kind":"missing"/);
});
