import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { settle } from '../../server/src/generate/assumptions.ts';
import { readBrief } from '../../server/src/generate/brief.ts';
import { problemsOf } from '../../server/src/generate/diagnose.ts';
import { summaryOf } from '../../server/src/generate/summary.ts';
import { randomAnswers } from './random-answers.ts';

const least = { partnerTypes: 'reseller', state: 'informal', crm: 'hubspot' };

function settledOf(changed: Readonly<Record<string, unknown>>) {
  const { brief, refused } = readBrief({ ...least, ...changed });
  assert.ok(brief !== undefined, JSON.stringify(refused));
  return settle(brief);
}

/** What is assumed about one answer, as a person reads it. */
function assumed(key: string, changed: Readonly<Record<string, unknown>>): string | undefined {
  const found = settledOf(changed).assumptions.find((assumption) => assumption.key === key);
  return found === undefined ? undefined : `${found.value}: ${found.reason}`;
}

describe('what a brief leaves out', () => {
  const cases: readonly (readonly [
    key: string,
    changed: Readonly<Record<string, unknown>>,
    words: string | undefined,
  ])[] = [
    ['company', {}, 'our company: no company was named'],
    ['company', { programName: 'Acme Partner Program' }, 'Acme: from the name of the program'],
    ['company', { programName: 'The Circle' }, 'our company: no company was named'],
    ['programName', {}, 'Partner Program: no name was given'],
    ['programName', { company: 'Acme' }, 'Acme Partner Program: named after the company'],
    ['motions.reseller', {}, 'resell and co-market: usual for resellers'],
    ['motions.referral', {}, undefined],
    ['partners.current', {}, '20: usual for an informal program'],
    ['partners.current', { state: 'rebuild' }, '30: usual for a program that is rebuilt'],
    ['partners.current', { partners: '40 planned' }, '40: as many as planned'],
    [
      'partners.target',
      { partners: 12 },
      '12: the partners of today first, because active partners count, not signed ones',
    ],
    [
      'partners.target',
      { state: 'none' },
      '10: about as many as one person can find, sign and certify in a first year',
    ],
    ['partners.target', { state: 'none', partners: 8 }, undefined],
    ['dealSize', {}, '30,000 USD: usual for deals with resellers'],
    [
      'dealSize',
      { partnerTypes: 'system-integrator, referral' },
      '20,000 USD: usual for deals with referral partners, the smallest among your partner types',
    ],
    ['dealSize', { countries: 'Germany' }, '30,000 EUR: usual for deals with resellers'],
    ['dealSize', { budget: '10M INR' }, '3,000,000 INR: usual for deals with resellers'],
    ['dealSize', { salesCycle: '6 months' }, '200,000 USD: usual for a sale that takes 6 months'],
    ['dealSize', { salesCycle: '14 days' }, '3,000 USD: usual for a sale that takes 14 days'],
    [
      'dealSize',
      { 'targets.sourcedRevenue': '40000 USD' },
      '10,000 USD: a quarter of the revenue target, which needs several deals',
    ],
    ['salesCycle', { dealSize: '4999 USD' }, '30 days: usual for deals of 4,999 USD'],
    ['salesCycle', { dealSize: '45000 USD' }, '90 days: usual for deals of 45,000 USD'],
    ['salesCycle', { dealSize: '4.5M INR' }, '90 days: usual for deals of 4,500,000 INR'],
    ['salesCycle', { dealSize: '10M USD' }, '270 days: usual for deals of 10,000,000 USD'],
    ['salesCycle', {}, '90 days: usual for deals of 30,000 USD'],
    ['winRate', {}, '33%: one deal in three, as a pipeline coverage of 3x supposes'],
    [
      'team.partnerManagers',
      { partners: '24, 51' },
      '1: one for each 20 partners whose tier has people behind it, here 18',
    ],
    [
      'team.partnerManagers',
      { state: 'none', partners: 5000 },
      '1: one for each 20 partners whose tier has people behind it, here 10',
    ],
    [
      'team.partnerManagers',
      { partners: 500 },
      '9: one for each 20 partners whose tier has people behind it, here 175',
    ],
    ['team.partnerOperations', { partners: 19 }, '0: 19 partners leave the partner manager time for it'],
    [
      'team.partnerOperations',
      { partners: 1200 },
      '3: registrations and reports of 1,200 partners need a person of their own',
    ],
    ['team.conflictsDecidedBy', { partners: 19 }, 'Revenue operations: its pay does not depend on who gets the deal'],
    [
      'team.conflictsDecidedBy',
      { 'team.partnerOperations': 1 },
      'Partner operations: its pay does not depend on who gets the deal',
    ],
    ['portal', { portal: 'none' }, undefined],
    ['workingDays', {}, 'Monday to Friday: usual in most countries'],
    ['workingDays', { countries: 'Israel and Jordan' }, 'Sunday to Thursday: usual in Israel and Jordan'],
    ['workingDays', { countries: 'Israel, Germany' }, 'Monday to Friday: usual in most countries'],
  ];
  for (const [key, changed, words] of cases) {
    it(`${key}, where there is ${JSON.stringify(changed)}`, () => assert.equal(assumed(key, changed), words));
  }

  it('is nothing when everything was answered', () => {
    const all = {
      company: 'Acme',
      programName: 'Acme Circle',
      motions: { reseller: 'resell' },
      partners: '20, 30',
      dealSize: '45000 USD',
      salesCycle: '90 days',
      winRate: '30%',
      partnerPipelineTargets: false,
      team: { partnerManagers: 1, partnerOperations: 1, conflictsDecidedBy: 'Finance' },
      portal: 'none',
      workingDays: 'Mon-Fri',
    };
    const settled = settledOf(all);
    assert.deepEqual(settled.assumptions, []);
    assert.equal(settled.portal, undefined);
  });

  it('is settled for every brief, in plain words', () => {
    for (let seed = 0; seed < 500; seed++) {
      const { brief } = readBrief(randomAnswers(seed));
      if (brief === undefined) continue;
      const settled = settle(brief);
      assert.ok(Math.max(settled.partners.current, settled.partners.target) >= 1);
      assert.ok(settled.workingDays.length > 0 && settled.dealSize.amount >= 1);
      for (const type of settled.partnerTypes) assert.ok((settled.motions[type] ?? []).length > 0);
      for (const { value, reason } of settled.assumptions) {
        assert.match(value, /\S/);
        assert.match(reason, /^[a-z\d].*[^.]$/, reason);
      }
      assert.deepEqual(settle(brief), settled);
    }
  });
});

