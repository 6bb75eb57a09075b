import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { ToPreview } from '../../client/src/preview/messages.ts';
import type { PreviewState } from '../../client/src/preview/state.ts';
import { readPlan } from '../../server/src/core/plan.ts';
import { checkDocument } from '../../server/src/features/document.ts';
import { openDocument, uri } from '../harness/ask.ts';
import { previewOf } from '../harness/preview.ts';
import { newContext, openBrowser } from './browser.ts';
import { buildPreview, openPreview, type PreviewPage } from './preview-page.ts';
import { settle } from './settle.ts';
import { type Theme, themes } from './themes.ts';

const browser = await openBrowser();
const viewport = { width: 800, height: 700 };
const context = await newContext(browser, { viewport });
const parts = await buildPreview();

let kept: PreviewPage | undefined;

async function emptyPreview(): Promise<PreviewPage> {
  if (kept === undefined) {
    kept = await openPreview(context, parts);
  } else {
    // The mouse would hover over what comes below it.
    await kept.page.mouse.move(-1, -1);
    await kept.page.setViewportSize(viewport);
    await kept.restart();
  }
  return kept;
}

/** A preview with one plan after the other in it. */
export class Reader {
  readonly page: Page;
  /** All that the preview has told. */
  readonly told: () => Promise<readonly unknown[]>;
  readonly setTheme: (theme: Theme) => Promise<void>;
  #version = 0;
  #text = '';

  private constructor({ page, messages, setTheme }: PreviewPage) {
    this.page = page;
    this.told = messages;
    this.setTheme = setTheme;
  }

  /** One preview is used by one test after the other; one that starts with a state is opened for itself. */
  static async open(state?: PreviewState): Promise<Reader> {
    const opened = state === undefined ? await emptyPreview() : await openPreview(context, parts);
    const { page, messages, setTheme } = opened;
    if (state !== undefined) {
      await page.addInitScript((remembered) => {
        const { acquireVsCodeApi } = window as unknown as { acquireVsCodeApi(): { setState(state: unknown): void } };
        acquireVsCodeApi().setState(remembered);
      }, state);
      await page.reload();
    }
    if (themes[1]) await setTheme(themes[1]);
    await messages();
    return new Reader(opened);
  }

  /** What a person has asked for. A click may scroll as well, and each document is answered. */
  async messages(): Promise<readonly unknown[]> {
    const others = ['scrolled', 'shown'];
    return (await this.told()).filter((message) => !others.includes((message as { type: string }).type));
  }

  /** @param as the address of the plan, of several that come into the same preview. */
  async show(text: string, last?: string, as = uri): Promise<void> {
    this.#version += 1;
    this.#text = text;
    const { kind, settings } = openDocument(text);
    const lastReadable = last === undefined ? undefined : readPlan(last);
    const document = checkDocument({ kind, uri, version: this.#version, text, settings, lastReadable });
    await this.post({ type: 'document', uri: as, result: await previewOf(document) });
  }

  /** Moves the cursor of the editor in front of a text. */
  async moveTo(text: string, more: { readonly moved?: boolean; readonly follow?: boolean } = {}): Promise<void> {
    const offset = this.#text.indexOf(text);
    assert.ok(offset >= 0, text);
    await this.post({ type: 'cursor', offset, version: this.#version, follow: true, moved: true, ...more });
  }

  async moveToOffset(offset: number): Promise<void> {
    await this.post({ type: 'cursor', offset, version: this.#version, follow: true, moved: true });
  }

  async scrollEditorTo(text: string): Promise<void> {
    await this.scrollTo(this.#text.indexOf(text));
  }

  /** @param level what the editor shows now where its cursor stood. */
  async scrollTo(offset: number, level?: number): Promise<void> {
    const along = level === undefined ? {} : { level };
    await this.post({ type: 'scroll', offset, ...along, version: this.#version, follow: true });
  }

  /** How far the page is scrolled down. */
  scrolledTo(): Promise<number> {
    return this.page.evaluate(() => window.scrollY);
  }

  async post(message: ToPreview): Promise<void> {
    await this.page.evaluate((posted) => window.postMessage(posted, '*'), message);
    await settle(this.page);
  }

  /** Scrolls until an element stands right below the bar, as a reader does. */
  async read(selector: string): Promise<void> {
    await this.page
      .locator(selector)
      .first()
      .evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await settle(this.page);
  }

  top(selector: string): Promise<number> {
    return this.page
      .locator(selector)
      .first()
      .evaluate((element) => element.getBoundingClientRect().top);
  }

  marked(): Promise<readonly string[]> {
    return this.page
      .locator('[aria-current="true"]')
      .evaluateAll((all) => all.map(({ textContent }) => textContent ?? ''));
  }

  focused(): Promise<string> {
    return this.page.locator(':focus').innerText();
  }

  isInView(selector: string): Promise<boolean> {
    return this.page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return bottom > 0 && top < window.innerHeight;
      });
  }

  state(): Promise<PreviewState> {
    return this.page.evaluate(() => {
      const { acquireVsCodeApi } = window as unknown as { acquireVsCodeApi(): { getState(): PreviewState } };
      return acquireVsCodeApi().getState();
    });
  }
}
