import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { completion } from '../../server/src/features/completion/completion.ts';
import { resolveCompletionItem } from '../../server/src/features/completion/resolve.ts';
import { settableRules } from '../../server/src/rules/configuration.ts';
import { rules } from '../../server/src/rules/index.ts';
import { accept, askAt, complete, fullClient, labelsAt, openDocument } from '../harness/ask.ts';

/** The rules that a comment can hold back. */
const ids = rules.map(({ id }) => id).filter((id) => !/^(?:yaml\/|suppression\/|plan\/empty$)/.test(id));
const severities = ['off', 'error', 'warning', 'information', 'hint'];
/** A rule with exactly one option. */
const withOption = 'program/outdated';

describe('completion in a suppression', () => {
  for (const [where, marked] of [
    ['on a line of its own', '# partner-plan-ignore $0'],
    ['behind a value', 'partnerPlan: 1 # partner-plan-ignore $0'],
    ['for the file', '#partner-plan-ignore-file   $0'],
    ['in the middle of a rule', '# partner-plan-ignore $0x: fine'],
  ] as const) {
    it(`offers each rule once its name is begun, ${where}`, async () => {
      for (const id of ids) {
        const [group, name = ''] = id.split('/');
        const typed = `${group}/${name.slice(0, 3)}`;
        assert.ok((await labelsAt(marked.replace('$0', `${typed}$0`))).includes(id), id);
      }
      assert.ok((await labelsAt(marked.replace('$0x', '$0'))).length > 40);
    });
  }

  it('is never more than an editor has quickly, and says that there is more', async () => {
    for (const [marked, kind] of [
      ['partnerPlan: 1 # partner-plan-ignore $0', 'plan'],
      ['rules:\n  $0', 'configuration'],
      ['partnerPlan: 1\n$0', 'plan'],
    ] as const) {
      const answer = await askAt(completion, marked, undefined, kind);
      assert.ok(answer.isIncomplete);
      assert.ok(JSON.stringify(answer).length < 21_000, `${JSON.stringify(answer).length} characters at ${marked}`);
    }
  });

  it('starts with the rules that have something to say there', async () => {
    const marked = 'program:\n  # partner-plan-ignore $0\n  name: A \u2014 b\ntiers: []\n';
    assert.equal((await labelsAt(marked))[0], 'style/em-dash');
    assert.notEqual((await labelsAt('# partner-plan-ignore $0'))[0], 'style/em-dash');
  });

  it('leaves out the rules that are named already', async () => {
    const labels = await labelsAt('# partner-plan-ignore tiers/too-many, tiers/too-few tiers/$0');
    assert.ok(labels.includes('tiers/more-than-necessary'));
    assert.ok(!labels.includes('tiers/too-many') && !labels.includes('tiers/too-few'));
  });

  it('asks for the reason where there is none', async () => {
    const reason = `: \${1:why this is fine}`;
    assert.equal(
      await accept('a: 1 # partner-plan-ignore tie$0', 'tiers/too-many'),
      `a: 1 # partner-plan-ignore tiers/too-many${reason}`,
    );
    assert.equal(
      await accept('# partner-plan-ignore tie$0rs/x: as agreed\n', 'tiers/too-many'),
      '# partner-plan-ignore tiers/too-many: as agreed\n',
    );
    assert.equal(
      await accept('# partner-plan-ignore tiers/$0 tiers/too-few\n', 'tiers/too-many'),
      '# partner-plan-ignore tiers/too-many tiers/too-few\n',
    );
  });

  it('says what a rule is about', async () => {
    const marked = '# partner-plan-ignore tiers$0';
    const item = (await complete(marked)).find(({ label }) => label === 'tiers/too-many');
    const rule = rules.find(({ id }) => id === 'tiers/too-many');
    assert.equal(item?.detail, rule?.summary);
    assert.ok(item !== undefined && item.documentation === undefined);
    const document = openDocument(marked.replace('$0', ''));
    const resolved = await resolveCompletionItem.answer({ params: item, document, client: fullClient });
    assert.deepEqual(resolved, { ...item, documentation: { kind: 'markdown', value: rule?.why } });
    const later = openDocument('partnerPlan: 1\n');
    assert.deepEqual(await resolveCompletionItem.answer({ params: item, document: later, client: fullClient }), item);
  });

  for (const [where, marked, kind] of [
    ['in another comment', '# $0', 'plan'],
    ['before there is a space', '# partner-plan-ignore$0', 'plan'],
    ['in the reason', '# partner-plan-ignore tiers/too-many: $0', 'plan'],
    ['in the date', '# partner-plan-ignore tiers/too-many until $0', 'plan'],
    ['in a text', 'a: "# partner-plan-ignore $0"', 'plan'],
    ['in a configuration file, where comments suppress nothing', '# partner-plan-ignore $0', 'configuration'],
  ] as const) {
    it(`offers nothing ${where}`, async () => {
      assert.deepEqual(await labelsAt(marked, kind), []);
    });
  }
});

