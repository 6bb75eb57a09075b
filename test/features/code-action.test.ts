import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CodeAction, CodeActionContext, Diagnostic } from 'vscode-languageserver-types';
import { plainTextOf } from '../../server/src/core/snippet-text.ts';
import { applyEdits, indexLines, type Range, type TextEdit } from '../../server/src/core/text.ts';
import { codeAction } from '../../server/src/features/code-action/code-action.ts';
import { resolveCodeAction } from '../../server/src/features/code-action/resolve.ts';
import { turnOff } from '../../server/src/features/code-action/rule-actions.ts';
import { diagnosticsOf } from '../../server/src/features/diagnostics.ts';
import { checkDocument } from '../../server/src/features/document.ts';
import { type ClientAbilities, plainClient } from '../../server/src/features/feature.ts';
import { Refusal } from '../../server/src/features/refusal.ts';
import { fullClient, openDocument, uri } from '../harness/ask.ts';
import { readMarked } from '../harness/marked-text.ts';

/** The rules of these tests. What other rules find is their own business. */
const rules = ['style/em-dash', 'tiers/too-many', 'schema/missing-key'];
const dash = '\u2014';
const fiveTiers = `tiers:
  - { id: a, name: A }
  - { id: b, name: B }
  - { id: c, name: C }
  - { id: d, name: D }
  - $0{ id: e, name: E }
`;
const withDashes = `program:\n  motion: First ${dash} second$0\n  name: One ${dash} two # kept\n`;

async function actionsAt(
  marked: string,
  context: Partial<CodeActionContext> = {},
  client: ClientAbilities = fullClient,
): Promise<CodeAction[]> {
  const { text, offset } = readMarked(marked);
  const position = indexLines(text).positionAt(offset);
  const params = {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [], ...context },
  };
  return codeAction.answer({ params, document: openDocument(text, rules), client });
}

/** The text after an action, whichever form its edit has. Placeholders keep their texts. */
function textAfter(marked: string, action: CodeAction | undefined): string {
  const { text } = readMarked(marked);
  const lines = indexLines(text);
  const spanOf = ({ start, end }: Range) => ({ start: lines.offsetAt(start), end: lines.offsetAt(end) });
  const changes = action?.edit?.changes?.[uri] ?? [];
  const documentChanges = action?.edit?.documentChanges ?? [];
  const edits = documentChanges.flatMap((change) => ('edits' in change ? change.edits : []));
  return applyEdits(
    text,
    [...changes, ...edits].map(
      (edit): TextEdit => ({
        span: spanOf(edit.range),
        newText: 'snippet' in edit ? plainTextOf(edit.snippet.value) : edit.newText,
      }),
    ),
  );
}

function diagnosticsIn(marked: string): Diagnostic[] {
  return diagnosticsOf(openDocument(readMarked(marked).text, rules));
}

