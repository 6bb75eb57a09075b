import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultsOf } from '../harness/engine.ts';
import { completed } from './completed.ts';

const head = `partnerPlan: 1
program: { name: Example Partner Program, company: Example Co, built: 2026-11-19, partnerTypes: [reseller], state: rebuild, crm: salesforce, partners: { current: 24 } }
`;

function faultsAfter(text: string): readonly string[] {
  return faultsOf(completed(head + text).text).map(({ rule, message }) => `${rule}: ${message}`);
}

/** The lines of a completed plan that a pattern finds, without their indentation. */
function linesOf(text: string, pattern: RegExp): readonly string[] {
  return completed(head + text)
    .text.split('\n')
    .map((line) => line.trim())
    .filter((line) => pattern.test(line));
}

describe('a plan that contradicts what would be added', () => {
  it('with one tier that gets the most is completed with one below it', () => {
    const text = `tiers:
  - id: authorized
    name: Authorized
    benefits: { dealRegistration: protected }
playbook:
  dealRegistration:
    steps:
      - The partner sends the referral in writing.
    protection: 120 days
`;
    assert.deepEqual(faultsAfter(text), []);
    assert.deepEqual(linesOf(text, /^- id: (?!\S+-)|^id:/).slice(0, 2), ['- id: authorized', '- id: registered']);
  });

  it('with one tier that gets little is completed with one above it', () => {
    const text = 'tiers:\n  - { id: listed, name: Listed, benefits: { coSell: none, roadmap: none } }\n';
    assert.deepEqual(faultsAfter(text), []);
    const ids = [...completed(head + text).text.matchAll(/\bid: (strategic|listed)\b/g)].map(([, id]) => id);
    assert.deepEqual(ids, ['strategic', 'listed']);
  });

  it('expects no more of a partner to enter a tier than the person expects of those in it', () => {
    const text =
      'tiers: [{ id: reseller, name: Authorized, criteria: { commitment: [agreement-signed] }, expectations: [{ metric: closed-deals, atLeast: 2 deals, within: 12 months }], benefits: { portal: true } }]\n';
    assert.deepEqual(faultsAfter(text), []);
  });

  it('moves down by a line of the criteria that is counted like the drafted one, in its window of time', () => {
    const tiers = ['gold', 'silver', 'ready'].map((id, rank) => {
      const amount = [300000, 75000, 10000][rank];
      return `  - { id: ${id}, name: ${id}, criteria: { performance: [{ metric: customer-retention, atLeast: ${80 - rank * 10}%, within: 36 months }, { metric: sourced-revenue, atLeast: ${amount} USD, within: 12 months }], commitment: [agreement-signed] } }\n`;
    });
    assert.deepEqual(linesOf(`tiers:\n${tiers.join('')}`, /below:/), [
      '- { metric: sourced-revenue, below: 200000 USD, within: 12 months }',
      '- { metric: sourced-revenue, below: 50000 USD, within: 12 months }',
    ]);
    const rates = ['gold', 'silver'].map((id, rank) => {
      return `  - { id: ${id}, name: ${id}, criteria: { performance: [{ metric: customer-retention, atLeast: ${80 - rank * 20}%, within: 36 months }], commitment: [agreement-signed] } }\n`;
    });
    assert.deepEqual(linesOf(`tiers:\n${rates.join('')}`, /below:/), [
      '- { metric: customer-retention, below: 72%, within: 36 months }',
    ]);
  });

  it('gets a section that a benefit of the person does not agree with, and hears of it', () => {
    const tier = (id: string, rest: string): string =>
      `  - { id: ${id}, name: ${id}, criteria: { commitment: [agreement-signed] }, benefits: { ${rest} } }\n`;
    const text = `tiers:\n${tier('strategic', 'partnerSuccess: dedicated, businessReview: quarterly')}${tier('regional', 'partnerSuccess: shared, businessReview: quarterly')}`;
    assert.deepEqual(linesOf(text, /^(?:measurement|movement|playbook|launch|risks):/), [
      'movement:',
      'playbook:',
      'measurement:',
      'launch:',
      'risks:',
    ]);
    assert.deepEqual(
      faultsAfter(text).map((fault) => fault.split(':')[0]),
      ['reporting/business-review-below-first-tier'],
    );
  });

  it('gets what belongs into its last group in front of the sections that follow', () => {
    const text = `attribution:
  conflict:
    - when: two-partners
      outcome: The first reseller gets full support.
`;
    assert.deepEqual(faultsAfter(text), []);
  });
});
