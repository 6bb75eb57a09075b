import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { readLocalFile } from '../../server/src/node/read-local-file.ts';

describe('reading a local file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'partner-plan-'));
  const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href;
  after(() => rmSync(folder, { recursive: true }));

  it('gives its text without a byte order mark', async () => {
    writeFileSync(path.join(folder, 'a b \u{1F642}.yaml'), '\uFEFFrules: {} # \u{1F642}\n');
    assert.equal(await readLocalFile(uriOf('a b \u{1F642}.yaml')), 'rules: {} # \u{1F642}\n');
  });

  it('gives nothing where there is no file, a folder, something too large, or no address', async () => {
    mkdirSync(path.join(folder, 'folder'));
    writeFileSync(path.join(folder, 'large'), 'x'.repeat(4_000_001));
    const odd = ['file://elsewhere/a%2Fb', 'file:///%00', 'file:///a%2Fb', 'file:', 'https://example.com'];
    for (const uri of [uriOf('missing'), uriOf('folder'), uriOf('large'), ...odd]) {
      assert.equal(await readLocalFile(uri), undefined, uri);
    }
  });

  it('does not read a device without an end', { skip: process.platform === 'win32' }, async () => {
    symlinkSync('/dev/zero', path.join(folder, 'endless'));
    assert.equal(await readLocalFile(uriOf('endless')), undefined);
  });
});
