import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { DurationUnit } from '../../schemas/quantities.ts';
import { addDays, addMonths, lastDay, nextTime } from '../../server/src/export/dates.ts';

describe('days', () => {
  test('go over months, years and leap days', () => {
    assert.equal(addDays('2027-12-31', 1), '2028-01-01');
    assert.equal(addDays('2028-02-28', 1), '2028-02-29');
    assert.equal(addDays('2028-03-01', -1), '2028-02-29');
  });

  test('stay in their month when months are added', () => {
    assert.equal(addMonths('2027-01-31', 1), '2027-02-28');
    assert.equal(addMonths('2027-11-30', 3), '2028-02-29');
    assert.equal(addMonths('2027-03-08', 12), '2028-03-08');
  });

  test('end at the end of the calendar', () => {
    assert.equal(addMonths('9999-12-31', 1), '9999-12-31');
  });

  test('repeat', () => {
    assert.equal(nextTime('2027-03-08', 'weekly'), '2027-03-15');
    assert.equal(nextTime('2027-03-08', 'quarterly'), '2027-06-08');
    assert.equal(nextTime('2027-03-08', 'annually'), '2028-03-08');
  });
});

describe('the last day of a time', () => {
  for (const [amount, unit, last] of [
    [30, 'day', '2027-03-02'],
    [1, 'day', '2027-02-01'],
    [4, 'week', '2027-02-28'],
    [1, 'month', '2027-02-28'],
    [1, 'quarter', '2027-04-30'],
    [1, 'year', '2028-01-31'],
    [12, 'hour', '2027-02-01'],
    [48, 'hour', '2027-02-02'],
    [5, 'business day', '2027-02-05'],
    [6, 'business day', '2027-02-08'],
    [8, 'business hour', '2027-02-01'],
  ] as const satisfies readonly (readonly [number, DurationUnit, string])[]) {
    test(`${amount} ${unit} from Monday, the first of February 2027`, () => {
      assert.equal(lastDay('2027-02-01', { kind: 'duration', amount, unit }), last);
    });
  }
});
