import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { until } from '../host/until.ts';
import { filesBelow, storedValues } from './stored-state.ts';

/**
 * The window of VS Code, in the words of a user. Only roles, labels and the few class names that VS Code keeps
 * from version to version are used to find things.
 */
export class Workbench {
  readonly page: Page;
  /** The folder that is open, in which a journey may look at and change files. */
  readonly folder: string;
  readonly #pictures: string;
  readonly #backups: string;

  /** `pictures` is where screenshots are kept, `userData` where VS Code keeps its own files. */
  constructor(page: Page, { folder, pictures, userData }: { folder: string; pictures: string; userData: string }) {
    this.page = page;
    this.folder = folder;
    this.#pictures = pictures;
    this.#backups = path.join(userData, 'User', 'Backups');
  }

  /** Waits until the window can be used. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
    await this.#explorerRows.first().waitFor({ timeout: 60_000 });
  }

  /** Brings the window back to how it was opened, with no editor, no panel and no message. What is not saved is lost. */
  async tidy(): Promise<void> {
    await this.press('Escape', 'Escape');
    await this.#closeEditors();
    const messages = this.page.locator('.notification-list-item');
    if (await messages.first().isVisible()) {
      await this.runCommand('Notifications: Clear All Notifications');
      await until('no message', async () => (await messages.count()) === 0);
    }
    const panel = this.page.locator('.part.panel');
    if (await panel.isVisible()) {
      await this.runCommand('View: Hide Panel');
      await panel.waitFor({ state: 'hidden' });
    }
    await this.open(this.#explorerRows, 'Control+Shift+E');
  }

  async #closeEditors(): Promise<void> {
    const tabs = this.page.locator('.tabs-container .tab');
    const question = this.page.locator('.monaco-dialog-box');
    await until(
      'all editors to be closed',
      async (seen) => {
        seen(await tabs.allInnerTexts());
        if (await question.isVisible()) await question.getByRole('button', { name: "Don't Save" }).click();
        else if ((await tabs.count()) > 0) await this.runCommand('View: Close All Editors');
        const hasGone = async () => (await tabs.count()) === 0;
        return until('something to happen', async () => (await hasGone()) || (await question.isVisible()), 4_000).then(
          hasGone,
        );
      },
      60_000,
    );
  }

  /** Waits until the explorer lists none of these files. */
  async untilGone(names: readonly string[]): Promise<void> {
    await until('files to be gone from the explorer', async (seen) => {
      const listed = await this.#labels(this.#explorerRows);
      seen(listed);
      return !names.some((name) => listed.some((label) => label.includes(name)));
    });
  }

