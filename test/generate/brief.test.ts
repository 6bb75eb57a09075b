import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brief as briefSchema } from '../../schemas/brief.ts';
import { symptomIds } from '../../schemas/brief-symptoms.ts';
import { checkAnswer, readBrief } from '../../server/src/generate/brief.ts';
import { briefOf } from './briefs.ts';

describe('an answer that is accepted', () => {
  const cases: readonly (readonly [key: string, answer: unknown, value: unknown])[] = [
    ['company', '  Acme   Inc. ', 'Acme Inc.'],
    ['company', `Acme \u2014 North`, 'Acme - North'],
    ['partnerTypes', 'technology', ['technology']],
    ['partnerTypes', ['reseller', 'technology', 'reseller'], ['technology', 'reseller']],
    ['partnerTypes', 'Resellers, Technology partners', ['technology', 'reseller']],
    ['partnerTypes', 'System Integrators and referral', ['referral', 'system-integrator']],
    ['partnerTypes', 'Distributors, MSPs and agencies', ['reseller', 'system-integrator']],
    ['partnerTypes', ['Value-Added Reseller', 'ISV'], ['technology', 'reseller']],
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
    ['dealSize', '¥10000000', { kind: 'money', amount: 10_000_000, currency: 'JPY' }],
    ['dealSize', '1,5 Mio EUR', { kind: 'money', amount: 1_500_000, currency: 'EUR' }],
    ['countries', 'Germany and Austria', ['Germany', 'Austria']],
    [
      'countries',
      'Croatia, Bosnia and Herzegovina and Serbia; Trinidad & Tobago',
      ['Croatia', 'Bosnia and Herzegovina', 'Serbia', 'Trinidad and Tobago'],
    ],
    ['countries', ['Antigua and Barbuda'], ['Antigua and Barbuda']],
    ['salesCycle', '90 Days', { kind: 'duration', amount: 90, unit: 'day' }],
    ['salesCycle', '12 wks', { kind: 'duration', amount: 12, unit: 'week' }],
    ['salesCycle', '1 quarter', { kind: 'duration', amount: 1, unit: 'quarter' }],
    ['dealSize', 'about 40k dollars', { kind: 'money', amount: 40_000, currency: 'USD' }],
    ['dealSize', 'roughly 40 thousand euros', { kind: 'money', amount: 40_000, currency: 'EUR' }],
    ['salesCycle', 'about four months', { kind: 'duration', amount: 4, unit: 'month' }],
    ['salesCycle', 'half a year', { kind: 'duration', amount: 6, unit: 'month' }],
    ['winRate', '14 out of 60', { kind: 'percentage', value: 23 }],
    ['partners', '25 or so', { current: 25 }],
    ['people', 'Two partner managers, half time each', [{ role: 'partner managers', count: 2, time: 'half-time' }]],
    ['crm', 'HubSpot', 'hubspot'],
    ['crm', 'Microsoft Dynamics 365', 'dynamics'],
    ['partnerPipelineTargets', 'No', false],
    ['partnerPipelineTargets', true, true],
    ['winRate', '30 percent', { kind: 'percentage', value: 30 }],
    ['winRate', 30, { kind: 'percentage', value: 30 }],
    ['motions', { technology: 'Integrate and co-sell' }, { technology: ['integrate', 'co-sell'] }],
    ['crmObjects', { deal: ' Opportunity ', partner: null }, { deal: 'Opportunity' }],
    ['targets', { sourcedRevenue: '$1.2M' }, { sourcedRevenue: { kind: 'money', amount: 1_200_000, currency: 'USD' } }],
    ['budget', '300k usd', { kind: 'money', amount: 300_000, currency: 'USD' }],
    ['team', { partnerManagers: '2 people', partnerOperations: 0 }, { partnerManagers: 2, partnerOperations: 0 }],
    ['countries', 'Germany, Austria and Germany', ['Germany', 'Austria']],
    ['workingDays', 'Sun-Thu', ['monday', 'tuesday', 'wednesday', 'thursday', 'sunday']],
    ['workingDays', 'Monday to Friday', ['monday', 'tuesday', 'wednesday', 'thursday', 'friday']],
    ['workingDays', 'tue and Mon', ['monday', 'tuesday']],
    ['symptoms', 'own-ways, Referrals get lost or are answered too late', ['own-ways', 'lost-referrals']],
    [
      'symptoms',
      ['own-ways', { symptom: 'own-ways', evidence: `Each \u2014 its own\n way` }],
      [{ symptom: 'own-ways', evidence: 'Each, its own way' }],
    ],
    [
      'symptoms',
      { 'own-ways': 'Three ways', 'no-feedback': null },
      [{ symptom: 'own-ways', evidence: 'Three ways' }, { symptom: 'no-feedback' }],
    ],
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
  const cases: readonly (readonly [key: string, answer: unknown, message: string])[] = [
    ['state', ' ', '"State of the program" is not answered. Is there a program today?'],
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
    // A word with its parts in another order is meant as one in the plan is.
    [
      'partnerTypes',
      ['partner-service'],
      '"partner-service" is not one of the answers to "Partner types". Did you mean service-partner? Write one of: technology, reseller, referral, system-integrator.',
    ],
    [
      'partnerTypes',
      [],
      '"Partner types" is not answered. Who are your partners? They decide about criteria, co-sell and risks.',
    ],
    [
      'state',
      'informel',
      '"informel" is not one of the answers to "State of the program". Did you mean informal? Write one of: none, informal, rebuild, running.',
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
    [
      'budget',
      'no budget yet',
      '"no budget yet" is not an amount of money. Write the number and the three-letter code of the currency, for example 45000 USD or 1.5M EUR.',
    ],
    [
      'people',
      'two of us half time',
      '"two of us half time" does not answer "People", which has several parts. Write each of them under its key: role, name, count, time.',
    ],
    [
      'people',
      'Ana (founder) half time, Bob 1 day a week',
      '"Ana (founder) half time, Bob 1 day a week" does not answer "People", which has several parts. Write each of them under its key: role, name, count, time.',
    ],
    [
      'people',
      { Ana: 'half time' },
      'A group of keys does not answer "People", which is a list. Write an item for each of them, also where there is one.',
    ],
    ['partnerPipelineTargets', 'maybe', '"maybe" is neither true nor false. Write true for yes, false for no.'],
    ['partnerType', 'reseller', '"partnerType" is not one of the questions. Did you mean partnerTypes?'],
    [
      'winRate',
      '0.3',
      'With "0.3" next to no deal is won. 30% is probably what you mean. Write how many of a hundred are won, for example 30%.',
    ],
    ['winRate', '101%', '"101%" is more than all deals. Write how many of a hundred are won, for example 30%.'],
    [
      'budget',
      '12',
      '"12" is not an amount of money. Write the number and the three-letter code of the currency, for example 45000 USD or 1.5M EUR.',
    ],
    [
      'workingDays',
      'mondays and fryday',
      '"fryday" is not one of the answers to "Working days". Did you mean friday? Write one of: monday, tuesday, wednesday, thursday, friday, saturday, sunday.',
    ],
    [
      'team.partnerManagers',
      'two',
      `"two" is not a number of people. Write digits only, for example 2, or 0.5 for half of one person's time.`,
    ],
    [
      'team',
      '3',
      '"3" does not answer "Team", which has several parts. Write each of them under its key: partnerManagers, partnerOperations, conflictsDecidedBy.',
    ],
    [
      'motions.reseller',
      ['resel'],
      '"resel" is not one of the answers to "Motions of resellers". Did you mean resell? Write one of: refer, co-sell, resell, implement, integrate, co-market.',
    ],
    [
      'symptoms.own-ways',
      'x'.repeat(401),
      'This evidence has 401 characters, and a diagnosis has room for 400. Write the one or two sentences that say most.',
    ],
    [
      'symptoms',
      ['everything'],
      `"everything" is not one of the answers to "What hurts today". Write one of: ${symptomIds.join(', ')}.`,
    ],
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
      ['colour', 'partnerTypes', 'state', 'dealSize', 'crm'],
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

describe('parts of an answer with keys of their own', () => {
  it('add to what was answered, in whatever order', () => {
    const brief = briefOf({
      'partners.target': '40',
      partners: '24',
      'targets.sourcedRevenue': '2M USD',
      'team.partnerManagers': '3',
    });
    assert.deepEqual(brief.partners, { current: 24, target: 40 });
    assert.equal(brief.targets?.sourcedRevenue?.amount, 2_000_000);
    assert.deepEqual(brief.team, { partnerManagers: 3 });
  });

  it('give a symptom its evidence', () => {
    const { symptoms } = briefOf({ symptoms: ['no-feedback', 'own-ways'], 'symptoms.own-ways': 'Three ways' });
    assert.deepEqual(symptoms, ['no-feedback', { symptom: 'own-ways', evidence: 'Three ways' }]);
  });

  it('are refused under their keys', () => {
    const { refused } = readBrief({
      partnerTypes: 'reseller',
      state: 'informal',
      crm: 'zoho',
      'team.partnerManagers': 'x',
      'team.managers': '2',
      'symptoms.own-ways': 'x'.repeat(500),
      'partners.target': 'y',
    });
    assert.deepEqual(
      refused.map(({ key }) => key),
      ['partners', 'team.partnerManagers', 'team.managers', 'symptoms.own-ways'],
    );
  });
});

describe('answers that contradict each other', () => {
  const cases: readonly (readonly [
    answers: Readonly<Record<string, unknown>>,
    keys: readonly string[],
    message: RegExp,
  ])[] = [
    [{ state: 'rebuild', partners: { current: 0, target: 5 } }, ['partners'], /0 partners today/],
    [{ crm: 'other' }, ['crmName'], /its name is missing/],
    [
      { state: 'none', history: { won: { deals: 3 } } },
      ['history'],
      /There is no program yet, and there is a history of one/,
    ],
    [
      { history: { registrations: { submitted: 20 }, won: { deals: 31 } } },
      ['history.won'],
      /31 deals were won, and only 20 were registered/,
    ],
    [
      { history: { won: { deals: 10, revenue: '9M USD' } } },
      ['history.won'],
      /are 900,000 USD for each, and a typical deal is said to be worth 45,000 USD/,
    ],
    [
      { 'targets.sourcedRevenue': '1M EUR' },
      ['targets.sourcedRevenue'],
      /1,000,000 EUR and 45,000 USD are in two currencies/,
    ],
    [{ 'targets.sourcedRevenue': '10000 USD' }, ['targets.sourcedRevenue'], /less than one deal of 45,000 USD/],
    [
      { 'targets.sourcedPipeline': '90000 USD' },
      ['targets.sourcedPipeline'],
      /closes into about 30,000 USD, which is less than one deal of 45,000 USD/,
    ],
    [
      { 'targets.sourcedRevenue': '1M USD', 'targets.sourcedPipeline': '900k USD' },
      ['targets.sourcedPipeline'],
      /cannot close into revenue of 1,000,000 USD/,
    ],
    [{ budget: '100k EUR' }, ['budget'], /two currencies/],
  ];
  for (const [answers, keys, message] of cases) {
    it(JSON.stringify(answers), () => {
      const { refused } = readBrief({ ...answersOf(briefOf({})), ...answers });
      assert.deepEqual(
        refused.map(({ key }) => key),
        keys,
      );
      assert.match(refused[0]?.message ?? '', message);
    });
  }

  it('are told while a person types', () => {
    const others = { dealSize: '45000 USD', 'targets.sourcedRevenue': '1M USD' };
    assert.match(checkAnswer('targets.sourcedPipeline', '900k USD', others) ?? '', /cannot close/);
    assert.equal(checkAnswer('targets.sourcedPipeline', '3M USD', others), undefined);
    assert.equal(checkAnswer('targets.sourcedPipeline', '900k USD'), undefined);
  });
});

/** The three answers that have to be there, and the deal size, as values of a file. */
function answersOf({ partnerTypes, state, crm }: ReturnType<typeof briefOf>): Readonly<Record<string, unknown>> {
  return { partnerTypes, state, crm, dealSize: '45000 USD' };
}
