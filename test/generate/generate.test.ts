import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Plan, readPlan } from '../../server/src/core/plan.ts';
import { readSettings } from '../../server/src/core/settings.ts';
import { generatePlan, planFileName } from '../../server/src/generate/generate.ts';
import { checkPlan } from '../../server/src/rules/check.ts';
import { awkwardNames, briefOf, gridOfBriefs, today } from './briefs.ts';

/** One plan for every brief of the grid. Each is generated and read once, because there are hundreds. */
const plans = gridOfBriefs.map(({ title, brief }) => ({ title, brief, plan: readPlan(generatePlan(brief, today)) }));

/** The first thing that is wrong with a generated plan, in a line that leads to it. */
function complaintAbout(plan: Plan): string | undefined {
  const { text } = plan.source;
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const [syntax] = plan.source.problems;
  if (syntax !== undefined) return `line ${lineOf(syntax.span.start)}: ${syntax.message}`;
  const [structure] = plan.structure;
  if (structure !== undefined) return `structure: ${structure.kind}`;
  const failures: string[] = [];
  const problems = checkPlan(plan, readSettings({}, today), (rule, error) => failures.push(`${rule}: ${error}`));
  if (failures[0] !== undefined) return failures[0];
  const problem = problems.find(({ severity }) => severity !== 'hint');
  if (problem !== undefined) return `line ${lineOf(problem.span.start)}: ${problem.rule}: ${problem.message}`;
  const long = text.split('\n').findIndex((line) => line.length > 110);
  if (long >= 0) return `line ${long + 1} is longer than 110 characters`;
  if (/[\u2013\u2014]| -- |\t| $/m.test(text)) return 'a dash, a tab or a space at the end of a line';
  return undefined;
}

describe('a generated plan', () => {
  it('has no problem for any kind of program', () => {
    assert.equal(plans.length, 15 * 3 * 6);
    const complaints = plans.flatMap(({ title, plan }) => {
      const complaint = complaintAbout(plan);
      return complaint === undefined ? [] : [`${title}: ${complaint}`];
    });
    assert.deepEqual(complaints.slice(0, 10), []);
  });

  it('is the same for the same brief and day, and built on that day', () => {
    for (const { title, brief, plan } of plans.filter((_, index) => index % 10 === 0)) {
      assert.equal(generatePlan(structuredClone(brief), today), plan.source.text, title);
      assert.equal(plan.program?.built?.value.iso, today, title);
    }
  });

  it('differs in every section that the type of partners decides about', () => {
    const [technology, reseller] = ['technology', 'reseller'].map((partnerTypes) =>
      readPlan(generatePlan(briefOf({ partnerTypes }), today)),
    );
    const metrics = (plan: typeof technology) =>
      plan?.tiers?.items[0]?.criteria?.performance?.items.map(({ metric }) => metric?.value);
    assert.deepEqual(metrics(technology), ['sourced-pipeline', 'integration-usage']);
    assert.deepEqual(metrics(reseller), ['sourced-pipeline', 'closed-deals']);
    assert.notEqual(technology?.attribution?.influence?.items.length, 0);
    assert.equal(technology?.attribution?.conflict?.items.length, 3);
    assert.equal(reseller?.attribution?.conflict?.items.length, 5);
  });

  for (const name of awkwardNames) {
    it(`keeps the company name ${JSON.stringify(name).slice(0, 40)}`, () => {
      const brief = briefOf({ company: name, crm: 'other', crmName: name, programName: name });
      const plan = readPlan(generatePlan(brief, today));
      assert.equal(complaintAbout(plan), undefined);
      const { program } = plan;
      assert.equal(program?.company?.value, brief.company);
      assert.equal(program?.name?.value, brief.programName);
      assert.equal(program?.crmName?.value, brief.crmName);
    });
  }
});

describe('the numbers of a generated plan', () => {
  const amount = (money: { readonly value: { readonly amount: number } } | undefined) =>
    money?.value.amount ?? Number.NaN;

  it('agree with each other for any kind of program', () => {
    for (const { title, brief, plan } of plans) {
      const { primary } = plan.measurement ?? {};
      const revenue = amount(primary?.sourcedRevenue?.target);
      const coverage = primary?.pipelineCoverage?.target?.value.value ?? Number.NaN;
      assert.equal(amount(primary?.pipelineCoverage?.pipelineTarget), coverage * revenue, title);

      const { partnerSuccess, coMarketing, events, tools } = primary?.roi?.costs ?? {};
      const costs = [partnerSuccess, coMarketing, events, tools].map(amount);
      const total = costs.reduce((sum, cost) => sum + cost, 0);
      assert.ok(Math.abs(revenue / total - (primary?.roi?.target?.value.value ?? 0)) < 0.05, title);

      const tiers = plan.tiers?.items ?? [];
      const partners = tiers.reduce((sum, tier) => sum + (tier.partners?.value ?? Number.NaN), 0);
      assert.equal(partners, brief.partners.target ?? brief.partners.current, title);
      const budget = amount(tiers[0]?.benefits?.coMarketingBudget) * (tiers[0]?.partners?.value ?? Number.NaN);
      assert.ok(budget <= amount(coMarketing), title);
    }
  });
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
