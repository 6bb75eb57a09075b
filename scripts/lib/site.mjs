// The site of the docs, for reading and for its tests.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { ensureBuilt } from './built.mjs';
import { buildFolder, inRoot, node24, root, tool } from './paths.mjs';
import { runQuietly } from './processes.mjs';
import { during } from './progress.mjs';

export const siteFolder = path.join(buildFolder, 'site');

/** Writes the site anew. It needs no network, and no web server to be read. */
export async function writeSite() {
  await ensureBuilt();
  rmSync(siteFolder, { recursive: true, force: true });
  await during('Writing the site', async () => {
    const command = [tool('@11ty/eleventy', 'cmd.cjs'), '--config=site/eleventy.config.mjs', '--quiet'];
    await runQuietly(node24, command, { cwd: root });
    await writeScripts(path.join(siteFolder, 'assets'));
  });
}

/** @param {string} folder */
async function writeScripts(folder) {
  await build({
    absWorkingDir: root,
    entryPoints: { site: 'site/site.ts', playground: 'site/playground.ts' },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    outdir: folder,
    logLevel: 'warning',
  });
  const server = readFileSync(inRoot('dist', 'engine.js'), 'utf8').replace(/\n\/\/# sourceMappingURL=.*/, '');
  writeFileSync(path.join(folder, 'server.js'), `window.partnerPlanServer = ${inScript(server)};\n`);
  writeFileSync(path.join(folder, 'examples.js'), `window.partnerPlanExamples = ${inScript(examples())};\n`);
}

/** The plans of the playground by their names, the one with something to find first. */
function examples() {
  const plans = readdirSync(inRoot('examples')).filter((name) => name.endsWith('.partner-plan.yaml'));
  return Object.fromEntries([
    ['Five tiers', readFileSync(inRoot('site', 'five-tiers.partner-plan.yaml'), 'utf8')],
    ...plans.map((name) => [name.replace('.partner-plan.yaml', ''), readFileSync(inRoot('examples', name), 'utf8')]),
  ]);
}

/** @param {unknown} value */
function inScript(value) {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
