import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { feasibilityOf } from '../../server/src/framework/feasibility/feasibility.ts';

/** A plan of which each case changes what it is about. */
function plan(parts: {
  readonly deals?: string;
  readonly partners?: string;
  readonly more?: string;
  readonly target?: string;
}): string {
  const {
    deals = '{ averageSize: 40000 USD, salesCycle: 90 days, winRate: 25% }',
    partners = '{ current: 20, target: 20 }',
    more = '',
    target = '1000000 USD',
  } = parts;
  return `partnerPlan: 1\nprogram:\n  built: 2026-11-30\n  partners: ${partners}\n  deals: ${deals}\n${more}measurement: { primary: { sourcedRevenue: { target: ${target}, period: 12 months } } }\n`;
}

const cases: readonly (readonly [title: string, text: string, verdict: string, ...considerations: string[]])[] = [
  [
    'counts deals, registrations and what practice shows where nobody tells of a year',
    plan({}),
    'Reachable: 20 partners can win the 25 deals that it takes by a rule of thumb of Partner Plan, and no past year shows that they do.',
    '1,000,000 / 40,000 USD for a deal = 25 deals to win, at a win rate of 25% from 100 registrations, 5 for each of 20 partners.',
    'No past year is told, so the target is held against a rule of thumb of Partner Plan, which is no record of these partners: one in four wins about 4 deals a year, as many others about 1, and the rest none. For 20 partners that is about 25 deals.',
    'A deal that is registered on 2026-11-30 closes around 2027-02-28, with a sales cycle of 90 days.',
  ],
  [
    'measures against the past where it is told, and shares out over the partners who are active',
    plan({ more: 'history: { won: { deals: 10, revenue: 400000 USD }, activePartners: 4 }\n' }),
    'A stretch: the target is 2.5 times what partners brought (400,000 USD).',
    '1,000,000 / 40,000 USD for a deal = 25 deals to win, at a win rate of 25% from 100 registrations, 25 for each of 4 active partners.',
    'Last year partners brought 400,000 USD. The target is 2.5 times that.',
    'A deal that is registered on 2026-11-30 closes around 2027-02-28, with a sales cycle of 90 days.',
  ],
  [
    'shares out over those who are active where the program tells it, and counts those who stay where it is cut',
    plan({ partners: '{ current: 38, active: 9, target: 30 }', more: 'history: { won: { deals: 20 } }\n' }),
    'Reachable: the target is 1.3 times what partners brought (20 deals).',
    '1,000,000 / 40,000 USD for a deal = 25 deals to win, at a win rate of 25% from 100 registrations, 11 for each of 9 active partners.',
    'Last year partners brought 20 deals. The target is 1.3 times that.',
    'A deal that is registered on 2026-11-30 closes around 2027-02-28, with a sales cycle of 90 days.',
  ],
  [
    'counts those who stay where a program is cut, and no past is told',
    plan({ partners: '{ current: 200, target: 20 }' }),
    'Reachable: 20 partners can win the 25 deals that it takes by a rule of thumb of Partner Plan, and no past year shows that they do.',
    '1,000,000 / 40,000 USD for a deal = 25 deals to win, at a win rate of 25% from 100 registrations, 5 for each of 20 partners.',
    'No past year is told, so the target is held against a rule of thumb of Partner Plan, which is no record of these partners: one in four wins about 4 deals a year, as many others about 1, and the rest none. For 20 partners that is about 25 deals.',
    'A deal that is registered on 2026-11-30 closes around 2027-02-28, with a sales cycle of 90 days.',
  ],
  [
    'measures deals where the revenue of the past is not known',
    plan({ more: 'history: { period: 6 months, won: { deals: 20 } }\n' }),
    'Reachable: the target is 63% of what partners bring a year (40 deals, at the pace of the last 6 months).',
    '1,000,000 / 40,000 USD for a deal = 25 deals to win, at a win rate of 25% from 100 registrations, 5 for each of 20 partners.',
    'At the pace of the last 6 months partners bring 40 deals a year. The target is 63% of that.',
    'A deal that is registered on 2026-11-30 closes around 2027-02-28, with a sales cycle of 90 days.',
  ],
  [
    'says from when on a long sale can close',
    plan({ deals: '{ averageSize: 400000 USD, salesCycle: 540 days, winRate: 25% }' }),
    'A stretch: deals that are registered after the launch close from about 2028-05-23 on.',
    '1,000,000 / 400,000 USD for a deal = 3 deals to win, at a win rate of 25% from 12 registrations, 0.6 for each of 20 partners.',
    'No past year is told, so the target is held against a rule of thumb of Partner Plan, which is no record of these partners: one in four wins about 2 deals a year, as many others about 1, and the rest none. For 20 partners that is about 15 deals.',
    'A deal that is registered on 2026-11-30 closes around 2028-05-23, with a sales cycle of 540 days. None closes by 2027-11-30, when the period of the target is over. So the first number to reach is registered pipeline, and the period of the 1,000,000 USD counts from 2028-05-23 on.',
  ],
  [
    'names a tier that asks its one partner for what no seller brings, however many partners there are',
    plan({
      partners: '{ current: 900, target: 900 }',
      more: 'tiers: [{ id: a, name: Premier, partners: 1, expectations: [{ metric: sourced-revenue, atLeast: 900000 USD, within: 12 months }] }]\n',
    }),
    'A stretch: the one partner of Premier is asked for 23 deals a year, 5.6 times the 4 that a seller of a partner wins with this sales cycle.',
    '1,000,000 / 40,000 USD for a deal = 25 deals to win, at a win rate of 25% from 100 registrations, 0.1 for each of 900 partners.',
    'No past year is told, so the target is held against a rule of thumb of Partner Plan, which is no record of these partners: one in four wins about 4 deals a year, as many others about 1, and the rest none. For 900 partners that is about 1,125 deals.',
    'The one partner of Premier is asked for 23 deals a year (900,000 / 40,000), 5.6 times the 4 that a seller of a partner wins with this sales cycle.',
    'Partners who do what their tier asks bring 1 partner x 900,000 USD = 900,000 USD. 100,000 USD of the target, 3 of 25 deals, have no source yet: plan more partners or more time.',
    'A deal that is registered on 2026-11-30 closes around 2027-02-28, with a sales cycle of 90 days.',
  ],
  [
    'does not believe in tiers that repeat a target which nobody brings',
    plan({
      target: '50000000 USD',
      partners: '{ current: 900, target: 900 }\n  state: running',
      more: 'tiers: [{ id: a, name: Premier, partners: 2, expectations: [{ metric: sourced-revenue, atLeast: 25000000 USD, within: 12 months }] }]\n',
    }),
    'Out of reach: each of the 2 partners of Premier is asked for 625 deals a year, 156 times the 4 that a seller of a partner wins with this sales cycle.',
    '50,000,000 / 40,000 USD for a deal = 1,250 deals to win, at a win rate of 25% from 5,000 registrations, 5.6 for each of 900 partners.',
    'The tiers ask their partners for 50,000,000 USD a year, which is the target.',
    'Each of the 2 partners of Premier is asked for 625 deals a year (25,000,000 / 40,000), 156 times the 4 that a seller of a partner wins with this sales cycle.',
    'A deal that is registered on 2026-11-30 closes around 2027-02-28, with a sales cycle of 90 days.',
  ],
  [
    'counts who looks after the partners to whom the tiers promise somebody',
    plan({
      more: 'tiers: [{ id: a, partners: 110, benefits: { partnerSuccess: shared } }]\n',
      partners: '{ current: 1200, target: 1200 }\n  partnerManagers: 1',
    }),
    'A stretch: each partner manager has 110 partners to look after, where a rule of thumb of Partner Plan is about 20.',
    '1,000,000 / 40,000 USD for a deal = 25 deals to win, at a win rate of 25% from 100 registrations, 0.1 for each of 1,200 partners.',
    'No past year is told, so the target is held against a rule of thumb of Partner Plan, which is no record of these partners: one in four wins about 4 deals a year, as many others about 1, and the rest none. For 1,200 partners that is about 1,500 deals.',
    'A deal that is registered on 2026-11-30 closes around 2027-02-28, with a sales cycle of 90 days.',
    'The tiers promise a person to 110 partners: 110 for each partner manager, where a rule of thumb of Partner Plan is about 20.',
  ],
  [
    'says what is missing instead of guessing',
    plan({ deals: '{ salesCycle: 90 days }', partners: '{}' }),
    'Nobody can say yet whether the target can be reached: the plan does not say what a deal is worth in the currency of the target and how many partners there are.',
    'A deal that is registered on 2026-11-30 closes around 2027-02-28, with a sales cycle of 90 days.',
  ],
  [
    'reads no deal in another currency',
    plan({ deals: '{ averageSize: 40000 EUR }' }),
    'Nobody can say yet whether the target can be reached: the plan does not say what a deal is worth in the currency of the target.',
  ],
];

describe('whether a target can be reached', () => {
  for (const [title, text, verdict, ...considerations] of cases) {
    it(title, () => {
      const found = feasibilityOf(readPlan(text));
      assert.equal(found?.verdict, verdict);
      assert.deepEqual(
        found.considerations.map(({ words }) => words),
        considerations,
      );
    });
  }

  it('weighs the money where all of it is known', () => {
    const costs =
      'costs: { partnerSuccess: 300000 USD, coMarketing: 60000 USD, events: 20000 USD, tools: 20000 USD }, target: 2x';
    const text = plan({ more: 'history: { won: { deals: 25 }, direct: { costPerRevenue: 0.5 USD } }\n' }).replace(
      'period: 12 months }',
      `period: 12 months }, roi: { ${costs} }`,
    );
    assert.equal(
      feasibilityOf(readPlan(text))?.considerations.at(-1)?.words,
      'At the target the program returns 2.5 USD of revenue for each USD of its cost (1,000,000 / 400,000). Without partners the same revenue costs about 500,000 USD (0.5 for each), so the program is worth it from 800,000 USD of revenue on.',
    );
  });

  it('says nothing where there is no target', () => {
    assert.equal(feasibilityOf(readPlan('partnerPlan: 1\n')), undefined);
  });
});
