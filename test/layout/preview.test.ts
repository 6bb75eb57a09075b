import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axeFindings, newContext, openBrowser } from './browser.ts';
import { examples, strainingPlans } from './plans.ts';
import { buildPreview, openPreview, type PreviewPage } from './preview-page.ts';
import { settle } from './settle.ts';
import { type Theme, themes } from './themes.ts';

// How the preview looks with every plan, in every theme, in windows of every width. Geometry does not depend on
// colours, and colours not on widths, so that not every width is looked at in every theme.

const context = await newContext(await openBrowser());
const preview = await openPreview(context, await buildPreview());
const plans = [...examples(), ...strainingPlans()];

/** Window widths in CSS pixels. A window of 800 has 400 of them when everything is zoomed to 200 %. */
const widths = [320, 400, 480, 800, 1200];

for (const [index, { name, text, before }] of plans.entries()) {
  test(`the plan ${name}`, async (context) => {
    const own = themeOf(index);
    await preview.setTheme(own);
    await preview.show(text, before);

    await context.test('fits windows of every width', async () => {
      for (const width of widths) assert.deepEqual(await geometry(preview, width), [], `at ${width} px`);
    });

    await context.test('fits with letters of twice the size', async () => {
      await preview.setTheme(own, { largeText: true });
      for (const width of [480, 800]) assert.deepEqual(await geometry(preview, width), [], `at ${width} px`);
    });

    await context.test('can be read in every theme', async () => {
      await preview.page.setViewportSize({ width: 800, height: 900 });
      for (const theme of themes) {
        await preview.setTheme(theme);
        assert.deepEqual(await contrast(preview, theme), [], theme.name);
      }
      assert.deepEqual(await preview.page.evaluate(() => window.looks.structure()), []);
    });

    await context.test('has nothing that axe finds', async () => {
      // Only contrast depends on the theme, so one plan is enough to see axe agree in all of them.
      for (const theme of index === 0 ? themes : [own]) {
        await preview.setTheme(theme);
        assert.deepEqual(await axeFindings(preview.page), [], theme.name);
      }
    });
  });
}

test('nothing moves for people who asked for less motion', async () => {
  await preview.show(plans[0]?.text ?? '');
  await preview.page.emulateMedia({ reducedMotion: 'reduce' });
  assert.deepEqual(await preview.page.evaluate(() => window.looks.motion()), []);
  await preview.page.emulateMedia({ reducedMotion: 'no-preference' });
  await preview.page.evaluate(() => document.body.classList.add('vscode-reduce-motion'));
  assert.deepEqual(await preview.page.evaluate(() => window.looks.motion()), []);
});

function themeOf(index: number): Theme {
  const theme = themes[index % themes.length];
  if (theme === undefined) throw new Error('There are no themes.');
  return theme;
}

async function geometry({ page }: PreviewPage, width: number): Promise<readonly string[]> {
  await page.setViewportSize({ width, height: 900 });
  await settle(page);
  return page.evaluate(() => window.looks.geometry());
}

function contrast({ page }: PreviewPage, { kind }: Theme): Promise<readonly string[]> {
  return page.evaluate((strict) => window.looks.contrast({ strict }), kind.startsWith('vscode-high-contrast'));
}
