import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { nodeFiles } from '../../server/src/cli/node-files.ts';

const isWindows = process.platform === 'win32';
const { kindOf, list, readFile, writeFile, realPath } = nodeFiles;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'partner-plan-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const holds = (name: string): string => readFileSync(at(name), 'utf8');

/** No file is left over that nobody asked for. */
const onlyThese = (...names: string[]): void => assert.deepEqual(readdirSync(folder).sort(), names.sort());

describe('reading', () => {
  it('gives the bytes of a file, also through a link', async () => {
    writeFileSync(at('a'), 'x'.repeat(600_000));
    assert.equal((await readFile(at('a'))).length, 600_000);
    if (isWindows) return;
    symlinkSync('a', at('link'));
    assert.equal((await readFile(at('link'))).length, 600_000);
  });

  it('refuses devices, pipes and sockets, and links to them, without waiting', { skip: isWindows }, async (test) => {
    execFileSync('mkfifo', [at('pipe')]);
    const server = createServer().listen(at('socket'));
    test.after(() => server.close());
    await new Promise((resolve) => server.once('listening', resolve));
    for (const [name, target] of [
      ['zero', '/dev/zero'],
      ['to-pipe', 'pipe'],
      ['to-socket', 'socket'],
      ['null', '/dev/null'],
    ] as const) {
      symlinkSync(target, at(name));
    }
    for (const name of ['pipe', 'socket', 'zero', 'to-pipe', 'to-socket', 'null']) {
      assert.equal(await kindOf(at(name)), 'other');
      await assert.rejects(readFile(at(name)), { code: 'ENOTFILE' }, name);
      for (const mayReplace of ['nothing', 'anything', { holding: bytes('') }] as const) {
        await assert.rejects(writeFile(at(name), bytes('new'), mayReplace), { code: 'ENOTFILE' }, name);
      }
    }
  });

  it('refuses folders, and what is larger than any plan', async () => {
    mkdirSync(at('folder'));
    writeFileSync(at('large'), Buffer.alloc(20_000_001));
    await assert.rejects(readFile(at('folder')), { code: 'EISDIR' });
    await assert.rejects(readFile(at('large')), { code: 'EFBIG' });
  });

  it('tells links apart in a list, and where they lead', { skip: isWindows }, async () => {
    mkdirSync(at('folder'));
    writeFileSync(at('file'), '');
    symlinkSync('file', at('link'));
    symlinkSync('gone', at('dangling'));
    symlinkSync('circle', at('circle'));
    const kinds = Object.fromEntries((await list(folder)).map(({ name, kind }) => [name, kind]));
    assert.deepEqual(kinds, { folder: 'folder', file: 'file', link: 'link', dangling: 'link', circle: 'link' });
    assert.equal(await realPath(at('link')), await realPath(at('file')));
    await assert.rejects(kindOf(at('dangling')), { code: 'EDANGLING' });
    await assert.rejects(kindOf(at('circle')), { code: 'ELOOP' });
  });
});

describe('writing', () => {
  it('makes a file where there is none, and leaves one alone that may not be replaced', async () => {
    await writeFile(at('a'), bytes('new'), 'nothing');
    assert.equal(holds('a'), 'new');
    await assert.rejects(writeFile(at('a'), bytes('newer'), 'nothing'), { code: 'EEXIST' });
    assert.equal(holds('a'), 'new');
    await writeFile(at('a'), bytes('newest'), 'anything');
    assert.equal(holds('a'), 'newest');
    onlyThese('a');
  });

  it('replaces what was read, and nothing else', async () => {
    writeFileSync(at('a'), 'was');
    await writeFile(at('a'), bytes('new'), { holding: bytes('was') });
    assert.equal(holds('a'), 'new');
    await assert.rejects(writeFile(at('a'), bytes('newer'), { holding: bytes('was') }), { code: 'ECHANGED' });
    assert.equal(holds('a'), 'new');
    await assert.rejects(writeFile(at('gone'), bytes('newer'), { holding: bytes('was') }), { code: 'ECHANGED' });
    onlyThese('a');
  });

  it('takes it well when another process has written the same', async () => {
    writeFileSync(at('a'), 'repaired');
    await writeFile(at('a'), bytes('repaired'), { holding: bytes('was') });
    onlyThese('a');
  });

  it('keeps mode and link, and puts a new file in the place of the old one', { skip: isWindows }, async () => {
    writeFileSync(at('real'), 'was');
    chmodSync(at('real'), 0o640);
    symlinkSync('real', at('link'));
    linkSync(at('real'), at('second-name'));
    await writeFile(at('link'), bytes('new'), 'anything');
    assert.ok(lstatSync(at('link')).isSymbolicLink());
    assert.equal(holds('real'), 'new');
    assert.equal(statSync(at('real')).mode & 0o777, 0o640);
    // Whoever had the old file open, or another name for it, still has the old text whole.
    assert.equal(holds('second-name'), 'was');
    onlyThese('real', 'link', 'second-name');
  });

  it('says that a link leads nowhere, and that there is a folder', { skip: isWindows }, async () => {
    symlinkSync('gone', at('dangling'));
    mkdirSync(at('folder'));
    for (const mayReplace of ['nothing', 'anything'] as const) {
      await assert.rejects(writeFile(at('dangling'), bytes('new'), mayReplace), { code: 'EDANGLING' });
      await assert.rejects(writeFile(at('folder'), bytes('new'), mayReplace), { code: 'EISDIR' });
      await assert.rejects(writeFile(at('none/a'), bytes('new'), mayReplace), { code: 'ENOENT' });
    }
    onlyThese('dangling', 'folder');
  });

  it('leaves one whole file when many write at once', async () => {
    writeFileSync(at('a'), 'was');
    const texts = Array.from({ length: 20 }, (_, index) => `${index} `.repeat(20_000));
    const results = await Promise.allSettled(
      texts.map((text) => writeFile(at('a'), bytes(text), { holding: bytes('was') })),
    );
    assert.ok(texts.includes(holds('a')));
    for (const result of results) {
      if (result.status === 'rejected') assert.equal(result.reason.code, 'ECHANGED');
    }
    const created = await Promise.allSettled(texts.map((text) => writeFile(at('b'), bytes(text), 'nothing')));
    assert.equal(created.filter(({ status }) => status === 'fulfilled').length, 1);
    assert.ok(texts.includes(holds('b')));
    onlyThese('a', 'b');
  });
});
