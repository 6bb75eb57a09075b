// Measures Partner Plan beside its peers: `npm run bench`, with `--quick` under three minutes. All systems have their
// turn in every round, so that what else the machine does meets all of them. Writes docs/PERFORMANCE.md.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { page } from './page.mjs';
import { measureCommandLine } from './rows/command-line.mjs';
import { measureEdits } from './rows/edits.mjs';
import { measureStarts } from './rows/starts.mjs';

const here = import.meta.dirname;
// The peers are installed without their scripts, as everything in this project is.
if (!existsSync(`${here}/node_modules`))
  execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: here, stdio: 'inherit' });
execFileSync('npm', ['run', 'build'], { cwd: `${here}/..`, stdio: 'inherit' });

const isQuick = process.argv.includes('--quick');
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7);

const measures = {
  edits: () => measureEdits(isQuick),
  starts: () => measureStarts(isQuick),
  'command-line': () => measureCommandLine(isQuick),
};
const parts = [];
for (const [name, measure] of Object.entries(measures)) {
  if (only !== undefined && only !== name) continue;
  const found = await measure();
  process.stdout.write(`${found}\n\n`);
  parts.push(found);
}
if (only === undefined) {
  const file = new URL('../docs/PERFORMANCE.md', import.meta.url);
  writeFileSync(file, page(readFileSync(file, 'utf8'), parts.join('\n\n'), isQuick));
}
