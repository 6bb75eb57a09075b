import type { Page } from 'playwright-core';

/** Waits until fonts are there and everything has been drawn, so that no page is looked at half done. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}
