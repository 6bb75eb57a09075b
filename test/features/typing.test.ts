import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { brief } from '../../schemas/brief.ts';
import { partnerPlan } from '../../schemas/partner-plan.ts';
import { readOther } from '../../server/src/core/plan.ts';
import type { PathStep, SourceNode } from '../../server/src/core/source.ts';
import { schemaAt, shapeOf } from '../../server/src/core/vocabulary.ts';
import { completion } from '../../server/src/features/completion/completion.ts';
import type { CheckedDocument } from '../../server/src/features/document.ts';
import { askAt, fullClient, openDocument } from '../harness/ask.ts';
import { filesBelow, root } from '../harness/files.ts';

// Whoever types a value and ends it with Enter or Tab must find what was typed. An editor takes the item in front, so
// the tests type the values of all examples, at every kind of place once, and look at what is offered on the way.

interface Spot {
  readonly kind: 'plan' | 'brief';
  /** Such as `tiers[].name`. */
  readonly place: string;
  readonly value: string;
  /** The text in front of the value, and behind its line. */
  readonly before: string;
  readonly after: string;
  /** Whether any text is fine there. */
  readonly isFree: boolean;
}

const probe = 'Any text: with a colon.';

function spotsOf(file: string): readonly Spot[] {
  const kind = file.endsWith('.partner-brief.yaml') ? 'brief' : 'plan';
  const schema = kind === 'brief' ? brief : partnerPlan;
  const text = readFileSync(root + file, 'utf8');
  const spots: Spot[] = [];
  const visit = (node: SourceNode, path: readonly PathStep[]): void => {
    if (node.kind === 'map') for (const { key, value } of node.entries) visit(value, [...path, String(key.value)]);
    else if (node.kind === 'sequence') for (const [index, item] of node.items.entries()) visit(item, [...path, index]);
    else if (node.style === 'plain' && node.span.end > node.span.start) {
      const found = schemaAt(path, schema);
      const shape = found === undefined ? undefined : shapeOf(found);
      const single = shape?.kind === 'either' ? shape.single : found;
      spots.push({
        kind,
        place: path.map((step) => (typeof step === 'number' ? '[]' : `.${step}`)).join(''),
        value: text.slice(node.span.start, node.span.end),
        before: text.slice(0, node.span.start),
        after: text.slice(node.span.end),
        isFree: single?.safeParse(probe).success === true,
      });
    }
  };
  const node = readOther(text, schema).node;
  if (node !== undefined) visit(node, []);
  return spots;
}

const files = [...filesBelow(['examples'], '.yaml'), 'test/render/plans/full.partner-plan.yaml'];
const all = new Map(files.flatMap(spotsOf).map((spot) => [`${spot.kind}${spot.place}`, spot]));

/** The document that was typed in last, by its kind: the hundreds of them differ in a few letters each. */
const typedIn = new Map<Spot['kind'], CheckedDocument>();

/** What is offered behind something that was typed at a spot, in the order in which an editor shows it. */
async function offeredAt({ kind, before, after }: Spot, typed: string): Promise<readonly CompletionItem[]> {
  const document = openDocument(before + typed + after, undefined, kind, typedIn.get(kind));
  typedIn.set(kind, document);
  const position = document.lines.positionAt(before.length + typed.length);
  const { items } = await completion.answer({
    params: { textDocument: { uri: document.uri }, position },
    document,
    client: fullClient,
  });
  return [...items].sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
}

/** The beginnings of a value at which a person may pause: its first character, its first word, and all of it. */
function pausesIn(value: string): readonly string[] {
  const word = value.split(' ', 1)[0] ?? value;
  return [...new Set([value.slice(0, 1), word, value])];
}

/** The items that an editor may take for what is typed: all whose letters stand in the same order. */
function fitting(items: readonly CompletionItem[], typed: string): readonly CompletionItem[] {
  return items.filter(({ filterText = '' }) => {
    let at = 0;
    for (const letter of filterText.toLowerCase()) if (letter === typed[at]?.toLowerCase()) at++;
    return at >= typed.length;
  });
}

/** Where nothing is typed yet, and the first character there. */
const beginnings: Readonly<Record<string, readonly [empty: string, begun: string]>> = {
  'of a value that can only be one of a list': ['program:\n  crm: $0', 'program:\n  crm: h$0'],
  'of an item of a list': ['program:\n  partnerTypes: [$0]', 'program:\n  partnerTypes: [r$0]'],
  'of any text': ['program:\n  name: $0', 'program:\n  name: N$0'],
  'of a key': ['program:\n  $0', 'program:\n  c$0'],
  'in quotes': ['program:\n  crm: "$0', 'program:\n  crm: "h$0'],
};

describe('an editor asks again at the first character', () => {
  for (const [name, [empty, begun]] of Object.entries(beginnings)) {
    it(name, async () => {
      assert.equal((await askAt(completion, empty)).isIncomplete, true);
      assert.equal((await askAt(completion, begun)).isIncomplete, false);
    });
  }
});

describe('typing a value', () => {
  it('is tried at some hundred places', () => {
    const free = [...all.values()].filter(({ isFree }) => isFree);
    assert.ok(all.size > 200 && free.length > 80, `only ${all.size} places, ${free.length} of them for any text`);
  });

  for (const [name, spot] of all) {
    const { value, isFree } = spot;
    it(`is safe at ${name}`, async () => {
      for (const typed of pausesIn(value)) {
        const items = await offeredAt(spot, typed);
        assert.deepEqual(
          items.filter((item) => item.kind === CompletionItemKind.Snippet || item.kind === CompletionItemKind.Module),
          [],
        );
        const taken = fitting(items, typed).map(({ textEdit }) => textEdit?.newText.toLowerCase() ?? '');
        if (isFree) assert.deepEqual(taken, [], `behind "${typed}"`);
        // Of several, an editor puts those in front that begin with what was typed.
        if (taken.length > 0) {
          assert.ok(
            taken.some((text) => text.startsWith(typed.toLowerCase())),
            `behind "${typed}" comes ${taken[0]}`,
          );
        }
      }
    });
  }

  const sentences = ['Audit', 'Risk', 'Deal Source', 'Partner', 'Deal registration', '>-', '"Tier'];
  for (const [name, spot] of all) {
    if (!spot.isFree) continue;
    it(`takes words that are the name of something else at ${name}`, async () => {
      for (const typed of sentences) {
        const items = await offeredAt(spot, typed);
        assert.deepEqual(
          fitting(items, typed).map(({ label }) => label),
          [],
          `behind "${typed}"`,
        );
      }
    });
  }
});
