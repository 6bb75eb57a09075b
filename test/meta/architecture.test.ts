import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { filesBelow, root } from '../harness/files.ts';

/** The layers, from the bottom to the top, and the layers that each may import. */
const layers: Readonly<Record<string, readonly string[]>> = {
  schemas: [],
  snippets: [],
  'server/src/core': ['schemas'],
  'server/src/framework': ['schemas', 'server/src/core'],
  'server/src/protocol': [],
  'server/src/setup': ['schemas', 'server/src/core', 'server/src/framework'],
  'server/src/rules': ['schemas', 'server/src/core', 'server/src/framework', 'server/src/setup'],
  'server/src/render': ['schemas', 'server/src/core', 'server/src/framework', 'server/src/setup'],
  'server/src/export': ['schemas', 'server/src/core', 'server/src/protocol', 'server/src/render'],
  'server/src/crm-files': [
    'schemas',
    'server/src/core',
    'server/src/framework',
    'server/src/setup',
    'server/src/render',
    'server/src/export',
  ],
  'server/src/generate': ['schemas', 'server/src/core', 'server/src/framework'],
  'server/src/update': [
    'schemas',
    'server/src/core',
    'server/src/framework',
    'server/src/rules',
    'server/src/generate',
  ],
  'server/src/audit': ['schemas', 'server/src/core', 'server/src/framework', 'server/src/rules', 'server/src/render'],
  'server/src/tools': [
    'schemas',
    'server/src/core',
    'server/src/framework',
    'server/src/rules',
    'server/src/render',
    'server/src/generate',
    'server/src/setup',
    'server/src/crm-files',
    'server/src/update',
    'server/src/audit',
  ],
  'server/src/features': [
    'schemas',
    'snippets',
    'server/src/core',
    'server/src/framework',
    'server/src/protocol',
    'server/src/rules',
    'server/src/render',
    'server/src/export',
    'server/src/setup',
    'server/src/crm-files',
    'server/src/generate',
    'server/src/update',
    'server/src/audit',
    'server/src/tools',
  ],
  'server/src/lsp': [
    'server/src/core',
    'server/src/protocol',
    'server/src/rules',
    'server/src/export',
    'server/src/features',
  ],
  'server/src/node': ['server/src/export', 'server/src/lsp'],
  'server/src/browser': ['server/src/protocol', 'server/src/export', 'server/src/lsp'],
  'server/src/cli': [
    'schemas',
    'server/src/core',
    'server/src/framework',
    'server/src/rules',
    'server/src/export',
    'server/src/setup',
    'server/src/crm-files',
    'server/src/generate',
    'server/src/update',
    'server/src/audit',
    'server/src/tools',
    'server/src/mcp',
    'server/src/node',
  ],
  'server/src/mcp': [],
  client: ['server/src/protocol'],
};

/** The gate through which each package comes in: the files that may import it. */
const gates: readonly (readonly [RegExp, RegExp])[] = [
  [/^zod$/, /^(schemas|server\/src\/(core|rules|generate|tools|features))\//],
  [/^yaml$/, /^server\/src\/core\/yaml(-\w+)?\.ts$/],
  [/^vscode-languageserver-types$/, /^server\/src\/(features|lsp)\//],
  [/^vscode-languageserver(\/|$)/, /^server\/src\/(lsp|node|browser)\//],
  [/^vscode-languageserver-textdocument$/, /^server\/src\/lsp\//],
  [/^picomatch$/, /^server\/src\/cli\/files\.ts$/],
  [/^docx$/, /^server\/src\/export\/docx\//],
  [/^fflate$/, /^server\/src\/export\//],
  [/^diff$/, /^server\/src\/cli\/repair\.ts$/],
  [/^vscode$/, /^client\/src\//],
  [/^vscode-languageclient(\/|$)/, /^client\/src\//],
  [/^morphdom$/, /^client\/src\/preview\/webview\//],
  [/^@modelcontextprotocol\/server(\/|$)/, /^server\/src\/mcp\//],
  [/^node:/, /^server\/src\/(node|cli|mcp)\/|^client\/src\/node\//],
];

/** `import … from 'x'`, `export … from 'x'`, `import 'x'` and `import('x')`. */
const importPattern = /^(?:import|export)\b[^;']*?\bfrom\s*'([^']+)'|^import\s*'([^']+)'|\bimport\('([^']+)'\)/gms;

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = filesBelow(['schemas', 'server/src', 'client/src'], '.ts');
const imports = files.flatMap((from) =>
  [...readFileSync(root + from, 'utf8').matchAll(importPattern)].map(
    (match): Import => ({ from, to: match[1] ?? match[2] ?? match[3] ?? '' }),
  ),
);

describe('the architecture', () => {
  it('has files and imports to look at', () => {
    assert.ok(files.length > 50 && imports.length > 100);
  });

  it('knows the layer of every file', () => {
    assert.deepEqual(
      files.filter((file) => layerOf(file) === undefined),
      [],
    );
  });

  it('has imports that run downhill only', () => {
    const uphill = local(imports).filter(({ from, to }) => {
      const [layer = '', target = ''] = [layerOf(from), layerOf(to)];
      return layer !== target && !layers[layer]?.includes(target);
    });
    assert.deepEqual(uphill, []);
  });

  it('allows no import that nobody makes', () => {
    const made = new Set(local(imports).map(({ from, to }) => `${layerOf(from)} -> ${layerOf(to)}`));
    const allowed = Object.entries(layers).flatMap(([layer, below]) => below.map((each) => `${layer} -> ${each}`));
    assert.deepEqual(
      allowed.filter((edge) => !made.has(edge)),
      [],
    );
  });

  it('lets packages in through their gates only', () => {
    const strays = imports.filter(({ from, to }) => {
      if (to.startsWith('.')) return false;
      const gate = gates.find(([name]) => name.test(to));
      return gate === undefined || !gate[1].test(from);
    });
    assert.deepEqual(strays, []);
  });

  it('has no ring of imports', () => {
    const targets = new Map<string, string[]>();
    for (const { from, to } of local(imports)) targets.set(from, [...(targets.get(from) ?? []), to]);
    const done = new Set<string>();
    const rings: string[][] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) rings.push([...trail.slice(trail.indexOf(file)), file]);
      if (done.has(file) || trail.includes(file)) return;
      for (const target of targets.get(file) ?? []) visit(target, [...trail, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    assert.deepEqual(rings, []);
  });

  it('lists every rule in the index of its group', () => {
    const forgotten = files.filter((file) => {
      const [, folder = '', name = ''] = /^(server\/src\/rules\/\w+\/)([\w-]+\.ts)$/.exec(file) ?? [];
      if (folder === '' || !readFileSync(root + file, 'utf8').includes('defineRule({')) return false;
      return !readFileSync(`${root}${folder}index.ts`, 'utf8').includes(`'./${name}'`);
    });
    assert.deepEqual(forgotten, []);
  });
});

function layerOf(file: string): string | undefined {
  return Object.keys(layers).find((layer) => file.startsWith(`${layer}/`));
}

/** The imports of our own files, with paths from the top of the project. */
function local(all: readonly Import[]): readonly Import[] {
  return all
    .filter(({ to }) => to.startsWith('.') && /\.ts$|\/snippets\//.test(to))
    .map(({ from, to }) => ({ from, to: path.posix.join(path.posix.dirname(from), to) }));
}