  get #explorerRows(): Locator {
    return this.page.locator('.explorer-folders-view .monaco-list-row');
  }

  /** Keeps a picture of the window and returns its path. */
  async screenshot(name: string): Promise<string> {
    mkdirSync(this.#pictures, { recursive: true });
    const file = path.join(this.#pictures, `${name.replaceAll(/[^\w]+/g, '-').toLowerCase()}.png`);
    // The inputs of VS Code fade in.
    await this.page.screenshot({ path: file, animations: 'disabled' });
    return file;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /**
   * Presses keys until what they open is there. A busy window loses a key now and then, above all while it still
   * starts, and a person would press it again.
   */
  async open(opened: Locator, ...keys: string[]): Promise<void> {
    await until(
      `${keys.join(' ')} to open something`,
      async () => {
        if (!(await opened.first().isVisible())) await this.press(...keys);
        return opened
          .first()
          .waitFor({ timeout: 4_000 })
          .then(() => true);
      },
      60_000,
    );
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
    const tab = this.page.getByRole('tab', { name: path.basename(name) }).first();
    // A click on a row that is just made anew opens nothing.
    await until(
      `${name} to be opened`,
      async (seen) => {
        await this.open(this.quickInput.locator('input'), 'Control+P');
        const isChosen = await this.#choose(name, (label) => label.split(',')[0]?.trim() === path.basename(name), seen);
        return isChosen && tab.waitFor({ timeout: 8_000 }).then(() => true);
      },
      60_000,
    );
    await this.editor.waitFor();
  }

  /** Runs a command of the palette by its full title, such as "Partner Plan: Open Preview". */
  async runCommand(title: string): Promise<void> {
    // An editor that is still being opened takes the focus when it is ready, and with that closes the palette.
    await until(
      `the command "${title}" to be offered`,
      async (seen) => {
        await this.open(this.quickInput.locator('input'), 'F1');
        return this.#choose(`>${title}`, (label) => label === title || label.startsWith(`${title},`), seen);
      },
      60_000,
    );
  }

  /**
   * Fills the quick input and takes the row whose accessible label is the wanted one, if there is one. A list that was
   * made before the extension was ready does not get its commands later, so whoever waits for one asks anew.
   */
  async #choose(
    text: string,
    isWanted: (label: string) => boolean,
    seen: (labels: readonly string[]) => void,
  ): Promise<boolean> {
    const input = this.quickInput.locator('input').first();
    await input.fill(text.slice(0, 1), { timeout: 3_000 });
    await input.fill(text, { timeout: 3_000 });
    const labels = await until(
      'rows',
      async () => {
        const found = await this.#labels(this.quickInputRows);
        return found.some(isWanted) && found;
      },
      2_000,
    ).catch(async () => this.#labels(this.quickInputRows));
    seen(labels);
    const label = labels.find(isWanted);
    if (label === undefined) return false;
    // By its label: the list gets shorter while it looks for more, and a row is then another one.
    const row = this.quickInputRows.and(this.page.locator(`[aria-label=${JSON.stringify(label)}]`)).first();
    await row.click({ timeout: 3_000 });
    return true;
  }

  /**
   * Fills the quick input that a command has just opened until it lists the row. The input that stands there at first
   * may still be that of the palette, which then takes the text away with it.
   */
  async filterRows(text: string, row: Locator): Promise<void> {
    await until(
      `a row for "${text}"`,
      async () => {
        await this.quickInput.locator('input').first().fill(text, { timeout: 3_000 });
        return row.waitFor({ timeout: 3_000 }).then(() => true);
      },
      60_000,
    );
  }

  /** Chooses a row of the open quick pick by a text that it contains. */
  async pick(text: string): Promise<void> {
    await this.quickInputRows.filter({ hasText: text }).first().click();
  }

  /** Waits until the quick input asks a question whose title fits, and can be answered. */
  async question(title: RegExp): Promise<void> {
    await this.quickInput.locator('.quick-input-title').filter({ hasText: title }).waitFor();
    await until('the focus in the quick input', () =>
      this.page.evaluate(() => document.activeElement?.closest('.quick-input-widget') !== null),
    );
  }

  /** What stands above the open quick input: the question, and which one of how many it is. */
  quickInputTitle(): Promise<string> {
    return this.quickInput.locator('.quick-input-title').innerText();
  }

  /** Types an answer where the focus is, and goes on. */
  async typeAnswer(text: string): Promise<void> {
    await this.type(text);
    await this.press('Enter');
  }

  /** Moves through the open quick pick with the arrow keys until a row that contains the text is highlighted. */
  async highlight(text: string): Promise<void> {
    const highlighted = this.quickInput.locator('.monaco-list-row.focused');
    const count = await this.quickInputRows.count();
    for (let step = 0; step <= count; step += 1) {
      if ((await highlighted.count()) > 0 && (await highlighted.first().innerText()).includes(text)) return;
      await this.press('ArrowDown');
    }
    throw new Error(`The arrow keys do not reach "${text}".`);
  }

  /** Ticks rows of a quick pick in which several can be chosen, with the keyboard. */
  async check(...texts: string[]): Promise<void> {
    for (const text of texts) {
      await this.highlight(text);
      await this.press('Space');
      await this.quickInputRows
        .filter({ hasText: text })
        .locator('input:checked, [aria-checked="true"]')
        .first()
        .waitFor();
    }
  }

  /** Waits for what stands below the quick input: its prompt, or what is wrong with the answer. */
  async message(pattern: RegExp): Promise<void> {
    await until(`the message ${pattern}`, async (seen) => {
      const message = await this.quickInput.locator('.quick-input-message').innerText();
      seen(message);
      return pattern.test(message);
    });
  }

  /** What stands in the quick input. */
  quickInputValue(): Promise<string> {
    return this.quickInput.locator('input').first().inputValue();
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
    // The input that stands there may be one that is on its way out, such as that of quick open behind a file that it
    // has just opened. That of this command begins with a colon.
    const input = this.quickInput.locator('input').first();
    await until(
      'Go to Line to be open',
      async (seen) => {
        await this.open(this.quickInput.locator('input'), 'Control+G');
        const text = await input.inputValue({ timeout: 3_000 });
        seen(text);
        if (!text.startsWith(':')) {
          await this.press('Control+G');
          return false;
        }
        await input.fill(`:${line}:${column}`, { timeout: 3_000 });
        return true;
      },
      60_000,
    );
    await this.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
    await until(`the cursor to be in line ${line}`, async (seen) => {
      const status = await this.statusBar('status.editor.selection');
      seen(status);
      return status.includes(`Ln ${line},`);
    });
  }

  /** Puts the focus into the editor on the left, where the plan is. The cursor stays where it was. */
  async focusEditor(): Promise<void> {
    const hasFocus = () =>
      this.page.evaluate(() => document.activeElement?.closest('.editor-instance .monaco-editor') !== null);
    await this.press('Control+1');
    await until('the focus in the editor', async () => {
      const arrived = await until('the focus', hasFocus, 4_000).catch(() => false);
      if (!arrived) await this.press('Control+1');
      return arrived;
    });
  }

  /** Selects the first place of a text in the editor that has the focus, with the search of the editor. */
  async find(text: string): Promise<void> {
    const widget = this.page.locator('.find-widget.visible');
    await this.press('Control+Home');
    await this.open(widget.getByRole('textbox', { name: 'Find' }), 'Control+F');
    await widget.getByRole('textbox', { name: 'Find' }).fill(text);
    await widget.locator('.matchesCount').filter({ hasText: /^1 / }).waitFor();
    await this.press('Escape');
    await widget.waitFor({ state: 'hidden' });
  }

  /**
   * Starts a new line and types it, with its own indent. A list of suggestions that is open would take the key, and a
   * person closes it first. How far the editor indents a new line by itself depends on how far it has got with colouring
   * the text, so its indent is typed over.
   */
  async typeLine(text: string): Promise<void> {
    if (await this.page.locator('.suggest-widget.visible').isVisible()) await this.press('Escape');
    await this.press('Enter', 'Shift+Home');
    await this.type(text);
  }

  /** The underlines of findings in the editor. */
  squiggle(severity: 'error' | 'warning' | 'info' | 'hint'): Locator {
    return this.editor.locator(`.squiggly-${severity}`);
  }

  /** What the editor explains at the cursor or below the mouse. */
  get hover(): Locator {
    return this.page.locator('.monaco-hover:visible');
  }

  get lightBulb(): Locator {
    return this.editor.locator('[class*="codicon-light-bulb"], [class*="lightbulb"]').first();
  }

  /** Opens the menu of quick fixes at the cursor, and gives their titles. */
  async actions(): Promise<string[]> {
    const rows = this.page.locator('.action-widget .monaco-list-row');
    await this.open(rows, 'Control+.');
    return rows.allInnerTexts();
  }

  async chooseAction(title: string): Promise<void> {
    await this.page.locator('.action-widget .monaco-list-row').filter({ hasText: title }).first().click();
  }

  /** The suggestions that the editor offers at the moment. */
  async suggestions(): Promise<string[]> {
    const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
    await rows.first().waitFor();
    return this.#labels(rows);
  }

  // Around the editor.

  tab(name: RegExp): Locator {
    return this.page.getByRole('tab', { name });
  }

  /** A button at the top right of an editor. */
  titleButton(label: string): Locator {
    return this.page.locator('.editor-actions').getByRole('button', { name: label }).first();
  }

  /** Waits until VS Code has written down a text that the extension remembers, so that a reload finds it again. */
  async remembered(text: string): Promise<void> {
    await until(
      `"${text}" to be written down`,
      async (seen) => {
        const entries = await this.page.evaluate(storedValues, 'partner-plan.partner-plan');
        seen(entries);
        return entries.some((entry) => entry.includes(text));
      },
      60_000,
    );
  }

  /**
   * Waits until VS Code has written down something that it needs after a reload. It does so when it has nothing else to
   * do, and what is not written by then is forgotten.
   */
  async kept(description: string, pattern: RegExp): Promise<void> {
    const isKept = async () => (await this.page.evaluate(storedValues, undefined)).some((value) => pattern.test(value));
    await until(`${description} in the storage of the window`, isKept, 60_000);
  }

  /**
   * Waits until a reload would bring no editor of a kind back. VS Code writes down which editors are open when it has
   * nothing else to do, and a reload opens those that it wrote down last, also when they were closed since.
   */
  async closedForGood(editorType: string): Promise<void> {
    const isKept = (value: string): boolean => value.includes('"editorpart.state"') && value.includes(editorType);
    await until(
      `${editorType} to be gone from the editors that a reload opens`,
      async () => !(await this.page.evaluate(storedValues, undefined)).some(isKept),
      60_000,
    );
  }

  /**
   * Loads the window anew, as the command "Developer: Reload Window" does. When everything is saved, it waits until VS
   * Code has thrown its copies of unsaved texts away, because those would come back otherwise.
   */
  async reload(): Promise<void> {
    if (!(await this.page.locator('.tab.dirty').first().isVisible())) {
      await until('the copies of unsaved texts to be gone', (seen) => {
        const copies = filesBelow(this.#backups);
        seen(copies);
        return copies.length === 0;
      });
    }
    await this.page.reload({ waitUntil: 'commit', timeout: 60_000 });
    await this.ready();
  }

  /** The text of an item of the status bar, by the id that VS Code gives it. */
  async statusBar(id: string): Promise<string> {
    return (await this.page.locator(`[id="${id}"]`).textContent()) ?? '';
  }

  /** The language of the active editor, as the status bar shows it. */
  language(): Promise<string> {
    return this.statusBar('status.editor.mode');
  }

  /** The item beside the name of the language. */
  get languageStatus(): Locator {
    return this.page.locator('[id="status.languageStatus"]');
  }

  /** What the item beside the name of the language tells. */
  get languageStatusHover(): Locator {
    return this.page.locator('.hover-language-status:visible');
  }

  /** Saves the file in front, and waits until it is saved. */
  async save(): Promise<void> {
    await this.press('Control+S');
    await this.page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
  }

  /**
   * Saves until what is done on save has been done. VS Code gets ready for that in idle moments after its start, and a
   * busy machine has none for a while.
   */
  async saveUntil(description: string, condition: () => Promise<boolean>): Promise<void> {
    await until(
      description,
      async () => {
        await this.focusEditor();
        await this.save();
        return until(description, condition, 3_000).catch(() => false);
      },
      60_000,
    );
  }

  /** Opens the Problems view and waits until what it lists is as described. */
  async problems(description: string, condition: (labels: string[]) => boolean): Promise<string[]> {
    const panel = this.page.locator('.markers-panel');
    await this.open(panel, 'Control+Shift+M');
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

  /** The document in the preview, without the findings and the contents, whose lists may be closed. */
  get document(): Locator {
    return this.preview.locator('#document');
  }

  /** The page of the preview. */
  get preview(): FrameLocator {
    return this.webview();
  }

  /**
   * The document inside a webview, such as the preview; the last one when there are several. Those out of sight do not
   * count: VS Code keeps them for a while, and after a reload the new one may come before them.
   */
  webview(): FrameLocator {
    const shown = this.page.locator('iframe.webview.ready').filter({ visible: true });
    return shown.last().contentFrame().frameLocator('#active-frame');
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
