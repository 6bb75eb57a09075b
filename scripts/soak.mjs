// Edits ten plans in one server for a while and watches its memory: `npm run soak`. `--edits`, `--seed` change the run.
import { ensureDependencies } from './lib/dependencies.mjs';
import { inRoot, node24, root } from './lib/paths.mjs';
import { run, runScript } from './lib/processes.mjs';

await runScript(async () => {
  await ensureDependencies();
  const file = inRoot('test', 'fuzz', 'soak.ts');
  const flags = ['--expose-gc', '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'];
  return run(node24, [...flags, file, ...process.argv.slice(2)], { cwd: root });
});
