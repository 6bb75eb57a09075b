import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { packageExtension } from '../../scripts/lib/package.mjs';
import { journey } from './harness.ts';

/** Links and pictures of a Markdown text. */
const targetsOf = (markdown: string) => [...markdown.matchAll(/\]\(([^)\s]+)/g)].map(([, target = '']) => target);

describe('the package', () => {
  let files: Record<string, Uint8Array> = {};

  before(async () => {
    files = unzipSync(readFileSync(process.env.PARTNER_PLAN_PACKAGE ?? (await packageExtension())));
  });

  for (const page of ['readme.md', 'changelog.md']) {
    it(`has a ${page} that leads to nothing outside`, () => {
      const content = files[`extension/${page}`];
      assert.ok(content, Object.keys(files).join('\n'));
      const outside = targetsOf(strFromU8(content)).filter((target) => !target.startsWith('#'));
      assert.deepEqual(
        outside.filter((target) => !known.has(target)),
        [],
      );
    });
  }

  it('holds one readme, and no picture that VS Code would not show', () => {
    assert.deepEqual(
      Object.keys(files).filter((name) => /readme\.md$/i.test(name) && !name.includes('/docs/')),
      ['extension/readme.md'],
    );
    assert.doesNotMatch(strFromU8(files['extension/readme.md'] ?? new Uint8Array()), /!\[|<img/);
  });

  it('names no address in its manifests', () => {
    const { repository, bugs, homepage } = JSON.parse(
      strFromU8(files['extension/package.json'] ?? new Uint8Array()),
    ) as {
      repository?: unknown;
      bugs?: unknown;
      homepage?: unknown;
    };
    assert.deepEqual([repository, bugs, homepage], [undefined, undefined, undefined]);
    const manifest = strFromU8(files['extension.vsixmanifest'] ?? new Uint8Array());
    assert.doesNotMatch(manifest, /Links\.(Source|Getstarted|Repository|Support|Learn)/);
  });
});

/** Standards that the changelog follows. */
const known = new Set(['https://keepachangelog.com/en/1.1.0/', 'https://semver.org/']);

journey('The page of the extension is for people who use it', {}, async (workbench) => {
  const search = workbench.page.locator('.extensions-viewlet .monaco-editor').first();
  await workbench.open(search, 'Control+Shift+X');
  await search.click();
  await workbench.type('@installed partner plan');
  const extension = workbench.page
    .locator('.extensions-list .monaco-list-row')
    .filter({ hasText: 'Partner Plan' })
    .first();
  await extension.waitFor({ timeout: 60_000 });
  await extension.click();
  const page = workbench.webview();
  await page.getByRole('heading', { level: 2, name: 'Your first plan' }).waitFor();
  assert.equal(await page.locator('img').count(), 0);
  assert.doesNotMatch(await page.locator('body').innerText(), /npm |partner-plan --|Node/);
  await workbench.screenshot('extension page');
});
