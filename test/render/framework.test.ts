import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { render } from './plan-document.ts';

/** The headings and labels of the framework's output format, in its order. Labels of tiers are looked at apart. */
const framework: readonly (readonly [heading: string, labels: readonly string[]])[] = [
  ['PARTNER PROGRAM INFRASTRUCTURE PLAN', ['Partner type', 'Built']],
  ['PROBLEM DIAGNOSIS', []],
  ['TIER STRUCTURE', ['Tier movement criteria', 'Review cadence']],
  [
    'CRM ATTRIBUTION SETUP',
    ['Deal source categories', 'Required fields', 'Routing workflow', 'Conflict resolution rule'],
  ],
  [
    'JOINT GTM PLAYBOOK (STANDARD)',
    ['Deal registration process', 'Co-sell definition', 'Partner communication SLA', 'Co-marketing asset access'],
  ],
  ['MEASUREMENT FRAMEWORK', ['Primary metrics', 'Reporting cadence', 'Quarterly business review structure']],
  [
    'LAUNCH SEQUENCE',
    [
      'Pre-launch (before accepting any deal registrations)',
      'Soft launch (first 30 days with Tier 1 partners only)',
      'Full launch',
    ],
  ],
  ['RISKS AND FAILURE MODES', []],
];

const full = readFileSync(new URL('plans/full.partner-plan.yaml', import.meta.url), 'utf8');

interface TextSection {
  readonly heading: string;
  readonly labels: string[];
  readonly tiers: string[];
}

/** What a person sees as headings and labels: lines in capitals, and words in front of a colon at the start of a line. */
function outline(text: string): readonly TextSection[] {
  const sections: TextSection[] = [];
  for (const line of text.split('\n')) {
    if (/^[A-Z][A-Z ()]+$/.test(line)) sections.push({ heading: line, labels: [], tiers: [] });
    const label = /^(?!- |\d+\. | |\[)([^:]+):/.exec(line)?.[1];
    const section = sections.at(-1);
    if (label === undefined || section === undefined) continue;
    (/^Tier \d/.test(label) ? section.tiers : section.labels).push(label);
  }
  return sections;
}

for (const [name, plan] of [
  ['a full plan', full],
  ['an empty file', ''],
  ['a file that is no plan', 'just words'],
] as const) {
  describe(`the text of ${name}`, () => {
    const sections = outline(render(plan, 'text'));

    test('has the headings of the framework, all of them, in order, and no other', () => {
      assert.deepEqual(
        sections.map(({ heading }) => heading),
        framework.map(([heading]) => heading),
      );
    });

    for (const [index, [heading, labels]] of framework.entries()) {
      test(`has the labels of ${heading} before all others`, () => {
        assert.deepEqual(sections[index]?.labels.slice(0, labels.length), labels);
      });
    }
  });
}

test('the head is the one of the framework', () => {
  assert.deepEqual(render(full, 'text').split('\n').slice(0, 5), [
    'PARTNER PROGRAM INFRASTRUCTURE PLAN',
    'Northwind Partner Program',
    'Partner type: combination (technology, system integrator)',
    'Built: 2026-11-22',
    '',
  ]);
});

test('the three deal sources are printed as the framework prints them', () => {
  for (const plan of [full, '']) {
    assert.match(render(plan, 'text'), /^Deal source categories: Partner-sourced \/ Partner-influenced \/ Direct$/m);
  }
});

test('the labels of the launch have what they stand for on the next line', () => {
  assert.match(render('', 'text'), /^Full launch:\n\[Not defined yet: /m);
  assert.match(render(full, 'text'), /^Pre-launch \(before accepting any deal registrations\):\n- Create /m);
});

test('diagnosis and risks stand directly under their headings', () => {
  assert.match(render(full, 'text'), /^PROBLEM DIAGNOSIS\n- No pipeline attribution/m);
  assert.match(render(full, 'text'), /^RISKS AND FAILURE MODES\n- Cannibalization: /m);
});

for (const [names, lines] of [
  [
    ['Gold', 'Silver'],
    ['Tier 1 (Gold)', 'Tier 2 (Silver)'],
  ],
  [
    ['Gold', 'Silver', 'Bronze', 'Basic'],
    ['Tier 1 (Gold)', 'Tier 2 (Silver)', 'Tier 3 (Bronze)', 'Tier 4 (Basic)'],
  ],
] as const) {
  test(`a plan with ${names.length} tiers has ${names.length} tier lines`, () => {
    const tiers = names.map((name) => `  - { id: ${name.toLowerCase()}, name: ${name} }\n`).join('');
    const sections = outline(render(`tiers:\n${tiers}`, 'text'));
    assert.deepEqual(sections.find(({ heading }) => heading === 'TIER STRUCTURE')?.tiers, lines);
  });
}

test('a tier line has criteria and benefits with a bar between them', () => {
  const plan = `
tiers:
  - id: strategic
    name: Strategic
    criteria:
      performance: [{ metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months }]
      commitment: [agreement-signed, certified, named-contact]
    benefits: { partnerSuccess: dedicated, coSell: every-deal }
`;
  assert.match(
    render(plan, 'text'),
    /^Tier 1 \(Strategic\): 500,000 USD or more partner-sourced pipeline within 12 months; agreement signed, certified, named contact \| dedicated partner success manager, co-sell support on every deal$/m,
  );
});

test('Markdown and HTML have the same headings in title case', () => {
  const titles = framework.map(([heading]) => heading);
  const markdown = [...render(full, 'markdown').matchAll(/^##? (.+)$/gm)].map((match) => match[1]?.toUpperCase());
  const html = [...render(full, 'html').matchAll(/<h[12][^>]*>([^<]+)<\/h[12]>/g)].map((match) =>
    match[1]?.toUpperCase(),
  );
  assert.deepEqual(markdown, titles);
  assert.deepEqual(html, titles);
});
