import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../server/src/core/text.ts';
import { problemsOf } from '../harness/engine.ts';

/** A plan in which a few lines are as they have to be, and what becomes of it with one of them wrong. */
interface Mistake {
  readonly name: string;
  readonly right: string;
  readonly wrong: string;
  readonly rule: string;
  /** The text that the finding marks. */
  readonly at: string;
  /** What the first fix is called. Absent where nobody can know what was meant. */
  readonly fix?: string;
}

const program = (types: string): string =>
  `partnerPlan: 1\nprogram: { name: P, company: C, built: 2026-11-29, partnerTypes: [${types}], state: running, crm: salesforce }\n`;

const metrics = (items: string): string => `${program('reseller')}metrics:\n${items}${ladder('points')}`;

const ladder = (metric: string): string =>
  `tiers:\n  - { id: a, name: A, criteria: { performance: [{ metric: ${metric}, atLeast: 300 points, within: 12 months }], commitment: [agreement-signed] } }\n  - { id: b, name: B, criteria: { commitment: [agreement-signed] } }\n`;

const points = '  - { id: points, name: Points, unit: points, source: Partner portal }\n';

const score = (second: string): string =>
  `  - { id: points, name: Points, unit: points, source: Partner portal, weights: [{ metric: sourced-revenue, weight: 60% }, { metric: certified-people, weight: ${second} }] }\n`;

const alternatives = (items: string): string =>
  `${program('reseller')}tiers:\n  - { id: a, name: A, criteria: { anyOf: [${items}], commitment: [agreement-signed] } }\n  - { id: b, name: B, criteria: { commitment: [agreement-signed] } }\n`;

const closed = '{ metric: closed-deals, atLeast: 3 deals, within: 12 months }';

const tracks = (types: string): string =>
  `${program(types)}tracks:\n  - { id: sell, name: Sell, for: [reseller] }\n  - { id: build, name: Build, for: [technology] }\ntiers:\n${['sell', 'build'].flatMap((track) => [1, 2].map((level) => `  - { id: ${track}-${level}, name: ${track} ${level}, track: ${track}, criteria: { commitment: [agreement-signed] } }\n`)).join('')}`;

const registration = (rest: string): string =>
  `${program('reseller')}playbook:\n  dealRegistration: { steps: [The partner submits the form., Partner operations decides.], protection: 90 days, ${rest} }\n`;

const regions = (region: string): string =>
  `${program('reseller')}regions:\n  - { id: emea, name: EMEA, countries: [Germany], thresholds: 60% }\ntiers:\n  - { id: a, name: A, criteria: { performance: [{ metric: sourced-revenue, atLeast: 300000 USD, within: 12 months, region: ${region} }], commitment: [agreement-signed] } }\n  - { id: b, name: B, criteria: { commitment: [agreement-signed] } }\n`;

const channel = (flow: string): string =>
  `${program('reseller, distributor')}attribution:\n  channel: { flow: [${flow}], submittedBy: [reseller], credited: reseller }\n`;

const mistakes: readonly Mistake[] = [
  {
    name: 'an own metric that is used and not defined',
    right: metrics(points),
    wrong: program('reseller') + ladder('points'),
    rule: 'metrics/undefined',
    at: 'points',
    fix: 'Define it under "metrics", to fill in',
  },
  {
    name: 'a metric that is defined twice',
    right: metrics(points),
    wrong: metrics(points + points),
    rule: 'metrics/duplicate-id',
    at: 'points',
    fix: 'Change the id to points-2',
  },
  {
    name: 'a metric without a unit',
    right: metrics(points),
    wrong: metrics(points.replace('unit: points, ', '')),
    rule: 'metrics/no-unit',
    at: 'Points',
    fix: 'Add the unit points, to fill in',
  },
  {
    name: 'a score whose weights do not add up',
    right: metrics(score('40%')),
    wrong: metrics(score('30%')),
    rule: 'metrics/wrong-weights',
    at: 'weights',
    fix: 'Count closed partner-sourced revenue with 70%',
  },
  {
    name: 'an any-of with one entry',
    right: alternatives(`${closed}, { metric: sourced-revenue, atLeast: 250000 USD, within: 12 months }`),
    wrong: alternatives(closed),
    rule: 'tiers/single-alternative',
    at: 'anyOf',
    fix: 'Ask for it from everybody',
  },
  {
    name: 'a track for a partner type that the program does not have',
    right: tracks('reseller, technology'),
    wrong: tracks('reseller'),
    rule: 'tracks/unknown-partner-type',
    at: 'technology',
    fix: 'Add technology to the partner types',
  },
  {
    name: 'a cap of zero',
    right: registration('eligibility: { perPartner: 25 }'),
    wrong: registration('eligibility: { perPartner: 0 }'),
    rule: 'registration/zero-limit',
    at: '0',
    fix: 'Remove "perPartner"',
  },
  {
    name: 'an extension of zero times',
    right: registration('extension: { by: 30 days, times: 1, when: The customer confirms the project. }'),
    wrong: registration('extension: { by: 30 days, times: 0, when: The customer confirms the project. }'),
    rule: 'registration/zero-limit',
    at: '0',
    fix: 'Remove "times"',
  },
  {
    name: 'a region that is named nowhere else',
    right: regions('emea'),
    wrong: regions('apac'),
    rule: 'regions/unknown',
    at: 'apac',
  },
  {
    name: 'a region that nothing else names and in which nothing is different',
    right: program('reseller'),
    wrong: `${program('reseller')}regions:\n  - { id: emea, name: EMEA, countries: [Germany] }\n`,
    rule: 'regions/no-effect',
    at: 'emea',
    fix: 'Remove the region',
  },
  {
    name: 'a chain of distributors that ends in itself',
    right: channel('vendor, distributor, reseller, customer'),
    wrong: channel('vendor, distributor, reseller, distributor'),
    rule: 'attribution/channel-loop',
    at: 'distributor',
    fix: 'Leave out this distributor',
  },
  {
    name: 'a chain that goes around twice',
    right: channel('vendor, distributor, reseller, customer'),
    wrong: channel('vendor, distributor, reseller, distributor, reseller, customer'),
    rule: 'attribution/channel-loop',
    at: 'distributor',
    fix: 'Leave out what stands in the chain already',
  },
];

describe('bad input', () => {
  for (const { name, right, wrong, rule, at, fix } of mistakes) {
    it(`of ${name} is one finding at its place`, () => {
      const known = problemsOf(right).map((problem) => problem.rule);
      assert.ok(!known.includes(rule), known.join(', '));
      // Besides what is found in the plan as it has to be.
      const found = problemsOf(wrong).filter((problem) => {
        const index = known.indexOf(problem.rule);
        if (index >= 0) known.splice(index, 1);
        return index < 0;
      });
      assert.deepEqual(
        found.map((problem) => [problem.rule, wrong.slice(problem.span.start, problem.span.end)]),
        [[rule, at]],
      );
      const [first] = found[0]?.fixes ?? [];
      assert.equal(first?.title, fix);
      if (first !== undefined) {
        const mended = applyEdits(wrong, first.edits);
        assert.deepEqual(
          problemsOf(mended).filter((problem) => problem.rule === rule),
          [],
        );
      }
    });
  }
});
