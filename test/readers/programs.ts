import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';

/** A folder that is gone after the tests. */
export function scratchFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'partner-plan-readers-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Converts files with LibreOffice, all in one run, because it takes long to start. */
export function convert(files: readonly string[], format: string, folder: string): void {
  // A profile of its own lets it run beside a LibreOffice that is open.
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  const options = ['--headless', '--norestore', `-env:UserInstallation=${profile}`, '--convert-to', format];
  const output = execFileSync(process.env.SOFFICE ?? 'soffice', [...options, '--outdir', folder, ...files], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 200_000,
  });
  if (/Error:/.test(output)) throw new Error(output);
}

/**
 * The text of a PDF, in the order in which it was written, without the foot of its pages.
 *
 * @param footer how tall the foot is, in points of a page of A4.
 */
export function textOfPdf(file: string, footer: number): string {
  const area = ['-x', '0', '-y', '0', '-W', '596', '-H', String(842 - footer)];
  const command = process.env.PDFTOTEXT ?? 'pdftotext';
  return execFileSync(command, ['-raw', '-enc', 'UTF-8', ...area, file, '-'], { encoding: 'utf8' });
}

/** The lines of each page of a PDF, as they stand on the paper. */
export function pagesOfPdf(file: string): readonly (readonly string[])[] {
  const command = process.env.PDFTOTEXT ?? 'pdftotext';
  const text = execFileSync(command, ['-layout', '-enc', 'UTF-8', file, '-'], { encoding: 'utf8' });
  return text.split('\f').map((page) => page.split('\n').map((line) => line.trim()));
}

/** What Poppler finds in the tags of a PDF: the names of the elements and the texts in them, as they are read aloud. */
export function tagsOfPdf(file: string): { readonly names: readonly string[]; readonly text: string } {
  const pdfinfo = (process.env.PDFTOTEXT ?? 'pdftotext').replace(/pdftotext(?=[^/\\]*$)/, 'pdfinfo');
  const output = execFileSync(pdfinfo, ['-struct-text', '-enc', 'UTF-8', file], { encoding: 'utf8' });
  const lines = output.split('\n');
  return {
    names: lines.flatMap((line) => /^ *([A-Z]\w*)/.exec(line)?.[1] ?? []),
    text: lines.flatMap((line) => /^ *"(.*)"$/.exec(line)?.[1] ?? []).join('\n'),
  };
}
