import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { boundedLines, LONGEST_MESSAGE } from './bounded-lines.ts';
import type { McpHost } from './host.ts';
import { createMcpServer } from './server.ts';
import { process } from './shims.ts';

/** JSON-RPC's code for a message that is no request that can be taken. */
const INVALID_REQUEST = -32_600;

/** Serves over standard input and output, until the input is closed. The bundle that is loaded for it holds this. */
export default function serve(host: McpHost): void {
  const lines = boundedLines((id) => {
    const message = `The message is longer than ${LONGEST_MESSAGE / 1_000_000} megabytes, and was not read. Name a file of the folder instead of its text.`;
    host.log(message);
    process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id, error: { code: INVALID_REQUEST, message } })}\n`);
  });
  // What the library holds is a message and the piece behind it.
  const transport = new StdioServerTransport(process.stdin.pipe(lines), process.stdout, {
    maxBufferSize: 2 * LONGEST_MESSAGE,
  });
  serveStdio(() => createMcpServer(host), { onerror: (error) => host.log(error.message), transport });
}
