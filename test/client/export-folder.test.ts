import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LARGEST_FILE, readExport, saidOfTooLarge } from '../../client/src/export-folder.ts';

const [aFile, aFolder, aLink] = [1, 2, 65];

/** Folders of an editor, by path. A file is known by its content or, where nobody may read it, by its size in bytes. */
function foldersWith(files: Readonly<Record<string, string | number>>, links: readonly string[] = []) {
  const read: string[] = [];
  return {
    read,
    file: aFile,
    folder: aFolder,
    below: (folder: string, name: string) => (folder === '' ? name : `${folder}/${name}`),
    readDirectory: async (folder: string) => {
      const below = Object.keys(files).filter((path) => folder === '' || path.startsWith(`${folder}/`));
      const rest = below.map((path) => (folder === '' ? path : path.slice(folder.length + 1)).split('/'));
      const types = new Map(
        rest.map(([name = '', ...more]) => [name, more.length > 0 ? aFolder : links.includes(name) ? aLink : aFile]),
      );
      return [...types];
    },
    stat: async (path: string) => {
      const content = files[path] ?? '';
      return { size: typeof content === 'number' ? content : content.length };
    },
    readFile: async (path: string) => {
      read.push(path);
      return new TextEncoder().encode(String(files[path]));
    },
  };
}

describe('the folder of an export', () => {
  it('is read with what can show fields, and without links and hidden folders', async () => {
    const folders = foldersWith(
      { 'a.json': '{}', 'objects/b.object': '<b/>', 'notes.txt': 'x', '.git/c.json': '{}', 'd.csv': 'x' },
      ['d.csv'],
    );
    const { files, tooLarge, refused } = await readExport(folders, '');
    assert.deepEqual(
      files.map(({ path }) => path),
      ['a.json', 'objects/b.object'],
    );
    assert.deepEqual({ tooLarge, refused }, { tooLarge: [], refused: undefined });
  });

  it('leaves out a file of more than 4 MB without reading it, and says so', async () => {
    const folders = foldersWith({ 'a.json': '{}', 'big.csv': LARGEST_FILE + 1, 'more/big.xml': 1e9, 'c.csv': 'x' });
    const { files, tooLarge } = await readExport(folders, '');
    assert.deepEqual(
      files.map(({ path }) => path),
      ['a.json', 'c.csv'],
    );
    assert.deepEqual(folders.read, ['a.json', 'c.csv']);
    assert.deepEqual(tooLarge, ['big.csv', 'more/big.xml']);
    assert.equal(
      saidOfTooLarge(tooLarge),
      'Not compared, because a file of an export has 4 MB at most: big.csv and 1 more.',
    );
    assert.equal(saidOfTooLarge(['big.csv']), 'Not compared, because a file of an export has 4 MB at most: big.csv.');
  });

  it('is refused when it holds more files than an export does', async () => {
    const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`f${at}.json`, '{}']));
    assert.match((await readExport(foldersWith(many), '')).refused ?? '', /^The folder has more than 5000 files\./);
  });
});
