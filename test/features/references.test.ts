import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Location, WorkspaceEdit } from 'vscode-languageserver-types';
import { indexLines, type Range } from '../../server/src/core/text.ts';
import { definition } from '../../server/src/features/definition.ts';
import { findReferences } from '../../server/src/features/find-references.ts';
import { prepareRename, rename } from '../../server/src/features/rename.ts';
import { askAt, fullClient, openDocument, uri } from '../harness/ask.ts';
import { readMarked } from '../harness/marked-text.ts';

const plan = `tiers:
  - { id: gold, name: Gold }
  - { id: silver, name: Silver }
movement:
  rules:
    - from: silver
      to: "gold"
attribution:
  fields: [{ name: Deal Source }]
  routing: { sets: [{ field: Deal Source }], view: total }
  views: [{ id: total }]
  stages: [Won]
playbook:
  coSell: { tiers: { gold: strict, silver: none } }
  addendums: [{ tier: gold }]
  dealProcess: { updates: [{ milestone: Won }] }
measurement:
  businessReview: { tiers: [gold] }
launch:
  softLaunch: { tiers: [gold] }
`;

/** The plan with the cursor in front of one of the places where a text stands. */
function cursorAt(text: string, occurrence: number): string {
  const offset = [...plan.matchAll(new RegExp(text, 'g'))][occurrence]?.index ?? assert.fail();
  return `${plan.slice(0, offset)}$0${plan.slice(offset)}`;
}

/** The lines of places, counted from one, with the text that they mark. */
function shown(places: readonly { readonly range: Range }[]): string[] {
  const lines = indexLines(plan);
  return places.map(({ range }) => {
    const text = plan.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
    return `${range.start.line + 1}: ${text}`;
  });
}

async function referencesAt(marked: string, includeDeclaration: boolean): Promise<Location[]> {
  const { text, offset } = readMarked(marked);
  const position = indexLines(text).positionAt(offset);
  const params = { textDocument: { uri }, position, context: { includeDeclaration } };
  return findReferences.answer({ params, document: openDocument(text), client: fullClient });
}

async function renameAt(marked: string, newName: string): Promise<WorkspaceEdit | null> {
  const { text, offset } = readMarked(marked);
  const params = { textDocument: { uri }, position: indexLines(text).positionAt(offset), newName };
  return rename.answer({ params, document: openDocument(text), client: { ...fullClient, documentChanges: false } });
}

describe('names in a plan', () => {
  it('lead to their definition', async () => {
    for (const [text, occurrence, line] of [
      ['silver\n', 0, '3: silver'],
      ['gold"', 0, '2: gold'],
      ['gold: strict', 0, '2: gold'],
      ['gold', 5, '2: gold'],
      ['Deal Source', 1, '9: Deal Source'],
      ['total', 0, '11: total'],
      ['Won', 1, '12: Won'],
    ] as const) {
      assert.deepEqual(shown(await askAt(definition, cursorAt(text, occurrence))), [line]);
    }
  });

  it('lead nowhere when they are not defined, or are no names', async () => {
    assert.deepEqual(await askAt(definition, 'movement:\n  rules: [{ from: no$0body }]\n'), []);
    assert.deepEqual(await askAt(definition, 'program:\n  name: No$0rthwind\n'), []);
    assert.deepEqual(await askAt(definition, '$0'), []);
  });

  it('are found wherever they are used', async () => {
    const uses = ['7: "gold"', '14: gold', '15: gold', '18: gold', '20: gold'];
    for (const occurrence of [0, 1, 2, 3, 4, 5]) {
      const marked = cursorAt('gold', occurrence);
      assert.deepEqual(shown(await referencesAt(marked, false)), uses);
      assert.deepEqual(shown(await referencesAt(marked, true)), ['2: gold', ...uses]);
    }
  });

  it('are renamed everywhere', async () => {
    const edit = await renameAt(cursorAt('gold', 3), 'premium');
    const edits = edit?.changes?.[uri] ?? [];
    assert.deepEqual(shown(edits), ['2: gold', '7: "gold"', '14: gold', '15: gold', '18: gold', '20: gold']);
    assert.deepEqual(new Set(edits.map(({ newText }) => newText)), new Set(['premium']));
  });

  it('are quoted where they have to be', async () => {
    const edit = await renameAt(cursorAt('Deal Source', 1), 'Source: deal, or not');
    assert.deepEqual(
      edit?.changes?.[uri]?.map(({ newText }) => newText),
      ['"Source: deal, or not"', '"Source: deal, or not"'],
    );
  });

  it('are not renamed to something that cannot be an id', async () => {
    assert.equal(await renameAt(cursorAt('gold', 0), 'Gold Tier'), null);
    assert.equal(await renameAt(cursorAt('Deal Source', 0), ' '), null);
  });

  it('show which text will be renamed', async () => {
    const prepared = await askAt(prepareRename, cursorAt('gold"', 0));
    assert.deepEqual(prepared, {
      range: { start: { line: 6, character: 10 }, end: { line: 6, character: 16 } },
      placeholder: 'gold',
    });
    assert.equal(await askAt(prepareRename, 'program:\n  name: No$0rthwind\n'), null);
  });

  it('are renamed once where an alias stands for them', async () => {
    const text = 'tiers:\n  - id: &gold gold\nlaunch:\n  softLaunch: { tiers: [*gold] }\n';
    const edit = await renameAt(text.replace('gold\n', '$0gold\n'), 'premium');
    assert.equal(edit?.changes?.[uri]?.length, 1);
  });
});
