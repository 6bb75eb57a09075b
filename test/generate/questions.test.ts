import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brief as briefSchema } from '../../schemas/brief.ts';
import { symptomIds } from '../../schemas/brief-symptoms.ts';
import { partnerTypes } from '../../schemas/partner-types.ts';
import { crmSystems, programStates } from '../../schemas/program.ts';
import { checkAnswer, readBrief } from '../../server/src/generate/brief.ts';
import type { Choice, Proposal, Question } from '../../server/src/generate/question.ts';
import { type Answers, onlyInFiles, questionsFor, relevantAnswers } from '../../server/src/generate/questions.ts';
import { understoodAs } from '../../server/src/generate/understood.ts';
import type * as protocol from '../../server/src/protocol/generate.ts';

const keysFor = (answers: Answers): readonly string[] => questionsFor(answers).map(({ key }) => key);
const question = (key: string, answers: Answers): Question | undefined =>
  questionsFor(answers).find((candidate) => candidate.key === key);

/** The server and the client have the same idea of a question: each type can stand in for the other. */
type Same<First, Second> = [First] extends [Second] ? ([Second] extends [First] ? true : false) : false;
const sameTypes: readonly true[] = [
  true satisfies Same<Question, protocol.Question>,
  true satisfies Same<Choice, protocol.Choice>,
  true satisfies Same<Proposal, protocol.Proposal>,
];

const core = [
  'company',
  'partnerTypes',
  'state',
  'partners',
  'dealSize',
  'salesCycle',
  'crm',
  'partnerPipelineTargets',
];

describe('the questions', () => {
  it('are the same on both sides of the protocol', () => assert.equal(sameTypes.length, 3));

  it('are about ten at first', () => {
    assert.deepEqual(keysFor({}), [...core, 'moreDetail']);
  });

  it('ask for symptoms of a program that exists, and for the evidence of each', () => {
    assert.deepEqual(keysFor({ state: 'informal' }), [...core, 'symptoms', 'moreDetail']);
    assert.deepEqual(keysFor({ state: 'none' }), [...core, 'moreDetail']);
    assert.deepEqual(keysFor({ state: 'rebuild', symptoms: ['own-ways', 'no-feedback'] }).slice(8), [
      'symptoms',
      'symptoms.own-ways',
      'symptoms.no-feedback',
      'moreDetail',
    ]);
    assert.deepEqual(keysFor({ state: 'none', symptoms: ['own-ways'] }), [...core, 'moreDetail']);
    const tooLong = { state: 'informal', symptoms: ['own-ways'], 'symptoms.own-ways': 'x'.repeat(500) };
    assert.ok(keysFor(tooLong).includes('symptoms.own-ways'));
  });

  it('ask where figures of the past come from, of those who gave some', () => {
    const told = { state: 'rebuild', moreDetail: 'yes' };
    assert.ok(keysFor(told).includes('history.won.deals'));
    assert.ok(!keysFor(told).includes('history.source'));
    for (const [key, value] of [
      ['history.won.deals', '9'],
      ['history.won.revenue', '90000 USD'],
      ['history.activePartners', '4'],
    ] as const)
      assert.ok(keysFor({ ...told, [key]: value }).includes('history.source'), key);
  });

  it('ask for the name of a CRM that is none of the list, and only then', () => {
    for (const crm of crmSystems) assert.equal(keysFor({ crm }).includes('crmName'), crm === 'other');
    assert.equal(question('crmName', { crm: 'other' })?.optional, false);
  });

  it('ask for the rest when a person wants to answer it', () => {
    const keys = keysFor({ partnerTypes: ['referral', 'technology'], moreDetail: 'yes' });
    assert.deepEqual(keys.slice(keys.indexOf('moreDetail') + 1, keys.indexOf('moreDetail') + 6), [
      'programName',
      'since',
      'motions.technology',
      'motions.referral',
      'winRate',
    ]);
    assert.equal(keysFor({ moreDetail: 'no' }).at(-1), 'moreDetail');
    const offered = question('moreDetail', { partnerTypes: ['referral'] })?.choices?.find(
      ({ value }) => value === 'yes',
    );
    const more = keysFor({ partnerTypes: ['referral'], moreDetail: 'yes' }).length - core.length - 1;
    assert.equal(offered?.label, `Answer ${more} more questions`);
  });

  it('cover every answer of a brief', () => {
    const keys = keysFor({ partnerTypes, state: 'rebuild', crm: 'other', symptoms: symptomIds, moreDetail: 'yes' });
    const asked = new Set(keys.map((key) => key.split('.')[0]));
    assert.deepEqual(
      Object.keys(briefSchema.shape).filter((key) => !asked.has(key)),
      onlyInFiles,
    );
    assert.equal(new Set(keys).size, keys.length);
  });

  it('can all be skipped but those that a plan cannot do without', () => {
    const all = questionsFor({ partnerTypes, state: 'rebuild', crm: 'other', symptoms: symptomIds, moreDetail: 'yes' });
    const needed = all.filter(({ optional }) => !optional).map(({ key }) => key);
    assert.deepEqual(needed, ['partnerTypes', 'state', 'crm', 'crmName', 'moreDetail']);
    for (const { key, optional, whenSkipped } of all) assert.equal(whenSkipped !== undefined, optional, key);
    assert.deepEqual(
      readBrief({}).refused.map(({ key }) => key),
      ['partnerTypes', 'state', 'crm'],
    );
  });

  it('propose what follows from the answers so far, and say why', () => {
    assert.deepEqual(question('salesCycle', { dealSize: '45000 USD' })?.proposal, {
      answer: '90 days',
      reason: 'usual for deals of 45,000 USD',
    });
    assert.equal(question('salesCycle', { dealSize: '1.2M USD' })?.proposal?.answer, '270 days');
    assert.equal(question('dealSize', { partnerTypes: ['system-integrator'] })?.proposal?.answer, '100,000 USD');
    assert.equal(question('partners', { state: 'none' })?.proposal?.answer, '10');
    assert.equal(
      question('programName', { company: 'Acme', moreDetail: 'yes' })?.proposal?.answer,
      'Acme Partner Program',
    );
    assert.deepEqual(question('workingDays', { moreDetail: 'yes' })?.proposal?.answer, [
      'monday',
      'tuesday',
      'wednesday',
      'thursday',
      'friday',
    ]);
  });

  it('propose the same whatever was answered to the question itself', () => {
    const answered = { dealSize: '45000 USD', salesCycle: '7 days' };
    assert.equal(question('salesCycle', answered)?.proposal?.answer, '90 days');
  });

  it('propose and offer only what is accepted', () => {
    for (const state of programStates) {
      for (const crm of crmSystems) {
        const answers = { partnerTypes, state, crm, crmName: 'X', symptoms: symptomIds, moreDetail: 'yes' };
        for (const { key, kind, choices = [], proposal, placeholder } of questionsFor(answers)) {
          if (key === 'moreDetail') continue;
          for (const { value } of choices)
            assert.equal(checkAnswer(key, kind === 'choice' ? value : [value], answers), undefined);
          if (proposal !== undefined) assert.equal(checkAnswer(key, proposal.answer, answers), undefined, key);
          if (placeholder !== undefined) assert.equal(checkAnswer(key, placeholder), undefined, key);
          if (kind !== 'text' && proposal !== undefined) {
            const values = choices.map(({ value }) => value);
            for (const answer of [proposal.answer].flat()) assert.ok(values.includes(answer), `${key}: ${answer}`);
          }
        }
      }
    }
  });

  it('are asked in words', () => {
    const all = questionsFor({
      partnerTypes,
      state: 'informal',
      crm: 'other',
      symptoms: symptomIds,
      moreDetail: 'yes',
    });
    for (const { key, title, prompt, kind, choices, placeholder, whenSkipped = '.' } of all) {
      assert.match(title, /^[A-Z]/, key);
      assert.match(prompt, key === 'moreDetail' ? /\.$/ : /\?/, key);
      assert.equal(kind === 'text', choices === undefined);
      assert.equal(kind === 'text', placeholder !== undefined);
      assert.match(whenSkipped, /\.$/);
      for (const choice of choices ?? []) assert.match(`${choice.label} ${choice.description ?? 'x.'}`, /\.$/);
    }
  });

  it('come out whatever was answered', () => {
    for (const nonsense of [
      { state: 'x' },
      { partnerTypes: [[]] },
      { symptoms: {} },
      { partners: {} },
      { 'a.b': 1 },
      { dealSize: null },
    ]) {
      assert.ok(questionsFor(nonsense).length >= 9);
    }
  });
});