describe('quick fixes', () => {
  it('repair the problem at the cursor', async () => {
    const actions = await actionsAt(withDashes);
    assert.deepEqual(actions, []);
    const [action, ...others] = await actionsAt(withDashes.replace('$0', '').replace(dash, `$0${dash}`));
    assert.deepEqual(
      others.map(({ title }) => title),
      [
        'Fix all findings of style/em-dash',
        'Ignore style/em-dash here, with a reason',
        'Show the page of style/em-dash',
      ],
    );
    assert.equal(action?.kind, 'quickfix');
    assert.equal(textAfter(withDashes, action), withDashes.replace('$0', '').replace(` ${dash} `, ', '));
  });

  it('repair only what the range touches', async () => {
    assert.deepEqual(await actionsAt(`program:\n  name: A$0\n  motion: A ${dash} b\n`), []);
  });

  it('are preferred when they are safe', async () => {
    const [safe] = await actionsAt(`program:\n  name: A $0${dash} b\n`);
    assert.equal(safe?.isPreferred, true);
    const unsafe = (await actionsAt(fiveTiers)).find(({ title }) => title.startsWith('Remove the lowest tier'));
    assert.ok(unsafe !== undefined && unsafe.isPreferred === undefined);
  });

  it('belong to the diagnostics of the same rule and range, whatever the words', async () => {
    const known = diagnosticsIn(fiveTiers).filter(({ code }) => code === 'tiers/too-many');
    const reworded = known.map((diagnostic) => ({ ...diagnostic, message: 'in other words' }));
    const elsewhere = known.map((diagnostic) => ({
      ...diagnostic,
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    }));
    const foreign = known.map((diagnostic) => ({ ...diagnostic, source: 'another linter' }));
    const actions = await actionsAt(fiveTiers, { diagnostics: [...elsewhere, ...foreign, ...reworded] });
    const action = actions.find(({ title }) => title.startsWith('Remove the lowest tier'));
    assert.deepEqual(action?.diagnostics, reworded);
  });

  it('name the version that they are for', async () => {
    const [action] = await actionsAt(`program:\n  name: A $0${dash} b\n`);
    const [change] = action?.edit?.documentChanges ?? [];
    assert.ok(change !== undefined && 'edits' in change);
    assert.deepEqual(change.textDocument, { uri, version: 1 });
  });

  it('are plain changes for an editor that knows nothing else', async () => {
    const marked = `program:\n  name: A $0${dash} b\n`;
    const [action] = await actionsAt(marked, {}, plainClient);
    assert.deepEqual(Object.keys(action?.edit ?? {}), ['changes']);
    assert.equal(textAfter(marked, action), 'program:\n  name: A, b\n');
  });

  describe('with something to decide', () => {
    const marked =
      'partnerPlan: 1\nattribution:\n  fields:\n    - { $0name: Deal Source }\n    - name: Other\n      object: deal\n';

    it('are snippets', async () => {
      const [action] = (await actionsAt(marked)).filter(({ title }) => title.includes('"type"'));
      const [change] = action?.edit?.documentChanges ?? [];
      assert.ok(change !== undefined && 'edits' in change);
      const [edit] = change.edits;
      assert.ok(edit !== undefined && 'snippet' in edit);
      assert.match(edit.snippet.value, /type: \$\{1:/);
    });

    it('are plain text for an editor without snippets', async () => {
      const client = { ...fullClient, snippetEdits: false };
      const [action] = (await actionsAt(marked, {}, client)).filter(({ title }) => title.includes('"type"'));
      assert.match(textAfter(marked, action), /\{ name: Deal Source, type: picklist \}/);
      assert.doesNotMatch(JSON.stringify(action), /\$\{|snippet/);
    });

    it('start in the first column, because VS Code would indent their lines once more', async () => {
      const block = marked.replace('$0', '').replace('name: Other', '$0name: Other');
      const actions = (await actionsAt(block)).filter(({ title }) => title.includes('"type"'));
      const [change] = actions[0]?.edit?.documentChanges ?? [];
      assert.ok(change !== undefined && 'edits' in change);
      const [edit] = change.edits;
      assert.equal(edit?.range.start.character, 0);
      assert.match(textAfter(block, actions[0]), /\n {4}- name: Other\n {6}object: deal\n {6}type: picklist\n$/);
    });
  });

  it('are not there when other kinds are asked for', async () => {
    const marked = `program:\n  name: A $0${dash} b\n`;
    const others = await actionsAt(marked, { only: ['refactor'] });
    assert.ok(others.every(({ kind }) => kind?.startsWith('refactor.')));
    assert.deepEqual(await actionsAt(marked, { only: ['source.organizeImports'] }), []);
    assert.equal((await actionsAt(marked, { only: ['quickfix'] })).length, 3);
  });
});

describe('ignoring', () => {
  const ignoring = async (marked: string, client?: ClientAbilities): Promise<readonly CodeAction[]> =>
    (await actionsAt(marked, {}, client)).filter(({ title }) => title.startsWith('Ignore '));

  it('is offered below the repairs, and never preferred', async () => {
    const actions = await actionsAt(fiveTiers, { diagnostics: diagnosticsIn(fiveTiers) });
    const last = actions.at(-2);
    assert.equal(last?.title, 'Ignore tiers/too-many here, with a reason');
    assert.equal(last.kind, 'quickfix');
    assert.equal(last.isPreferred, undefined);
    assert.deepEqual(
      last.diagnostics?.map(({ code }) => code),
      ['tiers/too-many'],
    );
    assert.equal(actions.filter(({ title }) => title.startsWith('Ignore ')).length, 1);
  });

  it('writes a comment above the line, in which a person fills in the reason', async () => {
    const [action] = await ignoring(fiveTiers);
    const after = textAfter(fiveTiers, action);
    assert.match(after, /\n {2}# partner-plan-ignore tiers\/too-many: why this is fine\n {2}- \{ id: e/);
    const { problems, suppressed } = openDocument(after, rules);
    assert.ok(problems.every(({ rule }) => rule !== 'tiers/too-many'));
    assert.deepEqual(
      suppressed.map(({ rule, reason }) => [rule, reason]),
      [['tiers/too-many', 'why this is fine']],
    );
    const [change] = action?.edit?.documentChanges ?? [];
    assert.ok(change !== undefined && 'edits' in change);
    assert.ok(change.edits[0] !== undefined && 'snippet' in change.edits[0]);
  });

  it('needs no snippets and no versions', async () => {
    const [action] = await ignoring(fiveTiers, plainClient);
    assert.match(textAfter(fiveTiers, action), /# partner-plan-ignore tiers\/too-many: why this is fine\n/);
  });

  it('is offered once for everything that a rule finds on a line', async () => {
    const marked = `program:\n  name: A ${dash} $0b ${dash} c\n`;
    const { text } = readMarked(marked);
    const lines = indexLines(text);
    const params = {
      textDocument: { uri },
      range: lines.rangeOf({ start: 0, end: text.length }),
      context: { diagnostics: diagnosticsIn(marked) },
    };
    const actions = await codeAction.answer({ params, document: openDocument(text, rules), client: fullClient });
    const [action, ...others] = actions.filter(({ title }) => title.startsWith('Ignore style/em-dash'));
    assert.deepEqual(others, []);
    assert.equal(action?.diagnostics?.length, 2);
  });

  for (const [what, marked] of [
    ['a text', `program:\n  scope: >-\n    One\n    two $0${dash} three\n`],
    ['quotes', `program:\n  scope: "One\n    two $0${dash} three"\n`],
  ] as const) {
    it(`writes the comment above the key for a line inside ${what}`, async () => {
      const actions = await ignoring(marked);
      const action = actions.find(({ title }) => title.includes('style/em-dash'));
      assert.match(textAfter(marked, action), /^program:\n {2}# partner-plan-ignore style\/em-dash: .*\n {2}scope:/);
    });
  }

  for (const [what, marked] of [
    ['what is no YAML', 'program: $0]\n'],
    ['a plan that holds nothing', '$0# Our partner program\n'],
    ['JSON, which has no comments', `{ "program": { "scope": "One $0${dash} two" } }\n`],
    ['a suppression', 'a: 1\n$0# partner-plan-ignore tiers/too-many: fine\n'],
  ] as const) {
    it(`is not offered for ${what}`, async () => {
      const { text, offset } = readMarked(marked);
      const document = openDocument(text, [...rules, 'yaml/syntax', 'suppression/unused', 'plan/empty']);
      const line = document.lines.positionAt(offset).line;
      const range = { start: { line, character: 0 }, end: { line, character: 100 } };
      assert.ok(document.problems.some(({ span }) => document.lines.positionAt(span.start).line === line));
      const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
      const actions = await codeAction.answer({ params, document, client: fullClient });
      assert.ok(!actions.some(({ title }) => title.startsWith('Ignore ')));
    });
  }

  it('is offered for a text whose first line stands behind its key', async () => {
    assert.equal((await ignoring(`program:\n  scope: "One $0${dash}\n    two"\n`)).length, 1);
  });

  it('is not offered in a configuration file', async () => {
    const document = openDocument('rules:\n  tiers/too-fwe: off\n', undefined, 'configuration');
    const [problem] = document.problems;
    assert.equal(problem?.rule, 'schema/unknown-key');
    const range = document.lines.rangeOf(problem.span);
    const params = { textDocument: { uri: document.uri }, range, context: { diagnostics: [] } };
    const titles = (await codeAction.answer({ params, document, client: fullClient })).map(({ title }) => title);
    assert.ok(titles.length > 0 && titles.every((title) => !title.startsWith('Ignore ')), titles.join());
  });
});

describe('fix all', () => {
  for (const only of ['source', 'source.fixAll', 'source.fixAll.partnerPlan']) {
    it(`repairs the whole document when ${only} is asked for`, async () => {
      const [action, ...others] = await actionsAt(withDashes, { only: [only] });
      assert.deepEqual(others, []);
      assert.equal(action?.kind, 'source.fixAll.partnerPlan');
      assert.equal(textAfter(withDashes, action), 'program:\n  motion: First, second\n  name: One, two # kept\n');
    });
  }

  it('is not there for another tool, without being asked for, or with nothing to repair', async () => {
    const marked = `program:\n  name: A $0${dash} b\n`;
    assert.deepEqual(await actionsAt(marked, { only: ['source.fixAll.eslint'] }), []);
    assert.deepEqual(await actionsAt(marked, { only: ['source.organizeImports'] }), []);
    assert.ok((await actionsAt(marked)).every(({ kind }) => kind === 'quickfix'));
    assert.deepEqual(await actionsAt('program:\n  name: A$0\n', { only: ['source.fixAll'] }), []);
  });

  it('leaves the lines alone that stay the same', async () => {
    const [action] = await actionsAt(withDashes, { only: ['source.fixAll'] });
    const [change] = action?.edit?.documentChanges ?? [];
    assert.ok(change !== undefined && 'edits' in change);
    assert.ok(change.edits.every(({ range }) => range.start.line >= 1 && range.end.line <= 3));
  });

  it('leaves decisions to the person', async () => {
    assert.deepEqual(await actionsAt(fiveTiers, { only: ['source.fixAll'] }), []);
  });
});

describe('the most reasonable fix', () => {
  it('is the only one that there is, unless it takes something away', async () => {
    const [action] = (
      await actionsAt('partnerPlan: 1\nattribution:\n  fields:\n    - { $0name: A, type: text }\n')
    ).filter(({ title }) => title.includes('"object"'));
    assert.equal(action?.isPreferred, true);
  });
});

describe('several findings of a rule at one place', () => {
  it('have their own fixes and no others', async () => {
    const marked = 'partnerPlan: 1\nattribution:\n  fields:\n    - {$0 }\n';
    const diagnostics = diagnosticsIn(marked).filter(({ message }) => String(message).includes(' is missing'));
    assert.ok(diagnostics.length > 1, JSON.stringify(diagnosticsIn(marked)));
    const actions = (await actionsAt(marked, { diagnostics })).filter(({ title }) => title.startsWith('Add '));
    for (const { title, diagnostics: own = [] } of actions) {
      assert.equal(own.length, 1, title);
      assert.ok(String(own[0]?.message).includes(title.split('"')[1] ?? '?'), `${title}: ${own[0]?.message}`);
    }
  });
});

describe('all findings of a rule', () => {
  const marked = withDashes.replace('$0', '').replace(dash, `$0${dash}`);

  it('are fixed by one action, which works its edits out when it is chosen', async () => {
    const action = (await actionsAt(marked)).find(({ title }) => title.startsWith('Fix all '));
    assert.ok(action !== undefined && action.edit === undefined);
    assert.equal(action.title, 'Fix all findings of style/em-dash');
    const document = openDocument(readMarked(marked).text, rules);
    const resolved = await resolveCodeAction.answer({ params: action, document, client: fullClient });
    assert.equal(textAfter(marked, resolved ?? undefined), withDashes.replace('$0', '').replaceAll(` ${dash} `, ', '));
  });

  it('are not offered where there is one, or where an editor wants its edits at once', async () => {
    const hasOne = (actions: readonly CodeAction[]): boolean =>
      actions.some(({ title }) => title.startsWith('Fix all '));
    assert.ok(!hasOne(await actionsAt(`program:\n  name: A $0${dash} b\n`)));
    assert.ok(!hasOne(await actionsAt(marked, {}, { ...fullClient, resolvesEdits: false })));
  });

  it('say that nothing is left when the text has become another one', () => {
    const action = { title: 'Fix all', data: { uri, fixAllOf: 'style/em-dash' } };
    const question = { params: action, document: openDocument('program: {}\n', rules), client: fullClient };
    return assert.rejects(async () => resolveCodeAction.answer(question), Refusal);
  });
});

describe('a rule', () => {
  const marked = `program:\n  name: A $0${dash} b\n`;
  const file = 'file:///plans/.partner-plan.yaml';

  async function off(text: string | undefined, client = fullClient): Promise<CodeAction | undefined> {
    const { text: plan, offset } = readMarked(marked);
    const position = indexLines(plan).positionAt(offset);
    const params = { textDocument: { uri }, range: { start: position, end: position }, context: { diagnostics: [] } };
    const configuration = { uri: file, ...(text === undefined ? {} : { text }) };
    const actions = await codeAction.answer({ params, document: openDocument(plan, rules), client, configuration });
    return actions.find(({ title }) => title.startsWith('Turn '));
  }

  for (const [what, before, after] of [
    ['that holds comments', '# ours\n', '# ours\nrules:\n  style/em-dash: off\n'],
    ['that holds a comment without an end', '# ours', '# ours\nrules:\n  style/em-dash: off\n'],
    ['without rules', 'exclude: [a]\n', 'exclude: [a]\n\nrules:\n  style/em-dash: off\n'],
    ['with rules', 'rules:\n  tiers/too-many: hint\n', 'rules:\n  tiers/too-many: hint\n  style/em-dash: off\n'],
    [
      'with rules in braces',
      'rules: { tiers/too-many: hint }\n',
      'rules: { tiers/too-many: hint, style/em-dash: off }\n',
    ],
    ['that says something of it', 'rules:\n  style/em-dash: hint # c\n', 'rules:\n  style/em-dash: off # c\n'],
    ['that is JSON', '{"rules": {"style/em-dash": "error"}}\n', '{"rules": {"style/em-dash": "off"}}\n'],
    ['that says nothing of it yet', 'rules:\n  style/em-dash:\n', 'rules:\n  style/em-dash: off\n'],
    ['whose rules are an alias', 'x-a: &a { tiers/too-many: hint }\nrules: *a\n', undefined],
    ['whose rules have a name', 'rules: &a { tiers/too-many: hint }\nx-a: *a\n', undefined],
    ['whose severity is an alias', 'x-a: &a hint\nrules:\n  style/em-dash: *a\n', undefined],
    ['that cannot be read', 'rules: {\n', undefined],
  ] as const) {
    it(`can be turned off in a configuration file ${what}`, async () => {
      const [change] = (await off(before))?.edit?.documentChanges ?? [];
      if (after === undefined) {
        assert.equal(change, undefined);
        return;
      }
      assert.ok(change !== undefined && 'edits' in change);
      assert.deepEqual(change.textDocument, { uri: file, version: null });
      const { offsetAt } = indexLines(before);
      const edits = change.edits.map((edit) => {
        assert.ok('newText' in edit);
        return { span: { start: offsetAt(edit.range.start), end: offsetAt(edit.range.end) }, newText: edit.newText };
      });
      assert.equal(applyEdits(before, edits).trimEnd(), after.trimEnd());
    });
  }

  it('is turned off at the right place for an editor that counts bytes', () => {
    const text = 'exclude: ["äöü🙂"]\nrules: { tiers/too-many: hint } # ü\n# 🙂🙂';
    const document = checkDocument({ ...openDocument(''), encoding: 'utf-8' });
    const before = `{ a: "🙂", rules: { tiers/too-many: hint } }`;
    for (const [written, end] of [
      [text, { line: 1, character: 29 }],
      [before, { line: 0, character: 42 }],
    ] as const) {
      const [action] = turnOff('style/em-dash', [], document, { uri: file, text: written }, fullClient);
      const [change] = action?.edit?.documentChanges ?? [];
      assert.ok(change !== undefined && 'edits' in change);
      assert.deepEqual(change.edits, [{ range: { start: end, end }, newText: ', style/em-dash: off' }]);
    }
  });

  it('can be turned off in a new file, where an editor can make one', async () => {
    const action = await off(undefined);
    assert.equal(action?.title, 'Turn style/em-dash off in .partner-plan.yaml');
    const [creation, change] = action.edit?.documentChanges ?? [];
    assert.deepEqual(creation, { kind: 'create', uri: file, options: { ignoreIfExists: true } });
    assert.match(JSON.stringify(change), /rules:\\n {2}style\/em-dash: off/);
    assert.equal(await off(undefined, { ...fullClient, createsFiles: false }), undefined);
  });

  it('has its page opened by an editor that knows the command, and by no other', async () => {
    const show = (actions: readonly CodeAction[]): CodeAction | undefined =>
      actions.find(({ title }) => title.startsWith('Show '));
    const { command } = show(await actionsAt(marked)) ?? {};
    assert.deepEqual(command, {
      title: 'Show the page of style/em-dash',
      command: 'partnerPlan.showRule',
      arguments: ['style/em-dash'],
    });
    assert.equal(show(await actionsAt(marked, {}, { ...fullClient, ownCommands: false })), undefined);
  });
});
