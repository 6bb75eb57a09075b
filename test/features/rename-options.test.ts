import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { applyEdits, indexLines } from '../../server/src/core/text.ts';
import { Refusal } from '../../server/src/features/refusal.ts';
import { prepareRename, rename } from '../../server/src/features/rename.ts';
import { askAt, fullClient, openDocument, uri } from '../harness/ask.ts';
import { readMarked } from '../harness/marked-text.ts';

const plan = `attribution:
  fields:
    - name: Deal Source
      options: [Partner-sourced, Direct]
      default: Direct
    - name: Segment
      options: [Direct, Indirect]
    - name: Partner Name
      requiredWhen: Deal Source is not Direct
  routing:
    steps: [A deal that is Partner-sourced belongs to partner operations.]
    sets:
      - { field: Deal Source, to: Partner-sourced }
  views:
    - { id: direct, name: Direct pipeline, filter: Deal Source equals Direct }
    - { id: segment, name: Segment, filter: Segment equals Direct }
`;

async function renamed(marked: string, newName: string): Promise<WorkspaceEdit> {
  const { text, offset } = readMarked(marked);
  const params = { textDocument: { uri }, position: indexLines(text).positionAt(offset), newName };
  const edit = await rename.answer({ params, document: openDocument(text), client: fullClient });
  assert.ok(edit);
  return edit;
}

/** The text after a rename, in which a person has confirmed nothing. */
async function textAfter(marked: string, newName: string): Promise<string> {
  const { text } = readMarked(marked);
  const lines = indexLines(text);
  const changes = (await renamed(marked, newName)).documentChanges as readonly TextDocumentEdit[];
  const edits = changes.flatMap((change) => change.edits).filter((edit) => !('annotationId' in edit));
  return applyEdits(
    text,
    edits.map(({ range: { start, end }, ...edit }) => ({
      span: { start: lines.offsetAt(start), end: lines.offsetAt(end) },
      newText: 'newText' in edit ? edit.newText : '',
    })),
  );
}

describe('an option of a CRM field', () => {
  it('is renamed in its field, as its default, and in conditions and filters that name the field', async () => {
    assert.equal(
      await textAfter(plan.replace('default: Direct', 'default: Dir$0ect'), 'Own sales'),
      plan
        .replace('[Partner-sourced, Direct]', '[Partner-sourced, Own sales]')
        .replace('default: Direct', 'default: Own sales')
        .replace('is not Direct', 'is not Own sales')
        .replace('Source equals Direct', 'Source equals Own sales'),
    );
  });

  it('keeps its quotes, so that a plan that is JSON stays JSON', async () => {
    const json =
      '{ "attribution": { "fields": [{ "name": "Segment", "options": ["Di$0rect", "B"], "default": "Direct" }] } }';
    assert.deepEqual(JSON.parse(await textAfter(json, 'Own')), {
      attribution: { fields: [{ name: 'Segment', options: ['Own', 'B'], default: 'Own' }] },
    });
    const tier = '{ "tiers": [{ "id": "go$0ld" }], "playbook": { "coSell": { "tiers": { "gold": "strict" } } } }';
    assert.deepEqual(JSON.parse(await textAfter(tier, 'platinum')), {
      tiers: [{ id: 'platinum' }],
      playbook: { coSell: { tiers: { platinum: 'strict' } } },
    });
  });

  it('is renamed in what the routing writes, and offered in sentences', async () => {
    const marked = plan.replace('to: Partner-sourced', 'to: $0Partner-sourced');
    assert.equal(
      await textAfter(marked, 'From a partner'),
      plan.replace('[Partner-sourced,', '[From a partner,').replace('to: Partner-sourced', 'to: From a partner'),
    );
  });

  it('of another field with the same name stays', async () => {
    assert.equal(
      await textAfter(plan.replace('[Direct, Indirect]', '[$0Direct, Indirect]'), 'Own'),
      plan.replace('[Direct, Indirect]', '[Own, Indirect]').replace('Segment equals Direct', 'Segment equals Own'),
    );
  });

  it('is not renamed to another option of the field, or to nothing, and it says why', async () => {
    const marked = plan.replace('[Partner-sourced, Direct]', '[Partner-sourced, $0Direct]');
    const refused = (newName: string, words: RegExp) =>
      assert.rejects(
        renamed(marked, newName),
        (error: unknown) => error instanceof Refusal && words.test(error.message),
      );
    await refused('Partner-sourced', /^Partner-sourced is another option of the CRM field Deal Source\./);
    await refused(' ', /^An option cannot be empty/);
    await refused('Partner\nsourced', /^A name stands in one line/);
  });

  it('says what is renamed', async () => {
    const marked = plan.replace('default: Direct', 'default: $0Direct');
    assert.equal((await askAt(prepareRename, marked))?.placeholder, 'Direct');
  });
});
