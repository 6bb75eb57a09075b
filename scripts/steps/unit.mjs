// Everything that needs no VS Code: the engine, the language server and the command line.
import { systemNode } from '../lib/node.mjs';
import { runNodeTests } from '../lib/node-tests.mjs';
import { runScript } from '../lib/processes.mjs';

await runScript(() =>
  runNodeTests({
    folder: 'test',
    except: ['test/host', 'test/layout', 'test/ui', 'test/readers'],
    // The command line is promised for the Node of the machine too, so its tests run it there as well.
    env: { ...process.env, PARTNER_PLAN_SYSTEM_NODE: process.env.PARTNER_PLAN_SYSTEM_NODE ?? systemNode() },
  }),
);
