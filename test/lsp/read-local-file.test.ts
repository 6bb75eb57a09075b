import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { readLocalFile } from '../../server/src/node/read-local-file.ts';

/** Links need rights there that people seldom have. */
const skipped = { skip: process.platform === 'win32' };

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

  it('does not follow a link out of its folder and of those that are open', skipped, async (context) => {
    const outside = mkdtempSync(path.join(tmpdir(), 'partner-plan-'));
    context.after(() => rmSync(outside, { recursive: true }));
    writeFileSync(path.join(outside, 'private.yaml'), 'rules: {}\n');
    writeFileSync(path.join(folder, 'own.yaml'), 'rules: {}\n');
    symlinkSync(path.join(outside, 'private.yaml'), path.join(folder, 'out.yaml'));
    symlinkSync(path.join(folder, 'own.yaml'), path.join(folder, 'in.yaml'));
    assert.equal(await readLocalFile(uriOf('out.yaml')), undefined);
    assert.equal(await readLocalFile(uriOf('out.yaml'), [pathToFileURL(folder).href, 'vscode-vfs://a/b']), undefined);
    assert.equal(await readLocalFile(uriOf('in.yaml')), 'rules: {}\n');
    assert.equal(await readLocalFile(uriOf('out.yaml'), [pathToFileURL(outside).href]), 'rules: {}\n');
  });

  it('does not read a device without an end', skipped, async () => {
    symlinkSync('/dev/zero', path.join(folder, 'endless'));
    assert.equal(await readLocalFile(uriOf('endless')), undefined);
  });
});
