// What ships, built into dist/ when its sources have changed.
import { ensureBuilt } from '../lib/built.mjs';
import { runScript } from '../lib/processes.mjs';

await runScript(ensureBuilt);
