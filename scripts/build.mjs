// Builds everything that ships into dist/, and the bundles that tests run inside VS Code.
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { forgetBuild } from './lib/built.mjs';
import { fontScript } from './lib/fonts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const production = !process.argv.includes('--development');

/** The modern build of `yaml` reads a plan 1.4 times faster than the one for old versions of Node. */
const yamlModern = fileURLToPath(new URL('../node_modules/yaml/browser/index.js', import.meta.url));

/**
 * Of the manifest, the program says its version. The rest, which VS Code reads, would be a hundred kilobytes.
 *
 * @type {import('esbuild').Plugin}
 */
const versionOfManifest = {
  name: 'version of the manifest',
  setup(during) {
    during.onLoad({ filter: /[\\/]package\.json$/ }, async ({ path }) => {
      if (path !== fileURLToPath(new URL('../package.json', import.meta.url))) return undefined;
      const { version } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    });
  },
};

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: production,
  sourcemap: true,
  // The licenses of what is bundled stand together in one file beside the bundles.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  mainFields: ['module', 'main'],
  alias: { yaml: yamlModern },
  plugins: [versionOfManifest],
};

/**
 * A bundle that is loaded when it is first needed: by `require` in Node, by `importScripts` in a web worker, where it
 * leaves what it holds under a name of its own.
 *
 * @param {string} name
 * @returns {import('esbuild').BuildOptions}
 */
function lazy(name) {
  return {
    platform: 'browser',
    format: 'iife',
    target: ['node20', 'es2022'],
    globalName: `partnerPlan_${name}`,
    footer: { js: `if (typeof module === 'object') module.exports = partnerPlan_${name}.default;` },
  };
}

/**
 * For a bundle that runs in Node and in a browser. The libraries of the language server have an entry for each of them
 * and hide that of a browser from whoever does not ask.
 */
const bothPlatforms = ['browser', 'module'];

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  {
    // The extension in Node and in the extension host of a browser. The libraries of the client are most of it, and
    // both need them. A module of Node does not load where there is none, so only the half that is needed runs.
    stdin: {
      contents: `const isNode = typeof process === 'object' && typeof process.versions?.node === 'string';
const entry = () => (isNode ? require('./client/src/node/main.ts') : require('./client/src/browser/main.ts'));
export const activate = (context) => entry().activate(context);`,
      resolveDir: root,
      sourcefile: 'client.js',
    },
    entryNames: 'client',
    platform: 'node',
    conditions: bothPlatforms,
    format: 'cjs',
    target: ['node22', 'es2022'],
    external: ['vscode'],
  },
  {
    // The command line, and the language server in Node and in a web worker, are one bundle, because each holds nearly
    // all that the others need. Nothing of them runs before it is asked for, and a worker of the command line is a
    // further way in. A web worker has nobody who could ask: its only script is this one.
    stdin: {
      contents: `export const run = () => require('./server/src/cli/main.ts');
export const serve = () => require('./server/src/node/main.ts');
export const work = () => require('./server/src/cli/check-worker.ts');
export const answer = () => require('./server/src/node/answer-worker.ts');
export const serveInWebWorker = () => require('./server/src/browser/main.ts');`,
      resolveDir: root,
      sourcefile: 'engine.js',
    },
    entryNames: 'engine',
    platform: 'node',
    conditions: bothPlatforms,
    format: 'iife',
    target: ['node20', 'es2022'],
    globalName: 'partnerPlan',
    footer: {
      js: "if (typeof module === 'object') module.exports = partnerPlan; else partnerPlan.serveInWebWorker();",
    },
  },
  {
    // Loaded by the command `mcp` and by nothing else.
    entryPoints: { mcp: 'server/src/mcp/main.ts' },
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    alias: {
      '@modelcontextprotocol/server/_shims': fileURLToPath(new URL('../server/src/mcp/shims.ts', import.meta.url)),
    },
  },
  {
    ...lazy('docx'),
    entryPoints: { docx: 'server/src/export/docx/main.ts' },
  },
  {
    ...lazy('pdf'),
    entryPoints: { pdf: 'server/src/export/pdf/main.ts' },
  },
  {
    ...lazy('fonts'),
    stdin: { contents: `export default ${fontScript()}`, sourcefile: 'fonts.js' },
    entryNames: 'fonts',
    sourcemap: false,
  },
  {
    entryPoints: { preview: 'client/src/preview/webview/main.ts' },
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
  },
];

