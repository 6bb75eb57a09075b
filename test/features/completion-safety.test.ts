import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { CompletionItem } from 'vscode-languageserver-types';
import { indexLines } from '../../server/src/core/text.ts';
import { parseYaml } from '../../server/src/core/yaml.ts';
import { completion } from '../../server/src/features/completion/completion.ts';
import { contextAt } from '../../server/src/features/completion/context.ts';
import type { ClientAbilities } from '../../server/src/features/feature.ts';
import { accept, fullClient, labelsAt, openDocument, uri } from '../harness/ask.ts';
import { filesBelow, root } from '../harness/files.ts';
import { acceptedTexts, damageTo, tokenEdges } from '../harness/token-edges.ts';

/** One edge of each kind of place: what can be written there, and what stands around it. */
function kindsOfEdges(text: string): readonly number[] {
  const edges = new Map<string, number>();
  for (const offset of tokenEdges(text)) {
    const context = contextAt(text, offset);
    if (context === undefined) continue;
    const { path, kind, form, typed, word, hasColon, inFrontOf, suffix = '' } = context;
    const place = path
      .slice(-2)
      .map((step) => (typeof step === 'number' ? '[]' : step))
      .join('.');
    const around = [typed === '', typed === text.slice(word.start, word.end), hasColon, inFrontOf, suffix.trim()];
    edges.set([place, kind, form, ...around].join(' '), offset);
  }
  return [...edges.values()];
}

/** The first item of each kind that an editor would show beside what is typed. */
function oneOfEachKind(items: readonly CompletionItem[], typed: string): readonly CompletionItem[] {
  const kinds = new Map<unknown, CompletionItem>();
  for (const item of items) {
    let at = 0;
    for (const letter of (item.filterText ?? item.label).toLowerCase()) if (letter === typed[at]) at++;
    if (at >= typed.length && !kinds.has(item.kind)) kinds.set(item.kind, item);
  }
  return [...kinds.values()];
}

const clients: Readonly<Record<string, ClientAbilities>> = {
  'inserts lines as they are': fullClient,
  'says nothing of indents': { ...fullClient, completionAsIs: false },
};

describe('accepting an item breaks nothing and loses nothing', () => {
  for (const [index, file] of filesBelow(['examples'], '.partner-plan.yaml').entries()) {
    for (const [name, client] of Object.entries(clients)) {
      // Both editors hear the same but for the lines below, so the second one tries them in one file.
      if (client !== fullClient && index > 0) continue;
      it(`at the edges of ${file}, in an editor that ${name}`, async () => {
        const text = readFileSync(root + file, 'utf8');
        const [document, lines, damage] = [openDocument(text), indexLines(text), damageTo(text)];
        let tried = 0;
        for (const offset of kindsOfEdges(text)) {
          const params = { textDocument: { uri }, position: lines.positionAt(offset) };
          const { items } = await completion.answer({ params, document, client });
          const typed = contextAt(text, offset)?.typed.toLowerCase() ?? '';
          for (const item of oneOfEachKind(items, typed)) {
            for (const [mode, after] of acceptedTexts(text, item)) {
              tried++;
              const shown = `${text.slice(Math.max(0, offset - 40), offset)}|${text.slice(offset, offset + 40)}`;
              assert.equal(damage(after), undefined, `${mode} ${item.label} at ${shown}`);
            }
          }
        }
        assert.ok(tried > 200, `only ${tried} items were accepted`);
      });
    }
  }
});

