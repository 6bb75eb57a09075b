import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { CodeAction } from 'vscode-languageserver-types';
import { readPlan } from '../../server/src/core/plan.ts';
import { applyEdits, indexLines } from '../../server/src/core/text.ts';
import { codeAction } from '../../server/src/features/code-action/code-action.ts';
import { resolveCodeAction } from '../../server/src/features/code-action/resolve.ts';
import type { ClientAbilities } from '../../server/src/features/feature.ts';
import { mentionsIn } from '../../server/src/features/references.ts';
import { fullClient, openDocument, uri } from '../harness/ask.ts';
import { filesBelow, root } from '../harness/files.ts';

const eager: ClientAbilities = { ...fullClient, resolvesEdits: false, documentChanges: false };

async function actionsAt(text: string, place: string, client: ClientAbilities): Promise<readonly CodeAction[]> {
  const start = indexLines(text).positionAt(text.indexOf(place));
  const params = {
    textDocument: { uri },
    range: { start, end: start },
    context: { diagnostics: [], only: ['refactor'] },
  };
  const actions = await codeAction.answer({ params, document: openDocument(text, []), client });
  return actions.filter(({ title }) => title.startsWith('Merge'));
}

function applied(text: string, { edit }: CodeAction): string {
  const { offsetAt } = indexLines(text);
  const edits = edit?.changes?.[uri] ?? [];
  return applyEdits(
    text,
    edits.map(({ range, newText }) => ({
      span: { start: offsetAt(range.start), end: offsetAt(range.end) },
      newText,
    })),
  );
}

/** The text after the tier at a place became part of another one; why not, where that is refused. */
async function merged(text: string, place: string, into: string): Promise<string> {
  const lazy = await actionsAt(text, place, fullClient);
  const chosen = lazy.find(({ title }) => title.includes(`into ${into}`));
  assert.ok(chosen, `There is only: ${lazy.map(({ title }) => title).join(', ')}`);
  const document = openDocument(text, []);
  try {
    await resolveCodeAction.answer({ params: chosen, document, client: fullClient });
  } catch (error) {
    assert.deepEqual(await actionsAt(text, place, eager), []);
    return error instanceof Error ? error.message : String(error);
  }
  const action = (await actionsAt(text, place, eager)).find(({ title }) => title === chosen.title);
  return action === undefined ? 'not offered' : applied(text, action);
}

const plan = `tiers:
  # The best.
  - id: gold
    name: Gold
    partners: 3
    criteria:
      commitment: [certified] # top
    benefits: { portal: true }

  - id: silver
    partners: 5
    criteria:
      # Half of it.
      performance: [{ metric: sourced-pipeline, atLeast: 2 USD }] # s
    expectations: [{ metric: sourced-revenue, atLeast: 1 USD }]
    benefits: { portal: false }

  - id: bronze
    name: Bronze
movement:
  rules:
    - { from: bronze, to: silver, note: a }
    - { from: bronze, to: gold, note: b }
    - { from: silver, to: gold, note: c }
    - { from: gold, to: silver, note: d }
    - { from: gold, to: bronze, note: e }
    - { from: silver, to: bronze, note: f }
regions:
  - id: emea
    exceptions:
      - { tier: silver, metric: sourced-revenue, atLeast: 3 USD }
      - { tier: gold, metric: sourced-pipeline, atLeast: 4 USD }
playbook:
  coSell:
    tiers: { silver: strict, bronze: none }
  addendums:
    - tier: silver
    - tier: gold
measurement:
  businessReview:
    tiers: [gold, silver]
launch:
  softLaunch:
    tiers: [silver]
assumptions:
  - about: tiers.silver.criteria
  - about: tiers.gold.criteria
  - about: tiers.1.benefits
  - about: tiers.2.partners
`;

