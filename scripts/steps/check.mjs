// Style and types. Both are run, so that one run tells everything.
import { node24, root, tool } from '../lib/paths.mjs';
import { run, runScript } from '../lib/processes.mjs';
import { say } from '../lib/progress.mjs';

await runScript(async () => {
  const style = await run(node24, [tool('@biomejs/biome', 'bin/biome'), 'check', '.'], { cwd: root });
  const types = await run(node24, [tool('typescript', 'bin/tsc'), '-b'], { cwd: root });
  say(`Biome: ${style === 0 ? 'no complaint' : 'failed'}. TypeScript: ${types === 0 ? 'no complaint' : 'failed'}.`);
  return style || types;
});