/** What a text becomes when an item is accepted in front of something, or inside of it. */
const accepted: Readonly<Record<string, readonly [marked: string, label: string, result: string]>> = {
  'in front of a key': [
    'program:\n  $0crm: salesforce\n',
    'partnerManagers',
    `program:\n  partnerManagers: \${1:2}\n  crm: salesforce\n`,
  ],
  'in front of the first key of an item': [
    'risks:\n  - $0risk: Nobody registers\n',
    'owner',
    'risks:\n  - owner: $1\n    risk: Nobody registers\n',
  ],
  'in front of an item': [
    'program:\n  partnerTypes:\n    $0- technology\n',
    '- referral',
    'program:\n  partnerTypes:\n    - referral\n    - technology\n',
  ],
  'in front of a key, with CRLF': [
    'program:\r\n  $0crm: salesforce\r\n',
    'since',
    `program:\r\n  since: \${1:2017}\r\n  crm: salesforce\r\n`,
  ],
  'in front of an entry inside braces': [
    'program:\n  deals: { $0averageSize: 45000 USD }\n',
    'salesCycle',
    `program:\n  deals: { salesCycle: \${1:90 days}, averageSize: 45000 USD }\n`,
  ],
  'behind an opening brace': [
    'program:\n  deals: {$0 averageSize: 45000 USD }\n',
    'salesCycle',
    `program:\n  deals: {salesCycle: \${1:90 days}, averageSize: 45000 USD }\n`,
  ],
  'between entries inside braces over several lines': [
    'program:\n  deals: {\n    $0\n    averageSize: 45000 USD\n  }\n',
    'winRate',
    `program:\n  deals: {\n    winRate: \${1:25%},\n    averageSize: 45000 USD\n  }\n`,
  ],
  'in front of an item inside brackets': [
    'program:\n  partnerTypes: [$0technology]\n',
    'reseller',
    'program:\n  partnerTypes: [reseller, technology]\n',
  ],
  'behind an opening bracket': [
    'program:\n  partnerTypes: [$0 technology]\n',
    'reseller',
    'program:\n  partnerTypes: [reseller, technology]\n',
  ],
  'on a key whose colon has no space behind it': [
    'program:\n  crm$0:salesforce\n',
    'crm',
    'program:\n  crm: salesforce\n',
  ],
  'behind an anchor': ['program:\n  crm: &crm $0\n', 'zoho', 'program:\n  crm: &crm zoho\n'],
  'behind a tag': ['program:\n  crm: !!str zo$0\n', 'zoho', 'program:\n  crm: !!str zoho\n'],
  'inside braces that open below their key': [
    'program:\n  deals:\n    { averageSize: 45000 USD, $0 }\n',
    'winRate',
    `program:\n  deals:\n    { averageSize: 45000 USD, winRate: \${1:25%} }\n`,
  ],
};

describe('an item is put', () => {
  for (const [where, [marked, label, result]] of Object.entries(accepted)) {
    it(where, async () => {
      assert.equal(await accept(marked, label), result);
    });
  }
});

/** Values right in front of a comment, which needs the space that the answer would take. */
const beforeComments: readonly (readonly [marked: string, label: string, result: string])[] = [
  ['program:\n  crm: $0# c', 'zoho', 'program:\n  crm: zoho # c'],
  ['program:\n  crm:$0# c', 'zoho', 'program:\n  crm: zoho # c'],
  ['program:\n  crm: $0 # c', 'zoho', 'program:\n  crm: zoho # c'],
  ['program:\n  crm: salesforce $0# c', 'zoho', 'program:\n  crm: zoho # c'],
  ["program:\n  crm: 'salesforce' $0# c", 'zoho', 'program:\n  crm: zoho # c'],
  ['program:\n  crm: sales$0#c', 'zoho', 'program:\n  crm: zoho'],
  ['program:\n  state: &s $0# c', 'informal', 'program:\n  state: &s informal # c'],
  ['program:\n  partnerTypes: $0# c', '[technology]', 'program:\n  partnerTypes: [technology] # c'],
  ['program:\n  partnerTypes:\n    - $0# c', 'technology', 'program:\n  partnerTypes:\n    - technology # c'],
  ['program:\n  partnerTypes: [ $0# c\n  ]', 'reseller', 'program:\n  partnerTypes: [ reseller, # c\n  ]'],
  ['program:\n  deals: { $0# c\n  }', 'winRate', `program:\n  deals: { winRate: \${1:25%}, # c\n  }`],
  ['tiers:\n  - $0# c', 'name', `tiers:\n  - name: \${1:Strategic} # c`],
];

