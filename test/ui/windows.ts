// The windows of VS Code in which journeys go on. To open one takes longer than most journeys do, so those that ask for
// the same kind of window follow each other in one, as long as it can be brought back to how it was.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { installExtension, startHost, withoutWalkthroughs } from '../../scripts/lib/host.mjs';
import { packageExtension } from '../../scripts/lib/package.mjs';
import { inRoot, resultsFolder } from '../../scripts/lib/paths.mjs';
import { scratchFolder } from '../../scripts/lib/processes.mjs';
import { filesBelow } from './stored-state.ts';
import { Workbench } from './workbench.ts';

/** What sort of window a journey asks for. */
export interface WindowOptions {
  /** Settings of the user, beside those that keep the window calm. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly size?: { readonly width: number; readonly height: number };
  /** Whether VS Code asks for trust in the folder, as it does for users. Off by default. */
  readonly asksForTrust?: boolean;
  /** Whether VS Code opens walkthroughs by itself, as it does for users. Off by default. */
  readonly opensWalkthroughs?: boolean;
}

export interface OpenWindow {
  readonly workbench: Workbench;
  close(): Promise<void>;
  /** To be called when a journey has ended well; after one that has failed nobody knows how the window is. */
  giveBack(): Promise<void>;
}

/** What would otherwise come between a journey and what it is about. */
const calmSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'extensions.ignoreRecommendations': true,
  'window.confirmBeforeClose': 'never',
  'files.simpleDialog.enable': true,
  // As on a desktop. In the browser VS Code saves by itself, and then files change at moments that nobody has chosen.
  'files.autoSave': 'off',
};

/** A file that was open in an earlier journey is opened at its start. */
const sharedSettings = { 'workbench.editor.restoreViewState': false };

const shared = new Map<string, SharedWindow>();

/** A window in which other journeys have been or will be. Files that are added to its folder are gone after a journey. */
export async function borrowWindow(kind: WindowOptions): Promise<OpenWindow> {
  const key = JSON.stringify(kind);
  const settings = { ...sharedSettings, ...kind.settings };
  const window = shared.get(key) ?? (await open({ ...kind, settings }));
  shared.delete(key);
  const giveBack = async () => {
    if (await window.restore()) shared.set(key, window);
    else await window.close();
  };
  return { ...window, giveBack };
}

/** A window of its own, with a VS Code of its own behind it. */
export async function openWindow(kind: WindowOptions): Promise<OpenWindow> {
  const window = await open(kind);
  return { ...window, giveBack: window.close };
}

interface SharedWindow {
  readonly workbench: Workbench;
  close(): Promise<void>;
  /** Whether everything that a journey could have changed is again as it was when the window was opened. */
  restore(): Promise<boolean>;
}

let browser: Promise<Browser> | undefined;
let extensions: Promise<string> | undefined;

async function open(kind: WindowOptions): Promise<SharedWindow> {
  const { settings, size, asksForTrust = false, opensWalkthroughs = false } = kind;
  browser ??= launchBrowser();
  extensions ??= installedExtensions();
  const scratch = scratchFolder('ui');
  const profile = { userData: path.join(scratch, 'user-data'), extensions: await extensions };
  const ofUser = path.join(profile.userData, 'User');
  mkdirSync(ofUser, { recursive: true });
  const settingsFile = path.join(ofUser, 'settings.json');
  writeFileSync(settingsFile, JSON.stringify({ ...calmSettings, ...settings }));
  if (!opensWalkthroughs) withoutWalkthroughs(profile);
  const folder = path.join(scratch, 'plans');
  cpSync(inRoot('examples'), folder, { recursive: true });

  const server = await startHost({ profile, more: asksForTrust ? [] : ['--disable-workspace-trust'] });
  const context = await (await browser).newContext({
    viewport: size ?? { width: 1440, height: 900 },
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const close = async () => {
    await context.close();
    await server.end();
  };
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  // Waiting for the whole page would be waiting for hundreds of files; `ready` waits for what a person sees.
  const address = `http://127.0.0.1:${server.port}/?folder=${encodeURIComponent(folder)}`;
  const workbench = new Workbench(page, {
    folder,
    pictures: path.join(resultsFolder, 'ui'),
    userData: profile.userData,
  });
  try {
    await page.goto(address, { waitUntil: 'commit', timeout: 60_000 });
    await workbench.ready();
  } catch (error) {
    // The next journey goes on in this process, and a window that still starts would slow it down.
    await close();
    throw error;
  }
  const contents = () =>
    new Map([...filesBelow(folder), settingsFile].map((file) => [file, readFileSync(file, 'utf8')]));
  const before = contents();
  return {
    workbench,
    close,
    restore: async () => {
      // A text that VS Code has read once may be shown for a moment when its file is another one already. So nothing is
      // put back: a window whose files or settings have changed is not used again.
      const after = contents();
      if ([...before].some(([file, content]) => after.get(file) !== content)) return false;
      try {
        await workbench.tidy();
        const added = [...after.keys()].filter((file) => !before.has(file));
        for (const file of added) rmSync(file);
        await workbench.untilGone(added.map((file) => path.basename(file)));
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** The extension as users get it, installed once for all windows. */
async function installedExtensions(): Promise<string> {
  const scratch = scratchFolder('ui');
  const profile = { userData: path.join(scratch, 'user-data'), extensions: path.join(scratch, 'extensions') };
  // The step that runs all journeys has packaged the extension; a journey that is run by hand does it itself.
  await installExtension(profile, process.env.PARTNER_PLAN_PACKAGE ?? (await packageExtension()));
  return profile.extensions;
}
