import type { BrowserContext, Page } from 'playwright-core';
import { readPlan } from '../../server/src/core/plan.ts';
import { renderHtml } from '../../server/src/render/html.ts';
import { wholeDocument } from '../../server/src/render/whole-document.ts';
import { settle } from './settle.ts';

/** A page of the browser that shows exported HTML files, one after the other. */
export interface ExportPage {
  readonly page: Page;
  show(plan: string): Promise<void>;
}

const address = 'https://export.test/';

export async function openExport(context: BrowserContext): Promise<ExportPage> {
  const page = await context.newPage();
  let body = '';
  await page.route('**/*', (route) =>
    route.request().url() === address ? route.fulfill({ body, contentType: 'text/html' }) : route.abort(),
  );
  return {
    page,
    async show(plan) {
      body = renderHtml(wholeDocument(readPlan(plan)));
      await page.goto(address);
      await settle(page);
    },
  };
}
