import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { structuralProblems } from '../../schemas/diagnosis.ts';
import { partnerPlan } from '../../schemas/partner-plan.ts';
import { areaOfGroup, areaOfSection, areas } from '../../server/src/audit/areas.ts';
import { auditFormats } from '../../server/src/audit/formats.ts';
import { findDashes } from '../../server/src/core/dashes.ts';
import { readPlan } from '../../server/src/core/plan.ts';
import { essentials } from '../../server/src/framework/demands/essentials.ts';
import { askingSentences } from '../../server/src/framework/sentences.ts';
import { rules } from '../../server/src/rules/index.ts';
import { digestsOfParts } from '../harness/digest.ts';
import { assertGolden, assertOnlyGolden, assertVariant } from '../harness/golden.ts';
import { injections } from '../harness/injections.ts';
import { audited } from './audited.ts';
import { plans } from './plans.ts';

const golden = new URL('golden/', import.meta.url);

/** A plan that was only begun lacks nearly what an empty one lacks, and its report is a difference from that one. */
const variant = { name: 'started', of: 'empty' };

/** It has findings of every kind. The others say as JSON what their text says, and have digests. */
const shownAsJson = 'faults';

describe('what findings count toward', () => {
  it('is said for every group of rules, and for no other', () => {
    const groups = [...new Set(rules.map(({ id }) => id.split('/')[0] ?? ''))].sort();
    assert.deepEqual(Object.keys(areaOfGroup).sort(), groups);
  });

  it('is said for every section', () => {
    assert.deepEqual(Object.keys(areaOfSection), Object.keys(partnerPlan.shape));
  });

  it('covers the four structural problems, each with parts that answer it', () => {
    for (const problem of structuralProblems) {
      assert.ok(areas.includes(problem));
      assert.ok(Object.values(areaOfGroup).includes(problem));
      assert.ok(essentials[problem].length > 4);
    }
  });

  it('quotes sentences of the framework', () => {
    for (const { source } of Object.values(essentials).flat()) {
      assert.ok(
        askingSentences.some((demand) => demand.includes(source)),
        source,
      );
    }
  });
});

