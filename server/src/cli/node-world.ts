import { statSync } from 'node:fs';
import type { WriteStream } from 'node:tty';
import { localDate } from '../core/dates.ts';
import { createLoader } from '../export/create-loader.ts';
import type { McpHost } from '../mcp/host.ts';
import { loadBundle } from '../node/load-bundle.ts';
import { within } from '../node/within.ts';
import { hasCode, nodeFiles } from './node-files.ts';
import { keepIn } from './node-keep.ts';
import { startWorkers } from './node-workers.ts';
import type { Output, World } from './world.ts';

/** The world as Node sees it. */
export function nodeWorld(): World {
  return {
    ...nodeFiles,
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    environment: process.env,
    today: localDate(new Date()),
    now: () => performance.now(),
    within,
    runtime: `Node ${process.versions.node} on ${process.platform}`,
    program: programState(),
    keepIn,
    startWorkers,
    loadExporter: createLoader(loadBundle),
    // From source there is no bundle to load it from.
    ...(typeof __filename === 'undefined' ? {} : { serveMcp }),
  };
}

async function serveMcp(host: McpHost): Promise<void> {
  ((await loadBundle('mcp')) as { readonly default: (host: McpHost) => void }).default(host);
}

/** The size of the bundle and when it was built, because a version is the same while somebody works on it. */
function programState(): string {
  if (typeof __filename === 'undefined') return 'source';
  const { size, mtimeMs } = statSync(__filename);
  return `${size} ${mtimeMs}`;
}

function outputTo(stream: WriteStream): Output {
  let isGone = false;
  // Every failure also reaches the callback of the write. Without a listener it would end the process.
  stream.on('error', () => {});
  return {
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.isTTY ? stream.columns : undefined;
    },
    write: (content) =>
      new Promise((resolve, reject) => {
        if (isGone || content.length === 0) return resolve();
        stream.write(content, (error) => {
          if (!error) return resolve();
          isGone = true;
          if (hasCode(error, 'EPIPE', 'EOF', 'ECONNRESET', 'ERR_STREAM_DESTROYED')) resolve();
          else reject(error);
        });
      }),
  };
}
