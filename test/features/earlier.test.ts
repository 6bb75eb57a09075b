import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DocumentSymbol, MarkupContent } from 'vscode-languageserver-types';
import { readPlan } from '../../server/src/core/plan.ts';
import { indexLines, type Range } from '../../server/src/core/text.ts';
import { definition } from '../../server/src/features/definition.ts';
import { type CheckedDocument, checkDocument } from '../../server/src/features/document.ts';
import { documentSymbol } from '../../server/src/features/document-symbol.ts';
import { hover } from '../../server/src/features/hover.ts';
import { symbolsOf } from '../../server/src/features/workspace-symbol.ts';
import { askAt, fullClient, openDocument, uri } from '../harness/ask.ts';

const before = `partnerPlan: 1
program:
  name: North
  crm: zoho
tiers:
  - { id: gold, name: Gold }
movement:
  rules: [{ from: gold, to: gold }]
`;

/** A document in which somebody has typed something, with what it was before. */
function typed(change: (text: string) => string): CheckedDocument {
  const { plan, settings } = openDocument(before, []);
  return checkDocument({ kind: 'plan', uri, version: 2, text: change(before), settings, lastReadable: plan });
}

const openQuote = (text: string): string => text.replace('North', '"Northwind and a new\n  # line');

function written({ text }: CheckedDocument, { start, end }: Range): string {
  const { offsetAt } = indexLines(text);
  return text.slice(offsetAt(start), offsetAt(end));
}

function positionOf({ text }: CheckedDocument, what: string) {
  return { textDocument: { uri }, position: indexLines(text).positionAt(text.lastIndexOf(what) + 1) };
}

describe('a version from which the next one was read', () => {
  it('is read again for who still asks for it, at its own places', () => {
    const first = typed((text) => text);
    const { plan, lastSource } = first;
    assert.deepEqual(plan.source, readPlan(before).source);
    const { kind, settings } = first;
    const longer = before.replace('North', 'Northwind');
    const next = checkDocument({ kind, uri, version: 3, text: longer, settings, lastSource });
    assert.equal(next.plan.tiers?.items[0]?.node, plan.tiers?.items[0]?.node, 'The tiers are not read again.');
    assert.deepEqual(next.plan.source, readPlan(longer).source);
    assert.deepEqual(first.plan.source, readPlan(before).source);
  });
});

describe('below an open quote', () => {
  it('the outline has all sections, at the places of now', async () => {
    const document = typed(openQuote);
    const symbols = await documentSymbol.answer({ params: { textDocument: { uri } }, document, client: fullClient });
    const flat = (all: readonly DocumentSymbol[]): readonly string[] =>
      all.flatMap(({ name, selectionRange, children = [] }) => [
        `${name}: ${written(document, selectionRange)}`,
        ...flat(children),
      ]);
    assert.deepEqual(flat(symbols), [
      'Program: program',
      'Tier structure: tiers',
      'Tier 1: Gold: id: gold',
      'Tier movement: movement',
      'Movement rules: rules',
      'gold to gold: from: gold',
    ]);
  });

  it('the outline has nothing of a plan that is gone', async () => {
    const names = async (text: string): Promise<readonly string[]> => {
      const document = typed(() => text);
      const params = { textDocument: { uri } };
      const outline = await documentSymbol.answer({ params, document, client: fullClient });
      const flat = (all: readonly DocumentSymbol[]): readonly string[] =>
        all.flatMap(({ name, children = [] }) => [name, ...flat(children)]);
      assert.deepEqual(
        symbolsOf(document).map(({ name }) => name),
        flat(outline),
      );
      return flat(outline);
    };
    assert.deepEqual(await names('# new plan\nmotion: "open\n'), []);
    // The first half is another text, and the rest is as it was.
    const second = before.slice(before.indexOf('movement'));
    const movement = ['Tier movement', 'Movement rules', 'gold to gold'];
    assert.deepEqual(await names(`motion: "open\n${second}`), movement);
    assert.deepEqual(await names(before.replace('tiers', '"t')), [
      'Program',
      'Tier structure',
      'Tier 1: Gold',
      ...movement,
    ]);
  });

  it('a name leads to where it is given', async () => {
    const document = typed(openQuote);
    const [found, ...others] = await definition.answer({
      params: positionOf(document, 'gold'),
      document,
      client: fullClient,
    });
    assert.deepEqual(others, []);
    assert.equal(found?.range.start.line, 6);
    assert.equal(written(document, found.range), 'gold');
  });

  it('a key is explained as what it is', async () => {
    const document = typed(openQuote);
    const found = await hover.answer({ params: positionOf(document, 'crm'), document, client: fullClient });
    assert.ok(found?.range !== undefined && /\*\*CRM\*\*/.test((found.contents as MarkupContent).value));
    assert.equal(written(document, found.range), 'crm');
  });

  it('all is as it is read once it can be read again, and where it never could', async () => {
    const mended = typed((text) => text.replace('tiers:\n  - { id: gold, name: Gold }\n', ''));
    assert.deepEqual(
      await definition.answer({ params: positionOf(mended, 'gold'), document: mended, client: fullClient }),
      [],
    );
    const fresh = openDocument(openQuote(before), []);
    const params = { textDocument: { uri } };
    const symbols = await documentSymbol.answer({ params, document: fresh, client: fullClient });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['Program'],
    );
  });
});

describe('the hover of an alias', () => {
  it('shows what it stands for, letter by letter', async () => {
    const found = await askAt(hover, 'x: &deal\n  a: "**b** <img>"\n  c: 1\ny: *de$0al\nz: *deal\n');
    assert.ok(found !== null);
    assert.equal(
      (found.contents as MarkupContent).value,
      'The value of the anchor `&deal`, which 2 places take:\n\n    a: "**b** <img>"\n    c: 1',
    );
  });
});
