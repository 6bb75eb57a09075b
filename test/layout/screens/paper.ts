import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { scratchFolder } from '../../../scripts/lib/processes.mjs';
import { readPlan } from '../../../server/src/core/plan.ts';
import { exportFormats } from '../../../server/src/export/formats.ts';
import { loadExporter } from '../../harness/exporters.ts';
import { openExport } from '../export-page.ts';
import type { Picture, Place, Screens, Shot } from './screens.ts';
import { pictureOf } from './take.ts';

const execute = promisify(execFile);

/** Pages on paper: the HTML file as the browser prints it, and the files that are made of pages. */
export function paperScreens(kind: 'html' | 'pdf' | 'docx'): Screens {
  return (place) => (kind === 'html' ? [printed(place, 'A4'), printed(place, 'Letter')] : [written(place, kind)]);
}

function printed({ context, plan, folder }: Place, format: 'A4' | 'Letter'): Shot {
  return {
    name: `the page of ${plan.name} on ${format}`,
    async take() {
      const { page, show } = await openExport(context);
      await show(plan.text);
      const bytes = await page.pdf({ format, preferCSSPageSize: true, printBackground: true });
      await page.close();
      return pagesOf(bytes, { plan: plan.name, kind: 'print', details: format }, folder);
    },
  };
}

function written({ plan, folder }: Place, id: 'pdf' | 'docx'): Shot {
  return {
    name: `the ${id} of ${plan.name}`,
    async take() {
      const format = exportFormats.find((each) => each.id === id);
      const { content } = (await format?.write(readPlan(plan.text), { date: '2026-11-22', loadExporter })) ?? {};
      if (!(content instanceof Uint8Array)) throw new Error('The exporter gave no bytes.');
      const bytes = id === 'docx' ? await asPdf(content) : content;
      return pagesOf(bytes, { plan: plan.name, kind: id, details: 'page' }, folder);
    },
  };
}

/** Word documents are laid out by LibreOffice, which has a profile of its own for each run, so that several can run. */
async function asPdf(content: Uint8Array): Promise<Uint8Array> {
  const scratch = scratchFolder('office');
  writeFileSync(path.join(scratch, 'plan.docx'), content);
  const profile = `-env:UserInstallation=file://${scratch}/profile`;
  await execute('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    scratch,
    path.join(scratch, 'plan.docx'),
  ]);
  return readFileSync(path.join(scratch, 'plan.pdf'));
}

/** A picture of each page of a PDF, made by pdftoppm of poppler. */
async function pagesOf(bytes: Uint8Array, about: Omit<Picture, 'file'>, folder: string): Promise<readonly Picture[]> {
  const scratch = scratchFolder('pages');
  writeFileSync(path.join(scratch, 'file.pdf'), bytes);
  await execute('pdftoppm', ['-r', '72', '-png', path.join(scratch, 'file.pdf'), path.join(scratch, 'page')]);
  mkdirSync(path.join(folder, about.plan), { recursive: true });
  const pages = readdirSync(scratch)
    .filter((name) => name.endsWith('.png'))
    .sort();
  return pages.map((name, index) => {
    const picture = pictureOf({ ...about, details: `${about.details} ${String(index + 1).padStart(2, '0')}` });
    renameSync(path.join(scratch, name), path.join(folder, picture.file));
    return picture;
  });
}
