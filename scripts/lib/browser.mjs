import { chromium } from 'playwright-core';
import { ensureChromium } from './chromium.mjs';
import { onEnd } from './processes.mjs';

/** A headless Chromium that ends no later than this process. */
export async function launchBrowser() {
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    // Ending on a signal is done by our own clean-up, which also ends the server behind the page.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      // Containers and root have no user namespaces to build the sandbox from; only our own pages are opened.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
    ],
  });
  onEnd(() => browser.close());
  return browser;
}
