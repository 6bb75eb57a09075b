import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { configurationPlaces } from '../../server/src/lsp/configuration-places.ts';

function foldersOf(plan: string, ...workspaceFolders: readonly string[]): readonly string[] {
  const folders = configurationPlaces(plan, workspaceFolders).map((place) => {
    assert.match(place, /\/\.partner-plan\.ya?ml$/);
    return place.slice(0, place.lastIndexOf('/') + 1);
  });
  // Each folder is looked at for both endings, one after the other.
  assert.ok(folders.every((folder, index) => folder === folders[index - (index % 2)]));
  return folders.filter((_folder, index) => index % 2 === 0);
}

describe('the places of a configuration file', () => {
  for (const [what, plan, workspaceFolders, folders] of [
    ['go up to the root', 'file:///a/b/c.yaml', [], ['file:///a/b/', 'file:///a/', 'file:///']],
    ['are one for a plan in the root', 'file:///c.yaml', [], ['file:///']],
    ['go on above the workspace on a disk', 'file:///a/b.yaml', ['file:///a'], ['file:///a/', 'file:///']],
    ['end at the folder of the workspace elsewhere', 'memfs:/a/b/c.yaml', ['memfs:/a'], ['memfs:/a/b/', 'memfs:/a/']],
    ['end at the folder with a slash', 'memfs:/a/b/c.yaml', ['memfs:/a/b/'], ['memfs:/a/b/']],
    ['end at the innermost folder', 'memfs:/a/b/c.yaml', ['memfs:/', 'memfs:/a', 'memfs:/a/b'], ['memfs:/a/b/']],
    ['do not end at another folder', 'memfs:/a/b.yaml', ['memfs:/c', 'memfs:/a/b'], ['memfs:/a/', 'memfs:/']],
    [
      'are there on Windows',
      'file:///c%3A/a/b.yaml',
      ['file:///c%3A/a'],
      ['file:///c%3A/a/', 'file:///c%3A/', 'file:///'],
    ],
    ['are there on a share', 'file://server/a/b.yaml', [], ['file://server/a/', 'file://server/']],
    [
      'are there on the web',
      'vscode-vfs://github/o/r/b.yaml',
      ['vscode-vfs://github/o/r'],
      ['vscode-vfs://github/o/r/'],
    ],
    ['leave a query out', 'memfs:/a/b.yaml?c/d#e/f', ['memfs:/a'], ['memfs:/a/']],
    ['are there for an address without a host', 'memfs:/a/b.yaml', [], ['memfs:/a/', 'memfs:/']],
    [
      'are those of the file to come',
      'untitled:/a/b/c.yaml',
      ['file:///a'],
      ['file:///a/b/', 'file:///a/', 'file:///'],
    ],
    [
      'are those of the file to come on the web',
      'untitled://github/o/b.yaml',
      ['vscode-vfs://github/o'],
      ['vscode-vfs://github/o/'],
    ],
    ['are none for a file that has no place yet', 'untitled:Untitled-1', ['file:///a'], []],
    ['are none for a file to come elsewhere', 'untitled:/b/c.yaml', ['file:///a'], []],
    ['are none for what is no address', 'c.yaml', [], []],
    ['are none for an empty address', '', ['file:///a'], []],
  ] as const) {
    it(what, () => {
      assert.deepEqual(foldersOf(plan, ...workspaceFolders), folders);
    });
  }

  it('are forty at most', () => {
    const folders = foldersOf(`file:///${'a/'.repeat(100)}b.yaml`);
    assert.equal(folders.length, 40);
    assert.equal(folders[0], `file:///${'a/'.repeat(100)}`);
  });
});
