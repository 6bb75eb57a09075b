import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { problemsOf } from '../harness/engine.ts';
import { completed } from './completed.ts';

/** A plan whose return and costs are told as far as the case says. */
const planWith = (roi: string) => `partnerPlan: 1
program:
  name: Ring
  partnerTypes: [reseller]
  crm: hubspot
  state: running
  partners: { current: 12, target: 12 }
  deals: { averageSize: 20000 EUR, salesCycle: 60 days, winRate: 30% }
tiers:
  - { id: gold, name: Gold, partners: 3, benefits: { coMarketingBudget: 5000 EUR } }
  - { id: silver, name: Silver, partners: 9 }
measurement:
  primary:
    sourcedRevenue: { target: 800000 EUR, period: 12 months }
    ${roi}
`;

const cases = [
  [
    'a return alone',
    'roi: { target: 5x }',
    /^Nobody has told the cost of people, co-marketing, events and tools, so nobody can say whether the program returns 5x\./,
  ],
  [
    'two of four costs',
    'roi: { costs: { partnerSuccess: 90000 EUR, coMarketing: 15000 EUR } }',
    /^Nobody has told the cost of partner events and portal and tools, so no return is stated\./,
  ],
  [
    'a return and one cost',
    'roi: { target: 5x, costs: { partnerSuccess: 90000 EUR } }',
    /^Nobody has told the cost of co-marketing spend, partner events and portal and tools, so nobody can say whether the program returns 5x\./,
  ],
] as const;

describe('what a program costs, completed from', () => {
  for (const [title, roi, because] of cases) {
    it(`${title}, follows from no return and is open`, () => {
      const before = planWith(roi);
      const { text } = completed(before);
      const [told, plan] = [readPlan(before), readPlan(text)];
      const figures = (of: typeof plan) => {
        const { target, costs } = of.measurement?.primary?.roi ?? {};
        return [
          target?.node.value,
          costs?.partnerSuccess?.node.value,
          costs?.coMarketing?.node.value,
          costs?.events,
          costs?.tools,
        ];
      };
      assert.deepEqual(figures(plan), figures(told));
      assert.equal(plan.measurement?.costComparison?.partnerSourced, undefined);
      const open = plan.assumptions?.items.find(({ about }) => about?.value === 'measurement.primary.roi.costs');
      assert.match(open?.value?.value ?? '', /^not known yet/);
      assert.match(open?.because?.value ?? '', because);
      const left = problemsOf(text).filter(({ severity }) => severity === 'error' || severity === 'warning');
      assert.deepEqual(
        left.map(({ rule }) => rule),
        [],
      );
    });
  }
});
