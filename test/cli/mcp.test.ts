import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { root } from '../harness/files.ts';
import { agentOf } from '../mcp/agent.ts';
import { builtCommandLine, nodes, run, scratchFolder } from './process.ts';

before(() => assert.ok(existsSync(builtCommandLine), 'dist/cli.js is missing. Run: npm run build'));

const plan = readFileSync(`${root}examples/referral-new.partner-plan.yaml`, 'utf8');

for (const { name, file: command } of nodes) {
  describe(`partner-plan mcp on ${name}`, () => {
    it('answers a client of the official SDK over standard input and output', async (test) => {
      const cwd = scratchFolder(test, { 'a.partner-plan.yaml': plan });
      const client = new Client({ name: 'a test', version: '1.0.0' });
      await client.connect(new StdioClientTransport({ command, args: [builtCommandLine, 'mcp'], cwd }));
      try {
        const { answer, refusal } = agentOf(client);
        assert.equal((await answer('check_plan', { file: 'a.partner-plan.yaml' })).clean, true);
        assert.match(await refusal('check_plan', { file: '/etc/passwd' }), /nothing else is read/);
        const { contents } = await client.readResource({ uri: 'partner-plan://framework' });
        assert.match(JSON.stringify(contents), /The Four Partner Program Infrastructure Problems/);
      } finally {
        await client.close();
      }
    });

    it('leaves the tools out for a program that has them already', async (test) => {
      const cwd = scratchFolder(test, { 'a.partner-plan.yaml': plan });
      const client = new Client({ name: 'a test', version: '1.0.0' });
      await client.connect(new StdioClientTransport({ command, args: [builtCommandLine, 'mcp', '--no-tools'], cwd }));
      try {
        assert.equal(client.getServerCapabilities()?.tools, undefined);
        assert.ok((await client.listPrompts()).prompts.length > 0);
        const { resources } = await client.listResources();
        assert.ok(resources.some(({ uri }) => uri.endsWith('a.partner-plan.yaml')));
      } finally {
        await client.close();
      }
    });

    it('ends when its input does', async (test) => {
      const folder = scratchFolder(test, {});
      const { code, stdout, stderr } = await run({ node: command, folder, argv: ['mcp'] });
      assert.deepEqual([code, stdout, stderr], [0, '', '']);
    });

    it('answers a message that is too long with an error, and goes on', async (test) => {
      const folder = scratchFolder(test, {});
      const ask = (id: number, padding: string): string =>
        `${JSON.stringify({ method: 'ping', params: { _meta: { padding } }, jsonrpc: '2.0', id })}\n`;
      const client = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'a test', version: '1' } };
      const hello = `${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: client })}\n`;
      const stdin = `${hello}${ask(2, 'x'.repeat(11_000_000))}${ask(3, '')}`;
      const { code, stdout } = await run({ node: command, folder, argv: ['mcp'], stdin });
      assert.equal(code, 0);
      const answers = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: number; result?: object; error?: { code: number; message: string } });
      assert.deepEqual(answers.map(({ id }) => id).sort(), [1, 2, 3]);
      const refused = answers.find(({ id }) => id === 2)?.error;
      assert.equal(refused?.code, -32_600);
      assert.match(refused?.message ?? '', /longer than 10 megabytes/);
      assert.deepEqual(answers.find(({ id }) => id === 3)?.result, {});
    });

    it('survives what is no message', async (test) => {
      const folder = scratchFolder(test, {});
      const hello = { jsonrpc: '2.0', id: 1, method: 'ping' };
      const stdin = `nonsense\n{"jsonrpc":"2.0"}\n[]\n${JSON.stringify(hello)}\n`;
      const { code, stdout } = await run({ node: command, folder, argv: ['mcp'], stdin });
      assert.equal(code, 0);
      for (const line of stdout.split('\n').filter((each) => each !== '')) JSON.parse(line);
    });
  });
}

describe('partner-plan mcp from source', () => {
  it('says that it has to be built first', () => {
    const { status, stderr } = spawnSync(process.execPath, [`${root}server/src/cli/main.ts`, 'mcp'], {
      input: '',
      encoding: 'utf8',
    });
    assert.equal(status, 2);
    assert.match(stderr, /Nothing can be served from source\. Run npm run build/);
  });
});