forgetBuild();
await rm(new URL('../dist', import.meta.url), { recursive: true, force: true });
await mkdir(new URL('../dist', import.meta.url), { recursive: true });
const results = await Promise.all(bundles.map((options) => build({ ...shared, ...options, outdir: 'dist' })));
await writeFile(new URL('../dist/server.node.js', import.meta.url), starter('serve'));
await writeFile(new URL('../dist/cli.js', import.meta.url), `#!/usr/bin/env node\n${starter('run')}`);
await writeFile(new URL('../dist/package.json', import.meta.url), '{ "type": "commonjs" }\n');
const inputs = [
  ...results.flatMap(({ metafile }) => Object.keys(metafile?.inputs ?? {})),
  'node_modules/dejavu-fonts-ttf/package.json',
];
await writeFile(new URL('../dist/THIRD-PARTY-NOTICES.txt', import.meta.url), await notices(inputs));

/**
 * The script of a way into the engine. It has Node keep what it compiles for the next start, in versions that can, which
 * is half a second of the first one on a slow machine. The folder is one of the user alone: in one that all users share,
 * as that for temporary files is on Linux, somebody else could leave code to run. Whoever wants nothing kept says so to
 * Node, by NODE_DISABLE_COMPILE_CACHE=1.
 *
 * On the command line, patterns are made into machine code at once. Node would make them for its interpreter first and
 * again at their second use, and for those of letters of all languages that takes a tenth of the check of one plan. It
 * is said before anything else, because what was kept with another setting does not count. The server runs in the Node
 * of the editor, which may not let anybody change its settings.
 *
 * @param {'run' | 'serve'} way
 */
function starter(way) {
  const atOnce = way === 'run' ? `require('node:v8').setFlagsFromString('--no-regexp-tier-up');\n` : '';
  return `${atOnce}const { env, platform } = process;
const { isAbsolute, join } = require('node:path');
const own = [env.XDG_CACHE_HOME, env.HOME && join(env.HOME, '.cache')].find((folder) => folder && isAbsolute(folder));
const folder = platform === 'win32' || platform === 'darwin' ? join(require('node:os').tmpdir(), 'partner-plan') : own && join(own, 'partner-plan');
if (folder) require('node:module').enableCompileCache?.(folder);
require('./engine.js').${way}();
`;
}

/**
 * The name, version and license text of every package that went into a bundle.
 *
 * @param {string[]} files the files that were bundled, from the top of the project.
 */
async function notices(files) {
  const folders = new Set(files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  for (const file of files.filter((each) => each.includes('node_modules/') && /\.[cm]?js$/.test(each))) {
    for (const folder of await bundledBefore(file)) folders.add(folder);
  }
  const parts = await Promise.all(
    [...folders]
      .filter((folder) => existsSync(`${root}${folder}/package.json`))
      .sort()
      .map(async (folder) => {
        const { name, version, license } = JSON.parse(await readFile(`${root}${folder}/package.json`, 'utf8'));
        const file = (await readdir(root + folder)).find((entry) => /^licen[cs]e/i.test(entry));
        const text =
          file === undefined
            ? 'The package holds no text of its license.'
            : await readFile(`${root}${folder}/${file}`, 'utf8');
        return `${name} ${version} (${license})\n\n${text.trim()}\n`;
      }),
  );
  for (const file of files.filter((each) => each.includes('node_modules/') && /\.[cm]?js$/.test(each))) {
    parts.push(...(await embeddedIn(file)).filter((part) => !parts.includes(part)));
  }
  return `Partner Plan contains these packages.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

/**
 * The folders of packages that stand inside a file of another one. Tools that bundle write down from where each part
 * came.
 *
 * @param {string} file
 */
async function bundledBefore(file) {
  const text = await readFile(root + file, 'utf8');
  const owner = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? '';
  const names = new Set([...text.matchAll(/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)/g)].map(([, name]) => name));
  return [...names].flatMap((name) => {
    const places = [`${owner}/node_modules/${name}`, `node_modules/${name}`];
    return places.find((place) => existsSync(`${root}${place}/package.json`)) ?? [];
  });
}

/**
 * The notices of packages that stand inside a file of another one and are installed nowhere, so that nobody else brings
 * the text of their license.
 *
 * @param {string} file
 */
async function embeddedIn(file) {
  const text = await readFile(root + file, 'utf8');
  const names = [...new Set([...text.matchAll(/\/\.pnpm\/([\w.@+-]+)\//g)].map(([, name = '']) => name))];
  return Promise.all(names.map((name) => readFile(`${root}scripts/licenses/${name}.txt`, 'utf8')));
}
