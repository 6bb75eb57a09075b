// The suite inside VS Code. Usage: node scripts/steps/host.mjs node|web
import { readFileSync } from 'node:fs';
import { bundleHostTests, copyOfExamples, runHostTests } from '../lib/host-tests.mjs';
import { root } from '../lib/paths.mjs';
import { Failure, runScript } from '../lib/processes.mjs';
import { leaveCounts } from '../lib/results.mjs';

await runScript(async () => {
  const kind = process.argv[2];
  if (kind !== 'node' && kind !== 'web') throw new Failure('Say which extension host to use: node or web.');
  const tests = await bundleHostTests(kind);
  const { succeeded, counts, log } = await runHostTests({ kind, extension: root, tests, folder: copyOfExamples() });
  if (!counts) {
    const end = readFileSync(log, 'utf8').trim().split('\n').slice(-40).join('\n');
    throw new Failure(
      `The suite inside VS Code ended without a result. What VS Code wrote last, all of it is in ${log}:\n${end}`,
    );
  }
  leaveCounts(counts);
  return succeeded && counts.failed === 0 ? 0 : 1;
});
