import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

// What others wrote and we ship: it stands in dist/ with its license, and nothing of it runs while it is installed.

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = path.join(root, 'dist');

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

const inModules = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

/** A part that is published in no package of its own stands for the one that holds it, by the same people. */
const heldBy: Readonly<Record<string, string>> = {
  'node_modules/@modelcontextprotocol/core-internal': 'node_modules/@modelcontextprotocol/server',
};

/** What stands inside a package and is installed nowhere: `content-type@1.0.5`. */
function embeddedPackages(): ReadonlySet<string> {
  const names = readdirSync(dist)
    .filter((file) => file.endsWith('.js.map'))
    .flatMap(
      (file) =>
        (JSON.parse(readFileSync(path.join(dist, file), 'utf8')) as { readonly sources: readonly string[] }).sources,
    )
    .flatMap((source) => /\/\.pnpm\/([\w.@+-]+)\//.exec(source)?.[1] ?? []);
  return new Set(names);
}

/** The folders of all packages of which something went into a bundle, also by way of a file that was bundled before. */
function bundledFolders(): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const name of readdirSync(dist).filter((file) => file.endsWith('.js.map'))) {
    const { sources, sourcesContent } = JSON.parse(readFileSync(path.join(dist, name), 'utf8')) as {
      sources: readonly string[];
      sourcesContent: readonly string[];
    };
    for (const [at, source] of sources.entries()) {
      const [folder] = inModules.exec(source.replace(/^(?:\.\.\/)+/, '')) ?? [];
      if (folder === undefined || folder.includes('/.pnpm/')) continue;
      folders.add(heldBy[folder] ?? folder);
      // Tools that bundle write down from where each part came.
      for (const [, inner = ''] of (sourcesContent[at] ?? '').matchAll(/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)/g)) {
        const places = [`${folder}/node_modules/${inner}`, `node_modules/${inner}`];
        const found = places.find((place) => existsSync(path.join(root, place, 'package.json')));
        if (found !== undefined) folders.add(found);
      }
    }
  }
  return folders;
}

function packageIn(folder: string): Package {
  return JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as Package;
}

/** Licenses that ask for nothing but to be named, which the notices do. */
const accepted = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0', 'Apache-2.0'];

describe('what is bundled', () => {
  before(() =>
    assert.ok(existsSync(path.join(dist, 'THIRD-PARTY-NOTICES.txt')), 'dist/ is missing. Run: npm run build'),
  );

  it('stands in the notices with its version and the text of its license', () => {
    const notices = readFileSync(path.join(dist, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const parts = notices.split(`\n${'-'.repeat(80)}\n\n`);
    const folders = bundledFolders();
    assert.ok(folders.size > 15, [...folders].join());
    assert.ok(
      [...folders].some((folder) => folder.endsWith('/nanoid')),
      'The files that were bundled before are not read.',
    );
    for (const folder of folders) {
      const { name, version, license } = packageIn(folder);
      const part = parts.find((text) => text.includes(`${name} ${version} (${license})\n`));
      assert.ok(part !== undefined, `${name} ${version} is missing in the notices.`);
      assert.ok(
        part.length > 300 && !part.includes('holds no text of its license'),
        `${name} has no text of its license.`,
      );
    }
  });

  it('stands in the notices where it is part of another package', () => {
    const notices = readFileSync(path.join(dist, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const names = [...embeddedPackages()];
    assert.ok(names.includes('content-type@1.0.5'), names.join());
    for (const name of names) {
      const [, title = '', version = ''] = /^(.+)@([\d.]+)$/.exec(name) ?? [];
      const license = readFileSync(path.join(root, 'scripts/licenses', `${name}.txt`), 'utf8');
      assert.ok(notices.includes(license.trim()), name);
      assert.ok(
        accepted.some((each) => license.startsWith(`${title} ${version} (${each})\n`)),
        name,
      );
    }
  });

  it('has a license that may be shipped', () => {
    for (const folder of bundledFolders()) {
      const { name, license } = packageIn(folder);
      assert.ok(accepted.includes(license), `${name} has the license ${license}.`);
    }
  });

  it('comes with no program of its own that runs when it is installed', () => {
    const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
      packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>>;
    };
    for (const folder of bundledFolders()) assert.notEqual(packages[folder]?.hasInstallScript, true, folder);
  });
});

describe('what is installed', () => {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<
      Record<
        string,
        {
          readonly version?: string;
          readonly resolved?: string;
          readonly integrity?: string;
          readonly hasInstallScript?: boolean;
          readonly link?: boolean;
          readonly inBundle?: boolean;
        }
      >
    >;
  };
  const others = Object.entries(packages).filter(([folder, { link }]) => folder !== '' && link !== true);

  it('is pinned to one version, with the sum of its bytes', () => {
    for (const [folder, { version, integrity, inBundle }] of others) {
      assert.match(version ?? '', /^\d+\.\d+\.\d+/, folder);
      assert.ok(inBundle === true || /^sha512-/.test(integrity ?? ''), folder);
    }
  });

  it('runs a program while it is installed only where that is known', () => {
    const withScripts = others
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([folder]) => folder);
    // The builder, the Node that the tests run with, and the signing of packages, of which only the first two are used.
    assert.deepEqual(withScripts, ['node_modules/@vscode/vsce-sign', 'node_modules/esbuild', 'node_modules/node']);
  });
});

// Looked up in the registry when a version was taken: a package of which nothing new comes for years is not kept well,
// and one that came out yesterday nobody has tried yet.
describe('what is depended on', () => {
  const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  const { devDependencies, dependencies } = readJson('package.json') as {
    readonly devDependencies: Readonly<Record<string, string>>;
    readonly dependencies?: unknown;
  };
  const known = readJson('test/meta/dependencies.json') as Readonly<
    Record<string, { readonly version: string; readonly released: string; readonly license: string }>
  >;

  it('is needed to build and to test, and to run nothing', () => {
    assert.equal(dependencies, undefined);
  });

  it('is asked for in one exact version, whose day and license are known', () => {
    const versions = Object.fromEntries(Object.entries(known).map(([name, { version }]) => [name, version]));
    assert.deepEqual(devDependencies, versions);
    for (const [name, version] of Object.entries(devDependencies)) assert.match(version, /^\d+\.\d+\.\d+$/, name);
  });

  it('has a license that allows to build and to test with it', () => {
    // What is shipped is asked for more, above.
    const allowed = [...accepted, 'MIT OR Apache-2.0', 'MPL-2.0', 'SEE LICENSE IN README.md AND LICENSE'];
    for (const [name, { license }] of Object.entries(known)) {
      assert.equal(packageIn(`node_modules/${name}`).license, license, name);
      assert.ok(allowed.includes(license), `${name}: ${license}`);
    }
  });

  it('came out within three years before the newest of it', () => {
    const days = Object.values(known).map(({ released }) => Date.parse(released) / 86_400_000);
    const newest = Math.max(...days);
    const old = Object.keys(known).filter((_, at) => !(newest - (days[at] ?? 0) < 3 * 365));
    assert.deepEqual(old, []);
  });
});
