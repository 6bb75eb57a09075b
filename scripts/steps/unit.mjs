// Everything that needs no VS Code: the engine, the language server and the command line.
// Usage: node scripts/steps/unit.mjs [folders of test/...]
import { systemNode } from '../lib/node.mjs';
import { runNodeTests } from '../lib/node-tests.mjs';
import { Failure, runScript } from '../lib/processes.mjs';
import { filterVariable } from '../lib/results.mjs';
import { unitFolders } from '../lib/unit-tests.mjs';

await runScript(async () => {
  // The command line is promised for the Node of the machine too, so its tests run it there as well.
  const env = { ...process.env, PARTNER_PLAN_SYSTEM_NODE: process.env.PARTNER_PLAN_SYSTEM_NODE ?? systemNode() };
  const chosen = process.argv.slice(2);
  const folders = chosen.length > 0 ? chosen : unitFolders();
  if (folders.length === 0) throw new Failure(`No unit test matches the filter "${process.env[filterVariable]}".`);
  let code = 0;
  for (const name of folders) {
    code = (await runNodeTests({ folder: `test/${name}`, env })) || code;
  }
  return code;
});
