import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { formats } from '../../server/src/render/formats.ts';
import { buildSummary } from '../../server/src/render/summary.ts';
import { renderText } from '../../server/src/render/text.ts';
import { filesBelow, root } from '../harness/files.ts';
import { extremePlans } from './extreme-plans.ts';

/** More is no page that somebody reads before a meeting. */
const MOST_WORDS = 450;

const examples = filesBelow(['examples'], '.partner-plan.yaml').map((file) => ({
  file,
  text: readFileSync(root + file, 'utf8'),
}));

describe('a plan on one page', () => {
  it('says what is asked for, where the program stands, and what it takes', () => {
    const text = readFileSync(`${root}examples/technology-salesforce.partner-plan.yaml`, 'utf8');
    assert.equal(page(text), technology);
  });

  for (const { file, text } of examples) {
    it(`has no more than ${MOST_WORDS} words: ${file}`, () => {
      assert.ok(wordsIn(page(text)) <= MOST_WORDS, `${wordsIn(page(text))} words`);
    });
  }

  for (const { name, text } of extremePlans()) {
    it(`stays short, and is written in each format, for ${name}`, () => {
      assert.ok(wordsIn(page(text)) <= 2 * MOST_WORDS, `${wordsIn(page(text))} words`);
      for (const { render } of formats)
        assert.doesNotMatch(render(buildSummary(readPlan(text))), /\[object|undefined|NaN/);
    });
  }

  it('leaves out what the plan does not say', () => {
    assert.equal(
      page('partnerPlan: 1\nprogram: { name: Nordlicht, partnerTypes: [referral], built: 2026-11-22 }\n'),
      'PARTNER PROGRAM PLAN ON ONE PAGE\nNordlicht\nPartner type: referral\nBuilt: 2026-11-22\n',
    );
  });

  it('says until when, and what is not known of the cost or what it is compared with', () => {
    const told = (history: string, roi: string) =>
      page(
        `partnerPlan: 1\nprogram: { deadline: { date: 2027-02-10, for: The board decides } }\n${history}measurement: { primary: { sourcedRevenue: { target: 500000 USD }${roi} } }\n`,
      );
    const unknown = told('', ', roi: { owner: Dana Wu }');
    assert.match(unknown, /^Deadline: 2027-02-10: The board decides\.$/m);
    assert.match(unknown, /^Cost: Not known yet: ask Dana Wu\.$/m);
    assert.match(told('', ''), /^Cost: Not known yet: ask finance\.$/m);
    const costs = ', roi: { comparedWith: Cost of the same revenue, costs: { partnerSuccess: 100000 USD } }';
    const withoutNumber =
      /^Cost: 100,000 USD; what the same revenue costs without partners is not known, ask finance\.$/m;
    assert.match(told('', costs), withoutNumber);
    assert.match(
      told('', costs.replace('revenue', 'revenue at 2.3x')),
      /^Cost: 100,000 USD, compared with the cost of the same revenue at 2\.3x\.$/m,
    );
    assert.match(told('', costs), /^1\. A budget of 100,000 USD\.$/m);
    assert.match(
      told('history: { direct: { costPerRevenue: 0.8 USD } }\n', costs),
      /^Cost: 100,000 USD, compared with about 400,000 USD for the same revenue without partners \(0\.8 USD for each unit\)\.$/m,
    );
  });

  it('leaves no quotation open, and cuts no assumption in the middle', () => {
    const first = (evidence: string) =>
      /^What comes first: [^:]*: (.*)$/m.exec(
        page(
          `partnerPlan: 1\ndiagnosis: [{ problem: no-tiers, status: applies, evidence: ${JSON.stringify(evidence)} }]\n`,
        ),
      )?.[1];
    const long = 'word '.repeat(20).trim();
    assert.equal(first('"They left. They came back." So it is.'), '"They left."');
    assert.equal(first('\u201CThey left. They came back.\u201D'), '\u201CThey left.\u201D');
    assert.equal(first('Told: "One left." And more.'), 'Told: "One left."');
    assert.equal(first(`Told: "one two" and "${long} ${long}".`), 'Told: "one two" ...');
    assert.equal(
      first('Screens of 19" sell, "as in May 2025" and before.'),
      'Screens of 19" sell, "as in May 2025" and before.',
    );
    const assumed = (value: string) =>
      /^Assumed until confirmed: (.*)$/m.exec(
        page(`partnerPlan: 1\nassumptions: [{ value: ${JSON.stringify(value)} }]\n`),
      )?.[1];
    assert.equal(
      assumed('not known yet at Bramble Books, where it pays for the time of two people and an event'),
      'not known yet.',
    );
    assert.equal(assumed('40,000 USD, which is what one of the two people costs in a whole year'), '40,000 USD.');
  });

  it('puts the decision first that answers the first problem', () => {
    const plan = (problem: string) =>
      `partnerPlan: 1\ndiagnosis: [{ problem: ${problem}, status: applies, evidence: It is so. }]\n` +
      'tiers: [{ name: Gold }, { name: Silver }]\nattribution: { conflict: [{ when: two-partners, decidedBy: Partner operations }] }\n';
    const first = (problem: string) => /^1\. (\w+)/m.exec(page(plan(problem)))?.[1];
    assert.deepEqual(['no-tiers', 'no-playbook', 'no-attribution'].map(first), ['The', 'Who', 'Who']);
  });

  it('names the tiers of each track behind its name', () => {
    const tier = (track: string, name: string) =>
      `  - { id: ${track}-${name}, name: ${name}, track: ${track}, partners: 5 }\n`;
    const text = `partnerPlan: 1\ntracks: [{ id: sell, name: Resell }, { id: serve, name: Services }]\ntiers:\n${['sell', 'serve'].map((track) => tier(track, 'Gold') + tier(track, 'Silver')).join('')}`;
    assert.match(
      page(text),
      /^1\. The tiers of partners: Resell \(5 Gold and 5 Silver\) and Services \(5 Gold and 5 Silver\)\.$/m,
    );
  });

  it('marks what is assumed, and counts what has no room', () => {
    const subjects = ['winRate', 'averageSize', 'salesCycle'].map(
      (key) => `  - { about: program.deals.${key}, value: 33%, because: It is usual. }\n`,
    );
    const text = `partnerPlan: 1\nmeasurement: { primary: { roi: { target: 4x } } }\nassumptions:\n  - { about: measurement.primary.roi.target, value: 4x }\n${subjects.join('').repeat(2)}`;
    assert.match(page(text), /ROI of 4x \(assumed\)/i);
    assert.match(page(text), /Assumed until confirmed: .*; and 3 more, in the whole plan\.$/m);
  });
});

function page(text: string): string {
  return renderText(buildSummary(readPlan(text)));
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

const technology = `PARTNER PROGRAM PLAN ON ONE PAGE
Northwind Connect
Partner type: technology
Built: 2026-11-22

Decisions asked for:
1. Who gets an account that sales and technology partners both claim: 3 rules, decided by partner operations.
2. A target of its own for the sales team: 4,000,000 USD of pipeline that technology partners bring.
3. The tiers of technology partners: 4 Strategic (600,000 USD or more partner-sourced pipeline within 12 months), 9 Growth (180,000 USD or more) and 17 Registered, reviewed quarterly.
4. A budget of 250,000 USD for 12 months.
What comes first: No pipeline attribution, so partner value is invisible: Of 61 deals won in the last 12 months, sales remembers a partner in 19.
The program: Technology partners of Northwind: 24 today, 30 planned; 2 partner managers; deals in Salesforce.
Target: 1,000,000 USD from technology partners within 12 months, pipeline coverage of 4x and ROI of 4x.
Can the target be reached: Reachable: 30 technology partners can win the 23 deals that it takes by a rule of thumb of Partner Plan, and no past year shows that they do; 1,000,000 / 45,000 USD for a deal = 23 deals to win, at a win rate of 25% from 92 registrations, 3.1 for each of 30 partners.
Cost: 250,000 USD for 12 months, the revenue of 6 deals, compared with the cost of the same revenue through direct demand generation, which returned 2.3x in the last year.
Launch: Soft launch on 2027-01-18 with Tier 1 (Strategic) for 30 days, full launch on 2027-02-22, for all technology partners, after 10 tasks, most for the Salesforce admin (2) and the Head of Partnerships (2).
Risks:
- Account executives and co-sell partners work the same accounts, and each side claims the deal (Head of Partnerships).
- Influence is claimed for every deal with an integration, and direct revenue seems to vanish (Revenue operations).
- The 17 registered partners never submit a deal, because their sales teams do not know us (Partner success manager).
`;
