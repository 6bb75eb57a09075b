import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver/node';
import type { CodeAction } from 'vscode-languageserver-types';
import { applyEdits, indexLines, type TextEdit } from '../../server/src/core/text.ts';
import {
  type AuditResult,
  auditRequest,
  completeRequest,
  regenerateSectionRequest,
  type SectionsResult,
  sectionsRequest,
  type UpdateResult,
} from '../../server/src/protocol/update.ts';
import { startInProcess, type TestClient } from '../harness/client.ts';
import { problemsOf } from '../harness/engine.ts';
import { root } from '../harness/files.ts';

const uri = 'file:///plans/northwind.partner-plan.yaml';
const complete = readFileSync(`${root}examples/referral-new.partner-plan.yaml`, 'utf8');
const incomplete = complete.replace('  grace: 90 days\n', '').replace(/^risks:\n(?:[ -].*\n?)*/m, '');

async function conversation(hold: (client: TestClient) => Promise<void>): Promise<void> {
  const client = startInProcess();
  try {
    await client.start();
    await hold(client);
    assert.deepEqual(client.errors, []);
  } finally {
    await client.stop();
  }
}

function applied(text: string, { edit }: UpdateResult): string {
  const lines = indexLines(text);
  const edits = (edit?.edits ?? []).map(
    ({ range, newText }): TextEdit => ({
      span: { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) },
      newText,
    }),
  );
  return applyEdits(text, edits);
}

