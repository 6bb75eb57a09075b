// A journey is a test that uses the workbench as a person does, in a browser, with the package that users get.
// `journey()` opens VS Code, hands over a `Workbench`, and keeps pictures in test-results/ui.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { installExtension, startHost } from '../../scripts/lib/host.mjs';
import { packageExtension } from '../../scripts/lib/package.mjs';
import { inRoot, resultsFolder } from '../../scripts/lib/paths.mjs';
import { cleanUp, endOnSignals, scratchFolder } from '../../scripts/lib/processes.mjs';
import { Workbench } from './workbench.ts';

export interface JourneyOptions {
  /** Settings of the user, beside those that keep the window calm. */
  settings?: Record<string, unknown>;
  /** What the folder holds that VS Code opens, by relative path; a copy of examples/ unless told otherwise. */
  files?: Record<string, string>;
  /** The size of the window. */
  size?: { width: number; height: number };
  /** Whether VS Code asks for trust in the folder, as it does for users. Off by default. */
  asksForTrust?: boolean;
}

const limitInMilliseconds = 280_000;

/** What would otherwise come between a journey and what it is about. */
const calmSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'extensions.ignoreRecommendations': true,
  'window.confirmBeforeClose': 'never',
  'files.simpleDialog.enable': true,
};

endOnSignals();
after(cleanUp);

let browser: Promise<Browser> | undefined;

/** The journeys of one file share a browser; each has a window of its own. */
function sharedBrowser(): Promise<Browser> {
  browser ??= launchBrowser();
  return browser;
}

/** A test with a VS Code of its own. When it fails, a picture of the window is kept. */
export function journey(name: string, options: JourneyOptions, action: (workbench: Workbench) => Promise<void>): void {
  void test(name, { timeout: limitInMilliseconds }, async () => {
    const { workbench, close } = await openWorkbench(options);
    try {
      await action(workbench);
    } catch (error) {
      const picture = await workbench.screenshot(`failed ${name}`).catch(() => 'nothing, because taking it failed');
      if (error instanceof Error) error.message += `\nThe window looked like ${picture}`;
      throw error;
    } finally {
      await close();
    }
  });
}

async function openWorkbench({ settings, files, size, asksForTrust = false }: JourneyOptions) {
  const scratch = scratchFolder('ui');
  const profile = { userData: path.join(scratch, 'user-data'), extensions: path.join(scratch, 'extensions') };
  const folder = path.join(scratch, 'plans');
  writeFiles(path.join(profile.userData, 'User'), {
    'settings.json': JSON.stringify({ ...calmSettings, ...settings }),
  });
  if (files) writeFiles(folder, files);
  else cpSync(inRoot('examples'), folder, { recursive: true });

  // The step that runs all journeys has packaged the extension; a journey that is run by hand does it itself.
  await installExtension(profile, process.env.PARTNER_PLAN_PACKAGE ?? (await packageExtension()));
  const server = await startHost({ profile, more: asksForTrust ? [] : ['--disable-workspace-trust'] });
  const context = await (await sharedBrowser()).newContext({
    viewport: size ?? { width: 1440, height: 900 },
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  // Waiting for the whole page would be waiting for hundreds of files; `ready` waits for what a person sees.
  const address = `http://127.0.0.1:${server.port}/?folder=${encodeURIComponent(folder)}`;
  await page.goto(address, { waitUntil: 'commit', timeout: 60_000 });
  const workbench = new Workbench(page, {
    folder,
    pictures: path.join(resultsFolder, 'ui'),
    userData: profile.userData,
  });
  await workbench.ready();
  const close = async () => {
    await context.close();
    await server.end();
  };
  return { workbench, close };
}

function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