describe('a comment stays one', () => {
  for (const [marked, label, result] of beforeComments) {
    it(marked.replaceAll('\n', ' '), async () => {
      assert.equal(await accept(marked, label), result);
      assert.equal(await accept(marked, label, { ...fullClient, completionAsIs: false }), result);
    });
  }

  it('beside an item of several lines, for every editor and every item', async () => {
    for (const marked of ['movement:\n  rules:\n    - $0# c\n', 'tiers: $0# c\n', 'program: $0# c\n']) {
      const text = marked.replace('$0', '');
      const position = indexLines(text).positionAt(marked.indexOf('$0'));
      for (const [name, client] of Object.entries(clients)) {
        const params = { textDocument: { uri }, position };
        const { items } = await completion.answer({ params, document: openDocument(text), client });
        for (const item of items) {
          for (const [, after] of acceptedTexts(text, item)) {
            const comments = parseYaml(after).comments.map(({ span }) => after.slice(span.start, span.end));
            assert.deepEqual(comments, ['# c'], `${item.label} in an editor that ${name}: ${after}`);
          }
        }
      }
    }
  });
});

/** Places at which whatever is put there would run into what is there. */
const silent: Readonly<Record<string, string>> = {
  'behind a closing brace without a comma': 'tiers:\n  - expectations: [{ metric: win-rate }$0]',
  'behind a closing bracket inside braces': 'tiers:\n  - { partners: 3, expectations: []$0 }',
  'in front of braces behind a hyphen': 'movement:\n  rules:\n    - $0{ from: a }',
  'in front of brackets': 'program:\n  partnerTypes: $0[technology]',
  'in front of an anchor': 'program:\n  crm: $0&crm salesforce',
  'on an alias': 'program:\n  crm: *c$0',
  'on an anchor': 'program:\n  crm: &c$0',
  'on a word with a sign in it': 'program:\n  cr$0# c\n',
  'in a quote that is open, in front of a sign': "program:\n  crm: 'sales $0# c'\n",
  'in front of a sign that is no comment, inside brackets': 'program:\n  partnerTypes: [tech$0#c\n  ]',
  'in the indent of a line': 'program:\n$0  crm: salesforce\n',
  'in the first column between lines that are indented': 'program:\n  state: none\n$0\n  crm: salesforce\n',
  'behind closed braces that opened above': 'program:\n  deals:\n    { winRate: 25%,\n      salesCycle: 1 year }$0\n',
};

describe('nothing is offered', () => {
  for (const [where, marked] of Object.entries(silent)) {
    it(where, async () => {
      assert.deepEqual(await labelsAt(marked), []);
    });
  }
});

describe('the rest of a word', () => {
  const marked = 'program:\n  crm: hub$0spot\n';

  it('stays or goes, as the person has it', async () => {
    const document = openDocument(marked.replace('$0', ''));
    const params = { textDocument: { uri }, position: { line: 1, character: 10 } };
    const { items } = await completion.answer({ params, document, client: fullClient });
    const texts = acceptedTexts(document.text, items.find(({ label }) => label === 'zoho') ?? { label: '' });
    assert.deepEqual(
      [...texts],
      [
        ['insert', 'program:\n  crm: zohospot\n'],
        ['replace', 'program:\n  crm: zoho\n'],
      ],
    );
  });

  it('goes where an editor knows one way only', async () => {
    assert.equal(await accept(marked, 'zoho', { ...fullClient, insertReplace: false }), 'program:\n  crm: zoho\n');
  });
});

describe('numbers', () => {
  it('have their units from the first digit on, and the editor asks again at each', async () => {
    const ask = async (typed: string) => {
      const document = openDocument(`program:\n  deals:\n    salesCycle: ${typed}`);
      const position = { line: 2, character: 16 + typed.length };
      return completion.answer({ params: { textDocument: { uri }, position }, document, client: fullClient });
    };
    for (const typed of ['6', '60', '60 ', '60 d']) {
      const { isIncomplete, items } = await ask(typed);
      assert.ok(isIncomplete);
      assert.equal(items[0]?.label, `${typed.trim().split(' ')[0]} days`);
    }
  });

  it('have none where a number alone is enough, until a space is typed', async () => {
    assert.deepEqual(await labelsAt('program:\n  partnerManagers: 2$0'), []);
  });

  it('take any usual currency once somebody begins to write one, and none behind its sign', async () => {
    const size = (typed: string) => labelsAt(`program:\n  deals:\n    averageSize: ${typed}$0`);
    assert.deepEqual(await size('45000 '), ['45000 USD']);
    assert.ok((await size('45000 E')).includes('45000 EUR'));
    // An amount with its sign is finished, and Enter behind it must not write it in another way.
    assert.deepEqual(await size('$45000'), []);
    assert.deepEqual(await size('\u20ac45k'), []);
  });
});
