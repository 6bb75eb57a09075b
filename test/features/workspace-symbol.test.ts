import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { Workspace } from '../../server/src/features/feature.ts';
import { symbolsOf, workspaceSymbol } from '../../server/src/features/workspace-symbol.ts';
import { openDocument, uri } from '../harness/ask.ts';
import { during, startInProcess } from '../harness/client.ts';

const plan = `tiers:
  - { id: gold, name: Gold }
  - { id: silver, name: Silver }
attribution:
  fields: [{ name: Deal Source }]
risks:
  - risk: Nobody sees the gold rush
`;

async function found(query: string, text = plan): Promise<readonly string[]> {
  const workspace: Workspace = { reports: () => [], outlines: () => [{ uri, symbols: symbolsOf(openDocument(text)) }] };
  const symbols = await workspaceSymbol.answer({ params: { query }, workspace });
  return symbols.map(({ name, containerName }) => `${name} (${containerName})`);
}

describe('symbols of the workspace', () => {
  const all = [
    'Tier structure (northwind.partner-plan.yaml)',
    'Tier 1: Gold (Tier structure)',
    'Tier 2: Silver (Tier structure)',
    'CRM attribution setup (northwind.partner-plan.yaml)',
    'CRM fields (CRM attribution setup)',
    'Deal Source (CRM fields)',
    'Risks and failure modes (northwind.partner-plan.yaml)',
    'Nobody sees the gold rush (Risks and failure modes)',
  ];
  for (const [query, expected] of [
    ['', all],
    ['gold', [all[1], all[7]]],
    ['t1', [all[1]]],
    ['DEAL so', [all[5]]],
    ['sourced', []],
  ] as const) {
    it(`are found by "${query}"`, async () => assert.deepEqual(await found(query), expected));
  }

  it('are not more than anybody looks through', async () => {
    assert.equal((await found('', `risks:\n${'  - risk: x\n'.repeat(800)}`)).length, 500);
  });

  it('come from every open plan, with their places', () =>
    during(startInProcess(), async (client) => {
      const { capabilities } = await client.start();
      assert.equal(capabilities.workspaceSymbolProvider, true);
      const other = 'file:///plans/other.partner-plan.yaml';
      await client.open(uri, plan);
      await client.open(other, 'tiers: [{ id: gold, name: Goldfish }]\n');
      await client.open('file:///plans/b.yaml', plan, 'yaml');
      const symbols = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'gold' });
      assert.deepEqual(
        symbols.map(({ name, location }) => [location.uri, name]),
        [
          [uri, 'Tier 1: Gold'],
          [uri, 'Nobody sees the gold rush'],
          [other, 'Tier 1: Goldfish'],
        ],
      );
      assert.deepEqual(symbols[2], {
        name: 'Tier 1: Goldfish',
        kind: SymbolKind.Struct,
        location: {
          uri: other,
          range: { start: { line: 0, character: 8 }, end: { line: 0, character: 36 } },
        },
        containerName: 'Tier structure',
      });
    }));
});
