// How the preview and the exported page look: measured in a headless Chromium, in all themes and widths.
import { ensureChromium } from '../lib/chromium.mjs';
import { runNodeTests } from '../lib/node-tests.mjs';
import { runScript } from '../lib/processes.mjs';

await runScript(async () => {
  const env = { ...process.env, CHROMIUM: await ensureChromium() };
  return runNodeTests({
    folder: 'test/layout',
    areApart: true,
    more: ['--test-concurrency=2', '--test-timeout=300000'],
    env,
  });
});
