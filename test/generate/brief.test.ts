import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { brief as briefSchema } from '../../schemas/brief.ts';
import { checkAnswer, readBrief, readBriefFile } from '../../server/src/generate/brief.ts';
import { questions } from '../../server/src/generate/questions.ts';
import { briefOf } from './briefs.ts';

describe('an answer that is accepted', () => {
  const cases: readonly (readonly [key: string, answer: unknown, value: unknown])[] = [
    ['company', '  Acme   Inc. ', 'Acme Inc.'],
    ['company', `Acme \u2014 North`, 'Acme - North'],
    ['partnerTypes', 'technology', ['technology']],
    ['partnerTypes', ['reseller', 'technology', 'reseller'], ['technology', 'reseller']],
    ['partnerTypes', 'Resellers, Technology partners', ['technology', 'reseller']],
    ['partnerTypes', 'System Integrators and referral', ['referral', 'system-integrator']],
    ['state', 'To be rebuilt', 'rebuild'],
    ['partners', 20, { current: 20 }],
    ['partners', '1,200', { current: 1200 }],
    ['partners', '20, 35', { current: 20, target: 35 }],
    ['partners', '20 today, 35 planned', { current: 20, target: 35 }],
    ['partners', '35 planned', { target: 35 }],
    ['partners', { current: 3, target: 7 }, { current: 3, target: 7 }],
    ['dealSize', '45000 USD', { kind: 'money', amount: 45000, currency: 'USD' }],
    ['dealSize', '$45,000', { kind: 'money', amount: 45000, currency: 'USD' }],
    ['dealSize', '€45k', { kind: 'money', amount: 45000, currency: 'EUR' }],
    ['dealSize', '45 000 eur', { kind: 'money', amount: 45000, currency: 'EUR' }],
    ['dealSize', '1.5 million GBP', { kind: 'money', amount: 1_500_000, currency: 'GBP' }],
    ['dealSize', 'CHF 2.5m', { kind: 'money', amount: 2_500_000, currency: 'CHF' }],
    ['salesCycle', '90 Days', { kind: 'duration', amount: 90, unit: 'day' }],
    ['salesCycle', '12 wks', { kind: 'duration', amount: 12, unit: 'week' }],
    ['salesCycle', '1 quarter', { kind: 'duration', amount: 1, unit: 'quarter' }],
    ['crm', 'HubSpot', 'hubspot'],
    ['crm', 'Microsoft Dynamics 365', 'dynamics'],
    ['partnerPipelineTargets', 'No', false],
    ['partnerPipelineTargets', true, true],
  ];
  for (const [key, answer, value] of cases) {
    it(`${key}: ${JSON.stringify(answer)}`, () => {
      assert.deepEqual(briefOf({ [key]: answer })[key as keyof ReturnType<typeof briefOf>], value);
    });
  }

  it('one number of partners is the plan of a program that does not exist', () => {
    assert.deepEqual(briefOf({ state: 'none', partners: '12' }).partners, { current: 0, target: 12 });
  });
});

describe('an answer that is refused', () => {
  const cases: readonly (readonly [key: string, answer: string | readonly string[], message: string])[] = [
    ['company', ' ', '"Company" is not answered. Which company runs the program?'],
    [
      'company',
      'a'.repeat(81),
      'This name has 81 characters, and a plan has room for 80. Write the short name that people use.',
    ],
    [
      'partnerTypes',
      ['technology', 'resseler'],
      '"resseler" is not one of the answers to "Partner types". Did you mean reseller? Write one of: technology, reseller, referral, system-integrator.',
    ],
    [
      'partnerTypes',
      [],
      '"Partner types" is not answered. Who are your partners? They decide about criteria, co-sell and risks.',
    ],
    [
      'state',
      'informel',
      '"informel" is not one of the answers to "State of the program". Did you mean informal? Write one of: none, informal, rebuild.',
    ],
    [
      'partners',
      'many',
      '"many" is not a number of partners. Write one whole number, for example 20, or today and planned: 20, 35.',
    ],
    ['partners', '0', 'A program needs partners. Write how many there are, or how many you plan for, for example 20.'],
    ['partners', '100001', '100001 partners are more than a plan can be made for. Write a number up to 100000.'],
    [
      'dealSize',
      '45000',
      '"45000" is not an amount of money. Write the number and the three-letter code of the currency, for example 45000 USD or 1.5M EUR.',
    ],
    [
      'dealSize',
      '45.000 EUR',
      '"45.000 EUR" can be read in two ways. Write 45000 EUR without a point between the digits, or fewer decimals.',
    ],
    [
      'dealSize',
      '0 USD',
      'A deal of "0 USD" cannot carry a program. Write what a deal is worth, for example 45000 USD.',
    ],
    [
      'salesCycle',
      '90',
      '"90" is not a length of time. Write a number and a unit: hours, days, weeks, months, quarters, years, business hours or business days, for example 2 business days.',
    ],
    [
      'salesCycle',
      '4 years',
      '"4 years" is longer than three years. Write how long one deal takes, for example 90 days.',
    ],
    [
      'salesCycle',
      '3 hours',
      'A sales cycle of "3 hours" is shorter than a day, and then no registration needs protection. Write at least 1 day.',
    ],
    [
      'crm',
      'SAP',
      '"SAP" is not one of the answers to "CRM". Write one of: salesforce, hubspot, dynamics, pipedrive, zoho, other.',
    ],
    ['partnerPipelineTargets', 'maybe', '"maybe" is neither true nor false. Write true for yes, false for no.'],
    ['partnerType', 'reseller', '"partnerType" is not one of the questions. Did you mean partnerTypes?'],
  ];
  for (const [key, answer, message] of cases) {
    it(`${key}: ${JSON.stringify(answer).slice(0, 60)}`, () => {
      assert.equal(checkAnswer(key, answer), message);
      const { brief, refused } = readBrief({ [key]: answer });
      assert.equal(brief, undefined);
      assert.ok(refused.some((refusal) => refusal.key === key && refusal.message === message));
    });
  }

  it('is refused together with all others', () => {
    const { refused } = readBrief({ company: 'Acme', state: 'old', dealSize: '5', colour: 'red' });
    assert.deepEqual(
      refused.map(({ key }) => key),
      ['colour', 'partnerTypes', 'state', 'partners', 'dealSize', 'salesCycle', 'crm', 'partnerPipelineTargets'],
    );
  });

  it('contradicts another one', () => {
    assert.throws(() => briefOf({ state: 'informal', partners: { current: 0, target: 5 } }), /0 partners today/);
  });

  for (const nonsense of [null, undefined, 7, 'text', [], [['company', 'Acme']], new Map()]) {
    it(`is not even a group of answers: ${String(nonsense)}`, () => {
      const { brief, refused } = readBrief(nonsense);
      assert.equal(brief, undefined);
      assert.notEqual(refused.length, 0);
    });
  }

  for (const value of [null, 7, true, [], {}, [[]], { a: 1 }, ['', null], Number.NaN]) {
    it(`is ${JSON.stringify(value)} for every question`, () => {
      const answers = Object.fromEntries(Object.keys(briefSchema.shape).map((key) => [key, value]));
      assert.equal(readBrief(answers).brief, undefined);
    });
  }
});

