// Judges the plans that are generated, and keeps what it measures in docs/JUDGMENT.md: `npm run judge`.
// `--briefs` says from how many random briefs numbers are recomputed.
import { ensureDependencies } from './lib/dependencies.mjs';
import { inRoot, node24, root } from './lib/paths.mjs';
import { run, runScript } from './lib/processes.mjs';

await runScript(async () => {
  await ensureDependencies();
  await run(
    node24,
    ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', inRoot('test', 'judge', 'judge.ts'), ...process.argv.slice(2)],
    { cwd: root },
  );
});
