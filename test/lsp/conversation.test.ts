import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { applyEdits, indexLines } from '../../server/src/core/text.ts';
import { startInProcess, startProcess, startWorker, type TestClient } from '../harness/client.ts';

const uri = 'file:///plans/northwind.partner-plan.yaml';
const fourTiers = `tiers:
  - { id: a, name: A }
  - { id: b, name: B }
  - { id: c, name: C }
  - { id: d, name: 🤝🏽 D }
`;
const fifthTier = '  - { id: e, name: E }\n';

describe('a conversation', () => {
  it('in this process', () => hold(startInProcess()));

  it('over standard input and output', async () => {
    const client = startProcess([serverFile(), '--stdio']);
    await hold(client);
    assert.equal(await client.exited, 0);
  });

  it('over standard input and output, started by the command line', async () => {
    const serve = new URL('../../server/src/node/serve.ts', import.meta.url).href;
    const client = startProcess(['--input-type=module', '--eval', `(await import('${serve}')).serveStdio()`]);
    await hold(client);
    assert.equal(await client.exited, 0);
  });

  it('in a worker of a browser', async () => {
    const { outputFiles } = await build({
      entryPoints: [fileOf('../../server/src/browser/main.ts')],
      bundle: true,
      platform: 'browser',
      format: 'iife',
      mainFields: ['module', 'main'],
      write: false,
      logLevel: 'error',
    });
    await hold(startWorker(outputFiles[0]?.text ?? ''));
  });
});

async function hold(client: TestClient): Promise<void> {
  try {
    await writeFifthTier(client);
  } finally {
    await client.stop();
  }
}

/** Writes a fifth tier, hears of it, takes the repair that is offered, and hears that all is well again. */
async function writeFifthTier(client: TestClient): Promise<void> {
  const { capabilities, serverInfo } = await client.start();
  assert.equal(serverInfo?.name, 'Partner Plan');
  assert.ok(capabilities.completionProvider && capabilities.hoverProvider && capabilities.codeActionProvider);

  await client.open(uri, fourTiers);
  assert.deepEqual(tooMany(await client.problemsOf(uri, 1)), []);

  const end = { line: 5, character: 0 };
  await client.change(uri, 2, [{ range: { start: end, end }, text: fifthTier }]);
  const [problem, ...others] = tooMany(await client.problemsOf(uri, 2));
  assert.deepEqual(others, []);
  assert.deepEqual(problem, {
    range: { start: { line: 5, character: 4 }, end: { line: 5, character: 22 } },
    severity: 1,
    source: 'Partner Plan',
    code: 'tiers/too-many',
    message: problem?.message,
    relatedInformation: problem?.relatedInformation,
  });
  assert.match(String(problem.message), /5 tiers/);

  const items = await client.complete(uri, 5, 18);
  assert.deepEqual(items, []);
  const hover = await client.hover(uri, 5, 6);
  assert.match(JSON.stringify(hover?.contents), /The name by which movement, co-sell and launch refer to this tier/);

  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: problem.range,
    context: { diagnostics: [problem] },
  });
  const action = actions.find(({ diagnostics = [] }) => diagnostics.some(({ code }) => code === 'tiers/too-many'));
  assert.match(action?.title ?? '', /^Remove /);
  assert.ok(action);
  const fixed = afterAction(fourTiers + fifthTier, action, 2);
  assert.equal(fixed, fourTiers);

  await client.change(uri, 3, [{ text: fixed }]);
  assert.deepEqual(tooMany(await client.problemsOf(uri, 3)), []);

  const cleared = client.nextProblemsOf(uri);
  await client.close(uri);
  assert.deepEqual((await cleared).diagnostics, []);
  assert.deepEqual(client.errors, []);
}

function tooMany(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ code }) => code === 'tiers/too-many');
}

function afterAction(text: string, action: CodeAction, version: number): string {
  const lines = indexLines(text);
  const [change] = action.edit?.documentChanges ?? [];
  assert.ok(change !== undefined && 'edits' in change);
  assert.deepEqual(change.textDocument, { uri, version });
  return applyEdits(
    text,
    change.edits.map((edit) => {
      assert.ok('newText' in edit);
      const { start, end } = edit.range;
      return { span: { start: lines.offsetAt(start), end: lines.offsetAt(end) }, newText: edit.newText };
    }),
  );
}

/** The server as it ships, or its source where it has not been built. */
function serverFile(): string {
  const built = fileOf('../../dist/server.node.js');
  return existsSync(built) ? built : fileOf('../../server/src/node/main.ts');
}

function fileOf(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
