import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crmSystems } from '../../schemas/program.ts';
import { readPlan } from '../../server/src/core/plan.ts';
import { plainText } from '../../server/src/render/plain-text.ts';
import { renderText } from '../../server/src/render/text.ts';
import { wholeDocument } from '../../server/src/render/whole-document.ts';
import { ruleFormula } from '../../server/src/setup/formula.ts';
import { setupOf } from '../../server/src/setup/setup.ts';
import { setupPlan, setupPlans } from '../setup/setup-plans.ts';

describe('an admin who reads the document alone', () => {
  for (const system of crmSystems) {
    it(`finds every field, rule, automation, time, view and permission: ${system}`, () => {
      let counted = 0;
      for (const text of [...setupPlans.values()].map((each) => each.replace(/\bcrm: \w+/, `crm: ${system}`))) {
        const plan = readPlan(text);
        if (plan.attribution === undefined) continue;
        const document = squeezed(renderText(wholeDocument(plan)));
        const setup = setupOf(plan);
        // A plan that names no CRM is set up in words for any.
        if (setup.system !== system) continue;
        const wanted = [
          ...setup.fields.flatMap(({ label, derived, options }) => [label, ...(derived === undefined ? [] : options)]),
          ...setup.rules.map(({ label }) => label),
          ...setup.flows.flatMap(({ label, steps }) => [label, ...steps.map((step) => step.text)]),
          ...setup.clocks.map(({ label }) => label),
          ...setup.views.map(({ label }) => label),
          ...setup.reports.map(({ label }) => label),
          ...setup.permissions.map(({ label }) => label),
          setup.queue.label,
        ];
        counted += wanted.length;
        assert.deepEqual(
          wanted.filter((words) => !document.includes(squeezed(plainText(words)))),
          [],
        );
      }
      assert.ok(counted > 500, String(counted));
    });
  }

  it('finds the formula of each rule, as the files have it', () => {
    const plan = readPlan(setupPlan('technology-salesforce'));
    const setup = setupOf(plan);
    const codes = JSON.stringify(wholeDocument(plan).sections);
    for (const rule of setup.rules) {
      const formula = ruleFormula(rule, setup) ?? assert.fail(rule.label);
      assert.ok(codes.includes(JSON.stringify({ kind: 'words', text: formula, code: true })), rule.label);
    }
  });

  it('reads nothing of a setup where the plan has no attribution', () => {
    assert.doesNotMatch(renderText(wholeDocument(readPlan('partnerPlan: 1\nprogram: { crm: zoho }\n'))), /Automations/);
  });
});

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').toLowerCase();
}
