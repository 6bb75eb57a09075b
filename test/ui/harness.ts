// A journey is a test that uses the workbench as a person does, in a browser, with the package that users get.
// `journey()` hands over a `Workbench`, and keeps pictures in test-results/ui.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { cleanUp, endOnSignals } from '../../scripts/lib/processes.mjs';
import { borrowWindow, openWindow, type WindowOptions } from './windows.ts';
import type { Workbench } from './workbench.ts';

export interface JourneyOptions extends WindowOptions {
  /** What the folder that VS Code opens holds beside a copy of examples/, by relative path. */
  files?: Record<string, string>;
  /**
   * Whether the journey has a window of its own, in which nobody has been. It needs one when it reloads the window,
   * because what earlier journeys have left in its storage would come back, and when it changes files or settings.
   */
  isApart?: boolean;
}

const limitInMilliseconds = 280_000;

endOnSignals();
after(cleanUp);

/** A test in a window of VS Code. When it fails, a picture of the window is kept. */
export function journey(name: string, options: JourneyOptions, action: (workbench: Workbench) => Promise<void>): void {
  const { files = {}, isApart = false, ...kind } = options;
  void test(name, { timeout: limitInMilliseconds }, async () => {
    const { workbench, close, giveBack } = isApart ? await openWindow(kind) : await borrowWindow(kind);
    try {
      writeFiles(workbench.folder, files);
      await action(workbench);
    } catch (error) {
      const picture = await workbench.screenshot(`failed ${name}`).catch(() => 'nothing, because taking it failed');
      await close();
      if (error instanceof Error) error.message += `\nThe window looked like ${picture}`;
      throw error;
    }
    await giveBack();
  });
}

function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
