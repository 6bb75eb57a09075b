import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainTextOf } from '../../server/src/core/snippet-text.ts';
import { accept, complete, openDocument } from '../harness/ask.ts';
import { faultsOf } from '../harness/engine.ts';

/** Accepts the first item at the end of a text, as it comes: nothing is typed and nothing is chosen. */
async function withFirst(text: string): Promise<{ readonly label: string; readonly text: string }> {
  const [{ label } = { label: '' }] = await complete(`${text}$0`);
  return { label, text: `${plainTextOf(await accept(`${text}$0`, label))}\n` };
}

describe('whoever accepts first items only', () => {
  it('has a plan without faults in an empty file, by one item', async () => {
    const { label, text } = await withFirst('');
    assert.equal(label, 'New partner plan (Salesforce)');
    assert.deepEqual(faultsOf(text), []);
  });

  it('has a plan without faults section by section, each time the one that is missing next', async () => {
    let text = 'partnerPlan: 1\n';
    const labels: string[] = [];
    const faults: number[] = [];
    while (faultsOf(text).length > 0) {
      assert.ok(labels.length < 12, `it does not end: ${labels.join(', ')}`);
      const next = await withFirst(text);
      labels.push(next.label);
      text = next.text;
      faults.push(faultsOf(text).length);
    }
    assert.deepEqual(
      labels,
      ['program', 'diagnosis', 'tiers', 'movement', 'attribution', 'playbook', 'measurement', 'launch', 'risks'].map(
        (section) => `${section} (proposed)`,
      ),
    );
    assert.ok(
      faults.every((count, index) => index === 0 || count < (faults[index - 1] ?? 0)),
      faults.join(', '),
    );
    assert.deepEqual(openDocument(text).plan.source.problems, []);
  });

  it('is not led into parts that nobody has asked for', async () => {
    const whole = (await complete('partnerPlan: 1\n$0')).filter(({ label }) => label.endsWith('(proposed)'));
    assert.ok(!whole.some(({ label }) => /^(?:history|tracks|regions|segments|assumptions|metrics) /.test(label)));
  });

  it('gets the key alone who types it', async () => {
    assert.equal((await complete('partnerPlan: 1\ntie$0'))[0]?.label, 'tiers');
  });
});

/** Where something is still missing, what comes first there, and what was written already and is not offered again. */
const lists: readonly (readonly [where: string, marked: string, first: RegExp, gone: RegExp])[] = [
  [
    'on a line of its own below the items of a list',
    'launch:\n  preLaunch:\n    - task: Create the attribution fields and the pipeline views.\n    $0',
    /^- task: Build the workflow/,
    /Create the attribution fields/,
  ],
  [
    'behind a hyphen below other items',
    'risks:\n  - risk: Partners and our own sales team work the same accounts, and both claim the deal.\n    kind: cannibalization\n  - $0',
    /^risk: Partners sign and never register/,
    /work the same accounts/,
  ],
  [
    'below an item in braces',
    'attribution:\n  views:\n    - { id: partner-sourced, name: Sourced, shows: partner-sourced }\n    $0',
    /^- id: partner-influenced/,
    /shows: partner-sourced/,
  ],
  ['below a first tier of another name', 'tiers:\n  - id: gold\n    name: Gold\n  $0', /^- id: referral/, /^$/],
];

describe('whoever writes one more item of a list', () => {
  for (const [where, marked, first, gone] of lists) {
    it(`has first the one that the plan lacks next, ${where}`, async () => {
      const labels = (await complete(`partnerPlan: 1\nprogram:\n  partnerTypes: [technology]\n${marked}`)).map(
        ({ label }) => label,
      );
      assert.match(labels[0] ?? '', first);
      assert.deepEqual(
        labels.filter((label) => gone.test(label)),
        [],
      );
    });
  }

  it('moves nobody from a tier to the same one', async () => {
    const two = 'tiers:\n  - { id: a, name: A }\n  - { id: b, name: B }\nmovement:\n  $0';
    assert.match(await accept(two, 'rules'), /from: \$\{1\|b,a\|\}\n {6}to: \$\{2\|a,b\|\}$/);
    const one = 'tiers:\n  - { id: a, name: A }\nmovement:\n  $0';
    assert.match(await accept(one, 'rules'), /from: \$\{1\|a\|\}\n {6}to: \$2$/);
  });
});

describe('a key that a plan like this one has in a group', () => {
  for (const [group, marked, wanted, others] of [
    ['a conflict rule', 'attribution:\n  conflict:\n    - when: two-partners\n      $0', 'decidedBy', 'named'],
    ['a view', 'attribution:\n  views:\n    - id: a\n      shows: direct\n      $0', 'filter', 'metrics'],
    ['a tier', 'tiers:\n  - id: gold\n    name: Gold\n    $0', 'expectations', 'track'],
    ['the program', 'program:\n  partnerTypes: [technology]\n  $0', 'partnerPipelineTargets', 'name'],
  ] as const) {
    it(`comes before those that nobody has asked for, in ${group}`, async () => {
      const labels = (await complete(`partnerPlan: 1\n${marked}`)).map(({ label }) => label);
      assert.ok(labels.includes(wanted), labels.join(', '));
      if (labels.includes(others)) assert.ok(labels.indexOf(wanted) < labels.indexOf(others), labels.join(', '));
    });
  }
});