describe('the audit of a plan', () => {
  const files: string[] = [];
  for (const [name, text] of Object.entries(plans)) {
    for (const { id, extension, render } of auditFormats) {
      const isVariant = name === variant.name;
      const ending = id === 'json' && name !== shownAsJson ? '.digest' : isVariant ? '.diff' : '';
      const file = `${name}.${extension}${ending}`;
      files.push(file);
      it(`reads the same as before: ${name} as ${id}`, () => {
        const [place, report] = [new URL(file, golden), render(audited(text))];
        if (ending === '.digest') assertGolden(place, digestsOfParts(report, /^ {2}"(\w+)":/gm));
        else if (isVariant) assertVariant(place, render(audited(plans[variant.of] ?? '')), report);
        else assertGolden(place, report);
      });
    }
  }

  it('has no golden file that belongs to nothing', () => {
    assertOnlyGolden(golden, files);
  });

  it('finds nothing to do in a complete plan, and everything good', () => {
    const { problems, steps, others } = audited(plans.complete ?? '');
    assert.deepEqual({ steps, others }, { steps: [], others: [] });
    assert.deepEqual(
      problems.map(({ plan }) => plan.standing),
      ['answered', 'answered', 'answered', 'answered'],
    );
  });

  it('says of an empty plan that it answers no problem', () => {
    const { problems, good } = audited('');
    assert.deepEqual(
      problems.map(({ plan, program }) => [plan.standing, program.status]),
      structuralProblems.map(() => ['applies', 'not-diagnosed']),
    );
    assert.deepEqual(good, []);
  });

  it('does not take a deal source that may stay empty for a required one', () => {
    const whole = plans.complete ?? '';
    const optional = whole.replace(/(captures: deal-source[\s\S]*?required: )true/, '$1false');
    assert.notEqual(optional, whole);
    const attribution = audited(optional).problems.find(({ problem }) => problem === 'no-attribution');
    assert.equal(attribution?.plan.standing, 'partly');
    assert.deepEqual(
      attribution.missing.map(({ title }) => title),
      ['a required field for the deal source'],
    );
  });

  it('counts a missing section toward the problem that it answers', () => {
    const { problems } = audited(plans.faults ?? '');
    const [tiers] = problems;
    assert.equal(tiers?.problem, 'no-tiers');
    assert.ok(tiers?.evidence.some(({ rule }) => rule === 'plan/missing-section'));
    assert.equal(tiers?.plan.standing, 'partly');
  });

  it('puts errors before warnings, and both in the order of the framework', () => {
    const { steps } = audited(plans.faults ?? '');
    const rank = steps.map(({ area }) => areas.indexOf(area));
    const urgent = steps.filter(({ errors }) => errors > 0).length;
    assert.ok(urgent > 1);
    assert.deepEqual(
      rank.slice(0, urgent),
      rank.slice(0, urgent).toSorted((one, two) => one - two),
    );
  });

  it('tells what is kept out of sight, with the reason', () => {
    const text = (plans.complete ?? '').replace(
      '\nmovement:\n',
      '\n# partner-plan-ignore movement/no-grace: we decide case by case\nmovement:\n',
    );
    const { suppressed } = audited(text.replace('  grace: 90 days\n', ''));
    assert.deepEqual(
      suppressed.map(({ rule, reason }) => ({ rule, reason })),
      [{ rule: 'movement/no-grace', reason: 'we decide case by case' }],
    );
  });

  it('reports on a plan that cannot be read, and puts that first', () => {
    const { steps } = audited('partnerPlan: 1\nprogram: { company: [\ntiers:\n  - id: a\n');
    assert.equal(steps[0]?.area, 'text');
  });

  it('asks for a decision about a target that cannot be reached before anything else', () => {
    const plan = (target: number, rest = '') =>
      `partnerPlan: 1\nprogram: { built: 2026-11-30, partners: { current: 20, target: 20 }, deals: { averageSize: 40000 USD, salesCycle: 90 days, winRate: 25% } }\nmeasurement: { primary: { sourcedRevenue: { target: ${target} USD, period: 12 months } } }\n${rest}`;
    const first = (text: string): string | undefined => {
      const rendered = auditFormats[0]?.render(audited(text)) ?? '';
      return /^1\. (.*?)\./m.exec(rendered.slice(rendered.indexOf('WHAT TO DO FIRST')))?.[1];
    };
    assert.equal(first(plan(90_000_000)), 'Decide about the revenue target');
    assert.match(audited(plan(90_000_000)).verdict.join(' '), /To do first: decide about the revenue target\.$/);
    assert.notEqual(first(plan(800_000)), 'Decide about the revenue target');
  });

  it('prints no dash and no markup that the plan holds', () => {
    for (const injection of injections) {
      const text = `partnerPlan: 1\nprogram:\n  name: ${JSON.stringify(injection)}\n  crmName: ${JSON.stringify(injection)}\ndiagnosis:\n  - problem: no-tiers\n    status: applies\n    evidence: ${JSON.stringify(injection)}\ntiers:\n  - id: ${JSON.stringify(injection)}\n    name: ${JSON.stringify(injection)}\n`;
      assert.ok(readPlan(text).node);
      const report = audited(text);
      for (const format of auditFormats) {
        const rendered = format.render(report);
        assert.deepEqual(findDashes(rendered.replace(/^\| --- .*$/gm, '').replace(/\| --- /g, '')), [], injection);
      }
      const markdown = auditFormats[1]?.render(report) ?? '';
      assert.doesNotMatch(markdown, /(?<!\\)</, injection);
      assert.doesNotMatch(markdown, /(?<!\\)\]\((?!#)/, injection);
    }
  });
});
