import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { feasibilityOf } from '../../server/src/framework/feasibility/feasibility.ts';
import { readBrief } from '../../server/src/generate/brief.ts';
import { generatePlan } from '../../server/src/generate/generate.ts';
import { today } from './briefs.ts';

/** Briefs for which a plan that is right in form was once wrong in judgment. */
const referral = {
  partnerTypes: ['referral'],
  state: 'informal',
  crm: 'hubspot',
  dealSize: '6000 USD',
  salesCycle: '30 days',
  winRate: '20%',
};

function planOf(answers: Readonly<Record<string, unknown>>) {
  const { brief, refused } = readBrief(answers);
  if (brief === undefined) throw new Error(refused.map(({ key, message }) => `${key}: ${message}`).join('\n'));
  return readPlan(generatePlan(brief, today));
}

describe('targets that nobody can reach are called so', () => {
  const cases = [
    ['five partners for fifty million', { partners: { current: 5, target: 5 } }, '50000000 USD', 'out-of-reach'],
    [
      'a first tier of one for what many could win',
      { partners: { current: 900, target: 900 } },
      '900000 USD',
      'reachable',
    ],
    [
      'one active partner of many for what all could win',
      { partners: { current: 900, target: 900, active: 1 } },
      '900000 USD',
      'stretch',
    ],
    [
      'one active partner of many for what no team sells',
      { partners: { current: 900, target: 900, active: 1 } },
      '3000000 USD',
      'out-of-reach',
    ],
    [
      'tiers of a program that runs, which repeat the target',
      { state: 'running', partners: { current: 20, target: 20 } },
      '90000000 USD',
      'out-of-reach',
    ],
  ] as const;
  for (const [title, changed, sourcedRevenue, outlook] of cases) {
    it(title, () => {
      const verdict = feasibilityOf(planOf({ ...referral, ...changed, targets: { sourcedRevenue } }));
      assert.equal(verdict?.outlook, outlook, verdict?.verdict);
    });
  }
});

describe('what comes first where nobody has told what is wrong', () => {
  const cases = [
    ['few partners are not sorted', 3, 'no-attribution'],
    ['five are few', 5, 'no-attribution'],
    ['six are in the order of the framework', 6, 'no-tiers'],
  ] as const;
  for (const [title, current, first] of cases) {
    it(title, () => {
      const { diagnosis } = planOf({ ...referral, partners: { current, target: current } });
      assert.equal(diagnosis?.items[0]?.problem?.value, first);
    });
  }
});

describe('figures that nobody told', () => {
  const enterprise = {
    partnerTypes: ['system-integrator'],
    state: 'informal',
    crm: 'dynamics',
    partners: { current: 6, target: 8 },
    dealSize: '10000000 USD',
    salesCycle: '540 days',
    winRate: '20%',
  };

  it('no return and no cost follow from a target', () => {
    for (const answers of [enterprise, { ...referral, partners: { current: 3, target: 3 } }]) {
      const { measurement } = planOf(answers);
      assert.equal(measurement?.primary?.roi?.target, undefined);
      assert.equal(measurement?.primary?.roi?.costs, undefined);
    }
  });

  for (const salesCycle of ['21 days', '200 days', '270 days', '540 days']) {
    it(`a sales cycle of ${salesCycle} says when the first deal can close`, () => {
      const { considerations } = feasibilityOf(planOf({ ...enterprise, salesCycle })) ?? {};
      assert.ok(considerations?.some(({ words }) => /closes around 20\d\d-\d\d-\d\d/.test(words)));
    });
  }
});
