// Takes the pictures of the README anew: `npm run pictures`. Look at them afterwards.
import { inRoot, node24, root } from './lib/paths.mjs';
import { run, runScript } from './lib/processes.mjs';

await runScript(() =>
  run(node24, [inRoot('scripts', 'test.mjs'), '--only', 'ui', '--filter', 'pictures'], {
    cwd: root,
    env: { ...process.env, UPDATE_PICTURES: '1' },
  }),
);
