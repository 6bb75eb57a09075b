import assert from 'node:assert/strict';
import { it } from 'node:test';
import { type WritableFiles, writeBeside } from '../../client/src/write-beside.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Files of an editor in which some operation fails. */
function filesWith(
  standing: Readonly<Record<string, string>>,
  fails: readonly string[] = [],
  links: readonly string[] = [],
): { readonly files: WritableFiles<string>; readonly texts: () => Readonly<Record<string, string>> } {
  const texts = new Map(Object.entries(standing));
  const attempt = (what: string): void => {
    if (fails.includes(what)) throw new Error(what);
  };
  return {
    texts: () => Object.fromEntries(texts),
    files: {
      writeFile: async (name, content) => {
        // A disk that is full takes the beginning of a file.
        const text = new TextDecoder().decode(content);
        texts.set(name, fails.includes('write') ? text.slice(0, 2) : text);
        attempt('write');
      },
      rename: async (from, to) => {
        attempt('rename');
        texts.set(to, texts.get(from) ?? '');
        texts.delete(from);
      },
      delete: async (name) => {
        attempt('delete');
        if (!texts.delete(name)) throw new Error('nothing there');
      },
      isLink: async (name) => {
        if (!texts.has(name)) throw new Error('nothing there');
        return links.includes(name);
      },
    },
  };
}

const write = (files: WritableFiles<string>): Promise<void> =>
  writeBeside(files, 'a.pdf', '.a.pdf.tmp', bytes('new text'));

it('writes a file that is new, and replaces one whole', async () => {
  for (const standing of [{}, { 'a.pdf': 'old' }]) {
    const { files, texts } = filesWith(standing);
    await write(files);
    assert.deepEqual(texts(), { 'a.pdf': 'new text' });
  }
});

it('leaves the file that was there, and nothing beside it, when the disk is full or the file is held', async () => {
  for (const fails of ['write', 'rename']) {
    const { files, texts } = filesWith({ 'a.pdf': 'old' }, [fails]);
    await assert.rejects(write(files), { message: fails });
    assert.deepEqual(texts(), { 'a.pdf': 'old' });
  }
});

it('tells the first failure when nothing can be removed either', async () => {
  await assert.rejects(write(filesWith({}, ['write', 'delete']).files), { message: 'write' });
});

it('writes what a link leads to, and keeps the link', async () => {
  const { files, texts } = filesWith({ 'a.pdf': 'old' }, ['rename'], ['a.pdf']);
  await write(files);
  assert.deepEqual(texts(), { 'a.pdf': 'new text' });
});
