// The pictures of the README. `npm run pictures` takes them anew; without that, this
// says when one of them no longer shows what a user sees.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { until } from '../host/until.ts';
import { journey } from './harness.ts';
import { staleWords, textsInView, wordsOf } from './text-in-view.ts';
import type { Workbench } from './workbench.ts';

const plan = 'technology-salesforce.partner-plan.yaml';
const size = { width: 1280, height: 800 };
// Hints beside the lines come when the editor likes, whole or cut, and would be in a picture or not.
const settings = {
  'editor.minimap.enabled': false,
  'breadcrumbs.enabled': false,
  'editor.inlayHints.enabled': 'off',
};

journey('The picture of a plan with its document', { size, settings }, async (workbench) => {
  await workbench.openFile(plan);
  await workbench.titleButton('Open Preview to the Side').click();
  await workbench.preview.getByRole('heading', { level: 1 }).waitFor();
  await workbench.focusEditor();
  await workbench.press('Control+Home');
  await keepOrCompare(workbench, 'preview', true);
});

journey('The picture of a finding with its fix', { size, settings }, async (workbench) => {
  await workbench.openFile(plan);
  await workbench.problems('nothing', (labels) => labels.length === 0);
  await workbench.focusEditor();
  // On the empty line behind the third tier.
  await workbench.find('# The way down starts');
  await workbench.press('ArrowUp', 'Home');
  await workbench.type('  - id: fourth');
  for (const line of ['    name: Fourth', '  - id: fifth', '    name: Fifth']) await workbench.typeLine(line);
  await workbench.problems('too many tiers', (labels) =>
    labels.some((label) => label.includes('The plan has 5 tiers')),
  );
  await workbench.focusEditor();
  await workbench.find('id: fifth');
  await workbench.lightBulb.waitFor();
  await workbench.actions();
  await keepOrCompare(workbench, 'findings', false);
});

async function keepOrCompare(workbench: Workbench, name: string, withPreview: boolean): Promise<void> {
  const file = new URL(`../../docs/images/${name}`, import.meta.url);
  await until('the window to come to rest', async () => {
    const before = wordsOf(await textsInView(workbench, withPreview));
    await workbench.page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    return before === wordsOf(await textsInView(workbench, withPreview));
  });
  await workbench.screenshot(`picture ${name}`);
  const texts = await textsInView(workbench, withPreview);
  if (process.env.UPDATE_PICTURES === '1') {
    writeFileSync(`${file.pathname}.webp`, await webp(workbench.page));
    writeFileSync(`${file.pathname}.txt`, wordsOf(texts));
  }
  const kept = readFileSync(`${file.pathname}.txt`, 'utf8');
  assert.deepEqual(staleWords(kept, texts), [], 'Run: npm run pictures, and look at docs/images');
}

/** The window as a picture that is a third of the size of a PNG. */
async function webp(page: Page): Promise<Buffer> {
  const png = await page.screenshot({ animations: 'disabled' });
  const blank = await page.context().newPage();
  const address = await blank.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.9 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  await blank.close();
  return Buffer.from(address, 'latin1');
}
