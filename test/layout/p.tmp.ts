import { launchBrowser } from '../../scripts/lib/browser.mjs';
import { newContext } from './browser.ts';
import { openExport } from './export-page.ts';
import { examples } from './plans.ts';
const b = await launchBrowser();
const e = await openExport(await newContext(b));
await e.page.emulateMedia({ media: 'print', colorScheme: 'light' });
await e.show(examples()[0]!.text);
for (const w of [672, 695]) { await e.page.setViewportSize({ width: w, height: 900 });
console.log(w, await e.page.evaluate(() => window.looks.geometry()));
console.log(await e.page.evaluate(() => [...document.querySelectorAll('table')].map(t => { const r = t.getBoundingClientRect(); return [t.className, t.getAttribute('aria-label'), r.left, r.right, t.querySelectorAll('thead th').length, t.checkVisibility()].join(' ') }))); }
await b.close();
