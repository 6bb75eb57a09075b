import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { capturedFacts } from '../../schemas/attribution.ts';
import { crmSystems } from '../../schemas/program.ts';
import { removeItem } from '../../server/src/core/edits.ts';
import { type Plan, readPlan } from '../../server/src/core/plan.ts';
import { plainValue } from '../../server/src/core/source.ts';
import { applyEdits } from '../../server/src/core/text.ts';
import { fieldDemands } from '../../server/src/framework/crm/fields.ts';
import { fieldsCapturing } from '../../server/src/framework/crm/plan-fields.ts';
import { generatePlan } from '../../server/src/generate/generate.ts';
import { isReadableCondition } from '../../server/src/setup/setup.ts';
import { briefOf, today } from '../generate/briefs.ts';
import { faultsOf } from '../harness/engine.ts';
import { completed } from '../update/completed.ts';

/** What a plan says of the field that captures a fact, or undefined where it has none. */
function fieldOf(text: string, fact: (typeof capturedFacts)[number]): unknown {
  const [field] = fieldsCapturing(readPlan(text), fact);
  return field === undefined ? undefined : plainValue(field.node);
}

function without(plan: Plan, fact: (typeof capturedFacts)[number]): string {
  const [field] = fieldsCapturing(plan, fact);
  const list = plan.attribution?.fields?.node;
  assert.ok(field && list);
  return applyEdits(plan.source.text, [removeItem(plan.source.text, list, field.node)]);
}

describe('a field of the framework is the same, whoever writes it', () => {
  for (const crm of crmSystems) {
    // Influence that is kept as records needs no fields on the deal, so that the partners are of another type.
    const text = generatePlan(
      briefOf({ crm, partnerTypes: ['reseller'], ...(crm === 'other' ? { crmName: 'SugarCRM' } : {}) }),
      today,
    );
    const plan = readPlan(text);
    it(`when it is required is told so that the CRM can read it, in ${crm}`, () => {
      const told = plan.attribution?.fields?.items.flatMap(({ requiredWhen }) => requiredWhen?.value ?? []) ?? [];
      assert.ok(told.length > 0);
      assert.deepEqual(
        told.filter((condition) => !isReadableCondition(plan, condition)),
        [],
      );
    });
    for (const fact of capturedFacts) {
      it(`${fact} in ${crm}: generator and fix`, () => {
        const generated = fieldOf(text, fact);
        assert.ok(generated);
        const lacking = without(plan, fact);
        assert.equal(fieldOf(lacking, fact), undefined);

        const title = `Add the field ${fieldDemands[fact].label}`;
        const fix = faultsOf(lacking)
          .flatMap(({ fixes }) => fixes)
          .find((candidate) => candidate.title === title);
        assert.ok(fix, `There is no fix "${title}".`);
        const fixed = applyEdits(lacking, fix.edits);
        assert.deepEqual(fieldOf(fixed, fact), generated);
        assert.deepEqual(faultsOf(fixed), []);
      });
    }

    it(`all of them in ${crm}: generator and Complete Plan`, () => {
      const lacking = capturedFacts.reduce((rest, fact) => without(readPlan(rest), fact), text);
      const { text: complete } = completed(lacking);
      for (const fact of capturedFacts) assert.deepEqual(fieldOf(complete, fact), fieldOf(text, fact));
    });
  }
});
