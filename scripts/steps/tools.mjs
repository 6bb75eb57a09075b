// The programs that tests need, found or installed before the steps that use them run side by side: two of them must
// not install the same one at the same time. Usage: node scripts/steps/tools.mjs chromium|editors|host|readers...
import { ensureChromium } from '../lib/chromium.mjs';
import { ensureEditors } from '../lib/editors.mjs';
import { ensureHost } from '../lib/host.mjs';
import { Failure, runScript } from '../lib/processes.mjs';
import { say } from '../lib/progress.mjs';
import { ensureReaders } from '../lib/readers.mjs';

/** @type {Record<string, () => Promise<unknown>>} */
const tools = { chromium: ensureChromium, editors: ensureEditors, host: ensureHost, readers: ensureReaders };

await runScript(async () => {
  for (const name of process.argv.slice(2)) {
    const ensure = tools[name];
    if (!ensure) throw new Failure(`There is no tool "${name}". The tools are: ${Object.keys(tools).join(', ')}.`);
    await ensure();
    say(`${name}: there`);
  }
});
