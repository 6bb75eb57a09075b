import type { Page } from 'playwright-core';

/** Presses the Tab key until nothing new gets the focus, and tells what is wrong with that. */
export async function tabThrough(page: Page): Promise<readonly string[]> {
  const stops = await page.evaluate(() => window.looks.startFocusRound());
  const reached: number[] = [];
  const found: string[] = [];
  let before = -1;
  // A few more than there are, to notice when the focus never leaves the page again.
  for (let count = 0; count < stops + 3; count++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => window.looks.focusedElement());
    if (focused === null) break;
    if (focused.index === before) found.push(`focus: the Tab key is caught in ${focused.name}`);
    else if (reached.includes(focused.index)) found.push(`focus: the Tab key reaches ${focused.name} twice`);
    if (reached.includes(focused.index)) break;
    before = focused.index;
    reached.push(focused.index);
    found.push(...focused.findings);
  }
  return [...found, ...(await page.evaluate((indices) => window.looks.unreached(indices), reached))];
}
