import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accept, complete, labelsAt } from '../harness/ask.ts';

const roles = `playbook:
  coMarketing: { approvals: { logo: Brand manager } }
attribution:
  routing: { owner: Partner operations }
  audit: { owner: "Ops: revenue" }
launch:
  preLaunch:
    - { task: Write the playbook, owner: Partner operations }
    - task: Ask the team
`;

describe('words to choose where any text can stand', () => {
  it('are the roles of the plan, the most used first', async () => {
    const expected = ['Partner operations', 'Brand manager', 'Ops: revenue'];
    assert.deepEqual(await labelsAt(`${roles}      owner: $0`), [...expected, 'CRM admin']);
    assert.deepEqual(await labelsAt(`${roles}risks:\n  - { risk: None, owner: $0 }`), [
      ...expected,
      'Head of Partnerships',
    ]);
    assert.deepEqual(
      await labelsAt(`${roles.replace('  audit', '  conflict:\n    - decidedBy: $0\n  audit')}`),
      expected,
    );
  });

  it('begin with the role that the framework gives the task', async () => {
    const tasks = `${roles}    - covers: [sales-training]\n      owner: $0`;
    assert.deepEqual((await labelsAt(tasks))[0], 'Sales enablement');
    assert.deepEqual((await labelsAt(roles.replace('Partner operations }', '$0 }')))[0], 'Partner operations');
  });

  it('are quoted where YAML wants it', async () => {
    assert.equal(await accept(`${roles}      owner: $0`, 'Ops: revenue'), `${roles}      owner: "Ops: revenue"`);
  });

  it('are gone when the first character is typed, and the editor knows that it has to ask again', async () => {
    assert.deepEqual(await labelsAt(`${roles}      owner: P$0`), []);
    assert.deepEqual(await labelsAt(`${roles}      owner: Partner operations$0`), []);
    const [item] = await complete(`${roles}      owner: $0`);
    assert.equal(item?.insertTextFormat, 1, 'no snippet, so that an editor sees when it would change nothing');
  });

  it('are the fields of the framework that the plan lacks', async () => {
    const fields =
      'attribution:\n  fields:\n    - name: Deal Source\n    - name: Partner\n      captures: partner-name\n';
    assert.deepEqual(await labelsAt(`${fields}    - name: $0`), [
      'Deal Registration Date',
      'Partner Contribution',
      'Partner Contribution Stage',
    ]);
  });

  it('are none where a sentence stands already', async () => {
    assert.deepEqual(await labelsAt('risks:\n  - kind: adoption\n    mitigation:$0 A list of accounts.\n'), []);
    assert.deepEqual(await labelsAt('risks:\n  - kind: adoption\n    mitigation: $0A list of accounts.\n'), []);
    assert.equal((await labelsAt('risks:\n  - kind: adoption\n    mitigation: "$0"\n')).length, 1);
  });

  it('are none of a plan in a brief', async () => {
    assert.deepEqual(await labelsAt('team:\n  conflictsDecidedBy: $0', 'brief'), []);
  });
});

describe('the line below the key of a list', () => {
  it('offers an item, indented below the key, where the cursor stands in the column of the key', async () => {
    assert.equal((await labelsAt('partnerPlan: 1\ntiers:\n$0'))[0], '- Tier');
    assert.equal(await accept('tiers:\n$0', '- Tier'), `tiers:\n  - id: \${1:strategic}\n    name: \${2:Strategic}`);
    assert.equal(
      await accept('program:\n  partnerTypes:\n  $0', '- referral'),
      'program:\n  partnerTypes:\n    - referral',
    );
    const below = 'attribution:\n  influence:\n\n  # What counts\n  $0\nrisks: []';
    assert.equal(
      await accept(below, '- Qualifying activity'),
      below.replace(
        '$0',
        `  - \${1:The account already used the partner's integration when the opportunity was created.}`,
      ),
    );
  });

  it('offers the keys of the group as well', async () => {
    const labels = await labelsAt('program:\n  partnerTypes:\n  $0');
    assert.ok(labels.includes('crm') && !labels.includes('partnerTypes'));
  });

  it('offers no item where the list has its items, or where the key has none', async () => {
    assert.ok(!(await labelsAt('tiers:\n  - id: a\n$0')).includes('- Tier'));
    assert.ok(!(await labelsAt('tiers: []\n$0')).includes('- Tier'));
    assert.ok(!(await labelsAt('program:\n$0')).some((label) => label.startsWith('-')));
  });

  it('offers an item behind the colon, and a way in behind the hyphen', async () => {
    assert.equal(await accept('tiers: $0', '- Tier'), `tiers:\n  - id: \${1:strategic}\n    name: \${2:Strategic}`);
    assert.equal((await labelsAt('tiers:\n  - $0'))[0], 'id');
  });
});
