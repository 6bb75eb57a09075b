import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type * as z from 'zod';
import { partnerPlan } from '../../schemas/partner-plan.ts';
import { removeKey } from '../../server/src/core/edits.ts';
import { lengthWritten } from '../../server/src/core/net.ts';
import { readPlan } from '../../server/src/core/plan.ts';
import type { Problem } from '../../server/src/core/problem.ts';
import { plainTextOf } from '../../server/src/core/snippet-text.ts';
import type { MapEntry, MapNode, PathStep, SourceNode } from '../../server/src/core/source.ts';
import { applyEdits } from '../../server/src/core/text.ts';
import { schemaAt, shapeOf } from '../../server/src/core/vocabulary.ts';
import { MOST_WRITTEN } from '../../server/src/rules/check.ts';
import { createFreeId } from '../../server/src/rules/shared/repeated-ids.ts';
import { createFreeTierName } from '../../server/src/rules/tiers/names.ts';
import { problemsOf } from '../harness/engine.ts';

const examples = new URL('../../examples/', import.meta.url);

interface Required {
  readonly map: MapNode;
  readonly entry: MapEntry;
  readonly path: readonly PathStep[];
}

/** Every required key that a plan holds, with the path of its group. */
function* requiredKeys(node: SourceNode, path: readonly PathStep[]): Generator<Required> {
  if (node.kind === 'sequence') {
    for (const [index, item] of node.items.entries()) yield* requiredKeys(item, [...path, index]);
  }
  if (node.kind !== 'map') return;
  const schema: z.ZodType | undefined = path.length === 0 ? partnerPlan : schemaAt(path);
  const bare = schema === undefined ? undefined : shapeOf(schema);
  const shape = bare?.kind === 'either' ? shapeOf(bare.group) : bare;
  for (const entry of node.entries) {
    const key = String(entry.key.value);
    if (path.length > 0 && shape?.kind === 'map' && shape.keys.get(key)?.required) yield { map: node, entry, path };
    yield* requiredKeys(entry.value, [...path, key]);
  }
}

function countByRule(problems: readonly Problem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of problems) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** The text after the fix that adds a key, with what its placeholders hold. */
function added(text: string, key: string): string {
  const fix = problemsOf(text)
    .flatMap(({ fixes }) => fixes)
    .find(({ title }) => title === `Add "${key}"` || title === `Add "${key}", to fill in`);
  assert.ok(fix !== undefined, `There is no fix that adds "${key}".`);
  return applyEdits(
    text,
    fix.edits.map((edit) => (edit.snippet ? { ...edit, newText: plainTextOf(edit.newText) } : edit)),
  );
}

describe('adding a required key that was removed', () => {
  for (const file of readdirSync(examples).filter((name) => name.endsWith('.partner-plan.yaml'))) {
    it(`leads to no new finding in ${file}`, () => {
      const text = readFileSync(new URL(file, examples), 'utf8');
      const root = readPlan(text).node;
      assert.ok(root !== undefined);
      const before = countByRule(problemsOf(text));
      let removed = 0;
      const spoiled: string[] = [];
      const kinds = new Map<string, number>();
      for (const { map, entry, path } of requiredKeys(root, [])) {
        // A group that loses its only key is a group that is missing, which is another matter.
        if (map.entries.length < 2) continue;
        const key = String(entry.key.value);
        const place = [...path, key].join('.');
        const kind = place.replace(/\d+/g, '*');
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        if (decided.test(place) || (kinds.get(kind) ?? 0) > MOST_OF_A_KIND) continue;
        const result = added(applyEdits(text, [removeKey(text, map, entry)]), key);
        const after = countByRule(problemsOf(result));
        const more = [...after].filter(
          ([rule, count]) => count > (before.get(rule) ?? 0) && !byDecision.includes(rule),
        );
        if (more.length > 0) spoiled.push(`${place}: ${more.map(([rule]) => rule).join(', ')}`);
        removed++;
      }
      assert.deepEqual(spoiled, []);
      assert.ok(removed > 20, `${removed} keys`);
    });
  }
});

/** What only a person can settle: the words of a placeholder. */
const byDecision: readonly string[] = ['document/placeholder-text'];

/** Keys whose value cannot be told from the rest of a plan: what the program is, and which problems it has. */
const decided = /^(?:program\.|diagnosis\.\d+\.status)/;

/** Of each kind of place so many are tried, because the places of one list are alike and every check costs time. */
const MOST_OF_A_KIND = 1;

