import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axeFindings, newContext, openBrowser } from './browser.ts';
import { openExport } from './export-page.ts';
import { examples, strainingPlans } from './plans.ts';
import { settle } from './settle.ts';

// How the exported HTML file looks on screens of every width, in light and dark, and on paper.

const context = await newContext(await openBrowser());
const exported = await openExport(context);
const { page } = exported;

/** An export knows nothing of what the plan was before. */
const plans = [...examples(), ...strainingPlans()].filter(({ before }) => before === undefined);

const widths = [320, 400, 480, 800, 1200];

/** What is left of a sheet between the margins that the style sheet sets, in CSS pixels. */
const papers = { A4: Math.floor(((210 - 2 * 16) / 25.4) * 96), Letter: Math.floor(8.5 * 96 - ((2 * 16) / 25.4) * 96) };

for (const [index, { name, text }] of plans.entries()) {
  test(`the page of the plan ${name}`, async (context) => {
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    await exported.show(text);

    await context.test('fits windows of every width', async () => {
      for (const width of widths) assert.deepEqual(await geometry(width), [], `at ${width} px`);
    });

    await context.test('fits paper', async () => {
      await page.emulateMedia({ media: 'print', colorScheme: 'light' });
      for (const [paper, width] of Object.entries(papers)) assert.deepEqual(await geometry(width), [], paper);
      assert.deepEqual(await contrast(), []);
    });

    await context.test('can be read in light and dark', async () => {
      await page.setViewportSize({ width: 800, height: 900 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ media: 'screen', colorScheme });
        assert.deepEqual(await contrast(), [], colorScheme);
      }
      assert.deepEqual(await page.evaluate(() => window.looks.structure()), []);
    });

    await context.test('is printed in dark letters from a dark window', async () => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      assert.deepEqual(await contrast(), []);
      const fromDark = await colors();
      await page.emulateMedia({ media: 'print', colorScheme: 'light' });
      assert.deepEqual(fromDark, await colors());
    });

    await context.test('has nothing that axe finds', async () => {
      for (const colorScheme of index === 0 ? (['light', 'dark'] as const) : (['light'] as const)) {
        await page.emulateMedia({ media: 'screen', colorScheme });
        assert.deepEqual(await axeFindings(page), [], colorScheme);
      }
    });
  });
}

test('letters of twice the size fit', async () => {
  const [plan] = examples();
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  await exported.show(plan?.text ?? '');
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  for (const width of [480, 800]) assert.deepEqual(await geometry(width), [], `at ${width} px`);
});

test('nothing moves for people who asked for less motion', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  assert.deepEqual(await page.evaluate(() => window.looks.motion()), []);
});

async function geometry(width: number): Promise<readonly string[]> {
  await page.setViewportSize({ width, height: 900 });
  await settle(page);
  return page.evaluate(() => window.looks.geometry());
}

function contrast(): Promise<readonly string[]> {
  return page.evaluate(() => window.looks.contrast({ strict: false }));
}

/** The colours of all that is printed, in the order of the page. */
function colors(): Promise<readonly string[]> {
  return page.evaluate(() => {
    const used = [...document.querySelectorAll('body, body *')].map((element) => {
      const { color, fill, stroke } = getComputedStyle(element);
      return `${color} ${fill} ${stroke}`;
    });
    return [...new Set(used)];
  });
}
