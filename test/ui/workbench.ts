import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { until } from '../host/until.ts';

/**
 * The window of VS Code, in the words of a user. Only roles, labels and the few class names that VS Code keeps
 * from version to version are used to find things.
 */
export class Workbench {
  readonly page: Page;
  /** The folder that is open, in which a journey may look at and change files. */
  readonly folder: string;
  readonly #pictures: string;

  constructor(page: Page, folder: string, pictures: string) {
    this.page = page;
    this.folder = folder;
    this.#pictures = pictures;
  }

  /** Waits until the window can be used. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  }

  /** Keeps a picture of the window and returns its path. */
  async screenshot(name: string): Promise<string> {
    mkdirSync(this.#pictures, { recursive: true });
    const file = path.join(this.#pictures, `${name.replaceAll(/[^\w]+/g, '-').toLowerCase()}.png`);
    await this.page.screenshot({ path: file });
    return file;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types where the focus is, key by key. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 15 });
  }

  // Quick input: the box at the top of the window.

  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget:visible');
  }

  get quickInputRows(): Locator {
    return this.quickInput.locator('.quick-input-list .monaco-list-row');
  }

  /** Opens a file of the folder by its name, through quick open. */
  async openFile(name: string): Promise<void> {
    await this.press('Control+P');
    await this.#choose(name, (label) => label.split(',')[0]?.trim() === path.basename(name));
    await this.page
      .getByRole('tab', { name: path.basename(name) })
      .first()
      .waitFor();
    await this.editor.waitFor();
  }

  /** Runs a command of the palette by its full title, such as "Partner Plan: Open Preview". */
  async runCommand(title: string): Promise<void> {
    await this.press('F1');
    await this.#choose(`>${title}`, (label) => label === title || label.startsWith(`${title},`));
  }

  /** Fills the quick input and takes the row whose accessible label is the wanted one. */
  async #choose(text: string, isWanted: (label: string) => boolean): Promise<void> {
    await this.quickInput.locator('input').first().fill(text);
    const row = await until(`"${text}" to be offered`, async (seen) => {
      const labels = await this.#labels(this.quickInputRows);
      seen(labels);
      // Counted from one, because zero means that it is not there yet.
      return labels.findIndex(isWanted) + 1;
    });
    await this.quickInputRows.nth(row - 1).click();
  }

  /** Chooses a row of the open quick pick by a text that it contains. */
  async pick(text: string): Promise<void> {
    await this.quickInputRows.filter({ hasText: text }).first().click();
  }

  /** Answers the open input box. */
  async answer(text: string): Promise<void> {
    const input = this.quickInput.locator('input').first();
    await input.fill(text);
    await input.press('Enter');
  }

  // The editor.

  /** The editor that has the focus or had it last. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  /** The lines that the editor shows; those out of sight are not there. */
  async visibleLines(): Promise<string[]> {
    const lines = await this.editor.locator('.view-lines .view-line').evaluateAll((elements) =>
      elements
        .map((element) => ({ top: Number.parseFloat((element as HTMLElement).style.top), text: element.textContent }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text ?? ''),
    );
    // The editor shows spaces as no-break spaces.
    return lines.map((line) => line.replaceAll('\u00a0', ' '));
  }

  async goTo(line: number, column = 1): Promise<void> {
    await this.press('Control+G');
    await this.quickInput.locator('input').first().fill(`:${line}:${column}`);
    await this.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
    await until(`the cursor to be in line ${line}`, async (seen) => {
      const status = await this.statusBar('status.editor.selection');
      seen(status);
      return status.includes(`Ln ${line},`);
    });
  }

  /** The suggestions that the editor offers at the moment. */
  async suggestions(): Promise<string[]> {
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.first().waitFor();
    return this.#labels(rows);
  }

  // Around the editor.

  /** The text of an item of the status bar, by the id that VS Code gives it. */
  async statusBar(id: string): Promise<string> {
    return (await this.page.locator(`[id="${id}"]`).textContent()) ?? '';
  }

  /** The language of the active editor, as the status bar shows it. */
  language(): Promise<string> {
    return this.statusBar('status.editor.mode');
  }

  /** Opens the Problems view and waits until what it lists is as described. */
  async problems(description: string, condition: (labels: string[]) => boolean): Promise<string[]> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.press('Control+Shift+M');
    await panel.waitFor();
    return until(`${description} in the Problems view`, async (seen) => {
      const labels = await this.#labels(panel.locator('.monaco-list-row'));
      seen(labels);
      return condition(labels) && labels;
    });
  }

  /** The messages at the lower right. */
  get notifications(): Locator {
    return this.page.locator('.notification-toast');
  }

  /** The document inside a webview, such as the preview; the last one when there are several. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
  }

  #labels(rows: Locator): Promise<string[]> {
    return rows.evaluateAll((elements) =>
      elements.map((element) => {
        const labelled = element.hasAttribute('aria-label') ? element : element.querySelector('[aria-label]');
        return labelled?.getAttribute('aria-label') ?? element.textContent ?? '';
      }),
    );
  }
}
