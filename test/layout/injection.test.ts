import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { allowedLink, isAllowedAttribute, isAllowedElement } from '../harness/allowed-markup.ts';
import { everyFieldPlan, examplePlans, ruinedPlan, someRounds } from '../safety/injected-plans.ts';
import { newContext, openBrowser } from './browser.ts';
import { openExport } from './export-page.ts';
import { buildPreview, openPreview } from './preview-page.ts';
import { themes } from './themes.ts';

// What a browser makes of plans that are full of attacks: nothing runs, loads, opens or leads anywhere strange.

const context = await newContext(await openBrowser());
await context.addInitScript(() => {
  const violations: string[] = [];
  Object.assign(window, { violations });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
    violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
  );
});

const plans = (round: number): readonly string[] => [everyFieldPlan(round), ruinedPlan(round), ...examplePlans(round)];

test('nothing of a plan comes to life in the preview', async () => {
  const preview = await openPreview(context, await buildPreview());
  const happened = watch(preview.page);
  const [theme] = themes;
  await preview.setTheme(theme);
  for (const round of someRounds(2)) {
    for (const plan of plans(round)) {
      await preview.show(plan);
      await checkMarkup(preview.page);
    }
  }
  assert.deepEqual(happened, []);
  assert.deepEqual(await violationsOf(preview.page), []);
});

test('nothing of a plan comes to life in the exported page', async () => {
  const exported = await openExport(context);
  const happened = watch(exported.page);
  for (const round of someRounds(2)) {
    for (const plan of plans(round)) {
      await exported.show(plan);
      await checkMarkup(exported.page);
      assert.deepEqual(await violationsOf(exported.page), []);
    }
  }
  assert.deepEqual(happened, []);
});

test('what would come to life is noticed', async () => {
  const page = await context.newPage();
  const happened = watch(page);
  await page.route('**/*', (route) =>
    route.request().url() === 'https://alive.test/'
      ? route.fulfill({ contentType: 'text/html', body: '<body><img src="https://evil.example/x" onerror="alert(1)">' })
      : route.abort(),
  );
  await page.goto('https://alive.test/');
  await assert.rejects(checkMarkup(page), /img/);
  assert.ok(happened.includes('request https://evil.example/x'));
  assert.ok(happened.includes('dialog 1'));
});

/** Collects what a page does by itself beyond loading its own files. */
function watch(page: Page): readonly string[] {
  const happened: string[] = [];
  page.on('dialog', (dialog) => {
    happened.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => happened.push(`window ${popup.url()}`));
  page.on('pageerror', ({ message }) => happened.push(`error ${message}`));
  page.on('request', (request) => {
    if (!/^https:\/\/(?:preview|export|alive)\.test\/(?:preview\.(?:js|css))?$/.test(request.url())) {
      happened.push(`request ${request.url()}`);
    }
  });
  return happened;
}

async function checkMarkup(page: Page): Promise<void> {
  const { parts, links, ids } = await page.evaluate(() => window.looks.markup('body'));
  const strange = parts.filter((part) => {
    const [, element = '', attribute] = /^([^@]+)(?:@([^=]+))?/.exec(part) ?? [];
    const isOwnScript = part === 'script' || /^script@(?:nonce|src)=/.test(part);
    return !isOwnScript && !(isAllowedElement(element) && (attribute === undefined || isAllowedAttribute(attribute)));
  });
  assert.deepEqual(strange, []);
  for (const link of links) assert.match(link, /^https:\/\/preview\.test\/preview\.js$/.test(link) ? /./ : allowedLink);
  for (const id of ids) assert.match(id, /^[a-z0-9-]+$/);
  assert.equal(new Set(ids).size, ids.length, 'Every id is the id of one element');
}

function violationsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (window as unknown as { violations: string[] }).violations);
}
