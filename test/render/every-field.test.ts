import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPlan } from '../../server/src/core/plan.ts';
import { formats } from '../../server/src/render/formats.ts';
import { planWithEveryField } from './every-field.ts';
import { exportedDocumentOf, render } from './plan-document.ts';

for (const { id } of formats) {
  test(`every text of a plan stands in its document: ${id}`, () => {
    const paths: string[] = [];
    const text = planWithEveryField((path) => {
      paths.push(path);
      return `Token${paths.length}x`;
    });
    assert.deepEqual(readPlan(text).structure, []);
    const inParts = formats.find((format) => format.id === id)?.render(exportedDocumentOf(text)) ?? '';
    for (const rendered of [render(text, id), inParts]) {
      const lost = paths.filter((_, index) => !rendered.includes(`Token${index + 1}x`));
      assert.deepEqual(lost, []);
    }
    assert.ok(paths.length > 80, `only ${paths.length} texts were tried`);
  });
}

test('every number, choice and list of facts of a program stands in its document', () => {
  const facts: readonly (readonly [key: string, line: RegExp])[] = [
    ['partners: { current: 38, active: 9, target: 30 }', /Partners: 38 today \(9 active\) and 30 planned/],
    ['partners: { active: 9 }', /Partners: 9 active/],
    [
      'partners: { byType: [{ type: reseller, partners: 400 }, { type: distributor, partners: 1 }] }',
      /Partners by type: 400 resellers and 1 distributor/,
    ],
    [
      'deals: { byType: [{ type: reseller, averageSize: 20000 USD, winRate: 31% }, { type: SI, salesCycle: 60 days }] }',
      /Deals by type: Resellers: 20,000 USD, a win rate of 31%; system integrators: a sales cycle of 60 days\./,
    ],
    ['crmAdmin: own', /Who changes the CRM: An admin of our own/],
    ['crmAdmin: none', /Who changes the CRM: Nobody yet/],
    [
      'pains: [inactive-partners, same-treatment]',
      /What hurts, the worst first: Many partners never bring a deal; All partners get the same, whatever they bring\./,
    ],
    ['partnerManagers: 1.5', /Partner managers: 1\.5/],
    ['deadline: { date: 2027-02-10, for: The board decides }', /Deadline: 2027-02-10: The board decides\./],
  ];
  for (const [key, line] of facts) assert.match(render(`partnerPlan: 1\nprogram:\n  ${key}\n`, 'text'), line);
});
