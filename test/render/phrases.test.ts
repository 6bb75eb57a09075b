import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from './plan-document.ts';

/** A threshold as it is written, and as the document says it. */
const thresholds: readonly (readonly [threshold: string, words: string])[] = [
  [
    'metric: sourced-pipeline, atLeast: 500000 USD, within: 12 months',
    '500,000 USD or more partner-sourced pipeline within 12 months',
  ],
  ['metric: sourced-pipeline, below: 300k EUR', 'partner-sourced pipeline below 300,000 EUR'],
  ['metric: average-deal-size, atLeast: 60000 USD', 'average deal size of 60,000 USD or more'],
  ['metric: win-rate, atLeast: 25%', 'win rate of 25% or more'],
  ['metric: customer-retention, atLeast: 90%', 'retention of partner-sourced customers at 90% or more'],
  ['metric: win-rate, atLeast: 20%, below: 40%', 'win rate of 20% or more and below 40%'],
  ['metric: registered-deals, atLeast: 6, within: 2 quarters', '6 or more registered deals within 2 quarters'],
  ['metric: registered-deals, atLeast: 6 deals', '6 or more registered deals'],
  ['metric: registered-deals, below: 4', 'fewer than 4 registered deals'],
  ['metric: icp-overlap, atLeast: 1200', '1,200 or more customers that overlap with the ideal customer profile'],
  ['metric: icp-overlap, atLeast: 200 accounts', '200 or more accounts that overlap with the ideal customer profile'],
  ['metric: certified-people, atLeast: 3 engineers', '3 or more certified people (engineers)'],
  ['metric: onboarding-time, below: 30 days', 'time to onboard a customer below 30 days'],
  ['metric: sourced-pipeline, atLeast: 20%', 'partner-sourced pipeline of 20% or more'],
  [
    'metric: sourced-revenue, atLeast: 1 USD, note: Net of refunds.',
    '1 USD or more closed partner-sourced revenue (Net of refunds)',
  ],
  ['metric: nps, atLeast: -5.5 points', 'net promoter score of -5.5 points or more'],
  ['metric: rating, atLeast: 4.5 stars', 'store rating of 4.5 stars or more'],
  ['metric: nps, atLeast: 40 points, region: emea', '40 or more net promoter score (points) in emea'],
  ['metric: sourced-pipeline', 'partner-sourced pipeline [Not defined yet: the value that counts]'],
  ['atLeast: 20%', '20% or more [Not defined yet: what is measured here]'],
];

/** Scores of a program's own. */
const own = `metrics:
  - { id: nps, name: Net promoter score, unit: points }
  - { id: rating, name: Store rating, unit: stars }
`;

for (const [threshold, words] of thresholds) {
  test(`{ ${threshold} } reads: ${words}`, () => {
    const text = render(`${own}tiers: [{ name: Gold, criteria: { performance: [{ ${threshold} }] } }]`, 'text');
    assert.equal(/^Tier 1 \(Gold\): (.*) \| /m.exec(text)?.[1], words);
  });
}

/** The benefits of a tier as they are written, and as the document says them. */
const benefits: readonly (readonly [benefits: string, words: string])[] = [
  ['partnerSuccess: dedicated, coSell: every-deal', 'dedicated partner success manager, co-sell support on every deal'],
  ['coSell: above-threshold, coSellThreshold: 45000 USD', 'co-sell support on deals of 45,000 USD ACV or more'],
  ['coSell: every-deal, coSellThreshold: 45000 USD', 'co-sell support on every deal (ACV threshold 45,000 USD)'],
  ['coMarketing: budget, coMarketingBudget: 10000 USD', 'co-marketing budget of 10,000 USD a year'],
  [
    'coMarketing: assets, coMarketingBudget: 10000 USD',
    'access to co-marketing assets and templates (budget of 10,000 USD a year)',
  ],
  [
    'dealRegistration: protected, protection: 120 days',
    'deal registration protection with a defined SLA (protected for 120 days)',
  ],
  ['registrationSla: { decide: 1 business day }', 'deal registration (decided within 1 business day)'],
  [
    'portal: false, businessReview: quarterly',
    'joint quarterly business reviews; not included: access to the partner portal',
  ],
  ['coSell: none, roadmap: none', 'not included: co-sell support and access to the product roadmap'],
  ['coSell: none, coSellThreshold: 45000 USD', 'no co-sell support (ACV threshold 45,000 USD)'],
  ['other: [Listed first.]', 'Listed first'],
  ['portal: true, other: [A demo system, HubSpot seats]', 'access to the partner portal, a demo system, HubSpot seats'],
];

for (const [written, words] of benefits) {
  test(`{ ${written} } reads: ${words}`, () => {
    const text = render(`tiers: [{ name: Gold, benefits: { ${written} } }]`, 'text');
    assert.equal(/^Tier 1 .* \| (.*)$/m.exec(text)?.[1], words);
  });
}

test('program ROI is a multiple, and costs in one currency are added up', () => {
  const roi = (costs: string) =>
    /^- Partner program ROI: .*$/m.exec(
      render(`measurement: { primary: { roi: { target: 4.2x, costs: ${costs} } } }`, 'text'),
    )?.[0];
  assert.match(
    roi('{ events: 25000 USD, tools: 18000 USD }') ?? '',
    /ROI: 4\.2x\. .* Program cost 43,000 USD: partner events 25,000 USD, /,
  );
  assert.match(
    roi('{ events: 25000 USD, tools: 18000 EUR }') ?? '',
    /Program cost: partner events 25,000 USD, portal and tools 18,000 EUR\./,
  );
  assert.match(roi('{ tools: 18000 EUR }') ?? '', /Program cost: portal and tools 18,000 EUR\./);
});
