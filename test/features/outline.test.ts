import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { DocumentSymbol, Range } from 'vscode-languageserver-types';
import { documentSymbol } from '../../server/src/features/document-symbol.ts';
import { fullClient, openDocument, uri } from '../harness/ask.ts';

async function symbolsOf(text: string): Promise<readonly DocumentSymbol[]> {
  return documentSymbol.answer({ params: { textDocument: { uri } }, document: openDocument(text), client: fullClient });
}

/** The outline as a person sees it, one name per line. */
function printed(symbols: readonly DocumentSymbol[], indent = ''): string {
  return symbols.map(({ name, children = [] }) => `${indent}${name}\n${printed(children, `${indent}  `)}`).join('');
}

describe('the outline', () => {
  it('calls everything by the name that a person knows', async () => {
    const text = `
partnerPlan: 1
program:
  deals: { averageSize: 45000 USD }
diagnosis:
  - { problem: no-tiers, status: applies }
tiers:
  - id: strategic
    name: Strategic
    criteria:
      performance: [{ metric: win-rate, atLeast: 25% }]
  - { id: growth }
  - { name: "" }
movement:
  rules: [{ from: growth, to: strategic }]
attribution:
  fields: [{ name: Deal Source }]
  conflict: [{ when: two-partners }]
  views: [{ id: total, name: Total pipeline }]
playbook:
  dealProcess: { updates: [{ milestone: Proposal }] }
launch:
  preLaunch:
    - task: Create the fields
risks:
  - risk: >-
      Nobody
      registers
  - { owner: Head of Partnerships }
budget:
  - { a: 1 }
`;
    assert.equal(
      printed(await symbolsOf(text)),
      `Program
  Deals
Problem diagnosis
  No tier structure, so all partners get the same treatment
Tier structure
  Tier 1: Strategic
    Criteria
      Performance criteria
        win rate
  Tier 2: growth
  Tier 3
Tier movement
  Movement rules
    growth to strategic
CRM attribution setup
  CRM fields
    Deal Source
  Conflict resolution
    two-partners
  Pipeline views
    Total pipeline
Joint GTM playbook
  Sales process and partner communication
    Status updates
      Proposal
Launch sequence
  Pre-launch
    Create the fields
Risks and failure modes
  Nobody registers
  Risk 2
budget
  Item 1
`,
    );
  });

  it('holds ranges that lie inside each other, as editors demand', async () => {
    const files = ['technology-salesforce', 'referral-new'].map((name) =>
      readFileSync(new URL(`../../examples/${name}.partner-plan.yaml`, import.meta.url), 'utf8'),
    );
    const odd = 'a: &a\n  b: [{ c: 1 }]\nd: *a\ne:\n  <<: *a\n  f: [*a, { g: 2 }]\nh: {}\ni: []\n';
    for (const text of [...files, odd, odd.replaceAll('\n', '\r\n'), `\uFEFF${odd}`]) {
      const symbols = await symbolsOf(text);
      assert.ok(symbols.length > 0);
      checkNesting(symbols, undefined);
    }
  });

  it('is empty where there is no plan', async () => {
    for (const text of ['', '# comment\n', 'text', '- a\n- b\n', '{{{']) assert.deepEqual(await symbolsOf(text), []);
  });
});

function checkNesting(symbols: readonly DocumentSymbol[], parent: Range | undefined): void {
  for (const { name, range, selectionRange, children = [] } of symbols) {
    assert.ok(name.trim() !== '');
    assert.ok(holds(range, selectionRange), `${name}: the selected range is not inside its range`);
    if (parent !== undefined) assert.ok(holds(parent, range), `${name} is not inside its parent`);
    checkNesting(children, range);
  }
}

function holds(outer: Range, inner: Range): boolean {
  const before = (a: Range['start'], b: Range['start']): boolean =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  return before(outer.start, inner.start) && before(inner.end, outer.end);
}
