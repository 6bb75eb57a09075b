import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after } from 'node:test';
import { build } from 'esbuild';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { cleanUp, endOnSignals } from '../../scripts/lib/processes.mjs';
import { root } from '../harness/files.ts';

/** A browser whose pages can be looked at: each has `window.looks` and axe. It ends with the test file. */
export async function openBrowser(): Promise<Browser> {
  endOnSignals();
  after(cleanUp);
  return launchBrowser();
}

/** Windows in which nothing moves, because what is half way between two looks is neither of them. */
export async function newContext(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const calm = { viewport: { width: 800, height: 900 }, reducedMotion: 'reduce' } as const;
  const context = await browser.newContext({ ...calm, ...options });
  await context.addInitScript({ content: await looksScript() });
  return context;
}

/** What axe finds on a page, one line for each element, in all its rules and those of best practice. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: AxeLibrary };
    const { violations, incomplete } = await axe.run(document, { resultTypes: ['violations', 'incomplete'] });
    // What axe could not decide is decided by the checks of our own, which know the shapes of a picture.
    const undecided = incomplete.filter(({ id }) => id !== 'color-contrast');
    return [...violations, ...undecided].flatMap(({ id, help, nodes }) =>
      nodes.map(({ html }) => `axe: ${id} (${help}): ${html.slice(0, 120)}`),
    );
  });
}

interface AxeResult {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

interface AxeLibrary {
  run(
    root: Document,
    options: object,
  ): Promise<{ readonly violations: readonly AxeResult[]; readonly incomplete: readonly AxeResult[] }>;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The bundle of what runs inside a page. */
async function looksScript(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['test/layout/page/index.ts'],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