describe('a value that is added', () => {
  it('is made of the plan', () => {
    const cases: readonly (readonly [string, string, RegExp])[] = [
      ['tiers:\n  - { id: strategic, name: S }\n  - { name: Gold Partner }\n', 'id', /id: gold-partner, name: Gold/],
      ['tiers:\n  - { id: strategic, name: S }\n  - { id: top-tier }\n', 'name', /id: top-tier, name: Top tier/],
      ['attribution:\n  fields:\n    - { name: Partner Name, object: deal, required: true }\n', 'type', /type: lookup/],
      [
        'attribution:\n  views:\n    - { id: a, name: A, shows: partner-sourced }\n    - { id: b, name: B }\n',
        'shows',
        /name: B, shows: partner-influenced/,
      ],
      [
        'attribution:\n  conflict:\n    - { when: sales-already-active, outcome: A. }\n    - { outcome: B. }\n',
        'when',
        /when: two-partners, outcome: B/,
      ],
      [
        'tiers: [{ id: a, name: A }, { id: b, name: B }]\nmovement:\n  rules:\n    - { from: a }\n',
        'to',
        /from: a, to: b/,
      ],
      [
        'attribution: { stages: [Qualified, Won] }\nplaybook:\n  dealProcess:\n    updates:\n      - { within: 2 days }\n',
        'milestone',
        /milestone: Qualified/,
      ],
      [
        'program:\n  deals: { averageSize: 45000 GBP }\nmeasurement:\n  primary:\n    sourcedRevenue: { target: 1M GBP }\n',
        'roi',
        /partnerSuccess: \d+ GBP/,
      ],
    ];
    for (const [text, key, expected] of cases) assert.match(added(`partnerPlan: 1\n${text}`, key), expected);
  });
});

describe('names for thousands of tiers that share one', () => {
  class CountingSet extends Set<string> {
    asked = 0;
    override has(value: string): boolean {
      this.asked++;
      return super.has(value);
    }
  }

  it('are found without counting from the start for each', () => {
    const ids = new CountingSet(['partner']);
    const names = new CountingSet(['partner', 'strategic', 'growth', 'referral']);
    const freeId = createFreeId(ids);
    const freeName = createFreeTierName(names);
    for (let count = 0; count < 5_000; count++) {
      ids.add(freeId('', 'partner'));
      names.add(freeName(1, false, 'Partner').toLowerCase().replace(' ', ''));
    }
    assert.equal(ids.size, 5_001);
    assert.equal(names.size, 5_004);
    assert.ok(ids.asked <= 10_000 && names.asked <= 30_000, `${ids.asked}, ${names.asked}`);
  });
});

describe('adding a CRM field of the framework', () => {
  /** The lines of the field that a fix adds. */
  function addedField(crm: string, fields: string): readonly string[] {
    const text = `program:\n  crm: ${crm}\nattribution:\n  fields:\n${fields}`;
    const fix = problemsOf(text)
      .flatMap(({ fixes }) => fixes)
      .find(({ title }) => title.startsWith('Add the fields Partner Contribution'));
    assert.ok(fix !== undefined);
    return applyEdits(text, fix.edits).slice(text.length).trim().split('\n').slice(0, 2);
  }

  it('gives it an API name where all others have one', () => {
    assert.deepEqual(addedField('salesforce', '    - name: Deal Source\n      apiName: Deal_Source__c\n'), [
      '- name: Partner Contribution',
      '      apiName: Partner_Contribution__c',
    ]);
    assert.deepEqual(addedField('dynamics', '    - name: Deal Source\n      apiName: fab_dealsource\n'), [
      '- name: Partner Contribution',
      '      apiName: fab_partnercontribution',
    ]);
  });

  it('gives it none where another has none, or the CRM gives the names itself', () => {
    const [, second] = addedField('salesforce', '    - name: Deal Source\n      apiName: A__c\n    - name: Other\n');
    assert.equal(second?.trim(), 'captures: partner-contribution');
    const named = addedField('pipedrive', '    - name: Deal Source\n      apiName: abc\n');
    assert.equal(named[1]?.trim(), 'captures: partner-contribution');
  });
});

describe('what is added to a plan that is far too long', () => {
  const tiers = Array.from({ length: 1_500 }, (_, at) => `  - {id: t${at}, name: T${at}}\n`).join('');
  const found = problemsOf(`partnerPlan: 1\ntiers:\n${tiers}`);

  it('is no way between any two of its tiers, and still the section', () => {
    const [fix] = found.find(({ lacks }) => lacks?.[0] === 'movement')?.fixes ?? [];
    const written = fix?.edits.map(({ newText }) => newText).join('') ?? '';
    assert.match(written, /review:/);
    assert.ok(written.length < 1_000, `${written.length} characters`);
  });

  it('is no text that nobody reads', () => {
    const lengths = found.slice(0, 20).flatMap(({ fixes }) => fixes.map(({ edits }) => lengthWritten(edits)));
    assert.ok(lengths.length > 10 && Math.max(...lengths) <= MOST_WRITTEN, `${Math.max(...lengths)} characters`);
  });
});