describe('an answers file', () => {
  const complete = `
company: Northwind
partnerTypes: [reseller]
state: informal
partners: { current: 20, target: 35 }
dealSize: 45000 USD
salesCycle: 90 days
crm: other
crmName: SugarCRM
partnerPipelineTargets: true
`;

  it('gives a brief', () => {
    const { brief, refused } = readBriefFile(complete);
    assert.deepEqual(refused, []);
    assert.equal(brief?.crmName, 'SugarCRM');
    assert.deepEqual(brief?.partners, { current: 20, target: 35 });
  });

  /** Each refused place in brackets, with the key of its refusal behind it. */
  function marked(text: string): string {
    const spans = readBriefFile(text).refused.flatMap(({ key, span }) =>
      span === undefined ? [] : [{ key, ...span }],
    );
    return spans
      .sort((first, second) => second.start - first.start)
      .reduce(
        (rest, { key, start, end }) => `${rest.slice(0, start)}«${rest.slice(start, end)}»${key}${rest.slice(end)}`,
        text,
      );
  }

  const cases: readonly (readonly [title: string, from: string, to: string, expected: string])[] = [
    ['a wrong value', '45000 USD', '45000', '«45000»dealSize'],
    ['a value without quotes', 'company: Northwind', 'company: 42', 'company: «42»company'],
    ['an unknown key', 'crmName:', 'crmNmae:', '«crmNmae»crmNmae:'],
    ['a missing value', 'state: informal', 'state:', '«state»state:'],
    ['a wrong key inside', 'target: 35', 'planned: 35', '«{ current: 20, planned: 35 }»partners'],
  ];
  for (const [title, from, to, expected] of cases) {
    it(`shows the place of ${title}`, () => {
      assert.ok(complete.includes(from));
      assert.ok(marked(complete.replace(from, to)).includes(expected), marked(complete.replace(from, to)));
    });
  }

  it('is among the examples', () => {
    const example = readFileSync(new URL('../../examples/answers.yaml', import.meta.url), 'utf8');
    assert.deepEqual(readBriefFile(example).refused, []);
  });

  it('that is broken is refused as a whole', () => {
    const { refused } = readBriefFile('company: [');
    assert.deepEqual(
      refused.map(({ key }) => key),
      [''],
    );
    assert.notEqual(refused[0]?.span, undefined);
  });

  it('that is empty is refused', () => {
    for (const text of ['', '# nothing', '- company', 'company']) {
      assert.equal(readBriefFile(text).refused[0]?.key, '');
    }
  });
});

describe('the questions', () => {
  it('ask for every answer that a brief cannot be without', () => {
    const { refused } = readBrief({});
    assert.deepEqual(
      new Set(refused.map(({ key }) => key)),
      new Set(questions.filter(({ optional, when }) => !optional && when === undefined).map(({ key }) => key)),
    );
  });

  it('ask for the name of a CRM that is none of the list, and only then', () => {
    assert.deepEqual(questions.find(({ key }) => key === 'crmName')?.when, { key: 'crm', answer: 'other' });
    const answers = {
      company: 'Northwind',
      partnerTypes: 'referral',
      state: 'none',
      partners: '12',
      dealSize: '9000 GBP',
      salesCycle: '40 days',
      partnerPipelineTargets: 'no',
    };
    assert.deepEqual(
      readBrief({ ...answers, crm: 'other' }).refused.map(({ key }) => key),
      ['crmName'],
    );
    assert.deepEqual(readBrief({ ...answers, crm: 'zoho' }).refused, []);
  });

  it('propose and offer only what is accepted', () => {
    for (const { key, choices = [], proposal, placeholder } of questions) {
      for (const { value } of choices) assert.equal(checkAnswer(key, value), undefined);
      if (proposal !== undefined) assert.equal(checkAnswer(key, proposal), undefined);
      if (placeholder !== undefined) assert.equal(checkAnswer(key, placeholder), undefined);
    }
  });

  it('are asked in words', () => {
    for (const { title, prompt, kind, choices } of questions) {
      assert.match(title, /^[A-Z]/);
      assert.match(prompt, /\?/);
      assert.equal(kind === 'text', choices === undefined);
      for (const choice of choices ?? []) assert.match(choice.description ?? '', /\.$/);
    }
  });
});
