import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { partnerType, partnerWords } from '../../schemas/partner-types.ts';
import { plainTextOf } from '../../server/src/core/snippet-text.ts';
import { indexLines } from '../../server/src/core/text.ts';
import { shapeOf } from '../../server/src/core/vocabulary.ts';
import { codeAction } from '../../server/src/features/code-action/code-action.ts';
import { documentSymbol } from '../../server/src/features/document-symbol.ts';
import { hover } from '../../server/src/features/hover.ts';
import { newBriefSnippet } from '../../server/src/features/new-brief.ts';
import { checkBrief } from '../../server/src/generate/brief-file.ts';
import { accept, askAt, complete, fullClient, labelsAt, openDocument } from '../harness/ask.ts';

/** What people call kinds of partners, in the order of the list. */
const shape = shapeOf(partnerType);
const words = shape.kind === 'choice' ? (shape.words ?? []) : [];

const labels = (marked: string) => labelsAt(marked, 'brief');

async function hoverAt(marked: string): Promise<string> {
  const answer = await askAt(hover, marked, undefined, 'brief');
  if (answer === null) return '';
  assert.ok(typeof answer.contents === 'object' && 'value' in answer.contents);
  return answer.contents.value;
}

describe('completion in a brief', () => {
  it('offers a whole brief where there is nothing yet, and then the keys, first those that are required', async () => {
    const [first, ...others] = await labels('$0');
    assert.equal(first, 'New partner brief');
    assert.deepEqual(others.slice(0, 4), ['partnerTypes', 'state', 'crm', 'company']);
    assert.ok(others.includes('symptoms'));
  });

  it('offers keys that are not written yet', async () => {
    const offered = await labels('company: Acme\ncrm: zoho\n$0');
    assert.ok(!offered.includes('company') && !offered.includes('crm') && offered.includes('salesCycle'));
  });

  for (const [marked, expected] of [
    ['state: $0', ['none', 'informal', 'rebuild', 'running']],
    ['partnerTypes: [reseller, $0]', ['technology', 'referral', 'system-integrator', ...words]],
    ['motions:\n  reseller: [$0]', ['refer', 'co-sell', 'resell', 'implement', 'integrate', 'co-market']],
    ['motions:\n  $0', Object.keys(partnerWords)],
    ['partners: { $0 }', ['current', 'active', 'target', 'byType']],
    ['team:\n  $0', ['partnerManagers', 'partnerOperations', 'conflictsDecidedBy']],
    ['symptoms:\n  - symptom: own-ways\n    $0', ['evidence']],
    ['partnerPipelineTargets: $0', ['true', 'false']],
  ] as const) {
    it(`offers what can stand there: ${JSON.stringify(marked)}`, async () => {
      assert.deepEqual(await labels(marked), expected);
    });
  }

  it('offers symptoms with their words, alone and with evidence', async () => {
    const items = await complete('symptoms:\n  - $0', undefined, 'brief');
    const symptom = items.find(({ label }) => label === 'disputed-credit');
    assert.match(
      symptom?.detail ?? '',
      /^Sales and partners argue about who brought a deal\. Shows: no joint go-to-market playbook/,
    );
    assert.ok(
      items.some(({ label }) => label.startsWith('{ symptom: ')),
      items.map(({ label }) => label).join(', '),
    );
  });

  it('offers quantities', async () => {
    assert.equal((await labels('dealSize: $0'))[0], '45000 USD');
    assert.ok((await labels('salesCycle: 6 $0')).includes('6 weeks'));
    assert.ok((await labels('winRate: 3 $0')).includes('3%'));
  });

  it('explains choices', async () => {
    const items = await complete('crm: $0', undefined, 'brief');
    assert.equal(items[0]?.detail, 'Salesforce: Fields on the opportunity, with names that end in __c.');
  });

  it('inserts a brief that can be generated from as it stands', async () => {
    const text = plainTextOf(newBriefSnippet);
    assert.deepEqual(checkBrief(text).problems, []);
    assert.match(await accept('$0', 'New partner brief', undefined, 'brief'), /^# What Generate Plan needs to know/);
  });
});

describe('hover in a brief', () => {
  it('shows the question, an example and what is assumed without an answer', async () => {
    assert.equal(
      await hoverAt('partnerTypes: [reseller]\ndealSize: 45000 USD\nsales$0Cycle: 7 days\n'),
      [
        '**Sales cycle**',
        'How long does a typical deal take from first contact to close?',
        'Example:',
        '```yaml\nsalesCycle: 90 days\n```',
        'When it is left out, the plan assumes **90 days**: usual for deals of 45,000 USD.',
      ].join('\n\n'),
    );
  });

  for (const [marked, words] of [
    ['team:\n  partner$0Managers: 3\n', /When it is left out, the plan assumes \*\*1\*\*: one for each 20 partners/],
    ['te$0am: {}\n', /the plan assumes `team\.partnerOperations` \*\*1\*\*/],
    ['state: reb$0uild\n', /^`rebuild`: To be rebuilt: There is a program/],
    ['symptoms: [own-w$0ays]\n', /^`own-ways`: Each partner works with us in a way of its own\. Shows: no joint/],
    ['dealSize: 45k$$0\n', /^`45k\$`: 45,000 USD/],
    ['dealSize: 45$0000 USD\n', /^45,000 US dollars/],
    ['partners: 20, 3$05\n', /^`20, 35`: 20 today and 35 planned/],
    ['st$0ate:\n', /^\*\*State of the program\*\*/],
  ] as const) {
    it(`explains ${JSON.stringify(marked)}`, async () => assert.match(await hoverAt(marked), words));
  }

  it('assumes nothing about what has to be answered, and is silent about unknown keys', async () => {
    assert.doesNotMatch(await hoverAt('cr$0m: zoho\n'), /assumes/);
    assert.equal(await hoverAt('colo$0ur: red\n'), '');
  });
});

describe('every place of a brief', () => {
  const text = readFileSync(new URL('../../examples/technology.partner-brief.yaml', import.meta.url), 'utf8');

  it('can be asked about, in the whole text and while it is typed', async () => {
    for (let offset = 0; offset <= text.length; offset += 11) {
      await hoverAt(`${text.slice(0, offset)}$0${text.slice(offset)}`);
      await labels(`${text.slice(0, offset)}$0`);
      await hoverAt(`${text.slice(0, offset)}$0`);
    }
  });
});

describe('other answers about a brief', () => {
  it('offers what was meant as a quick fix', async () => {
    const text = 'partnerTypes: [resseler]\nstate: none\ncrm: zoho\n';
    const document = openDocument(text, undefined, 'brief');
    const range = indexLines(text).rangeOf({ start: 16, end: 24 });
    const actions = await codeAction.answer({
      params: { textDocument: { uri: document.uri }, range, context: { diagnostics: [] } },
      document,
      client: fullClient,
    } as Parameters<typeof codeAction.answer>[0]);
    assert.deepEqual(
      actions.map(({ title }) => title),
      ['Write reseller instead', 'Show the page of brief/unreadable-answer'],
    );
  });

  it('lists its groups', async () => {
    const text = 'company: Acme\nteam:\n  partnerManagers: 2\nsymptoms:\n  - symptom: own-ways\n    evidence: x\n';
    const document = openDocument(text, undefined, 'brief');
    const symbols = await documentSymbol.answer({
      params: { textDocument: { uri: document.uri } },
      document,
      client: fullClient,
    } as Parameters<typeof documentSymbol.answer>[0]);
    assert.deepEqual(
      symbols.map(({ name, detail }) => [name, detail]),
      [
        ['Team', 'team'],
        ['What hurts today', 'symptoms'],
      ],
    );
  });
});
