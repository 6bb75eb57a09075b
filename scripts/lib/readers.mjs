import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { installOnDebian } from './debian.mjs';
import { Failure } from './processes.mjs';

/** The programs that open exports, and the package of Debian that has each. */
const programs = {
  soffice: { package: 'libreoffice-writer-nogui', of: 'LibreOffice Writer' },
  pdftotext: { package: 'poppler-utils', of: 'Poppler' },
};

const applications = ['/Applications/LibreOffice.app/Contents/MacOS/soffice'];

/** Where LibreOffice and pdftotext are; what is missing is installed where that can be done without a question. */
export async function ensureReaders() {
  const missing = Object.entries(programs).filter(([name]) => !find(name));
  if (missing.length > 0) {
    const names = missing.map(([, { of }]) => of).join(' and ');
    await installOnDebian(
      names,
      missing.map(([, program]) => program.package),
    );
  }
  const soffice = find('soffice');
  const pdftotext = find('pdftotext');
  if (soffice && pdftotext) return { soffice, pdftotext };
  throw new Failure(
    [
      'The tests that open exports need LibreOffice Writer (soffice) and Poppler (pdftotext) on the PATH.',
      'Install them (Debian and Ubuntu: apt-get install libreoffice-writer-nogui poppler-utils), and run the tests again.',
    ].join('\n'),
  );
}

/** @param {string} name */
function find(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = folders.map((folder) => path.join(folder, name));
  return [...candidates, ...applications.filter((file) => path.basename(file) === name)].find(isExecutable);
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