describe('updating a plan in a conversation', () => {
  it('completes the version that is open, with a label for each addition', () =>
    conversation(async (client) => {
      await client.open(uri, complete);
      await client.change(uri, 2, [{ text: incomplete }]);
      const result = await client.request<UpdateResult>(completeRequest, { uri });
      assert.equal(result.summary, 'Added: movement.grace, the section Risks and failure modes.');
      assert.deepEqual(result.refused, []);
      assert.deepEqual([result.edit?.uri, result.edit?.version], [uri, 2]);
      assert.deepEqual(
        result.edit?.edits.map(({ label, description }) => `${description}: ${label}`),
        ['Tier movement: Add movement.grace', 'Risks and failure modes: Section Risks and failure modes'],
      );
      assert.deepEqual(problemsOf(applied(incomplete, result)), []);
    }));

  it('answers others while it completes a plan that lacks a lot', () =>
    conversation(async (client) => {
      const example = readFileSync(`${root}examples/technology-salesforce.partner-plan.yaml`, 'utf8');
      const gappy = example.replace(
        /^ +(?:owner|source|fix|notice|decide|grace|filter|review|protection|decidedBy|name|apiName|status): .*\n/gm,
        '',
      );
      await client.open(uri, gappy);
      const order: string[] = [];
      const completing = client.request<UpdateResult>(completeRequest, { uri }).then((result) => {
        order.push('completed');
        return result;
      });
      const line = gappy.slice(0, gappy.indexOf('\nmovement:') + 1).split('\n').length - 1;
      const hovers = [0, 1, 2].map(async () => {
        const hover = await client.hover(uri, line, 2);
        assert.notEqual(hover, null);
        order.push('hover');
      });
      await Promise.all(hovers);
      const { edit } = await completing;
      assert.ok((edit?.edits.length ?? 0) > 10);
      assert.deepEqual(order, ['hover', 'hover', 'hover', 'completed']);
    }));

  it('stops when nobody waits for it any more', () =>
    conversation(async (client) => {
      await client.open(uri, incomplete);
      const source = new CancellationTokenSource();
      const completing = client.connection.sendRequest(completeRequest, { uri }, source.token);
      const ended = assert.rejects(completing, { code: LSPErrorCodes.RequestCancelled });
      await client.hover(uri, 0, 0);
      source.cancel();
      await ended;
    }));

  it('completes one section, and tells how all of them stand', () =>
    conversation(async (client) => {
      await client.open(uri, incomplete);
      const { sections } = await client.request<SectionsResult>(sectionsRequest, { uri });
      assert.deepEqual(
        sections.map(({ section, state }) => `${section} ${state}`),
        [
          'program complete',
          'diagnosis complete',
          'tiers complete',
          'movement incomplete',
          'attribution complete',
          'playbook complete',
          'measurement complete',
          'launch complete',
          'risks missing',
        ],
      );
      const result = await client.request<UpdateResult>(regenerateSectionRequest, { uri, section: 'risks' });
      assert.equal(result.summary, 'Added: the section Risks and failure modes.');
      assert.match(applied(incomplete, result), /^risks:\n {2}- risk: /m);
      const params = { uri, section: 'diagnosis', anew: true };
      const anew = await client.request<UpdateResult>(regenerateSectionRequest, params);
      assert.match(anew.summary, /The section Problem diagnosis was written anew\.$/);
      assert.deepEqual(
        anew.edit?.edits.map(({ label, description }) => ({ label, description })),
        [{ label: 'Write Problem diagnosis anew', description: 'Problem diagnosis' }],
      );
    }));

  it('says why nothing is added, in the plan or in the brief', () =>
    conversation(async (client) => {
      await client.open(uri, 'partnerPlan: 1\nprogram: { company: [\n');
      const broken = await client.request<UpdateResult>(completeRequest, { uri });
      assert.ok(broken.edit === undefined && broken.refused.length > 0);
      assert.ok(broken.refused.every((refusal) => refusal.uri === uri && refusal.position !== undefined));

      const brief = {
        uri: 'file:///plans/a.partner-brief.yaml',
        text: 'partnerTypes: [referral]\nstate: nonee\ncrm: zoho\n',
      };
      await client.change(uri, 2, [{ text: 'partnerPlan: 1\n' }]);
      const refused = await client.request<UpdateResult>(completeRequest, { uri, brief });
      assert.deepEqual(
        refused.refused.map(({ uri: where, position }) => ({ where, position })),
        [{ where: brief.uri, position: { line: 1, character: 7 } }],
      );
    }));

  it('offers to complete a section at its key, and works the edits out when it is chosen', () =>
    conversation(async (client) => {
      await client.open(uri, incomplete);
      const line = incomplete.slice(0, incomplete.indexOf('\nmovement:') + 1).split('\n').length - 1;
      const at = { line, character: 2 };
      const params = {
        textDocument: { uri },
        range: { start: at, end: at },
        context: { diagnostics: [], only: ['refactor'] },
      };
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', params);
      assert.deepEqual(
        actions.map(({ title, edit }) => ({ title, edit })),
        [{ title: 'Complete the section "Tier movement"', edit: undefined }],
      );
      const resolved = await client.request<CodeAction>('codeAction/resolve', actions[0] ?? {});
      const [change] = resolved.edit?.documentChanges ?? [];
      assert.ok(change !== undefined && 'edits' in change);
      assert.deepEqual(change.textDocument, { uri, version: 1 });
      assert.deepEqual(Object.values(resolved.edit?.changeAnnotations ?? {}), [
        { label: 'Add movement.grace', description: 'Tier movement', needsConfirmation: true },
      ]);
      const elsewhere = { ...params, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } };
      assert.deepEqual(await client.request<CodeAction[]>('textDocument/codeAction', elsewhere), []);
    }));

  it('audits the plan as it is open', () =>
    conversation(async (client) => {
      await client.open(uri, incomplete);
      const { markdown, fileName } = await client.request<AuditResult>(auditRequest, { uri });
      assert.equal(fileName, 'northwind-audit.md');
      assert.match(markdown, /^# Audit: /);
      assert.match(markdown, /plan\/missing-section/);
    }));

  it('answers about a plan that is not open with nothing', () =>
    conversation(async (client) => {
      const gone = { uri: 'file:///gone.partner-plan.yaml' };
      assert.deepEqual(await client.request<UpdateResult>(completeRequest, gone), {
        summary: 'Nothing was changed.',
        refused: [],
      });
      assert.deepEqual(await client.request<SectionsResult>(sectionsRequest, gone), { sections: [] });
      assert.equal((await client.request<AuditResult>(auditRequest, gone)).markdown, '');
    }));
});
