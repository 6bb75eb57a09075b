import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Plan, readPlan } from '../../server/src/core/plan.ts';
import { commitmentOf, costUntilTarget } from '../../server/src/framework/feasibility/commitment.ts';
import { settle, wonInYear } from '../../server/src/generate/assumptions.ts';
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

      // A return is stated only of a cost that somebody told and that holds the people, for what is promised.
      const total = totalOf(plan);
      const roi = primary?.roi?.target?.value.value;
      const isOpenReturn = plan.assumptions?.items.some(
        ({ about }) => about?.value === 'measurement.primary.roi.target',
      );
      assert.equal(roi === undefined, brief.budget === undefined || isOpenReturn === true, `seed ${seed}: ROI`);
      if (roi !== undefined) {
        const promised = amount(primary?.sourcedRevenue?.committed ?? primary?.sourcedRevenue?.target);
        const cost = costUntilTarget(plan) ?? total;
        // One digit behind the point, and two digits below one.
        const rounding = roi < 1 ? 0.11 * roi : 0.0501;
        assert.ok(Math.abs(promised / cost - roi) <= rounding, `seed ${seed}: ROI`);
      }

      const tiers = plan.tiers?.items ?? [];
      const partners = tiers.reduce((sum, tier) => sum + (tier.partners?.value ?? Number.NaN), 0);
      const { current, target } = plan.program?.partners ?? {};
      assert.equal(partners, target?.value || current?.value, `seed ${seed}: partners`);
      const expected = tiers.reduce((sum, { partners: count, expectations }) => {
        const line = expectations?.items.find(({ metric }) => metric?.value === 'sourced-revenue');
        const value = line?.atLeast?.value;
        const years = line?.within?.node.value === '24 months' ? 2 : 1;
        return sum + (value?.kind === 'money' ? ((count?.value ?? 0) * value.amount) / years : 0);
      }, 0);
      const isOpen = plan.assumptions?.items.some(({ value }) => value?.value.includes('have no source yet')) === true;
      const isOnRecord = (plan.history?.won ?? plan.history?.registrations?.submitted) !== undefined;
      if (!isOnRecord)
        assert.equal(isOpen, expected * 1.05 < revenue, `seed ${seed}: ${expected} expected of ${revenue}`);
      // What has no source is what nobody promises.
      if (isOnRecord) assert.equal(isOpen, primary?.sourcedRevenue?.committed !== undefined, `seed ${seed}: promised`);

      if (brief.targets?.sourcedRevenue !== undefined) {
        assert.equal(revenue, brief.targets.sourcedRevenue.amount, `seed ${seed}: target`);
      }
      if (brief.budget !== undefined) {
        assert.ok(Math.abs(total - brief.budget.amount) < 0.001, `seed ${seed}: budget`);
      }
    }
  });

  it('ask partners for no more than is on record, tier by tier and together, in 300 briefs', () => {
    let looked = 0;
    for (let seed = 1; seed <= 300; seed += 1) {
      const answers = randomAnswers(seed);
      const deals = (seed * 7919) % 400;
      const submitted = Math.round(deals * (2 + (seed % 5)));
      const won = seed % 3 === 0 ? {} : { won: { deals } };
      const history = {
        period: ['6 months', '12 months', '24 months'][seed % 3],
        registrations: { submitted },
        ...won,
      };
      const { brief } = readBrief({ ...answers, history });
      if (brief === undefined || deals === 0) continue;
      const settled = settle(brief, {}, today);
      const yearly = wonInYear(settled.history, settled.dealSize, settled.winRate);
      if (yearly === undefined) continue;
      looked += 1;
      const plan = readPlan(generatePlan(brief, today));
      const size = plan.program?.deals?.averageSize?.value.amount ?? Number.NaN;
      const tiers = plan.tiers?.items ?? [];
      let sum = 0;
      for (const { name, partners, criteria, expectations } of tiers) {
        const asked = criteria?.performance?.items.find(({ metric }) => metric?.value === 'closed-deals');
        if (asked?.atLeast?.value.kind !== 'count') continue;
        const years = asked.within?.node.value === '24 months' ? 2 : 1;
        const each = asked.atLeast.value.value / years;
        sum += each * (partners?.value ?? 0);
        // A first tier of one partner asks for one deal, however little was won.
        assert.ok(
          each <= Math.max(1, yearly / (partners?.value ?? 1)),
          `seed ${seed}: ${name?.value} asks for ${each} of ${yearly}`,
        );
        const revenue = expectations?.items.find(({ metric }) => metric?.value === 'sourced-revenue')?.atLeast;
        assert.ok(
          Math.abs(amount(revenue as never) - each * years * size) <= 0.05 * each * years * size,
          `seed ${seed}: ${name?.value} expects`,
        );
      }
      assert.ok(sum <= Math.max(1, yearly) + 1e-6, `seed ${seed}: ${sum} of the ${yearly} on record`);
      const committed = plan.measurement?.primary?.sourcedRevenue?.committed;
      if (committed !== undefined) {
        assert.ok(committed.value.amount < amount(plan.measurement?.primary?.sourcedRevenue?.target), `seed ${seed}`);
        assert.equal(commitmentOf(plan)?.amount, committed.value.amount, `seed ${seed}: promised on page one`);
      }
    }
    assert.ok(looked > 200, `only ${looked} briefs have a record`);
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
