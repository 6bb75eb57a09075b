import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crmSystems } from '../../schemas/program.ts';
import { readPlan } from '../../server/src/core/plan.ts';
import { writeSetup } from '../../server/src/crm-files/writers.ts';
import { escapeMarkdown } from '../../server/src/render/escape-markdown.ts';
import { plainText } from '../../server/src/render/plain-text.ts';
import { coverageOf } from '../../server/src/setup/coverage.ts';
import { planWithEveryField } from '../render/every-field.ts';
import { setupPlans } from './setup-plans.ts';

// Every part of a plan that concerns the CRM leads to a file or to a line of the checklist.

const plans = new Map([...setupPlans, ['every field', planWithEveryField((path) => `Words of ${String(path)}`)]]);

describe('every part of a plan is carried', () => {
  let counted = 0;
  for (const [name, text] of plans) {
    for (const system of crmSystems) {
      const plan = readPlan(text);
      const { setup, files } = writeSetup(plan, { system });
      const parts = coverageOf(plan, setup);
      counted += parts.length;
      it(`${name} for ${system}`, () => {
        assert.deepEqual(
          parts.filter(({ by }) => by.length === 0).map(({ path }) => path),
          [],
        );
        // To be named is not enough: the words of the plan stand in what an admin gets.
        const all = files.map(({ content }) => content).join('\n');
        const unseen = parts.flatMap(({ path, node }) => {
          if (node.kind !== 'scalar' || typeof node.value !== 'string') return [];
          const seen = escapeMarkdown(plainText(node.value));
          return all.includes(seen) || shownOtherwise.some((pattern) => pattern.test(path))
            ? []
            : [`${path}: ${node.value}`];
        });
        assert.deepEqual(unseen, []);
      });
    }
  }

  it('has parts to look at', () => {
    assert.ok(counted > 10_000, String(counted));
  });
});

/** What stands there in other words: choices as what they do, and names by which other parts refer to one. */
const shownOtherwise: readonly RegExp[] = [
  /^attribution\.fields\[\d+\]\.(?:captures|object|type|linksTo|mapsTo|requiredWhen|apiName|setBy)$/,
  /^attribution\.conflict\[\d+\]\.when$/,
  /^attribution\.views\[\d+\]\.(?:id|shows|filter|metrics\[\d+\])$/,
  /^attribution\.routing\.(?:creates|sets\[\d+\]\.to)$/,
  /^tiers\[\d+\]\.id$/,
];