describe('completion in a configuration file', () => {
  const acceptHere = (marked: string, label: string): Promise<string> =>
    accept(marked, label, undefined, 'configuration');

  it('offers its keys, and no plan', async () => {
    assert.deepEqual(await labelsAt('$0', 'configuration'), ['rules', 'exclude']);
  });

  for (const [where, marked] of [
    ['below the key', 'rules:\n  $0'],
    ['behind the key', 'rules: $0'],
    ['in braces', 'rules: { $0 }'],
    ['on a half-typed rule', 'rules:\n  tiers/too$0'],
    ['in braces on a half-typed rule', 'rules: { tiers/too$0'],
  ] as const) {
    it(`offers the rules ${where}`, async () => {
      const labels = await labelsAt(marked, 'configuration');
      assert.ok(labels.length > (marked.includes('tiers') ? 1 : 40));
      assert.ok(!labels.some((label) => label.startsWith('yaml/')), 'what cannot be set is not offered');
    });
  }

  it('leaves out the rules that are set already', async () => {
    const labels = await labelsAt('rules:\n  tiers/too-many: off\n  tiers/$0', 'configuration');
    assert.ok(!labels.includes('tiers/too-many') && labels.includes('tiers/too-few'));
    for (const { id } of settableRules()) {
      assert.ok((await labelsAt(`rules:\n  ${id}$0`, 'configuration')).includes(id), id);
    }
  });

  it('inserts a rule with a severity to choose', async () => {
    const choice = `\${1|${severities.join(',')}|}`;
    for (const id of ['tiers/too-many', withOption]) {
      assert.equal(await acceptHere(`rules:\n  ${id.slice(0, 9)}$0\n`, id), `rules:\n  ${id}: ${choice}\n`);
    }
    assert.equal(await acceptHere('rules:\n  tiers/too$0-x: off\n', 'tiers/too-few'), 'rules:\n  tiers/too-few: off\n');
    assert.equal(
      await acceptHere('rules: { tiers/too$0-x: off }\n', 'tiers/too-few'),
      'rules: { tiers/too-few: off }\n',
    );
  });

  it('offers the severities of a rule', async () => {
    assert.deepEqual(await labelsAt('rules:\n  tiers/too-many: $0', 'configuration'), severities);
    assert.deepEqual(await labelsAt('rules: { tiers/too-many: o$0 }', 'configuration'), severities);
  });

  it('offers severities or all options where a rule has options', async () => {
    const marked = `rules:\n  ${withOption}: $0`;
    const labels = await labelsAt(marked, 'configuration');
    assert.deepEqual(labels, [...severities, '{ severity: off, days: 180 }']);
    assert.equal(
      await acceptHere(marked, '{ severity: off, days: 180 }'),
      `rules:\n  ${withOption}: { severity: \${1|${severities.join(',')}|}, days: \${2:180} }`,
    );
  });

  it('offers the options of a rule and their defaults', async () => {
    assert.deepEqual(await labelsAt(`rules:\n  ${withOption}:\n    $0`, 'configuration'), ['severity', 'days']);
    assert.deepEqual(await labelsAt(`rules: { ${withOption}: { severity: off, $0 } }`, 'configuration'), ['days']);
    assert.deepEqual(await labelsAt(`rules:\n  ${withOption}:\n    severity: $0`, 'configuration'), severities);
    assert.deepEqual(await labelsAt(`rules:\n  ${withOption}:\n    days: $0`, 'configuration'), ['180']);
  });

  it('offers nothing of a plan', async () => {
    assert.deepEqual(await labelsAt('program:\n  $0', 'configuration'), []);
    assert.deepEqual(await labelsAt('tiers:\n  - $0', 'configuration'), []);
  });
});
