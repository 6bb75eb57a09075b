// Writes the site of the docs into .build/site, to be read from this folder or from any web server: `npm run docs`.
import path from 'node:path';
import { ensureDependencies } from './lib/dependencies.mjs';
import { runScript } from './lib/processes.mjs';
import { say } from './lib/progress.mjs';

await runScript(async () => {
  await ensureDependencies();
  // It needs packages, which are there only now.
  const { siteFolder, writeSite } = await import('./lib/site.mjs');
  await writeSite();
  say(`The site begins at ${path.join(siteFolder, 'index.html')}.`);
  return 0;
});
