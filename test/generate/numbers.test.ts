import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays } from '../../server/src/core/dates.ts';
import { paceOf } from '../../server/src/framework/proposals/pace.ts';
import { downToTwoDigits, plain, toTwoDigits } from '../../server/src/framework/proposals/rounding.ts';
import { serviceOf } from '../../server/src/framework/proposals/service.ts';
import { settle } from '../../server/src/generate/assumptions.ts';
import { weekEndFrom, weekOf, weekStartFrom } from '../../server/src/generate/calendar.ts';
import { coverageOf } from '../../server/src/generate/numbers/coverage.ts';
import { numbersOf } from '../../server/src/generate/numbers/numbers.ts';
import { OVERREACH } from '../../server/src/generate/numbers/targets.ts';
import { briefOf } from './briefs.ts';

/** Those who look after partners, as a sentence speaks of them. */
const managers = '2 partner managers';

describe('numbers at the borders of their tables', () => {
  it('deals that a strategic partner wins follow from the sales cycle', () => {
    const won = [7, 30, 45, 60, 90, 120, 180, 270, 540].map((days) => paceOf(days).strategic);
    assert.deepEqual(won, [12, 12, 8, 6, 4, 3, 2, 2, 2]);
  });

  it('coverage follows from the win rate and is never below 3x', () => {
    const coverage = [100, 50, 33, 30, 25, 22, 10, 7, 1].map((winRate) => coverageOf(winRate).value);
    assert.deepEqual(coverage, [3, 3, 3, 3.3, 4, 4.5, 10, 14, 100]);
  });

  it('registered deals follow from the win rate, although coverage does not fall below 3x', () => {
    const behind = [33, 60, 95, 100, 12].map((winRate) => {
      const { targets } = numbersOf(settle(briefOf({ salesCycle: '14 days', winRate: `${winRate}%` })), managers);
      const { wonDeals, registeredDeals, pipeline, revenue } = targets.strategic;
      assert.equal(wonDeals, 12);
      return [registeredDeals, pipeline / revenue, targets.pipeline / targets.revenue];
    });
    assert.deepEqual(behind, [
      [36, 3, 3],
      [20, 1.7, 3],
      [13, 1.1, 3],
      [12, 1, 3],
      [100, 8.3, 8.3],
    ]);
  });

  it('no threshold is below one deal, however small the target is', () => {
    for (const partners of [3, 30, 900]) {
      const { targets, deal } = numbersOf(
        settle(
          briefOf({ partners: { current: partners, target: partners }, targets: { sourcedRevenue: '60000 USD' } }),
        ),
        managers,
      );
      for (const { revenue, pipeline, wonDeals, registeredDeals } of [targets.strategic, ...targets.between]) {
        assert.ok(revenue >= deal * wonDeals * 0.75, `${partners}: revenue ${revenue} of ${wonDeals} deals`);
        assert.ok(revenue >= deal && pipeline >= deal * registeredDeals * 0.75, `${partners}: pipeline ${pipeline}`);
      }
      assert.equal(targets.isWholeDeals, partners > 3);
    }
  });

  it('a target is measured against what partners brought, and by the length of a sale only where that is not known', () => {
    const stretchOf = (sourcedRevenue: string, won?: Readonly<Record<string, unknown>>) => {
      const history = won === undefined ? {} : { history: { period: '6 months', won } };
      const answers = { state: 'informal', dealSize: '100000 USD', salesCycle: '200 days', ...history };
      const partners = { current: 100, target: 100 };
      const { targets } = numbersOf(settle(briefOf({ ...answers, partners, targets: { sourcedRevenue } })), managers);
      return [targets.stretch > OVERREACH, targets.brought, targets.remarks.join(' ')];
    };
    assert.deepEqual(stretchOf('24000000 USD', { deals: 90, revenue: '9000000 USD' }).slice(0, 1), [false]);
    const [isTooMuch, brought, remarks] = stretchOf('54000000 USD', { deals: 90, revenue: '9000000 USD' });
    assert.ok(isTooMuch);
    assert.ok(Math.abs(Number(brought) - 18_000_000) < 600_000, String(brought));
    assert.match(String(remarks), /^This is 3 times what partners brought in a year \(/);
    const [isOver, past, words] = stretchOf('24000000 USD');
    assert.deepEqual([isOver, past], [true, undefined]);
    assert.match(String(words), /^This is 5\.3 times what 100 partners can be expected to win \(4500000 USD a year\)/);
    // What they brought says more than what others could, where it is less as well.
    assert.match(
      String(stretchOf('24000000 USD', { deals: 2 })[2]),
      /^This is 60 times what partners brought in a year/,
    );
  });

  it('protection covers the sales cycle, with its extension that of a long one, and more in Tier 1', () => {
    const windows = [7, 30, 31, 90, 91, 540].map((days) => serviceOf(days).protection);
    assert.deepEqual(
      windows.map(({ standard, strategic }) => [standard, strategic]),
      [
        [30, 45],
        [30, 45],
        [45, 60],
        [90, 120],
        [105, 150],
        [360, 480],
      ],
    );
    for (const days of [7, 90, 200, 270, 365, 540, 700]) {
      const { standard, extension } = serviceOf(days).protection;
      assert.ok(standard + extension >= days, `${standard} + ${extension} for ${days} days`);
    }
  });

  it('answers come faster where sales are fast', () => {
    const decided = [14, 15, 180, 181].map((days) => serviceOf(days).sla.standard.decide);
    assert.deepEqual(decided, ['1 business day', '2 business days', '2 business days', '3 business days']);
  });

  it('the number of partners decides about the tiers, and the managers about Tier 1', () => {
    const sizes = [1, 3, 19, 20, 60, 500, 5000].map((target) => {
      const { sizes: tiers } = numbersOf(settle(briefOf({ partners: { current: target, target } })), managers);
      return [tiers.strategic, tiers.growth, tiers.registered];
    });
    assert.deepEqual(sizes, [
      [1, 0, 0],
      [1, 0, 2],
      [5, 0, 14],
      [2, 5, 13],
      [6, 15, 39],
      [50, 125, 325],
      [50, 1250, 3700],
    ]);
    const one = settle(briefOf({ partners: { current: 500, target: 500 }, team: { partnerManagers: 1 } }));
    assert.equal(numbersOf(one, managers).sizes.strategic, 10);
  });
});

describe('numbers that can be kept in mind', () => {
  it('are rounded in the direction that keeps the plan honest', () => {
    assert.deepEqual([43217, 1, 0.4, 987654].map(toTwoDigits), [43000, 1, 1, 990000]);
    assert.deepEqual([45370, 236250, 9.87, 0.0016543, 0].map(downToTwoDigits), [45000, 230000, 9.8, 0.0016, 0]);
  });

  it('are written without an exponent', () => {
    const written = [45000, 3.3, 0.1 + 0.2, 0.0000016, 1e15, 12.5].map(plain);
    assert.deepEqual(written, ['45000', '3.3', '0.3', '0.0000016', '1000000000000000', '12.5']);
  });
});

describe('the week of the people who answer partners', () => {
  const cases = [
    [['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], 'Monday to Friday', '2026-11-23', '2026-11-27'],
    [['sunday', 'monday', 'tuesday', 'wednesday', 'thursday'], 'Sunday to Thursday', '2026-11-22', '2026-11-26'],
    [['wednesday'], 'Wednesday', '2026-11-25', '2026-11-25'],
    [['monday', 'wednesday', 'friday'], 'Monday, Wednesday and Friday', '2026-11-23', '2026-11-27'],
  ] as const;
  for (const [days, inWords, start, end] of cases) {
    it(inWords, () => {
      const week = weekOf(days);
      assert.equal(week.inWords, inWords);
      assert.equal(weekStartFrom('2026-11-22', week), start);
      assert.equal(weekEndFrom('2026-11-22', week), end);
    });
  }

  it('does not begin between the years', () => {
    const week = weekOf(['monday', 'tuesday', 'wednesday', 'thursday', 'friday']);
    assert.equal(weekEndFrom('2026-12-24', week), '2027-01-08');
    assert.equal(addDays('2026-12-31', 1), '2027-01-01');
  });
});
