import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexLines, type Range } from '../../server/src/core/text.ts';
import { semanticTokens, semanticTokensDelta, semanticTokensRange } from '../../server/src/features/semantic-tokens.ts';
import { fullClient, openDocument, uri } from '../harness/ask.ts';

const plan = `program:
  crm: salesforce
  name: "North" # 45000 USD
  deals: { averageSize: 45000 USD, salesCycle: 90 days }
x-shared: &a gold
tiers:
  - { id: 🤝🏽, name: Gold }
  - id: gold
    expectations: [{ metric: sourced-pipeline, atLeast: >-
      500000 USD }]
movement:
  rules:
    - { from: "gold", to: *a }
playbook:
  coSell: { tiers: { gold: strict } }
`;
const legend = ['variable', 'number', 'enumMember'];

/** Each token as its line, its text and what it is. */
function told(data: readonly number[], text: string): string[] {
  const { offsetAt } = indexLines(text);
  let [line, character] = [0, 0];
  return Array.from({ length: data.length / 5 }, (_, index) => {
    const [down = 0, right = 0, length = 0, type = 0, modifiers] = data.slice(index * 5);
    character = down === 0 ? character + right : right;
    line += down;
    const start = offsetAt({ line, character });
    return `${line + 1} ${text.slice(start, start + length)}: ${legend[type]}${modifiers === 1 ? ', declared' : ''}`;
  });
}

const params = { textDocument: { uri } };
const question = (text: string, memory = new Map<string, unknown>()) => ({
  params,
  document: openDocument(text, []),
  client: fullClient,
  memory,
});

describe('semantic tokens', () => {
  it('are names where they are given and used, quantities, and values of a list', async () => {
    const text = plan.replace('>-\n      500000 USD', '500000 USD');
    const { data } = await semanticTokens.answer(question(text));
    assert.deepEqual(told(data, text), [
      '2 salesforce: enumMember',
      '4 45000 USD: number',
      '4 90 days: number',
      '5 gold: variable',
      '7 🤝🏽: variable, declared',
      '8 gold: variable, declared',
      '9 sourced-pipeline: enumMember',
      '9 500000 USD: number',
      '12 "gold": variable',
      '14 gold: variable',
      '14 strict: enumMember',
    ]);
  });

  it('of a range are those that touch it', async () => {
    const all = told((await semanticTokens.answer(question(plan))).data, plan);
    const range: Range = { start: { line: 3, character: 30 }, end: { line: 6, character: 12 } };
    const { data } = await semanticTokensRange.answer({ ...question(plan), params: { ...params, range } });
    assert.deepEqual(told(data, plan), all.slice(1, 5));
  });

  it('are told as a difference to the answer before, and in full to who has another one', async () => {
    const memory = new Map<string, unknown>();
    const first = await semanticTokens.answer(question(plan, memory));
    const data = [...first.data];
    let resultId = first.resultId ?? '';
    for (const after of [
      plan.replace('salesCycle: 90 days', 'salesCycle: soon'),
      plan,
      `# x\n${plan}`,
      'x: 1\n',
      plan,
    ]) {
      const delta = await semanticTokensDelta.answer({
        ...question(after, memory),
        params: { ...params, previousResultId: resultId },
      });
      assert.ok('edits' in delta);
      for (const edit of [...delta.edits].reverse()) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
      assert.deepEqual(data, (await semanticTokens.answer(question(after))).data);
      resultId = delta.resultId ?? '';
    }
    const other = await semanticTokensDelta.answer({
      ...question(plan, memory),
      params: { ...params, previousResultId: 'another' },
    });
    assert.ok('data' in other);
  });
});
