import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { renderText } from '../../server/src/render/text.ts';
import { wholeDocument } from '../../server/src/render/whole-document.ts';
import { root } from '../harness/files.ts';

const example = readFileSync(`${root}examples/technology-salesforce.partner-plan.yaml`, 'utf8');

describe('a document in parts', () => {
  it('refers to an annex by its letter, and to what stands in the body by its name', () => {
    const text = whole(
      'diagnosis: [{ problem: no-attribution, fix: "One field (see CRM attribution setup), three tiers (see Tier structure), a mail (see Nobody)." }]\nattribution: { categories: { sourced: A partner brought it. } }\n',
    );
    const [, letter] = /^ANNEX (.): CRM ATTRIBUTION SETUP$/m.exec(text) ?? [];
    assert.ok(letter);
    assert.ok(text.includes(`One field (see Annex ${letter}), three tiers (see Tier structure), a mail (see Nobody).`));
  });

  it('has no reference to a section of an annex without its letter', () => {
    assert.doesNotMatch(renderText(wholeDocument(readPlan(example))), /\(see (?:CRM attribution|Measurement|Joint)/i);
  });

  it('says what partners of each type brought, and nothing of a type without figures', () => {
    const text = whole(
      'history: { activePartners: 12, byType: [{ type: reseller, won: { deals: 1, revenue: 90000 USD }, activePartners: 10 }, { type: referral }, { type: technology, registrations: { submitted: 9, disputed: 2 } }] }\n',
    );
    assert.match(
      text,
      /^What partners brought: In the last year: 12 active partners\. Resellers: 1 deal won \(90,000 USD\) and 10 active partners\. Technology partners: 9 registrations \(2 disputed\)\.$/m,
    );
    assert.doesNotMatch(text, /Referral partners:/);
  });

  it('says what the edition of the CRM cannot do, and the way by hand', () => {
    const edition = (crm: string, name: string) =>
      /^- Edition of the CRM: (.*)$/m.exec(whole(`  crm: ${crm}\n  crmEdition: ${name}\n`))?.[1];
    assert.match(
      edition('hubspot', 'free') ?? '',
      /^free\. It is taken to run no automations: .+\. It has no conditions .+\. It has no/,
    );
    assert.match(
      edition('hubspot', 'HubSpot Starter') ?? '',
      /It is taken to run no automations: on every business day somebody/,
    );
    assert.match(edition('pipedrive', 'Growth') ?? '', /^Growth\. It has no conditions on fields: [^.]+\.$/);
    assert.equal(edition('hubspot', 'Enterprise'), 'Enterprise');
    assert.equal(edition('salesforce', 'Enterprise'), 'Enterprise');
    assert.match(edition('salesforce', 'Starter') ?? '', /^Starter\. It is taken to run no automations: [^.]+\.$/);
    assert.equal(edition('hubspot', 'Something new'), 'Something new');
  });

  it('says beside targets and thresholds why they have their values', () => {
    const text = whole(`${reasoned}history: { period: 12 months, won: { revenue: 400000 USD }, activePartners: 8 }\n`);
    for (const line of [
      '600,000 USD (1.5 times the 400,000 USD that partners brought in the last 12 months)',
      'ROI of 3x (600,000 / 200,000 USD)',
      'pipeline coverage of 4x (100 / 25, the win rate)',
      '100,000 USD or more closed partner-sourced revenue within 12 months (2 deals of 50,000 USD; an active partner brought about 50,000 USD in the last 12 months)',
      '400,000 USD or more partner-sourced pipeline within 12 months (4 x 100,000 USD)',
      '2 or more closed deals within 12 months (100,000 / 50,000 USD; Counted by finance)',
      'below 300,000 USD within 12 months (75% of the 400,000 USD that the tier asks for)',
    ])
      assert.ok(text.includes(line), line);
  });

  it('counts from deals where nobody tells the past, and marks beside it what is assumed', () => {
    const text = whole(
      `${reasoned}assumptions: [{ about: measurement.primary.sourcedRevenue.target, value: 600000 USD, because: Nobody said it., confirmed: false }]\n`,
    );
    assert.ok(text.includes('600,000 USD (assumed; 12 deals of 50,000 USD)'));
    assert.doesNotMatch(text, /an active partner brought/);
  });

  it('has in its body what applies, the first rule and those of this program, and the rest in annexes', () => {
    const text = whole(
      `diagnosis:
  - { problem: no-attribution, status: applies, evidence: Eleven deals were counted as direct. }
  - { problem: no-tiers, status: likely, why: All get the same. }
attribution:
  conflict:
    - { when: sales-already-active, outcome: It stays with sales., decidedBy: Head of sales, within: 2 business days }
    - { when: two-partners, situation: Both name one domain., outcome: The first one counts., decidedBy: Head of sales, within: 2 business days }
    - { when: other, situation: One of 40 named accounts., outcome: We lead., decidedBy: Head of sales, within: 2 business days }
`,
    );
    const [body = '', annexes = ''] = text.split(/^(?=ANNEX A)/m);
    assert.match(body, /Likely as well: no tier structure \(see Annex A\)\./);
    assert.match(body, /decided by the head of sales within 2 business days\. 1 more rule \(see Annex [A-F]\)\./);
    assert.match(body, /One of 40 named accounts: We lead\./);
    assert.doesNotMatch(body, /All get the same|The first one counts|Decided by Head/);
    for (const words of ['All get the same', 'The first one counts', 'Both name one domain'])
      assert.ok(annexes.includes(words), words);
  });

  it('invents no reason for a number that does not follow from others', () => {
    const text = whole(
      reasoned
        .replace('atLeast: 400000 USD', 'atLeast: 410000 USD')
        .replace('atLeast: 100000 USD', 'atLeast: 101000 USD')
        .replace('target: 4x', 'target: 5x')
        .replace('target: 3x', 'target: 8x'),
    );
    assert.doesNotMatch(text, /4 x 10|deals of 50,000 USD[;)].*closed|the win rate\)|600,000 \/ 200,000 USD\)/);
    assert.ok(text.includes('410,000 USD or more partner-sourced pipeline within 12 months;'));
  });
});

const reasoned = `  deals: { averageSize: 50000 USD, salesCycle: 90 days, winRate: 25% }
  partners: { current: 12, target: 12 }
tiers:
  - id: gold
    name: Gold
    criteria:
      performance:
        - { metric: sourced-pipeline, atLeast: 400000 USD, within: 12 months }
        - { metric: closed-deals, atLeast: 2 deals, within: 12 months, note: Counted by finance }
    expectations:
      - { metric: sourced-revenue, atLeast: 100000 USD, within: 12 months }
  - { id: base, name: Base }
movement:
  rules:
    - { from: gold, to: base, when: [{ metric: sourced-pipeline, below: 300000 USD, within: 12 months }] }
measurement:
  primary:
    sourcedRevenue: { target: 600000 USD, period: 12 months }
    roi:
      target: 3x
      costs: { partnerSuccess: 150000 USD, coMarketing: 20000 USD, events: 10000 USD, tools: 20000 USD }
    pipelineCoverage: { target: 4x, pipelineTarget: 2400000 USD }
`;

function whole(parts: string): string {
  return renderText(wholeDocument(readPlan(`partnerPlan: 1\nprogram:\n  name: Nordlicht\n${parts}`)));
}
