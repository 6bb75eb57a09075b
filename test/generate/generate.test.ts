import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Plan, readPlan } from '../../server/src/core/plan.ts';
import { readBrief } from '../../server/src/generate/brief.ts';
import { generatePlan, planFileName } from '../../server/src/generate/generate.ts';
import { writeBrief } from '../../server/src/generate/write-brief.ts';
import { awkwardNames, briefOf, today } from './briefs.ts';
import { complaintAboutPlan } from './complaints.ts';
import { randomAnswers } from './random-answers.ts';

/** Briefs of all kinds. That all of their plans are clean is tested with many more of them. */
const briefs = Array.from({ length: 60 }, (_, seed) => {
  const { brief } = readBrief(randomAnswers(seed));
  if (brief === undefined) throw new Error(`The answers of seed ${seed} are refused.`);
  return { seed, brief };
});

describe('a generated plan', () => {
  it('is the same for the same brief and day, and built on that day', () => {
    for (const { seed, brief } of briefs) {
      const text = generatePlan(brief, today);
      assert.equal(generatePlan(structuredClone(brief), today), text, `seed ${seed}`);
      assert.match(text, /^ {2}built: 2026-11-22$/m);
    }
  });

  for (const name of awkwardNames) {
    it(`keeps the company name ${JSON.stringify(name).slice(0, 40)}`, () => {
      const brief = briefOf({ company: name, crm: 'other', crmName: name, programName: name });
      const plan = readPlan(generatePlan(brief, today));
      assert.equal(complaintAboutPlan(plan), undefined);
      const { program } = plan;
      assert.equal(program?.company?.value, brief.company);
      assert.equal(program?.name?.value, brief.programName);
      assert.equal(program?.crmName?.value, brief.crmName);
    });
  }

  it('keeps the words for kinds of partners, and so does a brief that is written', () => {
    const brief = briefOf({ partnerTypes: 'Distributors, MSP and agency' });
    assert.deepEqual(brief.partnerTypes, ['reseller', 'system-integrator']);
    assert.match(writeBrief(brief), /^partnerTypes: \[distributor, MSP, agency\]$/m);
    const text = generatePlan(brief, today);
    assert.match(text, /^ {2}partnerTypes: \[distributor, MSP, agency\]$/m);
    assert.match(text, /# Distributors and managed service providers are planned as a kind of reseller\./);
    assert.equal(complaintAboutPlan(readPlan(text)), undefined);
  });

  it('marks what was assumed on its line and lists it as data', () => {
    const text = generatePlan({ partnerTypes: ['referral'], state: 'none', crm: 'zoho' }, today);
    assert.match(text, /^ {4}winRate: 33% # Assumed: /m);
    const listed = assumptionsOf(text);
    const deals = ['averageSize', 'salesCycle', 'winRate'].map((key) => `program.deals.${key}`);
    for (const about of ['program.partners.target', ...deals, 'Partner portal', 'Working days']) {
      assert.ok(listed.includes(about), about);
    }
  });

  it('assumes nothing that was told', () => {
    const told = briefOf({
      programName: 'Connect',
      partners: { current: 24, target: 30 },
      winRate: '25%',
      motions: { technology: ['integrate'] },
      team: { partnerManagers: 1, partnerOperations: 1, conflictsDecidedBy: 'Finance' },
      portal: 'Partner Portal',
      workingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    });
    const text = generatePlan(told, today);
    assert.doesNotMatch(text, /Assumed:/);
    // Nobody has told a symptom, and what the generator worked out from the answers is not an answer.
    const derived = [
      'measurement.primary.roi.costs',
      'measurement.primary.sourcedRevenue.target',
      'tiers.strategic.benefits.coMarketingBudget',
      'Owners',
    ];
    assert.deepEqual(assumptionsOf(text), ['diagnosis', ...derived]);
  });
});

/** What a plan says that it assumes. */
function assumptionsOf(text: string): readonly (string | undefined)[] {
  return (readPlan(text).assumptions?.items ?? []).map(({ about }) => about?.value);
}

describe('the numbers of a generated plan', () => {
  const amount = (money: { readonly value: { readonly amount: number } } | undefined) =>
    money?.value.amount ?? Number.NaN;
  const plans = briefs.map(({ seed, brief }) => ({ seed, brief, plan: readPlan(generatePlan(brief, today)) }));

  it('add up, whatever the brief says', () => {
    for (const { seed, brief, plan } of plans) {
      const { primary } = plan.measurement ?? {};
      const revenue = amount(primary?.sourcedRevenue?.target);
      const coverage = primary?.pipelineCoverage?.target?.value.value ?? Number.NaN;
      const pipeline = amount(primary?.pipelineCoverage?.pipelineTarget);
      assert.ok(Math.abs(pipeline - coverage * revenue) <= 0.02 * pipeline, `seed ${seed}: coverage`);

      // A return is stated only of a cost that somebody told.
      const total = totalOf(plan);
      const roi = primary?.roi?.target?.value.value;
      assert.equal(roi === undefined, brief.budget === undefined, `seed ${seed}: ROI`);
      if (roi !== undefined) {
        assert.ok(revenue / total >= roi * 0.999 && revenue / total < roi * 1.11, `seed ${seed}: ROI`);
      }

      const tiers = plan.tiers?.items ?? [];
      const partners = tiers.reduce((sum, tier) => sum + (tier.partners?.value ?? Number.NaN), 0);
      const { current, target } = plan.program?.partners ?? {};
      assert.equal(partners, target?.value || current?.value, `seed ${seed}: partners`);
      const expected = tiers.reduce((sum, { partners: count, expectations }) => {
        const line = expectations?.items.find(({ metric }) => metric?.value === 'sourced-revenue');
        const value = line?.atLeast?.value;
        return sum + (value?.kind === 'money' ? (count?.value ?? 0) * value.amount : 0);
      }, 0);
      const isOpen = plan.assumptions?.items.some(({ value }) => value?.value.includes('have no source yet')) === true;
      assert.equal(isOpen, expected * 1.05 < revenue, `seed ${seed}: ${expected} expected of ${revenue}`);

      if (brief.targets?.sourcedRevenue !== undefined) {
        assert.equal(revenue, brief.targets.sourcedRevenue.amount, `seed ${seed}: target`);
      }
      if (brief.budget !== undefined) {
        assert.ok(Math.abs(total - brief.budget.amount) < 0.001, `seed ${seed}: budget`);
      }
    }
  });

  function totalOf(plan: Plan): number {
    const { partnerSuccess, coMarketing, events, tools } = plan.measurement?.primary?.roi?.costs ?? {};
    return [partnerSuccess, coMarketing, events, tools].map(amount).reduce((sum, cost) => sum + cost, 0);
  }
});

describe('planFileName', () => {
  const cases: readonly (readonly [company: string, fileName: string])[] = [
    ['Northwind', 'northwind.partner-plan.yaml'],
    ['Acme: "The #1" & Sons', 'acme-the-1-sons.partner-plan.yaml'],
    ['Ünïcödé Straße', 'unicode-strasse.partner-plan.yaml'],
    ['株式会社', 'program.partner-plan.yaml'],
    ['../../etc/passwd', 'etc-passwd.partner-plan.yaml'],
    ['a'.repeat(80), `${'a'.repeat(40)}.partner-plan.yaml`],
  ];
  for (const [company, fileName] of cases) {
    it(`makes ${fileName.slice(0, 40)} of ${company.slice(0, 40)}`, () => {
      assert.equal(planFileName(briefOf({ company })), fileName);
    });
  }
});
