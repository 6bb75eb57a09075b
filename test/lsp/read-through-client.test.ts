import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { describe, it } from 'node:test';
import {
  createConnection,
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { readThroughClient } from '../../server/src/lsp/read-through-client.ts';

const uri = 'vscode-vfs://github/o/r/.partner-plan.yaml';

/** Reads through a client that answers in a certain way, or that does not know the request. */
async function readWith(answer?: (params: unknown) => unknown): Promise<string | undefined> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  if (answer !== undefined) client.onRequest('partnerPlan/readFile', answer);
  server.listen();
  client.listen();
  try {
    return await readThroughClient(server, uri);
  } finally {
    server.dispose();
    client.dispose();
  }
}

describe('reading through the client', () => {
  it('gives the text that the client has', async () => {
    assert.equal(await readWith((params) => ({ text: JSON.stringify(params) })), JSON.stringify({ uri }));
  });

  for (const [what, answer] of [
    ['has no such file', () => ({})],
    ['answers with nothing', () => null],
    ['answers with something else', () => ({ text: 5 })],
    [
      'fails',
      () => {
        throw new Error('The network is gone.');
      },
    ],
    ['does not know the request', undefined],
  ] as const) {
    it(`gives nothing when the client ${what}`, async () => {
      assert.equal(await readWith(answer), undefined);
    });
  }
});
