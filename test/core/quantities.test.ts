import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import * as z from 'zod';
import { flag, wholeNumber } from '../../schemas/field.ts';
import { date, duration, money, percentage, thresholdValue } from '../../schemas/quantities.ts';
import { intendedValues } from '../../server/src/core/intended.ts';
import { applyEdits } from '../../server/src/core/text.ts';
import { problemsOf } from '../harness/engine.ts';

const amounts: readonly (readonly [string, number | undefined])[] = [
  ['45000 EUR', 45_000],
  ['45,000 EUR', 45_000],
  ['45.5 EUR', 45.5],
  ['45.00 EUR', 45],
  ['45.0000 EUR', 45],
  ['0.125 EUR', 0.125],
  ['1234.567 EUR', 1234.567],
  ['45,000.125 EUR', 45_000.125],
  ['1.125M EUR', 1_125_000],
  ['EUR 1.5k', 1500],
  // Forty-five thousand to one reader, forty-five to another.
  ['45.000 EUR', undefined],
  ['EUR 45.000', undefined],
  ['1.250 USD', undefined],
  ['1.250.000 USD', undefined],
];

describe('an amount of money', () => {
  const json = new Ajv({ strict: false }).compile(z.toJSONSchema(money, { io: 'input', target: 'draft-7' }));

  for (const [source, expected] of amounts) {
    it(`is ${expected ?? 'not guessed'} for ${source}`, () => {
      const { data } = money.safeParse(source);
      assert.equal(data?.amount, expected);
      assert.equal(json(source), expected !== undefined);
    });
  }

  it('says which two ways there are to read it', () => {
    for (const schema of [money, thresholdValue]) {
      assert.equal(
        schema.safeParse('45.000 EUR').error?.issues[0]?.message,
        '"45.000 EUR" can be read in two ways. Write 45000 EUR without a point between the digits, or fewer decimals.',
      );
    }
  });
});

type Case = readonly [z.ZodType, string | number, readonly (string | number | boolean)[], boolean];

describe('what a person meant', () => {
  const cases: readonly Case[] = [
    [money, '45.000 EUR', ['45000 EUR', '45 EUR'], false],
    [money, '€45.000', ['45000 EUR', '45 EUR'], false],
    [money, '1.250.000 EUR', ['1250000 EUR'], false],
    [money, '45000 usd', ['45000 USD'], true],
    [money, '$45,000', ['45000 USD'], false],
    [money, '€45000', ['45000 EUR'], true],
    [money, '45 000 USD', ['45000 USD'], true],
    [money, '45,5 EUR', [], true],
    [money, '45000', [], true],
    [duration, '24h', ['24 hours'], true],
    [duration, '2days', ['2 days'], true],
    [duration, '1 Business Day', ['1 business day'], true],
    [duration, '1 working day', ['1 business day'], true],
    [duration, '1 buisness day', ['1 business day'], false],
    [duration, '3m', [], true],
    [percentage, 0.25, ['25%'], false],
    [percentage, '30 percent', ['30%'], true],
    [wholeNumber, '12 ', [12], true],
    [date, '2026-1-2', ['2026-01-02'], true],
    [date, '22.11.2026', ['2026-11-22'], true],
    [date, '02.11.2026', ['2026-11-02'], false],
    [date, '02/11/2026', [], true],
    [date, '2026-11-22T10:00:00Z', ['2026-11-22'], false],
    [flag, 'yes', [true], true],
    [flag, 'true', [true], true],
    [flag, 'maybe', [], true],
    [thresholdValue, '$500k', ['500k USD'], false],
  ];
  for (const [schema, written, values, sure] of cases) {
    it(`by ${JSON.stringify(written)} is ${values.join(' or ') || 'not guessed'}`, () => {
      const intended = intendedValues(schema, written);
      assert.deepEqual(
        intended,
        values.map((value) => ({ value, sure })),
      );
    });
  }

  function afterFix(text: string, title: string): string {
    const fix = problemsOf(text)
      .flatMap(({ fixes }) => fixes)
      .find((found) => found.title === title);
    assert.ok(fix !== undefined, `There is no fix "${title}".`);
    return applyEdits(text, fix.edits);
  }

  it('is written in place of the value', () => {
    const text = 'partnerPlan: 1\nprogram:\n  deals: { averageSize: 45.000 EUR, salesCycle: 90d }\n';
    assert.match(afterFix(text, 'Write "45000 EUR"'), /averageSize: 45000 EUR,/);
    assert.match(afterFix(text, 'Write "90 days"'), /salesCycle: 90 days }/);
  });

  it('is written in place of a quantity in braces that a comma broke', () => {
    const text = 'partnerPlan: 1\nprogram:\n  deals: { averageSize: $45,000, salesCycle: 90 days }\n';
    assert.match(afterFix(text, 'Write "45000 USD"'), /averageSize: 45000 USD, salesCycle/);
  });

  it('is told with the value that was seen', () => {
    const text = 'partnerPlan: 1\nmeasurement:\n  secondary:\n    - { metric: activation-rate, target: foo }\n';
    const messages = problemsOf(text).map(({ message }) => message);
    assert.ok(messages.some((message) => message.startsWith('"foo" is not a value to reach.')));
  });
});
