// Tries mutated plans for a while: `npm run fuzz -- --minutes 10`. `--seed` repeats a run, `--cases` limits it.
import { ensureDependencies } from './lib/dependencies.mjs';
import { inRoot, node24, root } from './lib/paths.mjs';
import { run, runScript } from './lib/processes.mjs';

await runScript(async () => {
  await ensureDependencies();
  await run(
    node24,
    ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', inRoot('test', 'fuzz', 'long-run.ts'), ...process.argv.slice(2)],
    { cwd: root },
  );
});
