import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { siteFolder, writeSite } from '../../scripts/lib/site.mjs';
import { filesBelow, root } from '../harness/files.ts';
import { axeFindings, newContext, openBrowser } from './browser.ts';

/** The site of the docs, read from its folder as somebody reads it who has no web server. */
const kinds = [
  'index',
  'START',
  'CONTINUOUS-INTEGRATION',
  'FORMAT',
  'format/tiers',
  'rules/tiers/too-many',
  'playground',
];

const addressOf = (name: string): string => pathToFileURL(path.join(siteFolder, `${name}.html`)).href;

await writeSite();
const browser = await openBrowser();

describe('the pages of the site', () => {
  it('link to pages, headings and files that are there', () => {
    const pages = (readdirSync(siteFolder, { recursive: true }) as string[]).filter((name) => name.endsWith('.html'));
    const texts = new Map(pages.map((name) => [name, readFileSync(path.join(siteFolder, name), 'utf8')]));
    const broken = [...texts].flatMap(([name, text]) =>
      [...text.matchAll(/(?:href|src)="(?!https?:|mailto:)([^"#]*)(?:#([^"]*))?"/g)].flatMap(
        ([, file = '', anchor]) => {
          const target = file === '' ? name : path.posix.join(path.posix.dirname(name), file);
          const there = texts.get(target);
          const isThere = there !== undefined || existsSync(path.join(siteFolder, target));
          const hasAnchor = anchor === undefined || there?.includes(`id="${decodeURI(anchor)}"`);
          return isThere && hasAnchor ? [] : [`${name}: ${file}#${anchor ?? ''}`];
        },
      ),
    );
    assert.deepEqual([...new Set(broken)], []);
    assert.ok(pages.length > 350, String(pages.length));
  });

  it('are all found from the first one', () => {
    const first = readFileSync(`${root}docs/README.md`, 'utf8');
    const pages = filesBelow(['docs'], '.md').filter((page) => /^docs\/[^/]+\.md$/.test(page));
    const missing = pages.filter((page) => !first.includes(`(${path.posix.basename(page)})`));
    assert.deepEqual(missing, ['docs/EXTENSION.md', 'docs/README.md']);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1280, 390]) {
      it(`have no findings of axe and fit, ${colorScheme}, ${width} pixels wide`, async () => {
        const context = await newContext(browser, { colorScheme, viewport: { width, height: 900 } });
        const page = await context.newPage();
        for (const name of kinds) {
          await page.goto(addressOf(name));
          if (name === 'playground') await page.getByText('15 findings').waitFor();
          // The document in the frame is the exported page, in which nothing may run, and which has its own tests.
          const findings = (await axeFindings(page)).filter((finding) => !finding.startsWith('axe: frame-tested'));
          assert.deepEqual(findings, [], name);
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          assert.ok(wider <= 0, `${name} is ${wider} pixels wider than the window.`);
        }
        await context.close();
      });
    }
  }
});

describe('the search', () => {
  it('finds a page by words of it, and leads there', async () => {
    const page = await open('rules/tiers/too-many');
    await page.getByRole('searchbox').fill('conflict rule');
    await page.locator('#hits a').first().waitFor();
    await page.getByRole('searchbox').fill('glossry');
    await page.locator('#hits a', { hasText: 'Glossary' }).click();
    assert.equal(page.url(), addressOf('GLOSSARY'));
    await page.context().close();
  });

  it('says so where no page has the words', async () => {
    const page = await open('index');
    await page.getByRole('searchbox').fill('qqqqzzzz');
    await page.getByText('No page has these words.').waitFor();
    await page.context().close();
  });
});

describe('the switch of the colors', () => {
  it('takes the other ones, and says so', async () => {
    const page = await open('index');
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.getByRole('button', { name: 'Dark colors' }).click();
    assert.notEqual(await paper(), light);
    await page.getByRole('button', { name: 'Light colors' }).click();
    assert.equal(await paper(), light);
    await page.context().close();
  });
});

describe('the playground', () => {
  it('checks a plan, applies a fix, shows the document, and asks for nothing but its own files', async () => {
    const page = await open('index');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(addressOf('playground'));
    const finding = page.locator('#findings li', { hasText: 'tiers/too-many' });
    await finding.getByRole('button', { name: 'Fixes for tiers/too-many' }).click();
    await finding.getByRole('button', { name: 'Remove the lowest tier, Tier 5 "Copper"' }).click();
    await finding.waitFor({ state: 'detached' });
    assert.doesNotMatch(await page.getByRole('textbox', { name: 'Plan' }).inputValue(), /copper/);
    await page.getByRole('textbox', { name: 'Plan' }).press('Control+End');
    await page.getByRole('textbox', { name: 'Plan' }).pressSequentially('ris');
    await page.getByRole('textbox', { name: 'Plan' }).press('Control+Space');
    await page.getByRole('list', { name: 'What can stand at the cursor' }).getByRole('button').first().click();
    assert.match(await page.getByRole('textbox', { name: 'Plan' }).inputValue(), /^risks:/m);
    await page.frameLocator('#document').getByText('Northwind Partner Program').first().waitFor();
    await page.getByLabel('Example').selectOption('reseller-hubspot');
    await page.getByText(/^(?:No|\d) findings?$/).waitFor();
    const own = pathToFileURL(siteFolder).href;
    assert.deepEqual(
      asked.filter((address) => !address.startsWith(own) && !/^(?:blob|data|about):/.test(address)),
      [],
    );
    await page.context().close();
  });
});

async function open(name: string): Promise<Page> {
  const page = await (await newContext(browser, { viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(addressOf(name));
  return page;
}
