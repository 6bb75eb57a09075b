// Journeys through the workbench, with the package that users get, in a headless Chromium.
import { ensureChromium } from '../lib/chromium.mjs';
import { ensureHost } from '../lib/host.mjs';
import { runNodeTests } from '../lib/node-tests.mjs';
import { packageExtension } from '../lib/package.mjs';
import { runScript } from '../lib/processes.mjs';

await runScript(async () => {
  await ensureHost();
  const env = {
    ...process.env,
    CHROMIUM: await ensureChromium(),
    PARTNER_PLAN_PACKAGE: await packageExtension(),
  };
  // One journey at a time, and all in one process, because most of them share a window.
  return runNodeTests({ folder: 'test/ui', env });
});