describe('answers to questions that are not asked any more', () => {
  it('are overlooked', () => {
    const answers = {
      partnerTypes: ['reseller'],
      state: 'none',
      crm: 'zoho',
      crmName: 'SugarCRM',
      symptoms: ['own-ways'],
      'symptoms.own-ways': 'x',
      'motions.technology': ['integrate'],
      moreDetail: 'no',
      winRate: '30%',
    };
    assert.deepEqual(Object.keys(relevantAnswers(answers)), ['partnerTypes', 'state', 'crm', 'winRate']);
    assert.deepEqual(readBrief(relevantAnswers(answers)).refused, []);
  });

  it('are overlooked for a symptom that was picked no more', () => {
    const answers = {
      state: 'informal',
      symptoms: ['own-ways'],
      'symptoms.no-feedback': 'x',
      'symptoms.own-ways': 'y',
    };
    assert.deepEqual(Object.keys(relevantAnswers(answers)), ['state', 'symptoms', 'symptoms.own-ways']);
    const { symptoms: _, ...withoutSymptoms } = answers;
    assert.deepEqual(Object.keys(relevantAnswers(withoutSymptoms)), ['state']);
  });

  it('are refused where no question was ever about them', () => {
    const { refused } = readBrief(relevantAnswers({ colour: 'red', 'motions.retail': ['refer'] }));
    assert.deepEqual(
      refused.map(({ key }) => key),
      ['colour', 'partnerTypes', 'motions.retail', 'state', 'crm'],
    );
  });
});

describe('how an answer was understood', () => {
  for (const [key, answer, words] of [
    ['dealSize', '45k$', '45,000 USD'],
    ['dealSize', '45,000 USD', undefined],
    ['salesCycle', '12 wks', '12 weeks'],
    ['partners', '20, 35', '20 today and 35 planned'],
    ['workingDays', 'sun-tue', 'Sunday, Monday and Tuesday'],
    ['targets.sourcedRevenue', '1.2m eur', '1,200,000 EUR'],
    ['company', 'Acme', undefined],
    ['dealSize', 'much', undefined],
    ['nothing', 'x', undefined],
  ] as const) {
    it(`${key}: ${answer}`, () => assert.equal(understoodAs(key, answer), words));
  }
});
