import { describe, it } from 'node:test';
import fc from 'fast-check';
import { holdForPlan } from '../harness/held-by-every-plan.ts';
import { mutatedPlan } from '../harness/mutated-plans.ts';
import { areas } from './areas.ts';

/** Texts for which something did not hold once. */
const onceBroken: readonly string[] = [
  'partnerPlan: 1\nattribution:\n  ? audit\n',
  'measurement:\n  ? primary\n  :\n    roi: { target: 4x }\n',
  'partnerPlan: 1\nprogram:\n  &a name: Acme\n',
  'partnerPlan: 1\nprogram:\n  !!str name: Acme\n',
  'partnerPlan: 1\ntiers:\n  - &x id: a\n',
  '\uFEFFpartnerPlan: 1\n',
  'partnerPlan: 1\nprogram: {foo: 1}\n',
  'partnerPlan: 1\ntiers: [{foo: 1}]\n',
  'partnerPlan: &a 1\nprogram:\n  name: *a\n',
  'partnerPlan: 1\ntiers:\n  - {id: strategic, name: S}\n  - {id: referral, name: R}\nmovement:\n  rules:\n    - from: &a strategc\n      to: *a\n',
  'base: &b {name: x}\npartnerPlan: 1\nprogram: *b\n',
  '? partnerPlan',
  'program:\n  name: x\n|-\n ab\n \n \n...\n',
  'partnerPlan: 1\nprogram:\n  partnerPipelineTargets: !!str yes\n',
  'partnerPlan: 1\ntiers:\n  - id: a\n    name: A\n    criteria: { performance: &p [{ metric: sourced-pipeline, atLeast: 600000 USD, within: 12 months }] }\n  - id: b\n    name: B\nmovement:\n  rules:\n    - { from: b, to: a, when: *p }\n    - { from: a, to: b, when: *p }\n',
];

describe('every plan', () => {
  for (const text of onceBroken) {
    it(`is left no worse: ${JSON.stringify(text.slice(0, 60))}`, () => {
      holdForPlan(text);
    });
  }
});

/** Texts for which a part of the product failed once, by its area, each with the number that came with it. */
const onceFailed: readonly (readonly [area: string, text: string, random: number])[] = [
  [
    'features',
    'partnerPlan: 1\nprogram: { crm: salesforce }\nattribution:\n  fields:\n    - { name: Deal Source, object: opportunity, type: picklist }\n    - { name: "Partner-influenced Source, setBy: partner-operations }", object: opportunity }\n',
    489899690,
  ],
  [
    'setup',
    'partnerPlan: 1\ntiers:\n  - id: strategic\n  - id: strategic\n    name: Strategic\nattribution:\n  declineReasons: [Late, late]\n  stages: [Won, won]\n  fields:\n    - { name: Deal Source, object: opportunity, type: picklist, options: [a, A] }\n',
    382964238,
  ],
];

/** The preview makes a whole page twice for each text. */
const CASES = 30;
const fewer: Readonly<Record<string, number>> = { preview: 12 };

describe('every part of the product', () => {
  for (const [area, text, random] of onceFailed) {
    it(`holds for what it failed for once, ${area}: ${JSON.stringify(text.slice(0, 60))}`, async () => {
      await areas.find(({ name }) => name === area)?.hold(text, random);
    });
  }

  // The same texts in every run, so that a failure is a failure of the change. npm run fuzz tries others.
  for (const { name, hold } of areas) {
    it(`holds for plans in which something was changed: ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(mutatedPlan, fc.nat(2 ** 30), async (text, random) => {
          await hold(text, random);
        }),
        { seed: 20261122, numRuns: fewer[name] ?? CASES },
      );
    });
  }
});