describe('the diagnosis', () => {
  it('groups symptoms under the problems of the framework, in the order in which they were told', () => {
    const { symptoms } = settledOf({
      symptoms: [
        'value-unknown',
        { symptom: 'disputed-credit', evidence: 'Two resellers claimed the same deal' },
        { symptom: 'tracked-by-hand', evidence: 'We keep a list!' },
      ],
    });
    assert.deepEqual(problemsOf(symptoms), [
      {
        problem: 'no-measurement',
        symptoms: [{ symptom: 'value-unknown', picked: 'Nobody can say what we would lose without partners.' }],
      },
      // Who gets a deal is a matter of the rules of engagement.
      {
        problem: 'no-playbook',
        symptoms: [
          {
            symptom: 'disputed-credit',
            picked: 'Sales and partners argue about who brought a deal.',
            told: 'Two resellers claimed the same deal.',
          },
        ],
      },
      {
        problem: 'no-attribution',
        symptoms: [
          {
            symptom: 'tracked-by-hand',
            picked: 'Partner deals are tracked by hand, outside the CRM.',
            told: 'We keep a list!',
          },
        ],
      },
    ]);
  });

  it('is summed up before the plan is there', () => {
    const { brief } = readBrief({ ...least, company: 'Acme', partners: '24, 30', symptoms: 'own-ways' });
    assert.ok(brief !== undefined);
    const { sentence, diagnosis } = summaryOf(brief);
    assert.equal(sentence, 'A plan for 30 partners of Acme (reseller), in HubSpot.');
    assert.deepEqual(
      diagnosis.map(({ problem }) => problem),
      ['no-playbook'],
    );
  });
});