const upward = `tiers:
  # The best.
  - id: gold
    name: Gold
    partners: 8
    criteria:
      # Half of it.
      performance: [{ metric: sourced-pipeline, atLeast: 2 USD }] # s
    expectations:
      - { metric: sourced-revenue, atLeast: 1 USD }
    benefits: { portal: true }

  - id: bronze
    name: Bronze
movement:
  rules:
    - { from: bronze, to: gold, note: a }
    - { from: gold, to: bronze, note: f }
regions:
  - id: emea
    exceptions:
      - { tier: gold, metric: sourced-revenue, atLeast: 3 USD }
      - { tier: gold, metric: sourced-pipeline, atLeast: 4 USD }
playbook:
  coSell:
    tiers: { gold: strict, bronze: none }
  addendums:
    - tier: gold
measurement:
  businessReview:
    tiers: [gold]
launch:
  softLaunch:
    tiers: [gold]
assumptions:
  - about: tiers.gold.criteria
  - about: tiers.bronze.partners
`;

describe('a tier becomes part of the one above it', () => {
  it('which takes those whom either took, keeps what it gives, and is what everything refers to', async () => {
    assert.equal(await merged(plan, 'silver', 'Tier 1 "Gold"'), upward);
  });
});

describe('a tier becomes part of the one below it', () => {
  it('which stays as it is, with the ways out of both', async () => {
    const after = await merged(plan, 'gold', 'Tier 2 "silver"');
    const { movement, tiers, assumptions, regions } = readPlan(after);
    assert.deepEqual(
      tiers?.items.map(({ id, partners }) => [id?.value, partners?.value]),
      [
        ['silver', 8],
        ['bronze', undefined],
      ],
    );
    assert.deepEqual(
      movement?.rules?.items.map(({ from, to, note }) => [from?.value, to?.value, note?.value]),
      [
        ['bronze', 'silver', 'a'],
        ['silver', 'bronze', 'f'],
      ],
    );
    assert.deepEqual(
      assumptions?.items.map(({ about }) => about?.value),
      ['tiers.silver.criteria', 'tiers.silver.benefits', 'tiers.bronze.partners'],
    );
    assert.equal(regions?.items[0]?.exceptions?.items.length, 2);
    assert.ok(after.startsWith('tiers:\n  # The best.\n  - id: silver\n'), after);
    assert.match(after, /# Half of it\.\n {6}performance: .* # s\n {4}expectations/);
  });
});

describe('no partner of either tier falls out', () => {
  for (const [what, [gold, silver, assumptions = ''], place, into, expected] of [
    [
      'of an open one below',
      ['entry: by-invitation, partners: 3, criteria: { commitment: [certified] }, expectations: [x]', 'partners: 5'],
      'silver',
      'Tier 1',
      '{ id: gold, partners: 8 }',
    ],
    [
      'of one that nobody has to leave',
      ['exit: by-criteria', 'exit: never'],
      'silver',
      'Tier 1',
      '{ id: gold, exit: never }',
    ],
    [
      'of one above that nobody has to leave',
      ['exit: never', 'name: S'],
      'gold',
      'Tier 2',
      '{ id: silver, name: S, exit: never }',
    ],
    ['of one that keeps all itself', ['exit: never', 'name: S'], 'silver', 'Tier 1', '{ id: gold, exit: never }'],
    [
      'of one with an entry of its own',
      ['name: G', 'entry: by-criteria'],
      'silver',
      'Tier 1',
      '{ id: gold, name: G, entry: by-criteria }',
    ],
    [
      'and what is not known is not told: one number of partners',
      ['partners: 3', 'name: S', '[{ about: tiers.gold.partners }, { about: tiers.bronze.partners }]'],
      'silver',
      'Tier 1',
      '{ id: gold }, { id: bronze } ]\nassumptions: [{ about: tiers.bronze.partners }]',
    ],
    [
      'and the sum is assumed once',
      ['partners: 3', 'partners: 4', '[{ about: tiers.silver.partners }, { about: tiers.gold.partners, text: t }]'],
      'silver',
      'Tier 1',
      '{ id: gold, partners: 7 }, { id: bronze } ]\nassumptions: [{ about: tiers.gold.partners }]',
    ],
  ] as const) {
    it(what, async () => {
      const rest = assumptions === '' ? '' : `assumptions: ${assumptions}\n`;
      const text = `tiers: [ { id: gold, ${gold} }, { id: silver, ${silver} }, { id: bronze } ]\n${rest}`;
      const after = await merged(text, place, into);
      const whole = expected.includes('bronze') ? expected : `${expected}, { id: bronze } ]`;
      assert.equal(after, `tiers: [ ${whole}\n`);
    });
  }

  it('in block style, with what stands around', async () => {
    const text = `tiers:
  - id: gold
    name: Gold
    entry: by-invitation
    partners: 3
    criteria:
      performance:
        - { metric: sourced-pipeline, atLeast: 50000 USD }
    benefits: { portal: true }
  - id: silver
    exit: never # ever
  - id: bronze
`;
    assert.equal(
      await merged(text, 'silver', 'Tier 1'),
      'tiers:\n  - id: gold\n    name: Gold\n    exit: never\n    benefits: { portal: true }\n  - id: bronze\n',
    );
  });
});

describe('a merge that is chosen before an edit', () => {
  async function late(before: string, after: string): Promise<readonly string[]> {
    const chosen = (await actionsAt(before, 'id: c', fullClient)).find(({ title }) => title.includes('into Tier 2'));
    assert.ok(chosen);
    const client = { ...fullClient, documentChanges: false };
    const action = await resolveCodeAction.answer({ params: chosen, document: openDocument(after, []), client });
    assert.ok(action);
    return (readPlan(applied(after, action)).tiers?.items ?? []).map(({ id }) => id?.value ?? '');
  }
  const before = 'tiers: [{ id: a }, { id: b }, { id: c }, { id: d }]\n';

  it('merges the tiers of its title', async () => {
    const after = before.replace('[', '[{ id: top }, ');
    assert.deepEqual(await late(before, after), ['top', 'a', 'b', 'd']);
  });

  it('is refused where they are neighbors no more', async () => {
    const after = 'tiers: [{ id: b }, { id: a }, { id: c }, { id: d }]\n';
    await assert.rejects(late(before, after), /The tiers are others by now/);
    await assert.rejects(late(before, after.replace('id: c', 'id: z')), /The tiers are others by now/);
  });
});

describe('tiers are not merged', () => {
  for (const [why, text, place, reason] of [
    ['of which there are two', 'tiers: [{ id: a }, { id: b }]', 'id: b', /the only tiers here/],
    ['without an id', 'tiers: [{ id: a }, { name: b }, { id: c }]', 'id: c', /has no id/],
    ['of one id', 'tiers: [{ id: a }, { id: c }, { id: c }]', 'id: a', /is the id of 2 tiers/],
    [
      'that share an anchor',
      'tiers: [{ id: b }, { id: a, x: &x 1 }, { id: c, y: *x }]',
      'id: b',
      /by an anchor or an alias/,
    ],
    ['that are an alias', 'x-a: &a { id: z }\ntiers: [{ id: b }, *a, { id: c }]', 'id: b', /by an anchor or an alias/],
    [
      'whose rules share what would go',
      'tiers: [{ id: b }, { id: a }, { id: c }]\nmovement: { rules: [{ from: a, to: b, when: &w [] }, { from: b, to: c, when: *w }] }',
      'id: b',
      /by an anchor or an alias/,
    ],
  ] as const) {
    it(why, async () => assert.match(await merged(text, place, 'Tier'), reason));
  }

  it('across tracks, in text that cannot be read, and from deep inside', async () => {
    const tracks = 'tiers:\n  - { id: a, track: x }\n  - { id: b, track: y }\n  - { id: c, track: y }\n';
    assert.deepEqual(await actionsAt(tracks, 'id: a', fullClient), []);
    assert.deepEqual(await actionsAt(`${plan}x: "`, 'silver', fullClient), []);
    assert.deepEqual(await actionsAt(plan, 'sourced-pipeline', fullClient), []);
  });
});

describe('merging tiers of the examples', () => {
  for (const file of filesBelow(['examples'], '.partner-plan.yaml')) {
    it(`leaves a plan without errors: ${file}`, async () => {
      const text = readFileSync(root + file, 'utf8');
      const ids = (readPlan(text).tiers?.items ?? []).map(({ id }) => id?.value ?? '');
      if (ids.length < 3) return;
      for (const id of ids) {
        for (const action of await actionsAt(text, `id: ${id}`, eager)) {
          const after = applied(text, action);
          const errors = openDocument(after).problems.filter(({ severity }) => severity === 'error');
          assert.deepEqual(
            errors.map(({ message }) => message),
            [],
            action.title,
          );
          assert.ok(!mentionsIn(readPlan(after), 'tier').some(({ name }) => name === id));
        }
      }
    });
  }
});
