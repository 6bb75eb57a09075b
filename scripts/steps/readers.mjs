// Exports, opened by other programs: LibreOffice, Poppler, a browser, readers of Markdown.
import { ensureChromium } from '../lib/chromium.mjs';
import { runNodeTests } from '../lib/node-tests.mjs';
import { runScript } from '../lib/processes.mjs';
import { ensureReaders } from '../lib/readers.mjs';

await runScript(async () => {
  const { soffice, pdftotext } = await ensureReaders();
  const env = { ...process.env, SOFFICE: soffice, PDFTOTEXT: pdftotext, CHROMIUM: await ensureChromium() };
  return runNodeTests({ folder: 'test/readers', areApart: true, more: ['--test-timeout=300000'], env });
});
