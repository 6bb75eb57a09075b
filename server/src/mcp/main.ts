import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { McpHost } from './host.ts';
import { createMcpServer } from './server.ts';

/** Serves over standard input and output, until the input is closed. The bundle that is loaded for it holds this. */
export default function serve(host: McpHost): void {
  serveStdio(() => createMcpServer(host), { onerror: (error) => host.log(error.message) });
}
