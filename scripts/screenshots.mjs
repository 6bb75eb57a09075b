// Makes pictures of everything that people look at, to leaf through in test-results/screens/index.html:
// `npm run screenshots`, or only what is needed: `npm run screenshots -- --plan reseller --kind preview,docx`.
import { parseArgs } from 'node:util';
import { ensureChromium } from './lib/chromium.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { inRoot, node24, root } from './lib/paths.mjs';
import { run, runScript } from './lib/processes.mjs';

await runScript(async () => {
  // What is not known is told before anything is installed.
  parseArgs({ options: { plan: { type: 'string' }, kind: { type: 'string' } } });
  await ensureDependencies();
  const env = { ...process.env, CHROMIUM: await ensureChromium() };
  const quiet = '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON';
  return run(node24, [quiet, inRoot('test', 'layout', 'screens', 'main.ts'), ...process.argv.slice(2)], {
    cwd: root,
    env,
  });
});
