import assert from 'node:assert/strict';
import { Client, InMemoryTransport } from '@modelcontextprotocol/client';
import { createMcpServer } from '../../server/src/mcp/server.ts';
import { type Conversation, converse, type FakeMachine } from '../cli/fake-world.ts';

/** What an agent does with the tools, without a model that decides about it. */
export interface Agent {
  readonly client: Client;
  /** The answer of a tool. Fails the test when the tool refuses. */
  // biome-ignore lint/suspicious/noExplicitAny: an answer is data, and tests look at parts of it.
  answer(tool: string, input: object): Promise<any>;
  /** Why a tool refuses. */
  refusal(tool: string, input: object): Promise<string>;
}

/** Starts `partner-plan mcp` in a folder that is only in memory, and talks to it through a client of the official SDK. */
export function withAgent(machine: FakeMachine, talk: (agent: Agent) => Promise<void>): Promise<Conversation> {
  return converse(['mcp'], {
    ...machine,
    serveMcp: async (host) => {
      const [near, far] = InMemoryTransport.createLinkedPair();
      const server = createMcpServer(host);
      const client = new Client({ name: 'a test', version: '1.0.0' });
      await Promise.all([server.connect(far), client.connect(near)]);
      try {
        await talk(agentOf(client));
      } finally {
        await client.close();
      }
    },
  });
}

export function agentOf(client: Client): Agent {
  const call = async (name: string, input: object): Promise<{ isError: boolean; read: Record<string, unknown> }> => {
    const { content, isError = false, structuredContent } = await client.callTool({ name, arguments: { ...input } });
    const [part] = content;
    assert.ok(part?.type === 'text' && content.length === 1);
    const read = JSON.parse(part.text) as Record<string, unknown>;
    if (!isError) assert.deepEqual(read, structuredContent);
    return { isError, read };
  };
  return {
    client,
    answer: async (name, input) => {
      const { isError, read } = await call(name, input);
      assert.ok(!isError, `${name}: ${String(read.error)}`);
      return read;
    },
    refusal: async (name, input) => {
      const { isError, read } = await call(name, input);
      assert.ok(isError, `${name} did what it was asked.`);
      return String(read.error);
    },
  };
}
