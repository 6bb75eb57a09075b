import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newContext, openBrowser } from './browser.ts';
import { openExport } from './export-page.ts';
import { tabThrough } from './keyboard.ts';
import { examples, strainingPlans } from './plans.ts';
import { buildPreview, openPreview } from './preview-page.ts';
import { themes } from './themes.ts';

// The preview and the exported page in the hands of a person without a mouse.

const context = await newContext(await openBrowser());
const preview = await openPreview(context, await buildPreview());
const { page } = preview;
const plan = strainingPlans().find(({ name }) => name === 'half-changed');
const [example] = examples();
assert.ok(plan && example);
await preview.show(plan.text, plan.before);
await page.locator('[data-list="findings"]').click();

for (const theme of themes) {
  test(`the Tab key reaches everything, and the focus can be seen, in ${theme.name}`, async () => {
    await preview.setTheme(theme);
    assert.deepEqual(await tabThrough(page), []);
  });
}

test('the Tab key reaches everything of the exported page', async () => {
  const exported = await openExport(context);
  await exported.show(example.text);
  for (const colorScheme of ['light', 'dark'] as const) {
    await exported.page.emulateMedia({ colorScheme });
    assert.deepEqual(await tabThrough(exported.page), []);
  }
  await exported.page.close();
});

test('Enter and a double click lead from a block to its place in the plan', async () => {
  /** What the preview asked for, without what it tells of being scrolled on the way. */
  const asked = async () => {
    const messages = (await preview.messages()) as readonly { readonly type: string; readonly start?: number }[];
    return messages.filter(({ type }) => type !== 'scrolled');
  };
  for (const tag of ['h2', 'h3', 'p', 'li', 'dd', 'tr']) {
    const selector = `#document ${tag}[data-start][tabindex]`;
    const block = page.locator(selector).first();
    const place = await block.evaluate((element) => ({
      type: 'place',
      start: Number(element.getAttribute('data-start')),
      end: Number(element.getAttribute('data-end')),
    }));
    await asked();
    await block.focus();
    await page.keyboard.press('Enter');
    assert.deepEqual(await asked(), [place], `Enter on ${selector}`);
    const spot = await block.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      element.scrollIntoView({ block: 'center' });
      const [box] = range.getClientRects();
      const target = box && document.elementFromPoint(box.left + 4, box.top + box.height / 2);
      const around = target?.closest('[data-start]');
      return (
        box &&
        around && { x: box.left + 4, y: box.top + box.height / 2, start: Number(around.getAttribute('data-start')) }
      );
    });
    assert.ok(spot, selector);
    await page.mouse.dblclick(spot.x, spot.y);
    const [message, ...others] = await asked();
    assert.deepEqual(others, [], `double click on ${selector}`);
    assert.deepEqual([message?.type, message?.start], ['place', spot.start], `double click on ${selector}`);
  }
});

test('the arrow keys lead from block to block', async () => {
  const focused = (): Promise<string> =>
    page.evaluate(() => `${document.activeElement?.tagName} ${document.activeElement?.textContent}`);
  await page.locator('#tiers-heading').focus();
  const before = await focused();
  await page.keyboard.press('ArrowDown');
  assert.notEqual(await focused(), before);
  await page.keyboard.press('ArrowUp');
  assert.equal(await focused(), before);
});

test('the filters of the findings hide and show rows', async () => {
  await preview.show(strainingPlans().find(({ name }) => name === 'one-letter-texts')?.text ?? '');
  const rows = page.locator('.found:visible');
  const all = await rows.count();
  const errors = await page.locator('.found[data-severity="error"]').count();
  const button = page.locator('[data-filter-severity="error"]');
  assert.ok(errors > 0 && all > errors, 'The plan has findings of several severities');
  await button.focus();
  await page.keyboard.press('Enter');
  assert.equal(await button.getAttribute('aria-pressed'), 'false');
  assert.equal(await rows.count(), all - errors);
  await page.keyboard.press('Space');
  assert.equal(await rows.count(), all);

  const select = page.locator('[data-filter-section]');
  const part = await select.locator('option').nth(1).getAttribute('value');
  assert.ok(part);
  await select.selectOption(part);
  assert.equal(await rows.count(), await page.locator(`.found[data-part="${part}"]`).count());
  await select.selectOption('');
  assert.equal(await rows.count(), all);
});

test('the buttons of a finding tell what the person wants', async () => {
  const finding = page.locator('.found:has([data-action="fix"])').first();
  const { rule, start, end } = await finding.evaluate((element) => ({
    rule: element.getAttribute('data-rule'),
    start: Number(element.getAttribute('data-start')),
    end: Number(element.getAttribute('data-end')),
  }));
  const fix = finding.locator('[data-action="fix"]').first();
  const title = await fix.textContent();
  await preview.messages();
  await fix.focus();
  await page.keyboard.press('Enter');
  const [repair] = (await preview.messages()) as readonly Record<string, unknown>[];
  assert.deepEqual(
    { ...repair, version: 0, asks: false },
    { type: 'fix', version: 0, rule, start, end, title, asks: false },
  );
  await finding.locator('[data-action="source"]').press('Enter');
  assert.deepEqual(await preview.messages(), [{ type: 'place', start, end }]);
  await finding.locator('[data-action="rule"]').press('Enter');
  assert.deepEqual(await preview.messages(), [{ type: 'rule', id: rule }]);
});

test('the list of contents opens with Enter and leads to its sections', async () => {
  const button = page.locator('[data-list="contents"]');
  const isOpen = (): Promise<string | null> => button.getAttribute('aria-expanded');
  const before = await isOpen();
  await button.press('Enter');
  assert.notEqual(await isOpen(), before);
  if ((await isOpen()) === 'false') await button.press('Enter');
  await page.locator('#contents a[href="#measurement"]').press('Enter');
  const top = await page.locator('#measurement-heading').evaluate((element) => element.getBoundingClientRect().top);
  assert.ok(top >= 0 && top < 300, `The heading stands at ${top} px`);
});
