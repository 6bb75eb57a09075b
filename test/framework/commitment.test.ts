import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { commitmentOf } from '../../server/src/framework/feasibility/commitment.ts';

const program = `partnerPlan: 1
program:
  deals: { averageSize: 6000 USD, salesCycle: 21 days, winRate: 44% }
  partners: { current: 3, target: 3 }
measurement: { primary: { sourcedRevenue: { target: TARGET, period: 12 months } } }
`;

const commitment = (target: string, more = '') => commitmentOf(readPlan(program.replace('TARGET', target) + more));

describe('what of a target can be promised', () => {
  const history = 'history: { period: 6 months, won: { deals: 4 }, activePartners: 3 }\n';

  it('is the pace of the past, with the partners that the rest takes', () => {
    assert.deepEqual(commitment('120000 USD', history.replace('6 months', '12 months')), {
      amount: 24000,
      because: '4 deals, the pace of the last 12 months',
      rest: 'it takes 15 partners as active as the 3 of today',
    });
    const half = commitment('120000 USD', history);
    assert.equal(half?.because, '8 deals, the pace of the last 6 months');
    assert.ok(Math.abs((half?.amount ?? 0) - 48000) < 700, String(half?.amount));
  });

  it('is nothing where the target can be reached, and where nobody knows what partners bring', () => {
    assert.equal(commitment('24000 USD', history), undefined);
    assert.equal(commitment('9000000 USD'), undefined);
  });

  it('is what the tiers bring where no past is told', () => {
    const tiers =
      'tiers: [{ id: gold, name: Gold, partners: 3, expectations: [{ metric: sourced-revenue, atLeast: 12000 USD, within: 12 months }] }]\n';
    assert.deepEqual(commitment('600000 USD', tiers), {
      amount: 36000,
      because: '6 deals, what partners bring who do what their tier asks',
      rest: '94 deals of it have no source yet',
    });
  });
});
