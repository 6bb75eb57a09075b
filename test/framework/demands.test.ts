import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { removeKey } from '../../server/src/core/edits.ts';
import { readPlan } from '../../server/src/core/plan.ts';
import { entryOf, nodeAt } from '../../server/src/core/source.ts';
import { applyEdits } from '../../server/src/core/text.ts';
import { essentials } from '../../server/src/framework/demands/essentials.ts';
import { type DemandPath, demandOf, demandPaths, missingPart } from '../../server/src/framework/demands/index.ts';
import { buildDocument } from '../../server/src/render/document.ts';
import { rules } from '../../server/src/rules/index.ts';
import { problemsOf } from '../harness/engine.ts';
import { filesBelow, root } from '../harness/files.ts';

/** Short plans first. */
const plans = [...filesBelow(['examples'], '.partner-plan.yaml'), 'test/render/plans/full.partner-plan.yaml']
  .map((file) => readFileSync(root + file, 'utf8'))
  .sort((one, other) => one.length - other.length);

/** The rules of these are tried with plans of their own: no example has what they depend on. */
const apart: readonly DemandPath[] = ['diagnosis', 'playbook.dealRegistration.protection'];

/** A plan of the examples that lacks nothing but this part, although it should have it. */
function planWithout(path: DemandPath): string | undefined {
  const steps = path.split('.');
  const [owner, key = ''] = [steps.slice(0, -1), steps.at(-1)];
  for (const text of plans) {
    const map = nodeAt(readPlan(text).node, owner);
    const entry = map?.kind === 'map' ? entryOf(map, key) : undefined;
    if (map?.kind !== 'map' || entry === undefined) continue;
    const without = applyEdits(text, [removeKey(text, map, entry)]);
    if (missingPart(readPlan(without), path) !== undefined) return without;
  }
  return undefined;
}

describe('a demand of the framework', () => {
  for (const path of demandPaths) {
    const { rule, lacks, source = [], missing } = demandOf(path);

    it(`names the rule that reports a plan without ${path}, and quotes what the rule quotes`, () => {
      const named = rules.find(({ id }) => id === rule);
      assert.ok(named, rule);
      for (const sentence of source) assert.ok(named.source?.includes(sentence), sentence);
    });

    if (missing === undefined || apart.includes(path)) continue;
    it(`is reported, printed as a gap and no part of an answer where ${path} is missing`, () => {
      const text = planWithout(path);
      assert.ok(text, 'No example can be without it.');
      const found = problemsOf(text).filter(({ lacks: part }) => part?.join('.') === path);
      assert.deepEqual(
        found.map((problem) => [problem.rule, problem.message]),
        [[rule, missingPart(readPlan(text), path)?.message]],
      );
      if (lacks !== undefined) {
        const document = JSON.stringify(buildDocument(readPlan(text)));
        assert.ok(document.includes(JSON.stringify({ kind: 'missing', what: lacks }).slice(1, -1)), lacks);
      }
      const essential = Object.values(essentials)
        .flat()
        .find(({ parts }) => parts.includes(path));
      if (essential !== undefined) assert.equal(essential.find(readPlan(text)), undefined);
    });
  }
});

describe('an answer that is made of several parts', () => {
  const routing = essentials['no-attribution'].find(({ title }) => title === 'a routing workflow');
  const plan = (more: string): string =>
    `partnerPlan: 1\nattribution:\n  routing:\n    creates: deal\n${more}assumptions:\n  - { about: attribution.routing.triggers, value: not known yet }\n`;

  it('is not there when only one of them is an open question', () => {
    assert.equal(routing?.find(readPlan(plan(''))), undefined);
  });

  it('is there when each of the others is', () => {
    assert.ok(routing?.find(readPlan(plan('    sets:\n      - { field: Deal Source, to: Partner-sourced }\n'))));
  });
});
