import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CodeAction, CodeActionContext, Diagnostic } from 'vscode-languageserver-types';
import { applyEdits, indexLines, type Range, type TextEdit } from '../../server/src/core/text.ts';
import { type ClientAbilities, plainClient } from '../../server/src/features/client.ts';
import { codeAction } from '../../server/src/features/code-action/code-action.ts';
import { plainTextOf } from '../../server/src/features/snippet.ts';
import { diagnosticsOf } from '../../server/src/lsp/diagnostics.ts';
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
    assert.deepEqual(others, []);
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
    assert.deepEqual(await actionsAt(marked, { only: ['refactor'] }), []);
    assert.equal((await actionsAt(marked, { only: ['quickfix'] })).length, 1);
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
