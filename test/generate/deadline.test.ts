import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { readBrief } from '../../server/src/generate/brief.ts';
import { deadlineIn } from '../../server/src/generate/deadline-in-evidence.ts';
import { generatePlan } from '../../server/src/generate/generate.ts';
import { buildSummary } from '../../server/src/render/summary.ts';
import { renderText } from '../../server/src/render/text.ts';

const today = '2026-12-01';

describe('the day on which somebody decides about the budget is read from the evidence', () => {
  const cases: readonly (readonly [evidence: string, expected: string])[] = [
    ['The CFO cuts the budget at the February board meeting unless we prove it.', '2027-02-01 February board meeting'],
    ['Our budget is gone in the March 2027 budget review.', '2027-03-01 March 2027 budget review'],
    ['Finance wants proof by the end of March.', '2027-03-31'],
    ['Finance wants proof by 15 January 2027.', '2027-01-15'],
    ['We have until January 15th to show what partners bring.', '2027-01-15'],
    ['The board decides on 2027-02-10.', '2027-02-10'],
    ['The board meets in February. Nobody knows what partners bring.', '2027-02-01'],
    ['If there is no answer before Q2, the team is cut.', '2027-04-01'],
    ['Finance wants proof by the end of Q1 2027.', '2027-03-31'],
    // What is over, what is too far away, and what is no day.
    ['The board cut the budget in March 2026.', 'none'],
    ['The budget was cut at the February 2026 board meeting.', 'none'],
    ['Last February finance asked what partners bring.', 'none'],
    ['Finance wants proof by 31 February.', 'none'],
    ['The board decides on 2031-02-10.', 'none'],
    ['We may lose the budget, and the team marches on.', 'none'],
    ['Finance asks every quarter what partners bring.', 'none'],
  ];
  for (const [evidence, expected] of cases) {
    it(evidence, () => {
      const found = deadlineIn([{ symptom: 'budget-questioned', evidence }], today)?.deadline;
      assert.equal(found === undefined ? 'none' : [found.date.iso, found.for].filter(Boolean).join(' '), expected);
    });
  }

  it('and from no other one', () => {
    const evidence = 'Two resellers leave by the end of March.';
    assert.equal(deadlineIn([{ symptom: 'best-partners-unhappy', evidence }], today), undefined);
  });
});

const threatened = {
  partnerTypes: ['technology', 'referral'],
  state: 'rebuild',
  crm: 'pipedrive',
  partners: { current: 35, target: 35 },
  dealSize: '24000 USD',
  salesCycle: '60 days',
  budget: '310000 USD',
  symptoms: [
    {
      symptom: 'budget-questioned',
      evidence:
        'The CFO cuts the budget at the February board meeting unless we prove what 40 deals of last year were.',
    },
  ],
};

describe('one page for a program whose budget is questioned', () => {
  const pageOf = (answers: Readonly<Record<string, unknown>>) => {
    const { brief } = readBrief(answers);
    assert.ok(brief);
    const plan = readPlan(generatePlan(brief, today));
    return { plan, page: renderText(buildSummary(plan)) };
  };

  it('says what has to be shown before the day, who does it, and that the day is assumed', () => {
    const { page, plan } = pageOf(threatened);
    assert.match(page, /Deadline: 2027-02-01 \(assumed\): February board meeting\./);
    assert.match(
      page,
      /Before it: Sort the 40 deals of last year into partner-sourced, partner-influenced and neither/,
    );
    assert.ok(plan.assumptions?.items.some(({ about }) => about?.value === 'program.deadline'));
  });

  it('says what the budget comes to in deals, and half of it, and no return that nobody has seen', () => {
    const { page } = pageOf(threatened);
    assert.match(
      page,
      /310,000 USD for 12 months: as much as 13 won deals of 24,000 USD bring in, and half of it as much as 7\./,
    );
    assert.doesNotMatch(page, /returns/);
  });

  it('keeps a day that was told', () => {
    const { page } = pageOf({ ...threatened, deadline: { date: '2027-02-15', for: 'Board meeting' } });
    assert.match(page, /Deadline: 2027-02-15: Board meeting\./);
  });
});
